using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Api.Demo;

/// <summary>What the tellers know of the ledger: the answers to their acts, folded as the ledger folds them.</summary>
internal sealed class DemoBooks
{
    private static readonly string[] Warehouses = ["01", "02"];
    private static readonly Settings Usual = new();
    private readonly SortedDictionary<string, object?> states = new(StringComparer.Ordinal);
    private readonly List<SlipIssued> slips = [];
    private readonly HashSet<string> damaged = new(StringComparer.Ordinal);
    private readonly List<Matter> matters = [];
    private readonly SortedSet<string> consumed = new(StringComparer.Ordinal);

    /// <summary>Every slip issued, in the order of its number.</summary>
    public IReadOnlyList<SlipIssued> Slips => slips;

    /// <summary>Reads the answer to an act and gives back its events.</summary>
    public IReadOnlyList<LedgerEvent> Read(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        LedgerEvent[] events =
        [
            .. json.RootElement.GetProperty("events").EnumerateArray().Select(e =>
                (LedgerEvent)e.GetProperty("data").Deserialize(EventCatalogue.Named(e.GetProperty("type").GetString()!)!.Type, LedgerJson.Stored)!),
        ];
        foreach (var e in events)
        {
            states[e.Stream()] = World.Evolve(states.GetValueOrDefault(e.Stream()), e);
            if (e is SlipIssued slip) slips.Add(slip);
            if (e is DamageReported or AssetLoanReturned { Condition: not Condition.SAGLAM }) damaged.Add(e.Stream());
            if (e is FaultResolved resolved) damaged.Remove(AssetEvent.StreamOf(Fault(resolved.Fault).Asset!));
            if (e is StockIssued) consumed.Add(ConsumptionList.PeriodOf(e.Act.On, Usual));
            foreach (var closed in e.Closes()) matters.RemoveAll(m => m.Kind == closed.Kind && m.Id == closed.Id);
            matters.AddRange(e.Opens().Where(m => m.Kind is MatterKind.FAULT or MatterKind.AT_VENDOR or MatterKind.WRITE_OFF));
        }

        return events;
    }

    /// <summary>One asset.</summary>
    public Asset Asset(string id) => (Asset)states[AssetEvent.StreamOf(id)]!;

    /// <summary>One fault.</summary>
    public Fault Fault(string no) => (Fault)states[FaultEvent.StreamOf(no)]!;

    /// <summary>The fault for which an asset is with a firm; null while it is in the house.</summary>
    public string? AtVendor(string asset) => matters.FirstOrDefault(m => m.Kind is MatterKind.AT_VENDOR && m.Subjects.Contains(Subject.Asset(asset)))?.Id;

    /// <summary>Periods in which something was consumed and whose list was not sent yet.</summary>
    public IReadOnlyList<string> Unsent() => [.. consumed.Where(month => states.GetValueOrDefault(ConsumptionEvent.StreamOf(month)) is not ConsumptionList { SentOn: not null })];

    /// <summary>Ids of assets that are as asked and about which nothing stands open, in the order of their numbers.</summary>
    public IReadOnlyList<string> Find(AssetStatus status, Func<Asset, bool> which) =>
        [.. states.Values.OfType<Asset>().Where(a => !a.Foreign && a.Status == status && !a.ReportedLost && which(a)).Select(IdOf).Where(IsAtRest)];

    /// <summary>What is reported lost and still on the books.</summary>
    public IReadOnlyList<string> Lost() => [.. states.Values.OfType<Asset>().Where(a => a is { ReportedLost: true, IsTerminal: false }).Select(IdOf)];

    /// <summary>True for what came back damaged or incomplete and waits for its repair.</summary>
    public bool IsDamaged(Asset asset) => damaged.Contains(asset.Id);

    /// <summary>What a person has in his own name.</summary>
    public IReadOnlyList<string> HeldBy(string person) => Find(AssetStatus.ON_ZIMMET, a => a.Holder == person);

    /// <summary>What lies in a depot.</summary>
    public IReadOnlyList<string> Depot(string warehouse) =>
        [.. states.Values.OfType<Asset>().Where(a => !a.Foreign && a.Warehouse == warehouse && a.Status is AssetStatus.NEW or AssetStatus.IN_STOCK).Select(IdOf)];

    /// <summary>What the process manager notes before a day begins, and the last day each thing had, the oldest first.</summary>
    public IReadOnlyList<(DateOnly Last, LedgerCommand Note)> Overdue(DateOnly day) =>
    [
        .. states.Values.OfType<WrittenOrder>().Where(o => o is { SignedOn: not null, Cancelled: false, Expired: false, IsUsedUp: false })
            .Select(o => (Last: o.ValidUntil!.Value, Note: (LedgerCommand)new ExpireOrder(o.Id["order-".Length..])))
            .Concat(slips.Where(s => s.DueToAccounting is not null && states[s.Stream()] is Slip { SentOn: null, IsOverdue: false })
                .Select(s => (Last: s.DueToAccounting!.Value, Note: (LedgerCommand)new FlagSlipOverdue(s.No))))
            .Concat(Warehouses.Where(w => states.GetValueOrDefault(DepotCheckEvent.StreamOf(w)) is not DepotCheck { IsOverdue: true })
                .Select(w => (Last: WarehouseRules.NextCheck((states.GetValueOrDefault(DepotCheckEvent.StreamOf(w)) as DepotCheck)?.CheckedOn ?? DemoCalendar.First, Usual), Note: (LedgerCommand)new FlagListCheckOverdue(w))))
            .Concat(states.Values.OfType<Asset>().Where(a => a is { BackBy: not null, ReturnIsOverdue: false }).Select(a => (Last: a.BackBy!.Value, Note: (LedgerCommand)new FlagLoanOverdue(IdOf(a)))))
            .Concat(states.Values.OfType<Asset>().Where(a => a is { ReceiptAwaitedSince: not null, ReceiptIsOverdue: false })
                .Select(a => (Last: a.ReceiptAwaitedSince!.Value.AddDays(Usual.TransferReceiptDays), Note: (LedgerCommand)new FlagTransferReceiptOverdue(IdOf(a)))))
            .Concat(states.Values.OfType<Fault>().SelectMany(f => Enum.GetValues<FaultTarget>().Except(f.Flagged).Where(target => f.Due(target, Usual) is not null)
                .Select(target => (Last: f.Due(target, Usual)!.Value, Note: (LedgerCommand)new FlagFaultOverdue(f.Id["fault-".Length..], target)))))
            .Concat(Unsent().Where(month => states.GetValueOrDefault(ConsumptionEvent.StreamOf(month)) is not ConsumptionList { IsOverdue: true })
                .Select(month => (Last: ConsumptionList.Due(ConsumptionList.FirstDay(month)!.Value, Usual), Note: (LedgerCommand)new FlagConsumptionListOverdue(month))))
            .Where(due => due.Last < day).OrderBy(due => due.Last),
    ];

    /// <summary>The movable code of an asset.</summary>
    public static string CodeOf(string asset) => asset[..12];

    /// <summary>The year it entered the books, two digits.</summary>
    public static int YearOf(string asset) => int.Parse(asset.AsSpan(13, 2), System.Globalization.CultureInfo.InvariantCulture);

    private bool IsAtRest(string asset) => Subject.Asset(asset) is var subject && !matters.Exists(m => m.Subjects.Contains(subject));

    private static string IdOf(Asset asset) => asset.Id["asset-".Length..];
}
