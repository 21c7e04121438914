using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Asks one thing of an event in the world as it was before it. Null means it is in order.</summary>
public delegate Refusal? Check<in TEvent>(TEvent e, World w);

/// <summary>
/// What the law asks of one kind of event, in the eight steps of RULES §4.1; the first failing step decides the code.
/// The decider asks it of the event it would record, the auditor of the event that stands in the ledger.
/// </summary>
public sealed record Checks<TEvent>
    where TEvent : LedgerEvent
{
    /// <summary>Step 1: required fields and codes.</summary>
    public IReadOnlyList<Check<TEvent>> Format { get; init; } = [];

    /// <summary>Step 2: who may do it. None means nobody may.</summary>
    public required Entitlement<TEvent> Authority { get; init; }

    /// <summary>Step 3: separation of duties.</summary>
    public IReadOnlyList<Check<TEvent>> Duties { get; init; } = [];

    /// <summary>Step 4: dates this act must keep beside the ones every act must.</summary>
    public IReadOnlyList<Check<TEvent>> Dates { get; init; } = [];

    /// <summary>Step 5: hold, closure and freeze.</summary>
    public IReadOnlyList<Check<TEvent>> Hold { get; init; } = [];

    /// <summary>Step 6: existence and state.</summary>
    public IReadOnlyList<Check<TEvent>> State { get; init; } = [];

    /// <summary>Step 7: request, approval and commission, then the written order, then the recipient.</summary>
    public IReadOnlyList<Check<TEvent>> Companions { get; init; } = [];

    /// <summary>Step 8: what remains.</summary>
    public IReadOnlyList<Check<TEvent>> Content { get; init; } = [];

    /// <summary>Stamps the event with the actor's authority and finds the first thing wrong with it.</summary>
    public (TEvent Stamped, Refusal? Why) Judge(TEvent e, World w)
    {
        e = e with { Act = w.Act };
        if (First(Format) is { } misread) return (e, misread);
        var (grant, denied) = Authority.Of(e, w);
        if (denied is not null) return (e, denied);
        e = e with { Act = e.Act with { Capacity = grant!.Capacity, AuthorityRef = grant.Ref, Accountable = grant.Accountable } };
        return (e, First(Duties) ?? DateRules.First(e, w, Dates) ?? First(Hold) ?? First(State) ?? First(Companions) ?? First(Content));

        Refusal? First(IReadOnlyList<Check<TEvent>> checks) => checks.Select(check => check(e, w)).FirstOrDefault(why => why is not null);
    }
}

/// <summary>Checks of form that any act may use.</summary>
public static partial class FormatRules
{
    /// <summary>More than any price or value of goods; beyond it lies a slip of the finger.</summary>
    public const decimal MostMoney = 1_000_000_000_000m;

    /// <summary>The field must be said; <c>MISSING_FIELD</c> names it as the caller wrote it.</summary>
    public static Check<TEvent> Given<TEvent>(Func<TEvent, object?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, _) => field(e) switch
        {
            null or "" => Refusals.MissingField.About("field", Texts.JsonName(name)),
            string blank when string.IsNullOrWhiteSpace(blank) => Refusals.MissingField.About("field", Texts.JsonName(name)),
            // A paper is known by its number.
            DocRef paper when string.IsNullOrWhiteSpace(paper.No) => Refusals.MissingField.About("field", Texts.JsonName(name)),
            System.Collections.ICollection { Count: 0 } => Refusals.MissingField.About("field", Texts.JsonName(name)),
            _ => null,
        };

    /// <summary>The field must be said and be an id: 1–64 of <c>A-Z a-z 0-9 . _ -</c>.</summary>
    public static Check<TEvent> GivenId<TEvent>(Func<TEvent, string?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, w) => Given(field, name)(e, w) ?? Id(field, name)(e, w);

    /// <summary>If said, the field must be an id.</summary>
    public static Check<TEvent> Id<TEvent>(Func<TEvent, string?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, _) => field(e) is { } id && !IsId(id)
            ? Refusals.InvalidId.About("field", Texts.JsonName(name)).About("value", id)
            : null;

