using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

/// <summary>What somebody wishes to do.</summary>
public enum Deed
{
    Enter, Test, Draft, Sign, Cancel, UseOrder, Return, Report, Diagnose, Repair, TakePart, TakeBack, RecordForm, ApproveForm, RejectForm, Resolve, GiveUp, CloseFault, Reopen, CancelFault, Flag,
    Propose, Convene, Decide, Approve, Reject, Post, Wipe, Destroy, Recover, Issue, BringBack, SettleDamage, Lose, Correct,
}

/// <summary>One wish: what, which of those it can be done to, how, and when.</summary>
/// <param name="Deed">What.</param>
/// <param name="Which">The choice among what the deed is due for.</param>
/// <param name="How">The choice among the ways of it.</param>
/// <param name="Much">A small quantity.</param>
/// <param name="Wild">Whether it is asked of anything at all, by anybody.</param>
/// <param name="DaysLater">Days since the wish before.</param>
/// <param name="DaysBack">How far back it is dated.</param>
public sealed record Wish(Deed Deed, int Which, int How, int Much, bool Wild, int DaysLater, int DaysBack)
{
    public override string ToString() => $"{(Wild ? "wild " : "")}{Deed} {Which}.{How}.{Much} +{DaysLater} -{DaysBack}";
}

/// <summary>Everything there is, by its id: what a clerk finds in his registers.</summary>
internal sealed class Registers
{
    public Registers(IEnumerable<LedgerEvent> history)
    {
        foreach (var e in history) Note(e);
    }

