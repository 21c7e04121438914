using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>
/// Where each asset stands, on any day, as known at any instant. Who has it, what a unit or a room has and what lies in a warehouse are
/// lists of these same rows (<see cref="ListZimmet"/>, <see cref="ListByUnit"/>, <see cref="ListAreas"/>, <see cref="ListDepot"/>): an act
/// writes one row, and no two lists can disagree.
/// </summary>
/// <remarks>Türkçe: taşınır güncel durumu.</remarks>
public sealed partial class AssetCurrent() : IntervalModel("asset-current", 1,
    new("registry_no", "text"), new("name", "text"), new("warehouse", "text", Searched: true), new("cost", "numeric"), new("serial", "text"),
    new("has_storage", "boolean"), new("warranty_until", "date"), new("status", "text"), new("holder", "text", Searched: true),
    new("unit", "text", Searched: true), new("area", "text", Searched: true), new("order_no", "text"), new("doc", "text", Searched: true), new("is_foreign", "boolean"), new("wiped_on", "date"),
    new("labelled", "boolean"), new("place", "text"), new("mac", "text"), new("borrower", "text"), new("due_back", "date"), new("reported_lost", "boolean"), new("owner_unit", "text"),
    new("purpose", "text"), new("return_due", "date"), new("external_user", "text"), new("since", "date"),
    new("writeoff", "text"), new("replaces", "text"), new("replaced_by", "text"),
    new("entry_date", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        AssetRegistered r => [To(r, ("registry_no", r.RegistryNo), ("name", r.Name), ("warehouse", r.Warehouse), ("cost", r.Cost), ("serial", r.Serial),
            ("has_storage", r.HasStorage is true), ("warranty_until", r.WarrantyUntil), ("status", nameof(AssetStatus.NEW)), ("is_foreign", r.Foreign is true),
            ("labelled", false), ("reported_lost", false), ("owner_unit", r.OwnerUnit), ("since", r.Act.On), ("replaces", r.Replaces), ("entry_date", r.EntryDate ?? r.Act.On))],
        AssetLabelled a => [To(a, ("labelled", true))],
        AssetTested { Result: TestResult.PASSED } a => [To(a, ("status", nameof(AssetStatus.IN_STOCK)))],
        AssetHandedOver h => [To(h, ("status", nameof(AssetStatus.ON_ZIMMET)), ("holder", h.Person), ("unit", h.Unit), ("area", null), ("order_no", h.Order), ("doc", h.Doc), ("wiped_on", null),
            ("purpose", (h.Purpose ?? Purpose.ZIMMET).ToString()), ("return_due", h.ReturnDue), ("external_user", null), ("since", h.Act.On))],
        AssetAssignedToArea a => [To(a, ("status", nameof(AssetStatus.COMMON_AREA)), ("holder", a.Responsible), ("unit", a.Unit), ("area", a.Area), ("order_no", a.Order), ("doc", a.Doc), ("wiped_on", null),
            ("purpose", null), ("return_due", null), ("external_user", a.ExternalUser), ("since", a.Act.On))],
        AssetReturned a => [To(a, ("status", nameof(AssetStatus.IN_STOCK)), ("wiped_on", null), ("holder", null), ("unit", null), ("area", null), ("order_no", null), ("doc", null),
            ("purpose", null), ("return_due", null), ("external_user", null), ("since", a.Act.On))],
        AssetMoved m => [To(m, ("warehouse", m.ToAmbar), ("since", m.Act.On))],
        AssetInstalled i => [To(i, ("place", i.Place))],
        TechnicalRecordUpdated t => [To(t, [.. Said(("serial", t.Serial), ("mac", t.Mac), ("place", t.Location))])],
        AssetLentOut l => [To(l, ("status", nameof(AssetStatus.ON_LOAN)), ("borrower", l.Institution), ("due_back", l.Until), ("order_no", l.Order), ("wiped_on", null), ("since", l.Act.On))],
        AssetLoanReturned r => [To(r, ("status", nameof(AssetStatus.IN_STOCK)), ("wiped_on", null), ("borrower", null), ("due_back", null), ("order_no", null), ("since", r.Act.On))],
        AssetTransferredOut or ScrapDelivered or AssetDestroyed => [To((AssetEvent)e, ("status", nameof(AssetStatus.CLOSED)))],
        AssetReportedLost l => [To(l, ("reported_lost", true))],
        AssetFound f => [To(f, ("reported_lost", false))],
        AssetValueIncreased v => [To(v, ("cost", v.NewValue))],
        EntryReversed r when r.Removes() => [To(r, ("status", nameof(AssetStatus.CLOSED)))],
        EntryReissued r => [To(r, ("cost", r.Value))],
        DataWiped d => [To(d, ("wiped_on", d.Act.On))],
        AssetWrittenOff w => [To(w, ("status", (w.State ?? AssetStatus.CLOSED).ToString()), ("holder", null), ("unit", null), ("area", null),
            ("purpose", null), ("return_due", null), ("external_user", null), ("borrower", null), ("due_back", null), ("since", w.Act.On), ("writeoff", w.Writeoff))],
        AssetReplaced r => [Change.To(r.Old, r.Act.On, ("replaced_by", r.New))],
        // Faults and proposals have lists of their own, and open no row here: what moves the asset meanwhile may be of a day before them.
        _ => [],
    };

    // What a technical record leaves out stays as it was.
    private static IEnumerable<(string Column, object? Value)> Said(params IEnumerable<(string Column, string? Value)> fields) =>
        fields.Where(f => f.Value is not null).Select(f => (f.Column, (object?)f.Value));

    private static Change To(AssetEvent e, params (string Column, object? Value)[] set) => Change.To(e.Asset, e.Act.On, set);
}

