using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
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
    new("registry_no", "text", Searched: true), new("name", "text"), new("warehouse", "text", Searched: true), new("cost", "numeric"), new("serial", "text"),
    new("has_storage", "boolean"), new("warranty_until", "date"), new("status", "text"), new("holder", "text", Searched: true),
    new("unit", "text", Searched: true), new("area", "text", Searched: true), new("order_no", "text"), new("doc", "text", Searched: true), new("is_foreign", "boolean"), new("wiped_on", "date"),
    new("labelled", "boolean"), new("place", "text"), new("mac", "text"), new("borrower", "text"), new("due_back", "date"), new("reported_lost", "boolean"), new("owner_unit", "text"),
    new("purpose", "text"), new("return_due", "date"), new("external_user", "text"), new("since", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        AssetRegistered r => [To(r, ("registry_no", r.RegistryNo), ("name", r.Name), ("warehouse", r.Warehouse), ("cost", r.Cost), ("serial", r.Serial),
            ("has_storage", r.HasStorage is true), ("warranty_until", r.WarrantyUntil), ("status", nameof(AssetStatus.NEW)), ("is_foreign", r.Foreign is true),
            ("labelled", false), ("reported_lost", false), ("owner_unit", r.OwnerUnit), ("since", r.Act.On))],
        AssetLabelled a => [To(a, ("labelled", true))],
        AssetTested { Result: TestResult.PASSED } a => [To(a, ("status", nameof(AssetStatus.IN_STOCK)))],
        AssetHandedOver h => [To(h, ("status", nameof(AssetStatus.ON_ZIMMET)), ("holder", h.Person), ("unit", h.Unit), ("area", null), ("order_no", h.Order), ("doc", h.Doc), ("wiped_on", null),
            ("purpose", (h.Purpose ?? Purpose.ZIMMET).ToString()), ("return_due", h.ReturnDue), ("external_user", null), ("since", h.Act.On))],
        AssetAssignedToArea a => [To(a, ("status", nameof(AssetStatus.COMMON_AREA)), ("holder", a.Responsible), ("unit", a.Unit), ("area", a.Area), ("order_no", a.Order), ("doc", a.Doc), ("wiped_on", null),
            ("purpose", null), ("return_due", null), ("external_user", a.ExternalUser), ("since", a.Act.On))],
        AssetReturned a => [To(a, ("status", nameof(AssetStatus.IN_STOCK)), ("holder", null), ("unit", null), ("area", null), ("order_no", null), ("doc", null),
            ("purpose", null), ("return_due", null), ("external_user", null), ("since", a.Act.On))],
        AssetMoved m => [To(m, ("warehouse", m.ToAmbar), ("since", m.Act.On))],
        AssetInstalled i => [To(i, ("place", i.Place))],
        TechnicalRecordUpdated t => [To(t, [.. Said(("serial", t.Serial), ("mac", t.Mac), ("place", t.Location))])],
        AssetLentOut l => [To(l, ("status", nameof(AssetStatus.ON_LOAN)), ("borrower", l.Institution), ("due_back", l.Until), ("order_no", l.Order), ("wiped_on", null), ("since", l.Act.On))],
        AssetLoanReturned r => [To(r, ("status", nameof(AssetStatus.IN_STOCK)), ("borrower", null), ("due_back", null), ("order_no", null), ("since", r.Act.On))],
        AssetTransferredOut or ScrapDelivered => [To((AssetEvent)e, ("status", nameof(AssetStatus.CLOSED)))],
        AssetReportedLost l => [To(l, ("reported_lost", true))],
        AssetFound f => [To(f, ("reported_lost", false))],
        AssetValueIncreased v => [To(v, ("cost", v.NewValue))],
        EntryReversed r when r.Removes() => [To(r, ("status", nameof(AssetStatus.CLOSED)))],
        EntryReissued r => [To(r, ("cost", r.Value))],
        DataWiped d => [To(d, ("wiped_on", d.Act.On))],
        AssetWrittenOff w => [To(w, ("status", (w.State ?? AssetStatus.CLOSED).ToString()), ("holder", null), ("unit", null), ("area", null),
            ("purpose", null), ("return_due", null), ("external_user", null), ("since", w.Act.On))],
        _ => [],
    };

    // What a technical record leaves out stays as it was.
    private static IEnumerable<(string Column, object? Value)> Said(params IEnumerable<(string Column, string? Value)> fields) =>
        fields.Where(f => f.Value is not null).Select(f => (f.Column, (object?)f.Value));

    private static Change To(AssetEvent e, params (string Column, object? Value)[] set) => Change.To(e.Asset, e.Act.On, set);
}