    /// <summary>An id written as the server writes them may not run ahead of its book: a number once borne is never taken back.</summary>
    public static Check<TEvent> NumberIsDue<TEvent>(Func<TEvent, string?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, w) => e.Numbers().Any(n => n.Book.Year != e.Act.On.Year || n.No > w.Next(n.Book))
            ? Refusals.InvalidId.About("field", Texts.JsonName(name)).About("value", field(e))
            : null;

    /// <summary>If said, the amount is money as papers state it: not below zero, not beyond <see cref="MostMoney"/>.</summary>
    public static Check<TEvent> Money<TEvent>(Func<TEvent, decimal?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, _) => IsMoney(field(e)) ? null : Refusals.InvalidValue.About("field", Texts.JsonName(name)).About("value", field(e));

    /// <summary>If said, the amount is one that can be paid: money in whole kuruş.</summary>
    public static Check<TEvent> Payable<TEvent>(Func<TEvent, decimal?> field, [CallerArgumentExpression(nameof(field))] string name = "")
        where TEvent : LedgerEvent => (e, _) => IsMoney(field(e)) && (field(e) is not { } amount || decimal.Round(amount, 2) == amount) ? null : Refusals.InvalidValue.About("field", Texts.JsonName(name)).About("value", field(e));

    /// <summary>True for an amount as papers state it, and for none.</summary>
    public static bool IsMoney(decimal? amount) => amount is not (< 0 or > MostMoney);

    /// <summary>True when the event bears the number just drawn from its book: what it names is new by definition, and its stream was not named.</summary>
    public static bool IsDrawn(LedgerEvent e, World w) => e.Numbers().Any(n => n.Book.Year == e.Act.On.Year && n.No == w.Next(n.Book));

    /// <summary>True for what may name an aggregate or a person.</summary>
    public static bool IsId(string id) => IdPattern().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdPattern();
}

/// <summary>Step 4, the dates every act must keep, in RULES' inner order.</summary>
public static class DateRules
{
    private static readonly string[] Order =
    [
        "FUTURE_DATE", "PERIOD_CLOSED", "SLIP_BEFORE_BASIS", "REGISTER_BACKDATED",
        "BACKDATE_BEFORE_LAST_EVENT", "BACKDATE_REASON_REQUIRED", "CLOSURE_TOO_LONG",
    ];

    /// <summary>The first date rule broken, the act's own among those of every act.</summary>
    public static Refusal? First<TEvent>(TEvent e, World w, IReadOnlyList<Check<TEvent>> own)
        where TEvent : LedgerEvent => own.Append(NotInFuture).Append(NotBeforeLast).Append(LateWithReason)
            .Select(check => check(e, w)).OfType<Refusal>()
            .MinBy(why => Array.IndexOf(Order, why.Code));

    /// <summary>True when an act of that day is recorded later than the tolerance allows (R-11).</summary>
    public static bool IsLate(DateOnly on, DateOnly today, Settings settings) =>
        settings.BusinessDaysAfter(on, today) > settings.LateToleranceBusinessDays;

    private static Refusal? NotInFuture(LedgerEvent e, World w) => e.Act.On > w.Today
        ? Refusals.FutureDate.About("effective", e.Act.On).About("today", w.Today)
        : null;

    /// <summary>What the act records of an asset, a card or a fault it does not address keeps the order of that one's days, too.</summary>
    public static Refusal? NotBeforeLast(string stream, DateOnly on, World w) => w.LastOn(stream) is { } last && on < last
        ? Refusals.BeforeLastEvent.About("effective", on).About("last", last)
        : null;

    // Of the stream of the aggregate the command addresses; companions and the authority are not tested (RULES §4.1).
    private static Refusal? NotBeforeLast(LedgerEvent e, World w) => NotBeforeLast(e.Stream(), e.Act.On, w);

    private static Refusal? LateWithReason(LedgerEvent e, World w) =>
        e.Act.Late && string.IsNullOrWhiteSpace(e.Act.LateReason)
            ? Refusals.LateReasonRequired.About("effective", e.Act.On).About("field", "lateReason")
            : null;
}