/// <summary>One asset at a point in both times. Where it is (custody) may differ from who answers for it: a fault moves the one and not the other.</summary>
public sealed record AssetRow(string Asset, string? RegistryNo, string? Name, AssetStatus Status, string StatusTr, string? Warehouse, string? Holder, string? HolderName,
    string? Unit, string? Area, string? Order, string? Doc, decimal? Cost, string? Serial, bool? HasStorage, DateOnly? WarrantyUntil, DateOnly? WipedOn, bool? Labelled,
    bool? Foreign, string? OwnerUnit, string? Place, string? Mac, string? Borrower, DateOnly? DueBack, bool? ReportedLost, DateOnly Since,
    Custody? Custody, string? CustodyTr, string? OpenFault, string? Writeoff, string? Replaces, string? ReplacedBy, long? Version) : IVersioned;

/// <summary>Where an asset is (RULES §4.5).</summary>
public enum Custody
{
    /// <summary>In the depot.</summary>
    DEPOT,

    /// <summary>With its user.</summary>
    USER,

    /// <summary>In a room.</summary>
    AREA,

    /// <summary>In the directorate's workshop.</summary>
    WORKSHOP,

    /// <summary>With a firm.</summary>
    VENDOR,

    /// <summary>With another administration.</summary>
    BORROWER,
}

/// <summary>Turkish for where an asset is.</summary>
public static class Custodies
{
    /// <summary>As a clerk reads it.</summary>
    public static string Turkish(Custody custody) => custody switch
    {
        Custody.DEPOT => "ambarda",
        Custody.USER => "kullanıcısında",
        Custody.AREA => "ortak alanda",
        Custody.WORKSHOP => "atölyede",
        Custody.VENDOR => "firmada",
        Custody.BORROWER => "tahsis edilen kurumda",
        _ => throw new ArgumentOutOfRangeException(nameof(custody), custody, message: null),
    };
}