/// <summary>One asset at a point in both times.</summary>
public sealed record AssetRow(string Asset, string? RegistryNo, string? Name, AssetStatus Status, string StatusTr, string? Warehouse, string? Holder, string? HolderName,
    string? Unit, string? Area, string? Order, string? Doc, decimal? Cost, string? Serial, bool? HasStorage, DateOnly? WarrantyUntil, DateOnly? WipedOn, bool? Labelled,
    bool? Foreign, string? OwnerUnit, string? Place, string? Mac, string? Borrower, DateOnly? DueBack, bool? ReportedLost, DateOnly Since, long? Version) : IVersioned;

/// <summary>Assets, filtered.</summary>
[Policy(Level.Custody)]
public sealed record ListAssets(AssetStatus? Status, string? Warehouse, string? Holder, string? Unit, Points Points, Paging Paging) : IRequest<Page<AssetRow>>;

/// <summary>One asset; null when there is none, or none that is the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record GetAsset(string Asset, Points Points) : IRequest<AssetRow?>;

internal sealed class AssetQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListAssets, Page<AssetRow>>, IRequestHandler<GetAsset, AssetRow?>
{
    private const string Version = "|| jsonb_build_object('version', (select max(v.version) from es.mt_events v where v.stream_id = 'asset-' || t.key and v.timestamp <= $2))";

    private const string Json = """
        jsonb_build_object('asset', t.key, 'registryNo', t.registry_no, 'name', t.name, 'status', t.status, 'warehouse', t.warehouse, 'holder', t.holder, 'unit', t.unit,
            'area', t.area, 'order', t.order_no, 'doc', t.doc, 'cost', t.cost, 'serial', t.serial, 'hasStorage', t.has_storage, 'warrantyUntil', t.warranty_until,
            'wipedOn', t.wiped_on, 'labelled', t.labelled, 'foreign', t.is_foreign, 'ownerUnit', t.owner_unit, 'place', t.place,
            'mac', t.mac, 'borrower', t.borrower, 'dueBack', t.due_back, 'reportedLost', t.reported_lost, 'since', t.valid_from)
        """;

    public Task<Page<AssetRow>> Handle(ListAssets q, CancellationToken cancellationToken) => Read(q.Points, q.Paging, """
        and ($8::text is null or t.status = $8) and ($9::text is null or t.warehouse = $9) and ($10::text is null or t.holder = $10) and ($11::text is null or t.unit = $11)
        """, [q.Status?.ToString(), q.Warehouse, q.Holder, q.Unit], cancellationToken);

    public async Task<AssetRow?> Handle(GetAsset q, CancellationToken cancellationToken) =>
        (await Read(q.Points, new Paging(1), "and t.key = $8", [q.Asset], cancellationToken, Json + Version)).Items is [var only] ? only : null;

    private async Task<Page<AssetRow>> Read(Points points, Paging paging, string where, IReadOnlyList<object?> values, CancellationToken ct, string json = Json)
    {
        var page = await rows.Page<AssetRow>("read.asset_current", json, points, paging, $"and ($5 or t.holder = $6 or t.unit = any($7)) {where}",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), .. values], ct);
        var nameOf = await names.Load(ct);
        return page with { Items = [.. page.Items.Select(r => r with { StatusTr = Categories.Turkish(r.Status), HolderName = r.Holder is null ? null : nameOf(r.Holder) })] };
    }
}
