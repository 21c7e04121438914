using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Projections;
using Defne.Ledger.Projections.Intervals;
using MediatR;
using Npgsql;
using static Defne.Ledger.Api.Bench.HandWritten;

namespace Defne.Ledger.Api.Bench;

/// <summary>A list, asked in the three ways it can be had.</summary>
/// <param name="Name">What it lists.</param>
/// <param name="Path">Its address.</param>
/// <param name="Hand">Written by hand.</param>
/// <param name="Handler">Its handler alone, in a scope whose reader may see everything.</param>
/// <param name="Whole">The pipeline: policy, note of the read, handler.</param>
internal sealed record ListCase(string Name, string Path, HandWritten Hand, Func<IServiceProvider, CancellationToken, Task<object>> Handler, Func<IServiceProvider, CancellationToken, Task<object>> Whole);

/// <summary>The lists measured.</summary>
internal static class ListCases
{
    private const string NameOf = "coalesce((select c.name || ' (' || c.person || ')' from ledger.person_contact c where c.person = {0}), {0})";
    private const string AssetStatusNow = "case when w.key is not null and t.status not in ('SCRAP_HELD', 'CLOSED') then 'PENDING_WRITEOFF' else t.status end";

    private const string CustodyNow = """
        case when f.state = 'AT_VENDOR' then 'VENDOR' when f.in_workshop and (f.came_back or f.on_site is not true) then 'WORKSHOP' when t.status = 'ON_ZIMMET' then 'USER'
            when t.status = 'COMMON_AREA' then 'AREA' when t.status = 'ON_LOAN' then 'BORROWER' when t.status <> 'CLOSED' then 'DEPOT' end
        """;

    private const string AssetAndMatters = """
        read.asset_current t
        left join lateral (select f.key, f.state, f.in_workshop, f.came_back, f.on_site from read.open_faults f where f.asset = t.key and f.state not in ('CLOSED', 'CANCELLED')
            and f.valid_from <= $1 and (f.valid_to is null or f.valid_to > $1) and f.known_from <= $2 and (f.known_to is null or f.known_to > $2) order by f.key limit 1) f on true
        left join lateral (select w.key from read.write_offs w where t.key = any(coalesce(w.approved, w.assets)) and w.state not in ('POSTED', 'REJECTED')
            and w.valid_from <= $1 and (w.valid_to is null or w.valid_to > $1) and w.known_from <= $2 and (w.known_to is null or w.known_to > $2) order by w.key limit 1) w on true
        """;

    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Points Points = new(Day, Samples.Now);
    private static readonly Paging First = new();

    public static IReadOnlyList<ListCase> All(NpgsqlDataSource database) =>
    [
        Case<ListAssets, AssetRow>(database, "assets of a unit", $"/assets?unit={Samples.Unit(0)}", new(null, null, null, Samples.Unit(0), Points, First), AssetAndMatters, "t.unit = $3", Samples.Unit(0),
            T("asset", "t.key"), T("registryNo", "t.registry_no"), T("name", "t.name"), T("status", AssetStatusNow), new("statusTr", AssetStatusNow, As(s => Categories.Turkish(Enum.Parse<AssetStatus>(s)))),
            T("warehouse", "t.warehouse"), T("holder", "t.holder"), T("holderName", Named("t.holder")), T("unit", "t.unit"), T("area", "t.area"), T("order", "t.order_no"), T("doc", "t.doc"),
            new("cost", "t.cost", Money), T("serial", "t.serial"), F("hasStorage", "t.has_storage"), D("warrantyUntil", "t.warranty_until"), D("wipedOn", "t.wiped_on"), F("labelled", "t.labelled"),
            F("foreign", "t.is_foreign"), T("ownerUnit", "t.owner_unit"), T("place", "t.place"), T("mac", "t.mac"), T("borrower", "t.borrower"), D("dueBack", "t.due_back"),
            F("reportedLost", "t.reported_lost"), D("since", "t.valid_from"),
            T("custody", CustodyNow), new("custodyTr", CustodyNow, As(c => Custodies.Turkish(Enum.Parse<Custody>(c)))), T("openFault", "f.key"), T("writeoff", "coalesce(t.writeoff, w.key)"),
            T("replaces", "t.replaces"), T("replacedBy", "t.replaced_by"), T("version", "null::text")),
        Case<ListZimmet, ZimmetRow>(database, "zimmet of a person", $"/zimmet?person={Samples.Holder(3)}", new(Samples.Holder(3), null, Points, First), "read.asset_current t", "t.status = 'ON_ZIMMET' and t.holder = $3", Samples.Holder(3),
            T("asset", "t.key"), T("person", "t.holder"), T("personName", Named("t.holder")), T("unit", "t.unit"), T("order", "t.order_no"), T("doc", "t.doc"), T("purpose", "t.purpose"),
            D("returnDue", "t.return_due"), D("since", "t.since")),
        Case<ListDepot, DepotRow>(database, "depot stock", "/depot-stock?warehouse=01", new("01", Points, First), "read.asset_current t", "t.status in ('NEW', 'IN_STOCK') and t.is_foreign is not true and t.warehouse = $3", "01",
            T("asset", "t.key"), T("registryNo", "t.registry_no"), T("name", "t.name"), T("warehouse", "t.warehouse"), F("tested", "t.status <> 'NEW'"), D("since", "t.since")),
        Case<ListSlips, SlipRow>(database, "slips of a year", "/slips?bookYear=2026", new(2026, null, Unsent: false, Points, First), "read.slip_register t", "t.book_year = $3::int", "2026",
            T("no", "t.no"), D("date", "t.date"), new("bookYear", "t.book_year", Number), T("kind", "t.kind"), new("kindTr", "t.kind", As(k => SlipEvent.TurkishKind(k))),
            T("form", "t.form"), new("formTr", "t.form", As(f => Categories.Turkish(Enum.Parse<SlipForm>(f)))), new("value", "t.value", Money), D("dueToAccounting", "t.due"),
            T("ruleSetVersion", "t.rule_set"), T("issuedBy", "t.issued_by"), T("issuedByName", Named("t.issued_by")), D("sentOn", "t.sent_on"), F("sentLate", "t.sent_late"),
            D("acknowledgedOn", "t.acknowledged_on"), F("overdue", "t.overdue")),
    ];

    private static ListCase Case<TQuery, TRow>(NpgsqlDataSource database, string name, string path, TQuery query, string table, string where, string? value, params Shown[] columns)
        where TQuery : IRequest<Page<TRow>> => new(name, $"/api/v1{path}&asOf={Day:yyyy-MM-dd}&knownAt={Uri.EscapeDataString(Samples.Now.ToString("O"))}",
            new HandWritten(database, table, where, value, columns, Day, Samples.Now),
            async (services, ct) =>
            {
                services.GetRequiredService<Reader>().Sight = new Sight(All: true, [], Samples.Storekeeper);
                return await services.GetRequiredService<IRequestHandler<TQuery, Page<TRow>>>().Handle(query, ct);
            },
            async (services, ct) =>
            {
                var reader = services.GetRequiredService<Reader>();
                (reader.Person, reader.Hat) = (Samples.Storekeeper, Role.KAYIT_YETKILISI);
                return await services.GetRequiredService<ISender>().Send(query, ct);
            });

    private static Shown T(string name, string sql) => new(name, sql, Text);

    private static Shown D(string name, string sql) => new(name, sql, Date);

    private static Shown F(string name, string sql) => new(name, sql, Flag);

    private static string Named(string column) => NameOf.Replace("{0}", column, StringComparison.Ordinal);
}
