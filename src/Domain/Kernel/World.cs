using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>A state of an aggregate, folded from its events.</summary>
public interface IState
{
    /// <summary>Effective day of the last event; nothing in the same stream may be dated before it.</summary>
    DateOnly LastOn { get; }
}

/// <summary>
/// All a decision may see, as it was before the act. What was not named beforehand is not here, and asking for it throws:
/// a use case that forgets a key is a bug, not a lawful act.
/// </summary>
public sealed class World
{
    private readonly Dictionary<string, object?> states;
    private readonly Dictionary<Subject, IReadOnlyList<Matter>> matters;
    private readonly Dictionary<Book, int> numbers;
    private readonly Missing missing;
    private readonly Settings defaults;
    private Settings? inForce;

    private World(Act act, DateOnly today, Settings settings, Missing missing, Dictionary<string, object?> states,
        Dictionary<Subject, IReadOnlyList<Matter>> matters, Dictionary<Book, int> numbers)
    {
        (Act, Today, defaults, this.missing) = (act, today, settings, missing);
        (this.states, this.matters, this.numbers) = (states, matters, numbers);
    }

    private enum Missing
    {
        Throws,
        IsNull,
    }

    /// <summary>The envelope of the act to decide; its capacity is stamped by the checks.</summary>
    public Act Act { get; }

    /// <summary>Business day of the record, Europe/Istanbul.</summary>
    public DateOnly Today { get; }

    /// <summary>Settings in force on the day the act takes effect, as the ledger knows them now.</summary>
    public Settings Settings => inForce ??= SettingsOn(Act.On);

    /// <summary>Settings in force on another day the act needs.</summary>
    public Settings SettingsOn(DateOnly day) => State<SettingsBook>(SettingsBook.Key)?.On(day, defaults) ?? defaults;

    /// <summary>People, roles, acting and delegation.</summary>
    public Authorities Authority => State<Authorities>(Authorities.Key) ?? Authorities.Nobody;

    /// <summary>True when the ledger holds a property act that is not an opening entry.</summary>
    public bool HasLiveActs => State<object>(LiveActs) is true;

    /// <summary>The key under which <see cref="HasLiveActs"/> is asked.</summary>
    public const string LiveActs = "live-acts";

    /// <summary>The kinds of events that are live acts, unless they are opening entries.</summary>
    public static readonly IReadOnlyList<Type> LiveKinds = [typeof(AssetEvent), typeof(OrderEvent), typeof(SlipEvent), typeof(StockEvent)];

    /// <summary>The asset, or null when there is none of that id.</summary>
    public Asset? Asset(string? id) => id is null ? null : State<Asset>(AssetEvent.StreamOf(id));

    /// <summary>The written order, or null when there is none of that id.</summary>
    public WrittenOrder? Order(string? id) => id is null ? null : State<WrittenOrder>(OrderEvent.StreamOf(id));

    /// <summary>The receipt of a delivery, or null when there is none of that id.</summary>
    public Receipt? Receipt(string? id) => id is null ? null : State<Receipt>(ReceiptEvent.StreamOf(id));

    /// <summary>The slip, or null when there is none of that number.</summary>
    public Slip? Slip(string? no) => no is null ? null : State<Slip>(SlipEvent.StreamOf(no));

    /// <summary>The stock card, or null when nothing was ever entered on it.</summary>
    public StockCard? Stock(string? card) => card is null ? null : State<StockCard>(StockEvent.StreamOf(card));

    /// <summary>The material request, or null when there is none of that number.</summary>
    public MaterialRequest? Request(string? no) => no is null ? null : State<MaterialRequest>(RequestEvent.StreamOf(no));

    /// <summary>The consumption list of a month, or null while nothing was recorded about it.</summary>
    public ConsumptionList? ConsumptionList(string month) => State<ConsumptionList>(ConsumptionEvent.StreamOf(month));

    /// <summary>The valuation, or null when there is none of that number.</summary>
    public Valuation? Valuation(string? no) => no is null ? null : State<Valuation>(ValuationEvent.StreamOf(no));

    /// <summary>The fiscal year, or null while nothing was recorded about it.</summary>
    public FiscalPeriod? Period(int year) => State<FiscalPeriod>(PeriodEvent.StreamOf(year));

    /// <summary>The hand-over of a warehouse, the last one there was; null when there was none.</summary>
    public Handover? Handover(string? warehouse) => warehouse is null ? null : Authority.HandoverOf(warehouse);

    /// <summary>The checks of a depot; null when there was none.</summary>
    public DepotCheck? DepotCheck(string? warehouse) => warehouse is null ? null : State<DepotCheck>(DepotCheckEvent.StreamOf(warehouse));

    /// <summary>The maintenance contract, or null when there is none of that id.</summary>
    public Contract? Contract(string? id) => id is null ? null : State<Contract>(ContractEvent.StreamOf(id));

    /// <summary>The fault, or null when there is none of that number.</summary>
    public Fault? Fault(string? no) => no is null ? null : State<Fault>(FaultEvent.StreamOf(no));

    /// <summary>The proposal of write-off, or null when there is none of that number.</summary>
    public WriteOff? WriteOff(string? no) => no is null ? null : State<WriteOff>(WriteOffEvent.StreamOf(no));

    /// <summary>The liability, or null when there is none of that number.</summary>
    public Liability? Liability(string? no) => no is null ? null : State<Liability>(LiabilityEvent.StreamOf(no));

    /// <summary>What stands open about a subject.</summary>
    public IReadOnlyList<Matter> Open(Subject subject) =>
        matters.TryGetValue(subject, out var open) ? open : missing is Missing.IsNull ? [] : throw NotNamed(subject.Key);

