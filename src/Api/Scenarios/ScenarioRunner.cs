using System.Diagnostics;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Runs one scenario at a time through the real pipeline, each in a world of its own.</summary>
internal sealed class ScenarioRunner(ScenarioWorldFactory worlds)
{
    private static readonly TimeOnly UsualTime = new(10, 0);

    // What a reader of the file may be told beside the scenario itself.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "title", "rules", "now", "settings", "use", "given", "when", "then", "note", "comment",
    };

    /// <summary>The verdict; never throws for what a scenario or the ledger does.</summary>
    public async Task<Verdict> Run(Scenario scenario, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var (result, message) = await Judge(scenario, ct);
        return new Verdict(scenario, result, Verdict.Fold(message), clock.Elapsed);
    }

    private async Task<(ScenarioResult Result, string Message)> Judge(Scenario scenario, CancellationToken ct)
    {
        try
        {
            var plan = Plan.Of(scenario);
            await using var world = await worlds(plan.Settings, ct);
            return await Difference(plan, world.Services, ct) is { } difference ? (ScenarioResult.FAIL, difference) : (ScenarioResult.PASS, "");
        }
        catch (ScenarioUnsupportedException e)
        {
            return (ScenarioResult.UNSUPPORTED, e.Message);
        }
        catch (ScenarioMismatchException e)
        {
            return (ScenarioResult.FAIL, e.Message);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return (ScenarioResult.FAIL, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static async Task<string?> Difference(Plan plan, IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<HistoryWriter>().Append(plan.Past, ct);
        services.GetRequiredService<LedgerClock>().TurnTo(plan.Now);
        var log = new EventLog(services);
        var before = await log.Last(ct);

        var (rejected, asked) = plan.Asking switch
        {
            { IsQuery: true } => await Ask(plan, services, ct),
            { IsTick: true } => await Tick(services, ct),
            _ => (await Send(plan, services, ct), null),
        };
        var appended = await log.After(before, ct);
        if ((plan.Then.Reject is { } code ? Rejection(code, rejected, appended) : Acceptance(plan, rejected, asked, appended)) is { } wrong) return wrong;
        return await States.Difference(services, plan.Then.State, ct)
            ?? (plan.Asking.IsQuery ? null : await ReadModels.DifferenceNow(services, plan.Then.Query, ct));
    }

    private static string? Acceptance(Plan plan, Rejected? rejected, string? asked, IReadOnlyList<Appended> appended)
    {
        if (rejected is not null) return $"expected {Accepted(plan)} got reject {Shown(rejected)}";
        if (asked is not null) return asked;
        if (plan.Asking.IsQuery && appended.Count > 0) return $"expected no event of a query got [{string.Join(", ", appended)}]";
        return plan.Then.Events is { } expected ? EventMatching.Difference(expected, plan.Then.Allowed, appended) : null;
    }

    private static string? Rejection(string code, Rejected? rejected, IReadOnlyList<Appended> appended)
    {
        if (rejected is null) return $"expected reject {code} got {(appended.Count is 0 ? "accepted, nothing appended" : $"[{string.Join(", ", appended)}]")}";
        if (rejected.Code != code) return $"expected reject {code} got {Shown(rejected)}";
        return appended.Count is 0 ? null : $"expected nothing appended by a refused command got [{string.Join(", ", appended)}]";
    }

    private static async Task<Rejected?> Send(Plan plan, IServiceProvider services, CancellationToken ct)
    {
        var submit = Activator.CreateInstance(typeof(Submit<>).MakeGenericType(plan.Command!.GetType()), plan.Command, plan.Envelope)!;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Asked>().ByScenario = true;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(submit, ct) switch
        {
            Recorded => null,
            Rejected rejected => rejected,
            KeyReused => throw new ScenarioMismatchException($"commandId {plan.Envelope!.CommandId} was used before for another command"),
            var other => throw new InvalidOperationException($"{other?.GetType().Name} is no outcome."),
        };
    }

    // Twice, because item 14 wants nothing twice: what the second run appended would be one event too many.
    private static async Task<(Rejected? Rejected, string? Difference)> Tick(IServiceProvider services, CancellationToken ct)
    {
        for (var run = 0; run < 2; run++)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Asked>().ByScenario = true;
            await scope.ServiceProvider.GetRequiredService<Clockwork>().Sweep(ct);
        }

        return (null, null);
    }

    private static async Task<(Rejected? Rejected, string? Difference)> Ask(Plan plan, IServiceProvider services, CancellationToken ct)
    {
        try
        {
            return (null, await ReadModels.Difference(services, plan.Asking, plan.Then.Query, ct));
        }
        catch (ReadDeniedException e)
        {
            return (new Rejected(e.Why.Code, e.Why.Rule.Id, e.Why.Rule.ClauseOn(e.Day), e.Why.TextTr, e.Why.Details), null);
        }
    }

    private static string Accepted(Plan plan) => plan.Then.Events switch
    {
        null => "acceptance",
        { Count: 0 } => "acceptance and no event",
        var events => $"events [{string.Join(", ", events.Select(e => e.Name))}]",
    };

    private static string Shown(Rejected r) => r.Details.Count is 0
        ? $"{r.Code} ({r.Rule})"
        : $"{r.Code} ({r.Rule}; {string.Join(", ", r.Details.Select(d => $"{d.Key}: {d.Value}"))})";

    /// <summary>A scenario understood: everything it asks is known before a world is made for it.</summary>
    private sealed record Plan(DateTimeOffset Now, Settings Settings, IReadOnlyList<PastEvent> Past, Asking Asking, LedgerCommand? Command, Envelope? Envelope, Expectation Then)
    {
        public static Plan Of(Scenario scenario)
        {
            var body = scenario.Body;
            if (body.FirstOrDefault(p => !Known.Contains(p.Key)).Key is { } unknown) throw new ScenarioUnsupportedException($"scenario key {unknown}");

            // What is unsupported is said before what is wrong.
            var asking = Asking.Of(body["when"]);
            if (asking.IsQuery) ReadModels.RefuseUnknown(asking.Fields["projection"].Text() ?? throw new ScenarioMismatchException("the query names no projection"));
            var settings = ScenarioSettings.Of(scenario.Fixtures.Holidays, body["settings"]);
            var now = Moments.Instant(body["now"], "now", UsualTime);
            var past = new Past(LedgerClock.DayOf(now), settings, asking.By);
            PastEvent[] given =
            [
                .. scenario.Fixtures.Expand(List(body, "use").Select(n => n.Text() ?? "")).Concat(scenario.Fixtures.Expand(List(body, "given"))).Select(past.Read),
            ];
            var then = Expectation.Of(body["then"]);
            var (command, envelope) = asking.IsQuery || asking.IsTick ? (null, null) : ((LedgerCommand?, Envelope?))asking.Read(scenario.Id);
            return new Plan(now, settings, given, asking, command, envelope, then);
        }

        private static JsonArray List(JsonObject body, string name) =>
            body[name] is not { } node ? [] : node as JsonArray ?? throw new ScenarioMismatchException($"'{name}' is not a list");
    }
}