    public SortedSet<string> Assets { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Cards { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Orders { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Faults { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Liabilities { get; } = new(StringComparer.Ordinal);

    public void Note(LedgerEvent e) => _ = e switch
    {
        AssetEvent a => Assets.Add(a.Asset),
        StockEvent s => Cards.Add(s.Stock),
        OrderEvent o => Orders.Add(o.Order),
        FaultEvent f => Faults.Add(f.Fault),
        WriteOffEvent w => Files.Add(w.Writeoff),
        LiabilityEvent l => Liabilities.Add(l.Liability),
        _ => false,
    };
}

/// <summary>Turns a wish into the act a clerk would ask for, of something it is due for, under the right hat; a wild wish into any act of that sort.</summary>
internal sealed class Clerk(World w, Registers registers, Wish wish)
{
    private const string Firm = "FirmaX";
    private const string Works = "Bertaraf tesisi";

    private static readonly string[] Pool = ["UZM", "YAZ", "TEK", "EVR", Mehmet, "FEN", Ayse, "SEF", "MUD", "TAS"];
    private static readonly Actor Neighbour = new("TK2", Role.KAYIT_YETKILISI);
    private static readonly Actor[] Anybody = [Storekeeper, Neighbour, Director, Spender, Chief, Technician, User, Expert, Accountant, Operator];
    private static readonly DocRef Minutes = new("TUTANAK", "T-77", Day("2026-03-02"));

    /// <summary>What leads to a deed where that itself is not due yet; null where nothing does.</summary>
    public static Deed? LeadsTo(Deed deed) => deed switch
    {
        Deed.Recover or Deed.Destroy => Deed.Wipe,
        Deed.Wipe or Deed.SettleDamage => Deed.Post,
        Deed.Post => Deed.Approve,
        Deed.Approve or Deed.Reject => Deed.Decide,
        Deed.Decide => Deed.Convene,
        Deed.Convene => Deed.Propose,
        Deed.Reopen => Deed.CloseFault,
        Deed.CloseFault => Deed.Resolve,
        Deed.Resolve => Deed.TakePart,
        Deed.TakePart or Deed.GiveUp => Deed.Repair,
        Deed.ApproveForm or Deed.RejectForm => Deed.TakeBack,
        Deed.TakeBack => Deed.UseOrder,
        Deed.Repair or Deed.RecordForm or Deed.Flag => Deed.Diagnose,
        Deed.Diagnose or Deed.CancelFault => Deed.Report,
        Deed.Return => Deed.UseOrder,
        Deed.UseOrder or Deed.Cancel => Deed.Sign,
        Deed.Sign => Deed.Draft,
        Deed.Test => Deed.Enter,
        _ => null,
    };

    /// <summary>The act, and who asks for it.</summary>
    public (LedgerCommand Act, Actor By) Asks()
    {
        var (act, by) = Due();
        return (act, wish.Wild && wish.Much is 0 ? Anybody[wish.How % Anybody.Length] : by);
    }

    private (LedgerCommand Act, Actor By) Due() => wish.Deed switch
    {
        Deed.Enter => Enter(),
        Deed.Test => (new TestAsset(Asset(a => a.Status is AssetStatus.NEW), TestResult.PASSED), Technician),
        Deed.Draft => Draft(),
        Deed.Sign => (new SignOrder(Of(registers.Orders, o => w.Order(o) is { SignedOn: null, Cancelled: false }), OrderDate: null), Director),
        Deed.Cancel => (new CancelOrder(Of(registers.Orders, o => w.Order(o) is { SignedOn: not null, Cancelled: false, IsUsedUp: false }), "vazgeçildi"), Director),
        Deed.UseOrder => UseOrder(),
        Deed.Return => Asset(a => a.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA) is var back
            ? (Municipality.Return(wish.How % 3 is 0 ? Condition.HASARLI : Condition.SAGLAM, back), Officer(back)) : default,
        Deed.Report => (Report(Asset(a => !a.IsTerminal && !Has(a, MatterKind.FAULT))), User),
        Deed.Diagnose => (new DiagnoseFault(Fault(FaultState.REPORTED), wish.How % 2 is 0, "Anakart"), Technician),
        Deed.Repair => (new StartRepair(Fault(FaultState.DIAGNOSED), wish.How % 4 is 0 ? null : "Küçük iş"), Technician),
        Deed.TakePart => Card(MemoryCard, "02-" + Memory) is var card ? (new ConsumePart(Fault(FaultState.IN_REPAIR), card, wish.Much), Keeper(card[..2])) : default,
        Deed.TakeBack => Fault(FaultState.AT_VENDOR) is var away ? (Receive(NewForm(away)) with { Fault = away, Cost = 10m * wish.Much, Replacement = wish.How % 5 is 0 }, Officer(w.Fault(away)?.Asset)) : default,
        Deed.RecordForm => Fault(FaultState.DIAGNOSED, FaultState.IN_REPAIR) is var here ? (new RecordServiceForm(here, NewForm(here), Firm, "Yerinde ayar", 10m * wish.Much), wish.How % 2 is 0 ? Technician : Storekeeper) : default,
        Deed.ApproveForm => Waiting() is var (fault, form) ? (new ApproveServiceForm(fault, form), Director) : default,
        Deed.RejectForm => Waiting() is var (fault, form) ? (new RejectServiceForm(fault, form, "İmzasız"), Director) : default,
        Deed.Resolve => (new ResolveFault(Fault(FaultState.IN_REPAIR), "Giderildi"), Technician),
        Deed.GiveUp => (new DeclareUnrepairable(Fault(FaultState.DIAGNOSED, FaultState.IN_REPAIR), "TR-30"), Technician),
        Deed.CloseFault => (Close(Fault(FaultState.RESOLVED, FaultState.UNREPAIRABLE)!) with { KeepDecision = wish.How % 3 is 0 ? Approval : null }, Technician),
        Deed.Reopen => (new ReopenFault(Fault(FaultState.CLOSED), "Tekrarladı"), User),
        Deed.CancelFault => (new CancelFault(Fault(FaultState.REPORTED, FaultState.DIAGNOSED), "Yanlış bildirim"), User),
        Deed.Flag => (new FlagFaultOverdue(Fault(FaultState.REPORTED, FaultState.DIAGNOSED, FaultState.IN_REPAIR, FaultState.AT_VENDOR), wish.How % 2 is 0 ? FaultTarget.DIAGNOSE : FaultTarget.RESOLVE), Operator),
        Deed.Propose => Propose(),
        Deed.Convene => Convene(),
        Deed.Decide => Decide(),
        Deed.Approve => Approve(),
        Deed.Reject => (new RejectWriteOff(File(WriteOffState.PROPOSED, WriteOffState.DECIDED), "Onarılsın"), Spender),
        Deed.Post => Post(),
        Deed.Wipe => (new WipeData(Asset(a => a.Status is AssetStatus.SCRAP_HELD && !a.IsWiped), "manyetik silme"), Technician),
        Deed.Destroy => Asset(a => a.Status is AssetStatus.SCRAP_HELD && IsDoomed(a)) is var doomed
            ? (Workshop.Destroy() with { Asset = doomed, Present = w.WriteOff(w.Asset(doomed)?.Writeoff)?.Members }, Chair(w.WriteOff(w.Asset(doomed)?.Writeoff))) : default,
        Deed.Recover => Asset(a => a.Status is AssetStatus.SCRAP_HELD) is var scrap ? (Workshop.Recover(100m + wish.How) with { Asset = scrap }, Officer(scrap)) : default,
        Deed.Issue => (Municipality.Issue(wish.Much, "R2"), Storekeeper),
        Deed.BringBack => (Municipality.TakeBack(wish.Much, price: null), Storekeeper),
        Deed.SettleDamage => SettleDamage(),
        Deed.Lose => Asset(a => !a.IsTerminal && !a.ReportedLost) is var lost ? (new ReportLoss(lost, LossKind.KAYIP, Report: null), Officer(lost)) : default,
        Deed.Correct => Asset(a => a.Status is AssetStatus.IN_STOCK && !Has(a, MatterKind.WRITE_OFF)) is var wrong
            ? (new CorrectEntry(wrong, "code", w.Asset(wrong)?.Code(), "255.02.02.01", Approval), Officer(wrong)) : default,
        _ => throw new NotSupportedException(wish.Deed.ToString()),
    };

    private (LedgerCommand, Actor) Enter()
    {
        var warehouse = wish.Which % 3 is 0 ? "02" : "01";
        EntryLine Line(string code, decimal qty, decimal price) => new(code, "Malzeme", qty, price, Nature: null, HasStorage: true, Day("2027-01-04"));
        EntryLine[] lines = (wish.How % 4) switch
        {
            0 => [Line("255.02.01.01", 1, 9000m)],
            1 => [Line(Toner, wish.Much, 90m), Line(Toner, 2, 95m)],
            _ => [Line(Memory, wish.Much, 400m + wish.Which)],
        };
        return (new PostEntry(Receipt: null, "DEVIR_ALMA", lines, warehouse, SlipDate: null, Valuation: null) { BasisDoc = new("VIF", "2025/44", Day("2025-12-26")) }, Keeper(warehouse));
    }

    // An order for what waits for one: scrap for its end, a diagnosed fault for a firm, the rest of the depot for use, for another warehouse or for another unit.
    private (LedgerCommand, Actor) Draft()
    {
        var free = registers.Assets.Where(a => !registers.Orders.Any(o => w.Order(o) is { Cancelled: false } order && order.Lines.Contains(a) && !order.Used.Contains(a))).ToArray();
        (Purpose Purpose, string Recipient, string[] Assets)[] ways =
        [
            (Purpose.HURDA_TESLIM, "MKE", [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.SCRAP_HELD && !IsDoomed(w.Asset(a)!))]),
            (Purpose.IMHA, Works, [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.SCRAP_HELD && IsDoomed(w.Asset(a)!))]),
            (w.Asset(free.FirstOrDefault())?.WarrantyUntil >= w.Today ? Purpose.GARANTI : Purpose.BAKIM_ONARIM, Firm, [.. free.Where(a => w.Open(Subject.Asset(a)).Any(m => m.Kind is MatterKind.FAULT && w.Fault(m.Id)!.State is FaultState.DIAGNOSED))]),
            (Purpose.GARANTI, Firm, [.. free.Where(a => w.Asset(a)!.WarrantyUntil >= w.Today && w.Open(Subject.Asset(a)).Any(m => m.Kind is MatterKind.FAULT))]),
            (Purpose.ZIMMET, wish.Much % 2 is 0 ? Ayse : Mehmet, [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.IN_STOCK)]),
            (Purpose.ORTAK_ALAN, RoomThree, [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.IN_STOCK)]),
            (Purpose.AMBARLAR_ARASI, wish.Much % 2 is 0 ? "02" : "01", [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.IN_STOCK)]),
            (Purpose.DEVIR, "FEN", [.. free.Where(a => w.Asset(a)!.Status is AssetStatus.IN_STOCK).Skip(3)]),
        ];
        var urgent = ways.Take(4).Where(way => way.Assets.Length > 0).ToArray();
        var due = urgent is not [] && wish.Much > 2 ? urgent : ways.Where(way => wish.Wild || way.Assets.Length > 0).ToArray();
        var (purpose, recipient, assets) = due is [] ? ways[wish.How % ways.Length] : due[wish.How % due.Length];
        string[] lines = wish.Wild || assets is [] ? [.. registers.Assets.Skip(wish.Which % registers.Assets.Count).Take(2)] : [.. assets.Skip(wish.Which % assets.Length).Take(1 + (wish.Much % 2))];
        return (new DraftOrder(Order: null, lines, purpose, recipient, ValidUntil: null), Storekeeper);
    }

    private (LedgerCommand, Actor) UseOrder()
    {
        var lines = registers.Orders.Where(o => w.Order(o) is { SignedOn: not null, Cancelled: false }).SelectMany(o => w.Order(o)!.Lines.Where(a => wish.Wild || !w.Order(o)!.Used.Contains(a)).Select(a => (Order: o, Asset: a))).ToArray();
        var urgent = lines.Where(line => w.Order(line.Order)!.Purpose is not (Purpose.ZIMMET or Purpose.ORTAK_ALAN or Purpose.AMBARLAR_ARASI or Purpose.DEVIR)).ToArray();
        if (urgent is not [] && wish.Much > 2) lines = urgent;
        if (lines is []) return (Municipality.HandOver(Asset(_ => true), Ayse, "EMIR-0"), Storekeeper);
        var (id, asset) = lines[wish.Which % lines.Length];
        var order = w.Order(id)!;
        var fault = w.Open(Subject.Asset(asset)).FirstOrDefault(m => m.Kind is MatterKind.FAULT)?.Id ?? "FA-0";
        return ((LedgerCommand)((wish.Wild ? (Purpose)(wish.How % 8) : order.Purpose) switch
        {
            Purpose.ORTAK_ALAN => IntoRoom(id) with { Asset = asset },
            Purpose.AMBARLAR_ARASI => new MoveWarehouse(asset, order.Recipient, id),
            Purpose.DEVIR => new TransferOut(asset, "BIRIM_ARASI_DEVIR", "FEN", id, Approval, SlipDate: null),
            Purpose.GARANTI => Send("GARANTI", id) with { Fault = fault },
            Purpose.BAKIM_ONARIM => Send(wish.How % 2 is 0 ? "UCRETLI" : "BAKIM_SOZLESMESI", id, "BS-1") with { Fault = fault },
            Purpose.HURDA_TESLIM => Deliver(id) with { Asset = asset },
            Purpose.IMHA => Workshop.Destroy(Works, id) with { Asset = asset, Present = w.WriteOff(w.Asset(asset)?.Writeoff)?.Members },
            _ => Municipality.HandOver(asset, order.Recipient, id),
        }), order.Purpose is Purpose.IMHA ? Chair(w.WriteOff(w.Asset(asset)?.Writeoff)) : Officer(asset));
    }

    private (LedgerCommand, Actor) Propose()
    {
        var reason = wish.How % 2 is 0 ? WriteOffReasons.Find("HURDA")! : WriteOffReasons.All[wish.Which % WriteOffReasons.All.Count];
        var busy = registers.Files.Count(f => w.WriteOff(f) is { State: not (WriteOffState.POSTED or WriteOffState.REJECTED) }) > 2;
        var apt = registers.Assets.Where(a => !busy && w.Asset(a) is { IsTerminal: false } asset && !Has(asset, MatterKind.WRITE_OFF)
            && (!reason.NeedsReturn || (asset.Status is AssetStatus.NEW or AssetStatus.IN_STOCK && !Has(asset, MatterKind.AT_VENDOR)))).ToArray();
        var first = apt is [] || wish.Wild ? Asset(_ => true) : apt[wish.Which % apt.Length];
        var warehouse = w.Asset(first)?.Warehouse;
        string[] assets = [first, .. apt.Where(a => a != first && (wish.Wild || w.Asset(a)!.Warehouse == warehouse)).Take(reason.IsSwap ? 0 : wish.Much % 3)];
        StockQuantity[] stock = reason.IsSwap || reason.IsScrap || wish.How % 3 is 0 ? [] : [.. registers.Cards.Where(c => w.Stock(c)!.Warehouse == warehouse).Take(1).Select(c => new StockQuantity(c, wish.Much))];
        DocRef? proof = wish.Much % 2 is 0 ? null : reason.IsSwap ? new DocRef("SERVIS_FORMU", "SF-8", Date: null) : Minutes;
        Actor[] proposers = [Chief, Officer(first), Technician, Director];
        return (new ProposeWriteOff(Writeoff: null, reason.Code, assets, stock, proof, TechnicalReport: null), proposers[wish.Much % proposers.Length]);
    }

    private (LedgerCommand, Actor) Convene()
    {
        var file = Of(registers.Files, f => w.WriteOff(f) is { State: WriteOffState.PROPOSED } open && !open.IsProven(w.Settings, w.Today));
        var barred = wish.Wild ? [] : (w.WriteOff(file)?.Assets ?? []).SelectMany(a => new[] { w.Asset(a)?.Holder, w.Asset(a)?.LastHolder }).Append(w.WriteOff(file)?.ProposedBy).Append("MUD").ToArray();
        string[] members = [.. Pool.Concat(Pool).Skip(wish.Which % Pool.Length).Where(p => !barred.Contains(p)).Take(3 + (wish.Much % 2)).Distinct(StringComparer.Ordinal)];
        return (new AppointCommission(file, members, [.. members.Take(1)], wish.Wild ? null : members.FirstOrDefault(m => m != "TAS")), Spender);
    }

    private (LedgerCommand, Actor) Decide()
    {
        var id = File(WriteOffState.COMMISSION);
        var file = w.WriteOff(id);
        CommissionVerdict[] verdicts = file?.Kind() is { IsScrap: true } ? [CommissionVerdict.SCRAP, CommissionVerdict.DESTROY, CommissionVerdict.SCRAP, CommissionVerdict.NOT_SCRAP] : [CommissionVerdict.SCRAP, CommissionVerdict.SCRAP, CommissionVerdict.NOT_SCRAP];
        var items = (file?.Items() ?? [OldLaptop]).Index().ToDictionary(i => i.Item, i => wish.Wild ? (CommissionVerdict)(wish.How % 3) : verdicts[(wish.How + i.Index) % verdicts.Length], StringComparer.Ordinal);
        CommissionVote[] votes = wish.Much % 3 is 0 && file is { Members.Count: > 2 } ? [.. file.Members.TakeLast(wish.Wild ? 2 : 1).Select(m => Against(m))] : [];
        return (new RecordCommissionDecision(id, items, wish.Wild && wish.Much is 1 ? ["UZM"] : file?.Members, votes, "Onarım gideri değerini aşıyor"), Chair(file));
    }

    private (LedgerCommand, Actor) Approve()
    {
        var id = Of(registers.Files, f => w.WriteOff(f) is { } open && (open.State is WriteOffState.DECIDED || (open.State is WriteOffState.PROPOSED && open.IsProven(w.Settings, w.Today))));
        var file = w.WriteOff(id);
        string[] fit = [.. (file?.Items() ?? [OldLaptop]).Where(i => wish.Wild || file?.Decided.GetValueOrDefault(i, CommissionVerdict.SCRAP) is not CommissionVerdict.NOT_SCRAP)];
        string[] items = wish.Wild ? [.. fit, .. fit.Take(1)] : wish.How % 3 is 0 && fit.Length > 1 ? fit[1..] : fit;
        return (new ApproveWriteOff(id, items, wish.Much % 2 is 0 ? LiabilityAssessment.INVESTIGATE : LiabilityAssessment.NONE, ExtraApproval: null), Spender);
    }

    private (LedgerCommand, Actor) Post()
    {
        var id = File(WriteOffState.APPROVED);
        var file = w.WriteOff(id);
        var warehouse = file?.Approved.Select(i => w.Asset(i)?.Warehouse ?? w.Stock(i)?.Warehouse).FirstOrDefault();
        return (new PostWriteOff(id, SlipDate: null, file?.Kind() is { IsSwap: true } ? new ReplacementDevice($"N-{wish.Which}", Name: null, HasStorage: null, WarrantyUntil: null) : null), Keeper(wish.Wild ? "02" : warehouse));
    }

    private (LedgerCommand, Actor) SettleDamage()
    {
        var furthest = registers.Liabilities.Select(l => w.Liability(l)!.State).Where(s => s is not LiabilityState.CLOSED).DefaultIfEmpty().Max();
        var id = Of(registers.Liabilities, l => w.Liability(l)!.State == furthest);
        var file = w.Liability(id);
        return (wish.Wild ? (LiabilityState)(wish.How % 3) : file?.State) switch
        {
            LiabilityState.VALUED => (new DecideLiability(id, (LiabilityOutcome)(wish.How % 3), "Kilitsiz oda", wish.Wild ? null : file?.Person ?? Ayse), Spender),
            LiabilityState.DECIDED when file?.Outstanding() > 0 && wish.How % 4 > 0 => (new RecordCollection(id, wish.How % 3 is 0 ? 100m : file.Outstanding(), Minutes), Accountant),
            LiabilityState.DECIDED => (new CloseLiability(id) { BasisDoc = wish.Much % 2 is 0 ? Minutes : null }, Spender),
            _ => (new ValueDamage(id, Minutes, 1000m + wish.Which), Storekeeper),
        };
    }

    private static Actor Keeper(string? warehouse) => warehouse is "02" ? Neighbour : Storekeeper;

    private Actor Officer(string? asset) => Keeper(w.Asset(asset)?.Warehouse);

    private static Actor Chair(WriteOff? file) => new(file?.Chair ?? "UZM", Role.PERSONEL);

    private bool Has(Asset asset, MatterKind kind) => w.Open(Subject.Asset(IdOf(asset))).Any(m => m.Kind == kind);

    private bool IsDoomed(Asset asset) => w.WriteOff(asset.Writeoff)?.Decided.GetValueOrDefault(IdOf(asset)) is CommissionVerdict.DESTROY;

    private static string IdOf(Asset asset) => asset.Id["asset-".Length..];

    private string Asset(Func<Asset, bool> due) => Of(registers.Assets, a => due(w.Asset(a)!))!;

    private string? Fault(params FaultState[] states) => Of(registers.Faults, f => states.Contains(w.Fault(f)!.State));

    private string? File(params WriteOffState[] states) => Of(registers.Files, f => states.Contains(w.WriteOff(f)!.State));

    private string Card(params string[] cards) => cards[wish.Which % cards.Length];

    private (string? Fault, string? Form) Waiting()
    {
        var fault = Of(registers.Faults, f => w.Fault(f)!.Forms.Any(form => form.State is FormState.RECORDED));
        return (fault, w.Fault(fault)?.Forms.FirstOrDefault(form => wish.Wild || form.State is FormState.RECORDED)?.No ?? "SF-0");
    }

    private string NewForm(string? fault) => $"SF-{(wish.Wild ? 1 : (w.Fault(fault)?.Forms.Count ?? 0) + 1)}";

    // One of those it is due for, none where there is none; of a wild wish any.
    private string? Of(IReadOnlyCollection<string> all, Func<string, bool> due)
    {
        string[] apt = [.. all.Where(x => wish.Wild || due(x))];
        return apt is [] ? null : apt[wish.Which % apt.Length];
    }
}