    /// <summary>The next number of a book: one more than the highest in the events that bear them.</summary>
    public int Next(Book book) =>
        numbers.TryGetValue(book, out var last) ? last + 1 : missing is Missing.IsNull ? 1 : throw NotNamed($"{book.Name}/{book.Year}");

    /// <summary>Effective day of the last event of a stream; null for a new one and for streams that are not tested.</summary>
    public DateOnly? LastOn(string stream) => states.TryGetValue(stream, out var state) && state is IState known ? known.LastOn : null;

    /// <summary>A world in which nothing was loaded yet: everything is absent. Use cases name their first keys in it.</summary>
    public static World Unloaded(Act act, DateOnly today, Settings settings) =>
        new(act, today, settings, Missing.IsNull, [], [], []);

    /// <summary>A world of exactly what was loaded; an absent aggregate is a null entry.</summary>
    public static World Loaded(Act act, DateOnly today, Settings settings, IReadOnlyDictionary<string, object?> states,
        IReadOnlyDictionary<Subject, IReadOnlyList<Matter>> matters, IReadOnlyDictionary<Book, int> numbers) =>
        new(act, today, settings, Missing.Throws, new(states), new(matters), new(numbers));

    /// <summary>The world some history leaves: for specifications and for whoever folds the whole ledger.</summary>
    public static World Folded(Act act, DateOnly today, Settings settings, IEnumerable<LedgerEvent> history) =>
        Unloaded(act, today, settings).After(history);

    /// <summary>The same world, in which what was not loaded is absent: use cases name further keys by what they see in it.</summary>
    public World AsFarAsLoaded => new(Act, Today, defaults, Missing.IsNull, states, matters, numbers);

    /// <summary>The same world seen by another act.</summary>
    public World For(Act act, DateOnly today) => new(act, today, defaults, missing, states, matters, numbers);

    /// <summary>The same world with the envelope the settings of the act's own day give it: its rule set, and whether it is late.</summary>
    public World AskedBy(LedgerCommand c, string by, Role role) => For(Act.For(c, by, role, Today, SettingsOn(c.NamedDay() ?? Today)), Today);

    /// <summary>The world after some events, for an act that needs several decisions.</summary>
    public World After(IEnumerable<LedgerEvent> events)
    {
        var next = new World(Act, Today, defaults, missing, new(states), new(matters), new(numbers));
        foreach (var e in events) next.Fold(e);
        return next;
    }

    private void Fold(LedgerEvent e)
    {
        var stream = e.Stream();
        states[stream] = Evolve(states.GetValueOrDefault(stream), e);
        if (LiveKinds.Any(kind => kind.IsInstanceOfType(e)) && !IsOpening(e)) states[LiveActs] = true;
        foreach (var closed in e.Closes())
            foreach (var (subject, open) in matters.ToArray())
                matters[subject] = [.. open.Where(m => m.Kind != closed.Kind || m.Id != closed.Id)];
        foreach (var opened in e.Opens().Where(opened => !IsOpen(opened)).ToArray())
            foreach (var subject in opened.Subjects)
                matters[subject] = [.. matters.GetValueOrDefault(subject) ?? [], opened];
        foreach (var (book, no) in e.Numbers())
            numbers[book] = Math.Max(numbers.GetValueOrDefault(book), no);
    }

    // Opening it again changes nothing, as in the store.
    private bool IsOpen(Matter matter) => matter.Subjects
        .Any(subject => matters.GetValueOrDefault(subject)?.Any(m => m.Kind == matter.Kind && m.Id == matter.Id) is true);

    private static bool IsOpening(LedgerEvent e) =>
        e is AssetRegistered { Opening: true } or AssetHandedOver { Opening: true } or AssetAssignedToArea { Opening: true };

    /// <summary>The one fold of each aggregate, by kind of event.</summary>
    public static object? Evolve(object? state, LedgerEvent e) => e switch
    {
        AssetEvent a => Assets.Asset.Evolve(state as Asset, a),
        OrderEvent o => WrittenOrder.Evolve(state as WrittenOrder, o),
        AuthorityEvent a => Authorities.Evolve(state as Authorities, a),
        EntryPosted { Receipt: null } p => Slips.Slip.Evolve(state as Slip, p),
        ReceiptEvent or EntryPosted => Receipts.Receipt.Evolve(state as Receipt, e),
        SlipEvent s => Slips.Slip.Evolve(state as Slip, s),
        StockEvent s => StockCard.Evolve(state as StockCard, s),
        RequestEvent r => MaterialRequest.Evolve(state as MaterialRequest, r),
        ConsumptionEvent c => Domain.Consumption.ConsumptionList.Evolve(state as ConsumptionList, c),
        PeriodEvent p => FiscalPeriod.Evolve(state as FiscalPeriod, p),
        DepotCheckEvent d => Warehouses.DepotCheck.Evolve(state as DepotCheck, d),
        ValuationEvent v => Valuations.Valuation.Evolve(state as Valuation, v),
        SettingEvent x => SettingsBook.Evolve(state as SettingsBook, x),
        ContractEvent c => Contracts.Contract.Evolve(state as Contract, c),
        FaultEvent f => Faults.Fault.Evolve(state as Fault, f),
        WriteOffEvent o => WriteOffs.WriteOff.Evolve(state as WriteOff, o),
        LiabilityEvent l => Liabilities.Liability.Evolve(state as Liability, l),
        // Both assets bear the other's number in events of their own; the old one's state does not change.
        AssetReplaced => state,
        _ => state,
    };

    private T? State<T>(string key)
        where T : class =>
        states.TryGetValue(key, out var state) ? (T?)state : missing is Missing.IsNull ? null : throw NotNamed(key);

    private static InvalidOperationException NotNamed(string key) =>
        new($"The use case asks for '{key}', which it did not name among its keys.");
}
