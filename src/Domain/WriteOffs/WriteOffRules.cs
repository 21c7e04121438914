using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Commissions;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.WriteOffs;

/// <summary>What the law asks of proposals of write-off and of scrap (RULES §4.10, R-29, R-33, L-17 to L-19).</summary>
public static class WriteOffRules
{
    private const int Fewest = 3;
    private const int MostItems = 1000;

    /// <summary>Of proposing.</summary>
    public static readonly Checks<WriteOffProposed> Propose = new()
    {
        Format =
        [
            Id<WriteOffProposed>(e => e.Writeoff), NumberIsDue<WriteOffProposed>(e => e.Writeoff), Given<WriteOffProposed>(e => e.Reason),
            (e, _) => WriteOffReasons.Find(e.Reason) is null ? Refusals.InvalidReason.About("field", "reason").About("value", e.Reason) : null,
            ItemsAreReadable, EachCard((s, w) => StockRules.IsStock(s.Stock!, w)), SwapsAreSingle, InOneWarehouse,
        ],
        Authority = new Entitlement<WriteOffProposed>(Role.KAYIT_YETKILISI, Role.SEF, Role.TEKNISYEN, Role.MUDUR),
        State =
        [
            (e, w) => IsDrawn(e, w) || w.WriteOff(e.Writeoff) is null ? null : InvalidState(e),
            ItemsExist, Each((a, _) => a.IsTerminal ? Refusals.AssetTerminal.About("status", a.Status) : null),
            Each((a, w) => w.Open(Subject.Asset(IdOf(a))).FirstOrDefault(m => m.Kind is MatterKind.WRITE_OFF) is { } open ? Refusals.AssetInWriteOff.About("writeoff", open.Id) : null),
            AreBack, Each((a, _) => a.Foreign ? Refusals.NotOwned : null),
        ],
        Content = [EachCard((s, w) => StockRules.IsThere(s.Stock!, s.Qty, w))],
    };

    /// <summary>Of naming the commission (RULES §4.2): neither the approver, nor the proposer, nor whoever had the item.</summary>
    public static readonly Checks<CommissionAppointed> Appoint = new()
    {
        Format = [GivenId<CommissionAppointed>(e => e.Writeoff), Given<CommissionAppointed>(e => e.Members), (e, w) => CommissionRules.AreIds(e.Members!, e.Chair) ?? ChairIsOfficial(e, w)],
        Authority = new Entitlement<CommissionAppointed>(Role.HARCAMA_YETKILISI),
        Duties = [ApproverIsApart, ProposerIsApart, HoldersAreApart],
        State =
        [
            Exists, (e, w) => Stands(e, w, WriteOffState.PROPOSED),
            // Members of other administrations may sit in it (L-17).
            (e, w) => CommissionRules.AreInService(e.Members!, w, e.Act.On),
        ],
        Companions = [Composed, (e, _) => CommissionRules.AreAmong(e.Members!, e.Experts, "experts")],
    };

    /// <summary>Of its decision: every item, signed by all, carried by a majority.</summary>
    public static readonly Checks<CommissionDecided> Decide = new()
    {
        Format = [GivenId<CommissionDecided>(e => e.Writeoff), Given<CommissionDecided>(e => e.Items), RefusalsHaveReasons, DissentHasReasons, OneVoteEach, SignersAreMembers, DestructionIsOfScrap],
        Authority = new Entitlement<CommissionDecided>(Role.PERSONEL) { Actor = (e, w) => w.WriteOff(e.Writeoff)?.Chair is { } chair && chair != e.Act.By ? Refusals.NoRole.About("person", e.Act.By).About("chair", chair) : null },
        State = [Exists, (e, w) => Stands(e, w, WriteOffState.COMMISSION), ItemsAreThose],
        Companions = [(e, w) => CommissionRules.AllSigned(w.WriteOff(e.Writeoff)!.Members, e.SignedBy, Refusals.CommissionUnsigned), EveryItemIsDecided, HasMajority],
    };

