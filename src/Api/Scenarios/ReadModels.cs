using System.Text.Json;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>How a projection of RULES §4.22 is read: all its rows, and by which of their fields a map or a list of names is made.</summary>
internal sealed record ReadModel(string Key, string Group, string Item, Func<ISender, Points, CancellationToken, Task<IReadOnlyList<JsonObject>>> Rows);

/// <summary>The projections a scenario may ask, by their names in RULES.</summary>
internal static class ReadModels
{
    private static readonly Dictionary<string, ReadModel> All = new(StringComparer.Ordinal)
    {
        ["ZimmetByPerson"] = new("asset", "person", "asset", (s, at, ct) => Walk(page => s.Send(new ListZimmet(Person: null, Unit: null, at, page), ct))),
        ["AssetCurrent"] = new("asset", "warehouse", "asset", (s, at, ct) =>
            Walk(page => s.Send(new ListAssets(Status: null, Warehouse: null, Holder: null, Unit: null, at, page), ct))),
        ["DepotStock"] = new("asset", "warehouse", "asset", (s, at, ct) => Walk(page => s.Send(new ListDepot(Warehouse: null, at, page), ct))),
        ["OpenOrders"] = new("order", "recipient", "order", (s, at, ct) => Walk(page => s.Send(new ListOrders(OpenOnly: true, Recipient: null, at, page), ct))),
        ["AssetsByUnit"] = new("asset", "unit", "asset", (s, at, ct) => Walk(page => s.Send(new ListByUnit(Unit: null, at, page), ct))),
        ["CommonAreaList"] = new("asset", "area", "asset", (s, at, ct) => Walk(page => s.Send(new ListAreas(Area: null, Unit: null, at, page), ct))),
        ["SlipRegister"] = new("no", "kind", "no", (s, at, ct) => Walk(page => s.Send(new ListSlips(BookYear: null, Kind: null, Unsent: false, at, page), ct))),
        ["StockLots"] = new("lot", "stock", "lot", (s, at, ct) => Walk(page => s.Send(new ListLots(Stock: null, Warehouse: null, Code: null, at, page), ct))),
        ["OpenRequests"] = new("request", "unit", "request", (s, at, ct) => Walk(page => s.Send(new ListRequests(OpenOnly: true, Unit: null, State: null, at, page), ct))),
        ["OpenFaults"] = new("fault", "asset", "fault", (s, at, ct) =>
            Walk(page => s.Send(new ListFaults(OpenOnly: true, LateOnly: false, State: null, Asset: null, Unit: null, Vendor: null, at, page), ct))),
        ["OverdueList"] = new("subject", "kind", "subject", (s, at, ct) => Walk(page => s.Send(new ListOverdue(Kind: null, at, page), ct))),
        ["RoleTimeline"] = new("person", "person", "role", (s, at, ct) => Walk(page => s.Send(new ListRoles(Person: null, Role: null, at, page), ct))),
    };

    private static readonly HashSet<string> NoFilter = new(StringComparer.Ordinal) { "cmd", "by", "role", "commandId", "expectedVersion", "projection", "asOfEffective", "asOfRecorded" };

    /// <summary>A projection nobody has written yet is unsupported.</summary>
    public static void RefuseUnknown(string projection)
    {
        if (!All.ContainsKey(projection)) throw new ScenarioUnsupportedException($"projection {projection}");
    }

    /// <summary>What differs from the expected result of the scenario's own question; null where nothing does.</summary>
    public static async Task<string?> Difference(IServiceProvider services, Asking asking, JsonObject expected, CancellationToken ct)
    {
        var projection = asking.Fields["projection"].Text() ?? throw new ScenarioMismatchException("the query names no projection");
        var asked = All[projection];
        var filters = asking.Fields.Where(f => !NoFilter.Contains(f.Key)).ToArray();
        var points = new Points(
            asking.Fields["asOfEffective"] is { } effective ? LedgerClock.DayOf(Moments.EndOf(effective, "asOfEffective")) : null,
            asking.Fields["asOfRecorded"] is { } recorded ? Moments.EndOf(recorded, "asOfRecorded") : null);
        var rows = await Read(services, asked, points, asking.By, asking.Hat, ct);
        if (filters.FirstOrDefault(f => rows.Any(r => !r.ContainsKey(f.Key))) is { Key: { } unknown })
            throw new ScenarioUnsupportedException($"filter {unknown} on {projection}");
        rows = [.. rows.Where(r => filters.All(f => Matching.Difference("", f.Value, r[f.Key]) is null))];
        return expected[projection] is { } wanted && expected.Count is 1
            ? Compare(projection, asked, wanted, rows)
            : $"expected a result of {projection}, the only projection asked";
    }

    /// <summary>What differs from the expected state of read models after the command, seen by the process manager.</summary>
    public static async Task<string?> DifferenceNow(IServiceProvider services, JsonObject expected, CancellationToken ct)
    {
        foreach (var (projection, wanted) in expected)
        {
            var rows = await Read(services, All[projection], new Points(), Act.System, Role.SYSTEM, ct);
            if (Compare(projection, All[projection], wanted, rows) is { } difference) return difference;
        }

        return null;
    }

    private static string? Compare(string projection, ReadModel model, JsonNode? wanted, IReadOnlyList<JsonObject> rows)
    {
        switch (wanted)
        {
            case JsonArray list:
                return Matching.Difference(projection, list, Rows(list, rows));
            case JsonObject map:
                return map.Select(entry => entry.Value is JsonArray list
                        ? Matching.Difference($"{projection}.{entry.Key}", list, Rows(list, rows.Where(r => r[model.Group].Text() == entry.Key)))
                        : Matching.Difference($"{projection}.{entry.Key}", entry.Value, rows.FirstOrDefault(r => r[model.Key].Text() == entry.Key)))
                    .FirstOrDefault(d => d is not null);
            default:
                return $"the result of {projection} is neither a map nor a list";
        }

        // A list of names is compared with the rows' names.
        JsonArray Rows(JsonArray asWritten, IEnumerable<JsonObject> found) =>
            new([.. found.Select(r => asWritten.Any(i => i is JsonObject) ? r.DeepClone() : r[model.Item]?.DeepClone())]);
    }

    private static async Task<IReadOnlyList<JsonObject>> Read(IServiceProvider services, ReadModel model, Points points, string person, Role hat, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Asked>().ByScenario = true;
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = (person, hat);
        return await model.Rows(scope.ServiceProvider.GetRequiredService<ISender>(), points, ct);
    }

    private static async Task<IReadOnlyList<JsonObject>> Walk<T>(Func<Paging, Task<Page<T>>> ask)
    {
        var rows = new List<JsonObject>();
        for (string? after = null; ;)
        {
            var page = await ask(new Paging(Paging.Most, after));
            rows.AddRange(page.Items.Select(row => JsonSerializer.SerializeToNode(row, LedgerJson.Stored)!.AsObject()));
            if (page.Next is null) return rows;
            after = page.Next;
        }
    }
}