/// <summary>Assets, filtered.</summary>
[Policy(Level.Custody)]
public sealed record ListAssets(AssetStatus? Status, string? Warehouse, string? Holder, string? Unit, Points Points, Paging Paging) : IRequest<Page<AssetRow>>;

/// <summary>One asset; null when there is none, or none that is the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record GetAsset(string Asset, Points Points) : IRequest<AssetRow?>;

internal sealed class AssetQueries(IntervalReader rows, Reader reader) : IRequestHandler<ListAssets, Page<AssetRow>>, IRequestHandler<GetAsset, AssetRow?>
{
    // Proposed for write-off it still is where it was: that shows over what it was until the proposal comes to its end.
    internal static string StatusOf(string row) => $"case when {row}.status not in ('SCRAP_HELD', 'CLOSED') and {row}.key = any(array(select unnest(w.items) {WriteOffs.Open})) then 'PENDING_WRITEOFF' else {row}.status end";

    private static readonly string Status = StatusOf("t");

    private static readonly string Where = $"""
        coalesce((select case when f.state = 'AT_VENDOR' then 'VENDOR' when f.in_workshop and (f.came_back or f.on_site is not true) then 'WORKSHOP' end from {OpenFaults.OfAsset}),
            case t.status when 'ON_ZIMMET' then 'USER' when 'COMMON_AREA' then 'AREA' when 'ON_LOAN' then 'BORROWER' when 'CLOSED' then null else 'DEPOT' end)
        """;

    private static readonly string Columns = $"""
        t.key, t.registry_no, t.name, {Status}, t.warehouse, t.holder, {PersonalData.NameOf("t.holder")}, t.unit, t.area, t.order_no, t.doc, t.cost, t.serial, t.has_storage,
        t.warranty_until, t.wiped_on, t.labelled, t.is_foreign, t.owner_unit, t.place, t.mac, t.borrower, t.due_back, t.reported_lost, t.valid_from,
        {Where}, (select f.key from {OpenFaults.OfAsset}), coalesce(t.writeoff, (select w.key {WriteOffs.Open} where t.key = any(w.items) order by w.key limit 1)), t.replaces, t.replaced_by
        """;

    private static readonly string Versioned = $"{Columns}, (select max(v.version) from es.mt_events v where v.stream_id = 'asset-' || t.key and v.timestamp <= $2)";

    public Task<Page<AssetRow>> Handle(ListAssets q, CancellationToken cancellationToken) => rows.Page("read.asset_current", Columns, q.Points, q.Paging,
        new Where().SeenBy(reader).Is(Status, q.Status?.ToString()).Is("t.warehouse", q.Warehouse).Is("t.holder", q.Holder).Is("t.unit", q.Unit), Row, cancellationToken);

    public async Task<AssetRow?> Handle(GetAsset q, CancellationToken cancellationToken)
    {
        var page = await rows.Page("read.asset_current", Versioned, q.Points, new Paging(1), new Where().SeenBy(reader).Is("t.key", q.Asset), r => Row(r) with { Version = r.Version(30) }, cancellationToken);
        return page.Items is [var only] ? only : null;
    }

    private static AssetRow Row(RowReader r)
    {
        var (status, custody) = (r.Code<AssetStatus>(3)!.Value, r.Code<Custody>(25));
        return new AssetRow(r.Text(0)!, r.Text(1), r.Text(2), status, Categories.Turkish(status), r.Text(4), r.Text(5), r.Text(6), r.Text(7), r.Text(8), r.Text(9), r.Text(10), r.Money(11), r.Text(12),
            r.Flag(13), r.Day(14), r.Day(15), r.Flag(16), r.Flag(17), r.Text(18), r.Text(19), r.Text(20), r.Text(21), r.Day(22), r.Flag(23), r.Day(24)!.Value,
            custody, custody is { } where ? Custodies.Turkish(where) : null, r.Text(26), r.Text(27), r.Text(28), r.Text(29), Version: null);
    }
}