    /// <summary>Of the approval (L-17, L-18).</summary>
    public static readonly Checks<WriteOffApproved> Approve = new()
    {
        Format = [GivenId<WriteOffApproved>(e => e.Writeoff), Given<WriteOffApproved>(e => e.Items), (e, _) => e.Items!.Any(string.IsNullOrWhiteSpace) ? Refusals.MissingField.About("field", "items") : Twice(e.Items!)],
        Authority = new Entitlement<WriteOffApproved>(Role.HARCAMA_YETKILISI),
        Duties =
        [
            (e, w) => w.WriteOff(e.Writeoff)?.ProposedBy == e.Act.By ? Refusals.SelfApproval.About("person", e.Act.By) : null,
            (e, w) => w.WriteOff(e.Writeoff)?.Members.Contains(e.Act.By) is true ? Refusals.ApproverIsMember.About("member", e.Act.By) : null,
        ],
        State =
        [
            Exists,
            (e, w) => Stands(e, w, WriteOffState.PROPOSED, WriteOffState.COMMISSION, WriteOffState.DECIDED),
            (e, w) => e.Items!.FirstOrDefault(i => !w.WriteOff(e.Writeoff)!.Items().Contains(i)) is { } other ? Refusals.NotInProposal.About("item", other) : null,
        ],
        Companions = [IsDecided, IsFavourable, (e, _) => e.Liability is null ? Refusals.LiabilityAssessmentMissing.About("field", "liability") : null, HasExtraApproval],
    };

    /// <summary>Of turning it down, until it is posted: a commission may be unable to sign any more, what was approved may be found again, or be gone.</summary>
    public static readonly Checks<WriteOffRejected> Reject = new()
    {
        Format = [GivenId<WriteOffRejected>(e => e.Writeoff), Given<WriteOffRejected>(e => e.Reason)],
        Authority = new Entitlement<WriteOffRejected>(Role.HARCAMA_YETKILISI),
        State = [Exists, (e, w) => Stands(e, w, WriteOffState.PROPOSED, WriteOffState.COMMISSION, WriteOffState.DECIDED, WriteOffState.APPROVED), NobodyIsAsked],
    };

