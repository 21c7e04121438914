using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Commissions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>What the law asks of warehouses, their hand-over, closure and checks (RULES §4.12, §4.21).</summary>
public static class WarehouseRules
{
    // L-22: of the first closing; the harcama yetkilisi may extend it.
    private const int MostDaysClosed = 10;
    private const int FewestOfBoard = 3;

    /// <summary>Of starting a hand-over.</summary>
    public static readonly Checks<HandoverStarted> Start = new()
    {
        Format =
        [
            Given<HandoverStarted>(e => e.Warehouse), (e, w) => IsKnown(e.Warehouse, "warehouse", w), GivenId<HandoverStarted>(e => e.From), GivenId<HandoverStarted>(e => e.To), BoardIsNamed,
        ],
        Authority = new Entitlement<HandoverStarted>(Role.HARCAMA_YETKILISI),
        Duties =
        [
            (e, _) => e.From == e.To ? Refusals.SameHands.About("from", e.From).About("to", e.To) : null,
            (e, w) => AuthorityRules.Incompatible(w, e.To!, Role.KAYIT_YETKILISI, new Term(e.Act.On)),
        ],
        Dates = [NotBeforeItsLastStep],
        State =
        [
            (e, w) => w.Handover(e.Warehouse)?.IsRunning() is true ? Refusals.InvalidState.About("warehouse", e.Warehouse) : null,
            (e, w) => w.Authority.Person(e.From) is null ? Refusals.PersonNotFound.About("person", e.From) : null,
            GiverKeepsIt,
            (e, w) => CommissionRules.AreOfficials([e.To!, .. e.Absent is true ? e.Board ?? [] : []], w, e.Act.On),
        ],
        Companions =
        [
            (e, _) => e.Absent is true
                ? CommissionRules.Composed(e.Board ?? [], experts: null, new Composition(FewestOfBoard, Refusals.HandoverBoardTooSmall) { Among = e.To })
                : null,
        ],
    };

    /// <summary>Of counting for a hand-over.</summary>
    public static readonly Checks<HandoverCounted> Count = new()
    {
        Format =
        [
            Given<HandoverCounted>(e => e.Warehouse), (e, _) => e.Fazla is null ? Refusals.MissingField.About("field", "fazla") : null,
            (e, _) => e.Noksan is null ? Refusals.MissingField.About("field", "noksan") : null,
        ],
        Authority = new Entitlement<HandoverCounted>(Role.PERSONEL),
        Dates = [NotBeforeItsLastStep],
        State = [(e, w) => w.Handover(e.Warehouse)?.IsRunning() is true ? null : Refusals.InvalidState.About("warehouse", e.Warehouse)],
    };

    /// <summary>Of signing a hand-over: counted, the new officer in office, everybody's name under it.</summary>
    public static readonly Checks<HandoverSigned> Sign = new()
    {
        Format = [Given<HandoverSigned>(e => e.Warehouse)],
        Authority = new Entitlement<HandoverSigned>(Role.PERSONEL),
        Dates = [NotBeforeItsLastStep],
        State =
        [
            (e, w) => w.Handover(e.Warehouse) is { IsCounted: true } running && running.IsRunning() ? null : Refusals.InvalidState.About("warehouse", e.Warehouse),
            (e, w) => Keeps(e.To!, e.Warehouse, e.Act.On, w) ? null : Refusals.NoNewOfficer.About("warehouse", e.Warehouse).About("person", e.To),
        ],
        Companions = [(e, w) => CommissionRules.AllSigned(w.Handover(e.Warehouse)!.Signers(), e.SignedBy, Refusals.HandoverUnsigned)],
    };

    /// <summary>Of closing for a while.</summary>
    public static readonly Checks<WarehouseClosed> Close = new()
    {
        Format =
        [
            Given<WarehouseClosed>(e => e.Warehouse), (e, w) => IsKnown(e.Warehouse, "warehouse", w), Given<WarehouseClosed>(e => e.From), Given<WarehouseClosed>(e => e.To),
            (e, _) => e.To < e.From || e.From < e.Act.On ? Refusals.InvalidPeriod.About("field", "from").About("value", e.From) : null, Given<WarehouseClosed>(e => e.Reason),
        ],
        Authority = new Entitlement<WarehouseClosed>(Role.HARCAMA_YETKILISI),
        Dates = [(e, _) => e.To!.Value.DayNumber - e.From!.Value.DayNumber >= MostDaysClosed ? Refusals.ClosureTooLong.About("to", e.To).About("most", MostDaysClosed) : null],
        State =
        [
            (e, w) => w.Authority.Closures.Any(c => c.Warehouse == e.Warehouse && c.Term.Overlaps(new Term(e.From!.Value, e.To)))
                ? Refusals.InvalidState.About("warehouse", e.Warehouse)
                : null,
        ],
    };

    /// <summary>Of keeping it closed for longer.</summary>
    public static readonly Checks<ClosureExtended> Extend = new()
    {
        Format = [Given<ClosureExtended>(e => e.Warehouse), Given<ClosureExtended>(e => e.To)],
        Authority = new Entitlement<ClosureExtended>(Role.HARCAMA_YETKILISI),
        State = [(e, w) => w.Authority.ClosureOf(e.Warehouse, e.Act.On) is { } running && running.Term.To < e.To ? null : Refusals.InvalidState.About("warehouse", e.Warehouse)],
    };

    /// <summary>Of opening again.</summary>
    public static readonly Checks<WarehouseReopened> Reopen = new()
    {
        Format = [Given<WarehouseReopened>(e => e.Warehouse)],
        Authority = new Entitlement<WarehouseReopened>(Role.PERSONEL),
        State = [(e, w) => w.Authority.ClosureOf(e.Warehouse, e.Act.On) is null ? Refusals.InvalidState.About("warehouse", e.Warehouse) : null],
    };

