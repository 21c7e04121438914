using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
using MediatR;

namespace Defne.Ledger.Api.Demo;

/// <summary>Sends a story's acts through the pipeline, on a clock that stands still between them; an act that comes out otherwise than told stops it.</summary>
internal sealed class DemoTeller(IServiceProvider services, CancellationToken ct)
{
    private readonly LedgerClock clock = services.GetRequiredService<LedgerClock>();
    private readonly Chance pace = new(1453);
    private DateTimeOffset now;
    private int acts;
    private int seconds;

    /// <summary>What came of the acts so far.</summary>
    public DemoBooks Books { get; } = new();

    /// <summary>Numbers the story draws.</summary>
    public Chance Chance { get; } = new(2025);

    /// <summary>The business day it is.</summary>
    public DateOnly Day => LedgerClock.DayOf(now);

    /// <summary>Tells a scene; what fell due since the one before is noted first, at midnight, by the process manager.</summary>
    public async Task Tell(Scene scene)
    {
        if (!DemoCalendar.IsWorkday(scene.Day)) throw new InvalidOperationException($"Nobody works on {scene.Day:yyyy-MM-dd}.");
        foreach (var (last, note) in Books.Overdue(scene.Day))
        {
            var midnight = LedgerClock.At(last.AddDays(1), TimeOnly.MinValue).AddSeconds(30);
            now = midnight > now ? midnight : now.AddSeconds(1);
            await (note switch
            {
                ExpireOrder lapsed => Done(lapsed, Act.System, Role.SYSTEM),
                FlagSlipOverdue unsent => Done(unsent, Act.System, Role.SYSTEM),
                FlagListCheckOverdue missed => Done(missed, Act.System, Role.SYSTEM),
                FlagLoanOverdue kept => Done(kept, Act.System, Role.SYSTEM),
                FlagTransferReceiptOverdue silent => Done(silent, Act.System, Role.SYSTEM),
                FlagFaultOverdue late => Done(late, Act.System, Role.SYSTEM),
                FlagConsumptionListOverdue list => Done(list, Act.System, Role.SYSTEM),
                _ => throw new InvalidOperationException($"{note} is not the process manager's."),
            });
        }

        var at = LedgerClock.At(scene.Day, scene.From).AddSeconds(pace.Below(60));
        if (at > now) now = at;
        seconds = scene.Seconds;
        await scene.Acts();
    }

    /// <summary>Lets time run on from where the story ends.</summary>
    public void End() => clock.TurnTo(now);

    public Task<IReadOnlyList<LedgerEvent>> System<T>(T command)
        where T : LedgerCommand => By(Act.System, Role.SYSTEM, command);

    /// <summary>An act the story wants recorded; gives back its events.</summary>
    public Task<IReadOnlyList<LedgerEvent>> By<T>(string person, Role hat, T command)
        where T : LedgerCommand
    {
        Pass();
        return Done(command, person, hat);
    }

    /// <summary>An act the story wants refused.</summary>
    public async Task Refused<T>(string person, Role hat, T command, string code)
        where T : LedgerCommand
    {
        Pass();
        var got = await Send(command, person, hat);
        if (got is not Rejected r || r.Code != code) throw new InvalidOperationException($"{At()}: the story wants {typeof(T).Name} of {person} refused with {code}; it came out as {Said(got)}.");
    }

    /// <summary>Writes down who somebody is, as the director.</summary>
    public async Task Contact(DemoPerson person)
    {
        clock.StopAt(now);
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = ("MUD", Role.MUDUR);
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RecordContact(person.Id, person.Name, person.Title, person.Email, Phone: null), ct);
    }

    private static string Said(Outcome outcome) => outcome is Rejected r ? $"{r.Code} ({r.Rule}, {r.Clause}) {string.Join(", ", r.Details)}" : outcome.GetType().Name;

    private async Task<IReadOnlyList<LedgerEvent>> Done<T>(T command, string person, Role hat)
        where T : LedgerCommand => await Send(command, person, hat) switch
    {
        Recorded recorded => Books.Read(recorded.Answer),
        var other => throw new InvalidOperationException($"{At()}: the story wants {typeof(T).Name} of {person} recorded; it came out as {Said(other)}. {command}"),
    };

    private async Task<Outcome> Send<T>(T command, string person, Role hat)
        where T : LedgerCommand
    {
        clock.StopAt(now);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, new Envelope(person, hat, $"demo-{++acts}")), ct);
    }

    // Some time goes by, lunch is kept, and nobody works after hours.
    private void Pass()
    {
        now = now.AddSeconds(15 + pace.Below(2 * seconds));
        var (day, time) = (Day, Time());
        if (time >= DemoCalendar.Lunch && time < DemoCalendar.AfterLunch && !DemoCalendar.IsEve(day)) now = LedgerClock.At(day, DemoCalendar.AfterLunch).AddSeconds(pace.Below(400));
        if (Time() < DemoCalendar.Opens || Time() > DemoCalendar.EndOf(day)) throw new InvalidOperationException($"{At()}: the story runs past the day's work.");
    }

    private TimeOnly Time() => TimeOnly.FromTimeSpan(now - LedgerClock.At(Day, TimeOnly.MinValue));

    private string At() => string.Create(null, $"{Day:yyyy-MM-dd} {Time():HH:mm:ss}");
}

/// <summary>Something told on one day: when it begins, how long an act of it takes on average, and what happens.</summary>
internal sealed record Scene(DateOnly Day, TimeOnly From, Func<Task> Acts, int Seconds = 150);

/// <summary>Part of the story.</summary>
internal abstract class Chapter
{
    /// <summary>Its scenes; they are told in the order of their hours, those of other chapters between them.</summary>
    public abstract IEnumerable<Scene> Scenes();

    /// <summary>A scene of 2025.</summary>
    protected static Scene On(int month, int day, int hour, int minute, Func<Task> acts, int seconds = 150) => new(new DateOnly(2025, month, day), new TimeOnly(hour, minute), acts, seconds);

    /// <summary>A scene of 2026.</summary>
    protected static Scene Next(int month, int day, int hour, int minute, Func<Task> acts, int seconds = 150) => new(new DateOnly(2026, month, day), new TimeOnly(hour, minute), acts, seconds);

    /// <summary>A day of 2025.</summary>
    protected static DateOnly Day(int month, int day) => new(2025, month, day);
}