    /// <summary>Of taking the goods off the books: asked of what the act records as a whole.</summary>
    public static readonly Checks<WriteOffPosted> Post = new()
    {
        Format = [GivenId<WriteOffPosted>(e => e.Writeoff), (e, _) => SlipRules.DatedOnTheDay(e.SlipDate, e.Act.On), ReplacementFits],
        Authority = new Entitlement<WriteOffPosted>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => WarehouseOf(w.WriteOff(e.Writeoff), w) },
        Dates = [PeriodRules.IsOpen, (e, w) => SlipRules.NotBefore(w.WriteOff(e.Writeoff)?.ApprovedOn, e.Act.On), NotBeforeTheGoods],
        Hold = [(e, w) => WarehouseRules.IsOpen(WarehouseOf(w.WriteOff(e.Writeoff), w), e.Act.On, w)],
        State =
        [
            Exists,
            (e, w) => w.WriteOff(e.Writeoff)!.State is WriteOffState.POSTED ? InvalidState(e, w) : null,
            (e, w) => w.WriteOff(e.Writeoff)!.Assets.Intersect(w.WriteOff(e.Writeoff)!.Approved, StringComparer.Ordinal).FirstOrDefault(a => w.Asset(a)!.IsTerminal) is { } gone ? Refusals.AssetTerminal.About("asset", gone).About("status", w.Asset(gone)!.Status) : null,
        ],
        Companions = [(e, w) => w.WriteOff(e.Writeoff)!.State is WriteOffState.APPROVED ? null : Refusals.WriteOffNotApproved.About("writeoff", e.Writeoff).About("state", w.WriteOff(e.Writeoff)!.State)],
        Content = [(e, w) => Quantities(w.WriteOff(e.Writeoff)!).Select(q => StockRules.IsThere(q.Stock!, q.Qty, w)).FirstOrDefault(why => why is not null)],
    };

    /// <summary>Of delivering scrap .</summary>
    public static readonly Checks<ScrapDelivered> Deliver = new()
    {
        Format = [GivenId<ScrapDelivered>(e => e.Asset), Given<ScrapDelivered>(e => e.Route), Given<ScrapDelivered>(e => e.Receiver), Id<ScrapDelivered>(e => e.Order)],
        Authority = Officer<ScrapDelivered>(),
        Hold = [DepotIsOpen],
        State = [AssetExists, IsScrap, (e, w) => VerdictOn(e, w) is CommissionVerdict.DESTROY ? Refusals.InvalidState.About("asset", e.Asset).About("decision", CommissionVerdict.DESTROY) : null, IsWiped],
        Companions = [OrderRules.Permits],
    };

    /// <summary>Of destroying scrap: by its commission, as it decided (L-17).</summary>
    public static readonly Checks<AssetDestroyed> Destroy = new()
    {
        Format =
        [
            GivenId<AssetDestroyed>(e => e.Asset), Given<AssetDestroyed>(e => e.Minutes), Id<AssetDestroyed>(e => e.Order),
            (e, w) => e.Order is null ? null : Given<AssetDestroyed>(x => x.Place)(e, w),
            (e, _) => e.Present?.FirstOrDefault(p => p is null || !IsId(p)) is { } bad ? Refusals.InvalidId.About("field", "present").About("value", bad) : null,
        ],
        Authority = new Entitlement<AssetDestroyed>(Role.PERSONEL) { Actor = IsTheirs },
        Hold = [DepotIsOpen],
        State = [AssetExists, IsScrap, IsWiped],
        Companions =
        [
            (e, w) => CommissionRules.AllSigned(StillThere(FileOf(e, w), e.Act.On, w), e.Present, Refusals.CommissionUnsigned),
            (e, w) => VerdictOn(e, w) is CommissionVerdict.DESTROY ? null : Refusals.NoCommissionDecision.About("asset", e.Asset).About("decision", VerdictOn(e, w)),
            // off site only.
            (e, w) => e.Place is null ? null : OrderRules.Permits(e, w),
        ],
    };

    /// <summary>Of taking parts out of scrap (L-12, L-17).</summary>
    public static readonly Checks<PartsRecovered> Recover = new()
    {
        Format = [GivenId<PartsRecovered>(e => e.Asset), Given<PartsRecovered>(e => e.Parts), PartsAreReadable, Given<PartsRecovered>(e => e.Minutes)],
        Authority = Officer<PartsRecovered>(),
        Dates = [PeriodRules.IsOpen, (e, _) => SlipRules.NotBefore(new[] { e.Minutes?.Date, e.Valuation?.Date }.Max(), e.Act.On), NotBeforeTheCards],
        Hold = [DepotIsOpen],
        State = [AssetExists, IsScrap],
        Content =
        [
            (e, _) => e.Valuation?.Carries(e.Act.On) is true ? null : Refusals.PartsNotValued.About("field", "valuation"),
            (e, w) => e.Parts!.Select(p => EntryPrices.Determined(p.Code!, p.UnitPrice, e.Valuation, needsValuation: true, e.Act.On, w)).FirstOrDefault(why => why is not null),
        ],
    };

    /// <summary>Quantities of the consumables that were approved.</summary>
    internal static IEnumerable<StockQuantity> Quantities(WriteOff file) => file.Stock.Where(s => file.Approved.Contains(s.Stock));

    private static string IdOf(Asset a) => a.Id[(a.Id.IndexOf('-', StringComparison.Ordinal) + 1)..];

    private static Refusal InvalidState(WriteOffEvent e) => Refusals.InvalidState.About("writeoff", e.Writeoff);

    private static Refusal InvalidState(WriteOffEvent e, World w) => InvalidState(e).About("state", w.WriteOff(e.Writeoff)!.State);

    private static Refusal? Exists(WriteOffEvent e, World w) => w.WriteOff(e.Writeoff) is null ? Refusals.WriteOffNotFound.About("writeoff", e.Writeoff) : null;

    private static Refusal? Stands(WriteOffEvent e, World w, params WriteOffState[] states) => states.Contains(w.WriteOff(e.Writeoff)!.State) ? null : InvalidState(e, w);

    // One thing asked of each asset in turn; the refusal names the one it found.
    private static Check<WriteOffProposed> Each(Func<Asset, World, Refusal?> ask) => (e, w) =>
        (e.Assets ?? []).Select(id => ask(w.Asset(id)!, w)?.About("asset", id)).FirstOrDefault(why => why is not null);

    private static Check<WriteOffProposed> EachCard(Func<StockQuantity, World, Refusal?> ask) => (e, w) => (e.Stock ?? []).Select(s => ask(s, w)).FirstOrDefault(why => why is not null);

    private static Refusal? ItemsAreReadable(WriteOffProposed e, World w)
    {
        string?[] items = [.. e.Assets ?? [], .. (e.Stock ?? []).Select(s => s?.Stock)];
        if (items.Length is 0) return Refusals.MissingField.About("field", "assets");
        if (items.Length > MostItems) return Refusals.TooManyAssets.About("field", "assets").About("most", MostItems);
        if (items.Any(string.IsNullOrWhiteSpace)) return Refusals.MissingField.About("field", e.Assets?.Any(string.IsNullOrWhiteSpace) is true ? "assets" : "stock");
        if (items.FirstOrDefault(i => !IsId(i!)) is { } bad) return Refusals.InvalidId.About("field", "assets").About("value", bad);
        if (e.Assets?.FirstOrDefault(StockEvent.IsCard) is { } card) return Refusals.NotAnAsset.About("asset", card);
        if (Twice(items) is { } twice) return twice;
        return (e.Stock ?? []).Select(s => s.Qty is null ? Refusals.MissingField.About("field", "qty") : StockRules.Measured(s.Qty, "stock")).FirstOrDefault(why => why is not null);
    }

    private static Refusal? Twice(IEnumerable<string?> items) =>
        items.GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? Refusals.ItemTwice.About("item", twice.Key) : null;

    // L-19: which asset takes whose place must be plain. L-17: scrap is what was tracked one by one.
    private static Refusal? SwapsAreSingle(WriteOffProposed e, World w) => WriteOffReasons.Find(e.Reason)! switch
    {
        { IsSwap: true } when e.Assets is not [_] || e.Stock is { Count: > 0 } => Refusals.SwapIsSingle.About("field", "assets"),
        { IsScrap: true } when e.Stock is { Count: > 0 } => Refusals.ScrapIsDurable.About("field", "stock"),
        _ => null,
    };

    private static Refusal? ItemsExist(WriteOffProposed e, World w) =>
        (e.Assets ?? []).FirstOrDefault(a => w.Asset(a) is null) is { } unknown ? Refusals.AssetNotFound.About("asset", unknown)
        : EachCard((s, world) => StockRules.Exists(s.Stock!, world))(e, w);

    private static Refusal? AreBack(WriteOffProposed e, World w) => !WriteOffReasons.Find(e.Reason)!.NeedsReturn ? null : Each((a, world) =>
        a.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA or AssetStatus.ON_LOAN || world.Open(Subject.Asset(IdOf(a))).Any(m => m.Kind is MatterKind.AT_VENDOR)
            ? Refusals.ComesBackFirst.About("status", a.Status).About("holder", a.Holder)
            : null)(e, w);

    // Nobody is asked to pay for what stays on the books: the liabilities the approval opened come to their end first.
    private static Refusal? NobodyIsAsked(WriteOffRejected e, World w) => w.WriteOff(e.Writeoff)!.Approved.Where(i => w.Asset(i) is not null).SelectMany(i => w.Open(Subject.Asset(i)))
        .FirstOrDefault(m => m.Kind is MatterKind.LIABILITY) is { } open ? Refusals.LiabilityIsOpen.About("liability", open.Id) : null;

    // a slip is of one warehouse, and so is the officer who issues it.
    private static Refusal? InOneWarehouse(WriteOffProposed e, World w) =>
        (string[])[.. Warehouses(e.Assets, e.Stock, w).OfType<string>().Distinct(StringComparer.Ordinal)] is { Length: > 1 } many ? Refusals.OneWarehouse.About("warehouses", many) : null;

    private static IEnumerable<string?> Warehouses(IEnumerable<string>? assets, IEnumerable<StockQuantity>? stock, World w) =>
        (assets ?? []).Select(a => w.Asset(a)?.Warehouse).Concat((stock ?? []).Select(s => w.Stock(s.Stock)?.Warehouse));

    // What was not approved is free, and may lie elsewhere by now.
    private static string? WarehouseOf(WriteOff? file, World w) => file is null ? null
        : file.Approved.Count is 0 ? Warehouses(file.Assets, file.Stock, w).FirstOrDefault()
        : Warehouses(file.Assets.Where(file.Approved.Contains), Quantities(file), w).FirstOrDefault();

    private static Refusal? ApproverIsApart(CommissionAppointed e, World w) =>
        e.Members!.Contains(e.Act.By, StringComparer.Ordinal) ? Refusals.ApproverIsMember.About("member", e.Act.By) : null;

    private static Refusal? ProposerIsApart(CommissionAppointed e, World w) =>
        w.WriteOff(e.Writeoff)?.ProposedBy is { } proposer && proposer != Act.System && e.Members!.Contains(proposer, StringComparer.Ordinal) && !w.Settings.ScrapProposerMayBeMember
            ? Refusals.ProposerIsMember.About("member", proposer)
            : null;

    private static Refusal? HoldersAreApart(CommissionAppointed e, World w) =>
        (w.WriteOff(e.Writeoff)?.Assets ?? []).SelectMany(a => new[] { w.Asset(a)?.Holder, w.Asset(a)?.LastHolder }).OfType<string>().FirstOrDefault(h => e.Members!.Contains(h, StringComparer.Ordinal)) is { } holder
            ? Refusals.HolderIsMember.About("member", holder)
            : null;

    // An expert is demanded of a scrap commission; a loss without proof asks for three.
    private static Refusal? Composed(CommissionAppointed e, World w) => w.WriteOff(e.Writeoff)!.Kind() is { IsScrap: true }
        ? CommissionRules.Composed(e.Members!, e.Experts, new Composition(Fewest, Refusals.ScrapCommissionTooSmall) { Expert = true })
        : CommissionRules.Composed(e.Members!, e.Experts, new Composition(Fewest, Refusals.LossCommissionTooSmall));

    private static Refusal? RefusalsHaveReasons(CommissionDecided e, World w) =>
        e.Items!.Values.Any(v => v is CommissionVerdict.NOT_SCRAP) && string.IsNullOrWhiteSpace(e.Reason) ? Refusals.MissingField.About("field", "reason") : null;

    private static Refusal? DissentHasReasons(CommissionDecided e, World w) => (e.Votes ?? []).Select(v => v switch
    {
        null or { Member: null or "" } => Refusals.MissingField.About("field", "votes.member"),
        { Vote: null } => Refusals.MissingField.About("field", "votes.vote"),
        { Vote: Ballot.RET } when string.IsNullOrWhiteSpace(v.Reason) => Refusals.MissingField.About("field", "votes.reason").About("member", v.Member),
        _ => null,
    }).FirstOrDefault(why => why is not null);

    private static Refusal? OneVoteEach(CommissionDecided e, World w) => (e.Votes ?? []).GroupBy(v => v.Member, StringComparer.Ordinal)
        .FirstOrDefault(of => of.Count() > (of.Any(v => v.Item is null) ? 1 : of.Select(v => v.Item).Distinct(StringComparer.Ordinal).Count())) is { } twice ? Refusals.InvalidVerdict.About("member", twice.Key) : null;

    private static Refusal? ItemsAreThose(CommissionDecided e, World w) =>
        e.Items!.Keys.Concat((e.Votes ?? []).Select(v => v.Item).OfType<string>()).Except(w.WriteOff(e.Writeoff)!.Items(), StringComparer.Ordinal).FirstOrDefault() is { } other ? Refusals.NotInProposal.About("item", other) : null;

    private static Refusal? EveryItemIsDecided(CommissionDecided e, World w) =>
        w.WriteOff(e.Writeoff)!.Items().FirstOrDefault(i => !e.Items!.ContainsKey(i)) is { } undecided ? Refusals.NoCommissionDecision.About("item", undecided).About("field", "items") : null;

    private static Refusal? DestructionIsOfScrap(CommissionDecided e, World w) =>
        w.WriteOff(e.Writeoff)?.Kind() is { IsScrap: false } && e.Items!.FirstOrDefault(i => i.Value is CommissionVerdict.DESTROY) is { Key: { } item } ? Refusals.InvalidVerdict.About("item", item) : null;

    private static Refusal? SignersAreMembers(CommissionDecided e, World w) => w.WriteOff(e.Writeoff) is not { Members: { Count: > 0 } members } ? null
        : (e.Votes ?? []).Select(v => v.Member).Concat(e.SignedBy ?? []).FirstOrDefault(m => !members.Contains(m)) is { } stranger ? Refusals.InvalidVerdict.About("member", stranger)
        : null;

    // Its chair records what the commission does, and only an official records anything. A person nobody knows is another matter.
    private static Refusal? ChairIsOfficial(CommissionAppointed e, World w) =>
        w.Authority.Person(e.Chair) is { IsOfficial: false } ? Refusals.InvalidChair.About("field", "chair").About("value", e.Chair) : null;

    // Scrap may wait for years: of its commission those count who are still in service, and one of them records it where the chair is not.
    private static string[] StillThere(WriteOff? file, DateOnly on, World w) =>
        [.. (file?.Members ?? []).Where(m => w.Authority.Person(m) is { } person && person.Term.Covers(on) && person.Term.Covers(w.Today))];

    private static Refusal? IsTheirs(AssetDestroyed e, World w) => FileOf(e, w) is not { Chair: { } chair } file ? null
        : StillThere(file, e.Act.On, w) is var there && (there.Contains(chair) ? chair == e.Act.By : there.Contains(e.Act.By)) ? null
        : Refusals.NoRole.About("person", e.Act.By).About("chair", chair);

    // RULES §4.2: by majority, and a tie is a refusal.
    private static Refusal? HasMajority(CommissionDecided e, World w)
    {
        var members = w.WriteOff(e.Writeoff)!.Members;
        foreach (var (item, verdict) in e.Items!)
        {
            var against = members.Count(m => (e.Votes ?? []).Any(v => v.Member == m && v.Vote is Ballot.RET && (v.Item is null || v.Item == item)));
            var carried = verdict is CommissionVerdict.NOT_SCRAP ? members.Count - against >= against : members.Count - against > against;
            if (!carried) return Refusals.NoMajority.About("item", item).About("against", against).About("members", members.Count);
        }

        return null;
    }

    private static Refusal? IsDecided(WriteOffApproved e, World w) => w.WriteOff(e.Writeoff)! switch
    {
        { State: WriteOffState.DECIDED } => null,
        { State: WriteOffState.PROPOSED } file when file.IsProven(w.Settings, e.Act.On) => null,
        { State: WriteOffState.PROPOSED } file when file.Kind() is not { IsScrap: true } => Refusals.LossNotProven.About("field", "proof").About("kinds", w.Settings.WriteOffProofKinds),
        var file => Refusals.NoCommissionDecision.About("writeoff", e.Writeoff).About("state", file.State),
    };

    private static Refusal? IsFavourable(WriteOffApproved e, World w) =>
        e.Items!.FirstOrDefault(i => w.WriteOff(e.Writeoff)!.Decided.TryGetValue(i, out var verdict) && verdict is CommissionVerdict.NOT_SCRAP) is { } refused
            ? Refusals.CommissionRefused.About("item", refused)
            : null;

    // Off unless the municipality set a limit for the year (RULES trap 4).
    private static Refusal? HasExtraApproval(WriteOffApproved e, World w) =>
        w.Settings.WriteOffThresholds.TryGetValue(e.Act.On.Year, out var limit) && e.Value > limit && e.ExtraApproval?.Carries(e.Act.On) is not true
            ? Refusals.ExtraApprovalMissing.About("field", "extraApproval").About("limit", limit).About("value", e.Value)
            : null;

    // Nothing may have happened to the goods, or to a fault that ends with them, after they left the books.
    private static Refusal? NotBeforeTheGoods(WriteOffPosted e, World w)
    {
        if (w.WriteOff(e.Writeoff) is not { } file) return null;
        string[] assets = [.. file.Assets.Where(file.Approved.Contains)];
        return assets.Select(AssetEvent.StreamOf)
            .Concat(Quantities(file).Select(q => StockEvent.StreamOf(q.Stock!)))
            .Concat(assets.SelectMany(a => w.Open(Subject.Asset(a))).Where(m => m.Kind is MatterKind.FAULT).Select(m => FaultEvent.StreamOf(m.Id)))
            .Select(stream => DateRules.NotBeforeLast(stream, e.Act.On, w)).FirstOrDefault(why => why is not null);
    }

    private static Refusal? ReplacementFits(WriteOffPosted e, World w) => (w.WriteOff(e.Writeoff)?.Kind(), e.Replacement) switch
    {
        ({ IsSwap: true }, null) => Refusals.MissingField.About("field", "replacement"),
        ({ IsSwap: true }, { Serial: null or "" }) => Refusals.MissingField.About("field", "replacement.serial"),
        ({ IsSwap: false }, not null) => Refusals.SwapIsSingle.About("field", "replacement"),
        _ => null,
    };

    // L-13: what enters a card keeps the order of its days.
    private static Refusal? NotBeforeTheCards(PartsRecovered e, World w) => (e.Parts ?? []).Select(p => StockEvent.StreamOf(StockEvent.CardOf(w.Asset(e.Asset)?.Warehouse, p.Code)))
        .Select(stream => DateRules.NotBeforeLast(stream, e.Act.On, w)).FirstOrDefault(why => why is not null);

    private static Entitlement<TEvent> Officer<TEvent>()
        where TEvent : AssetEvent => new(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => w.Asset(e.Asset)?.Warehouse };

    private static Refusal? DepotIsOpen(AssetEvent e, World w) => WarehouseRules.IsOpen(w.Asset(e.Asset)?.Warehouse, e.Act.On, w);

    private static Refusal? AssetExists(AssetEvent e, World w) => w.Asset(e.Asset) is null ? Refusals.AssetNotFound.About("asset", e.Asset) : null;

    private static Refusal? IsScrap(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.Status is AssetStatus.SCRAP_HELD ? null : Refusals.InvalidState.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status);

    private static Refusal? IsWiped(AssetEvent e, World w) => w.Asset(e.Asset) is { HasStorage: true, IsWiped: false } ? Refusals.DataNotWiped.About("asset", e.Asset) : null;

    private static WriteOff? FileOf(AssetEvent e, World w) => w.WriteOff(w.Asset(e.Asset)?.Writeoff);

    private static CommissionVerdict? VerdictOn(AssetEvent e, World w) => FileOf(e, w)?.Decided.TryGetValue(e.Asset, out var verdict) is true ? verdict : null;

    private static Refusal? PartsAreReadable(PartsRecovered e, World w) => e.Parts!.Index().Select(p => (p.Item switch
    {
        null => Refusals.MissingField.About("field", "parts"),
        { Code: null or "" } => Refusals.MissingField.About("field", "code"),
        { Qty: null } => Refusals.MissingField.About("field", "qty"),
        { Code: var code } when !MovableCode.IsOne(code) => Refusals.InvalidMovableCode.About("value", code),
        { Code: var code } when !MovableCode.IsConsumable(code) => Refusals.PartIsConsumable.About("code", code),
        var part => StockRules.Measured(part.Qty, "qty") ?? (IsMoney(part.UnitPrice) ? null : Refusals.InvalidValue.About("field", "unitPrice").About("value", part.UnitPrice)),
    })?.About("line", p.Index + 1)).FirstOrDefault(why => why is not null);
}