    /// <summary>Of a check against the list.</summary>
    public static readonly Checks<ListCheckRecorded> CheckList = new()
    {
        Format =
        [
            Given<ListCheckRecorded>(e => e.Warehouse), (e, w) => IsKnown(e.Warehouse, "warehouse", w), Given<ListCheckRecorded>(e => e.AsOf),
            (e, _) => e.Matched is null ? Refusals.MissingField.About("field", "matched") : null,
            (e, _) => e.Differences is null || e.Differences.Any(d => d is not { Asset: not null, Found: not null }) ? Refusals.MissingField.About("field", "differences") : null,
            Given<ListCheckRecorded>(e => e.Concluded),
        ],
        Authority = new Entitlement<ListCheckRecorded>(Role.PERSONEL),
        Dates = [(e, w) => e.AsOf > w.Today ? Refusals.FutureDate.About("asOf", e.AsOf).About("today", w.Today) : null],
        Content =
        [
            (e, _) => e.Concluded is true && e.Differences!.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Explanation)) is { } open
                ? Refusals.DifferenceUnresolved.About("asset", open.Asset).About("field", "explanation")
                : null,
        ],
    };

    /// <summary>Of flagging that a check is late: the process manager's, once until the next check.</summary>
    public static readonly Checks<ListCheckOverdueFlagged> FlagCheck = new()
    {
        Format = [Given<ListCheckOverdueFlagged>(e => e.Warehouse), (e, w) => IsKnown(e.Warehouse, "warehouse", w)],
        Authority = new Entitlement<ListCheckOverdueFlagged>(Role.SYSTEM),
        State = [(e, w) => LastDay(e.Warehouse, w) < w.Today ? null : Refusals.InvalidState.About("warehouse", e.Warehouse).About("due", e.Due)],
    };

    /// <summary>The last day for the next check after one of that day .</summary>
    public static DateOnly NextCheck(DateOnly since, Settings settings) => DateOnly.FromDayNumber(Math.Min(since.DayNumber + settings.ListCheckIntervalDays, DateOnly.MaxValue.DayNumber));

    /// <summary>The last day for the check that is awaited: after the last one, else after the first officer began; null for no warehouse.</summary>
    public static DateOnly? CheckDue(string? warehouse, World w) => CheckSince(warehouse, w) is { } since ? NextCheck(since, w.SettingsOn(since)) : null;

    /// <summary>The day the check that is awaited counts from; null for no warehouse.</summary>
    public static DateOnly? CheckSince(string? warehouse, World w) => w.DepotCheck(warehouse)?.CheckedOn
        ?? w.Authority.Roles.Where(r => r.Role is Role.KAYIT_YETKILISI && r.Warehouse == warehouse).Select(r => (DateOnly?)r.Term.From).Min();

    /// <summary>The last day for the check that is awaited; null where its absence was flagged.</summary>
    public static DateOnly? LastDay(string? warehouse, World w) => w.DepotCheck(warehouse) is { IsOverdue: true } ? null : CheckDue(warehouse, w);

    /// <summary>The warehouse is not closed on the day of a movement (L-22); asked in the fifth step of every movement.</summary>
    public static Refusal? IsOpen(string? warehouse, DateOnly on, World w) =>
        w.Authority.ClosureOf(warehouse, on) is { } closure ? Refusals.WarehouseClosed.About("warehouse", warehouse).About("until", closure.Term.To) : null;

    /// <summary>A code some officer was ever named for .</summary>
    public static Refusal? IsKnown(string? code, string field, World w) =>
        w.Authority.IsWarehouse(code) ? null : Refusals.UnknownWarehouse.About("field", field).About("value", code);

    /// <summary>The warehouses a person is in charge of on the day; where he is in charge of none, those he ever was.</summary>
    public static IReadOnlyList<string> KeptBy(string person, DateOnly on, World w)
    {
        Claim[] claims = [.. w.Authority.Claims(person, Role.KAYIT_YETKILISI).Where(c => c.Warehouse is not null)];
        Claim[] now = [.. claims.Where(c => c.Term.Covers(on) && c.Term.Covers(w.Today))];
        return [.. (now.Length > 0 ? now : claims).Select(c => c.Warehouse!).Distinct(StringComparer.Ordinal)];
    }

    // The authority's stream is not tested as a whole; a warehouse's hand-overs are, among themselves.
    private static Refusal? NotBeforeItsLastStep(HandoverEvent e, World w) =>
        w.Handover(e.Of())?.LastOn is { } last && e.Act.On < last ? Refusals.BeforeLastEvent.About("effective", e.Act.On).About("last", last) : null;

    private static bool Keeps(string person, string warehouse, DateOnly on, World w) =>
        w.Authority.Roles.Any(r => r.Person == person && r.Role is Role.KAYIT_YETKILISI && r.Warehouse == warehouse && r.Term.Covers(on));

    private static Refusal? GiverKeepsIt(HandoverStarted e, World w) =>
        w.Authority.Roles.Any(r => r.Person == e.From && r.Role is Role.KAYIT_YETKILISI && r.Warehouse == e.Warehouse) ? null : Refusals.InvalidState.About("from", e.From);

    // Who must be among the board is asked with its composition.
    private static Refusal? BoardIsNamed(HandoverStarted e, World w) =>
        e.Board?.Any(string.IsNullOrWhiteSpace) is true ? Refusals.MissingField.About("field", "board")
        : e.Board?.FirstOrDefault(m => !IsId(m)) is { } bad ? Refusals.InvalidId.About("field", "board").About("value", bad)
        : null;
}
