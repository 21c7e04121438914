using System.Text.Json;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using MediatR;

namespace Defne.Ledger.Api.Demo;

/// <summary>Sends a story's acts through the pipeline at the times it names; an act that comes out otherwise than told stops it.</summary>
internal sealed class DemoTeller(IServiceProvider services)
{
    private readonly LedgerClock clock = services.GetRequiredService<LedgerClock>();
    private DateTimeOffset now;
    private int acts;

    /// <summary>The next acts happen from that hour on, a minute apart.</summary>
    public void On(int year, int month, int day, int hour) => now = LedgerClock.At(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    public Task<Recorded> System<T>(T command, CancellationToken ct)
        where T : LedgerCommand => Done(command, Act.System, Role.SYSTEM, ct);

    public Task<Recorded> By<T>(string person, Role hat, T command, CancellationToken ct)
        where T : LedgerCommand => Done(command, person, hat, ct);

    public async Task Refused<T>(string person, Role hat, T command, string code, CancellationToken ct)
        where T : LedgerCommand
    {
        if (await Send(command, person, hat, ct) is not Rejected { Code: var got } || got != code)
            throw new InvalidOperationException($"The story wants {typeof(T).Name} refused with {code}.");
    }

    /// <summary>Drafts an order as the kayıt yetkilisi and has it signed the same day.</summary>
    public async Task<string> Order(string signer, Purpose purpose, string recipient, CancellationToken ct, params string[] lines)
    {
        var order = await Draft(purpose, recipient, ct, lines);
        await By(signer, Role.MUDUR, new SignOrder(order, LedgerClock.DayOf(now)), ct);
        return order;
    }

    public async Task<string> Draft(Purpose purpose, string recipient, CancellationToken ct, params string[] lines)
    {
        var drafted = await By("TKY", Role.KAYIT_YETKILISI, new DraftOrder(null, lines, purpose, recipient, ValidUntil: null), ct);
        using var answer = JsonDocument.Parse(drafted.Answer);
        return answer.RootElement.GetProperty("events")[0].GetProperty("data").GetProperty("order").GetString()!;
    }

    public async Task Contact(RecordContact contact, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = ("MUD", Role.MUDUR);
        clock.TurnTo(now);
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(contact, ct);
    }

    private async Task<Recorded> Done<T>(T command, string person, Role hat, CancellationToken ct)
        where T : LedgerCommand => await Send(command, person, hat, ct) switch
    {
        Recorded recorded => recorded,
        Rejected r => throw new InvalidOperationException($"The story wants {typeof(T).Name} recorded; it was refused: {r.Code} ({r.Rule}, {r.Clause}) {string.Join(", ", r.Details)}"),
        var other => throw new InvalidOperationException($"{typeof(T).Name}: {other}"),
    };

    private async Task<Outcome> Send<T>(T command, string person, Role hat, CancellationToken ct)
        where T : LedgerCommand
    {
        now = now.AddMinutes(1);
        clock.TurnTo(now);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, new Envelope(person, hat, $"demo-{++acts}")), ct);
    }
}
