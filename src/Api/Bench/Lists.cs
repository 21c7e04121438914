using System.Text.Json;
using System.Text.Json.Nodes;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Application.Store;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>
/// Lists against the same page by hand. A read is also judged and noted, each in a transaction of its own: that is measured against
/// the same page by hand with its note, so that what the law costs is not charged to the handler.
/// </summary>
internal static class Lists
{
    public const string Handler = "handler";
    public const string Whole = "mediatr";

    private static readonly int[] Lived = [.. Enumerable.Range(0, Samples.Kinds)];

    public static async Task<IReadOnlyList<Series>> Run(ScratchDatabase scratch, BenchPlan plan, Action<string> progress, CancellationToken ct)
    {
        await using var host = await BenchHost.Open(scratch, ct);
        progress("preparing lists");
        await host.Tell([.. Samples.People, .. Lived.SelectMany((f, kind) => Samples.Lived(f, kind))], ct);
        await new Clones(host.Superuser, await TableRows.Read(host.Superuser, ct)).Make(Lived, plan.Crates, ct);
        await using (var sql = host.Superuser.CreateCommand("""
            insert into ledger.person_contact (person, name, written_at, written_by) select 'P' || lpad(n::text, 2, '0'), 'Ayşe Yılmaz ' || n, now(), 'MUD' from generate_series(0, 15) n;
            """)) await sql.ExecuteNonQueryAsync(ct);
        await using (var sql = host.Superuser.CreateCommand("vacuum analyze")) await sql.ExecuteNonQueryAsync(ct);

        var cells = new List<(Series Series, Work Work)>();
        foreach (var list in ListCases.All(host.Bare))
        {
            await Check(host, list, ct);
            var (hand, noted) = (new ByHand(list), new HandNoted(list, host.Bare));
            var (handler, whole, http) = (new InScope(host.Services, list.Handler), new InScope(host.Services, list.Whole), new OverHttp(host.Http, list));
            foreach (var callers in plan.ListCallers)
            {
                var alone = new Series(new Cell(list.Name, "by hand", callers), floor: null);
                var under = new Series(new Cell(list.Name, "by hand, noted", callers), floor: null);
                cells.AddRange(
                [
                    (alone, hand), (new Series(new Cell(list.Name, Handler, callers), alone), handler),
                    (under, noted), (new Series(new Cell(list.Name, Whole, callers), under), whole), (new Series(new Cell(list.Name, "http", callers), under), http),
                ]);
            }
        }

        await Rounds.Run(cells, Shorter(plan), await ProcCpu.Of(host.Superuser, ct), progress, ct);
        return [.. cells.Select(c => c.Series)];
    }

    // Four lists in five ways: a page is short, and so is what it takes to measure one.
    private static BenchPlan Shorter(BenchPlan plan) => plan with
    {
        Rounds = Math.Min(3, plan.Rounds), Stretches = Math.Min(2, plan.Stretches), Stretch = plan.Stretch * 2 / 3, WarmUp = plan.WarmUp / 3,
    };

    private static async Task Check(BenchHost host, ListCase list, CancellationToken ct)
    {
        var byHand = JsonNode.Parse((await list.Hand.Page(ct)).Span);
        await using var scope = host.Services.CreateAsyncScope();
        var handler = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(await list.Handler(scope.ServiceProvider, ct), LedgerJson.Stored));
        if (!JsonNode.DeepEquals(byHand, handler)) throw new InvalidOperationException($"'{list.Name}' by hand is another page:\n{byHand!.ToJsonString()[..600]}\n{handler!.ToJsonString()[..600]}");
        if (byHand!["items"]!.AsArray().Count < 20) throw new InvalidOperationException($"'{list.Name}' lists too little to be measured.");
    }

    private sealed class ByHand(ListCase list) : Work
    {
        public override async Task<string?> Once(int caller, CancellationToken ct) => (await list.Hand.Page(ct)).Length > 0 ? null : "empty";
    }

    private sealed class HandNoted(ListCase list, NpgsqlDataSource database) : Work
    {
        public override async Task<string?> Once(int caller, CancellationToken ct)
        {
            await using (var note = database.CreateCommand("insert into ledger.read_log (at, caller, role, request, query, denied) values (now(), $1, 'KAYIT_YETKILISI', $2, '{}', null)"))
            {
                note.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Samples.Storekeeper });
                note.Parameters.Add(new NpgsqlParameter<string> { TypedValue = list.Name });
                await note.ExecuteNonQueryAsync(ct);
            }

            return (await list.Hand.Page(ct)).Length > 0 ? null : "empty";
        }
    }

    private sealed class InScope(IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<object>> ask) : Work
    {
        public override async Task<string?> Once(int caller, CancellationToken ct)
        {
            await using var scope = services.CreateAsyncScope();
            return JsonSerializer.SerializeToUtf8Bytes(await ask(scope.ServiceProvider, ct), LedgerJson.Stored).Length > 0 ? null : "empty";
        }
    }

    private sealed class OverHttp(HttpClient http, ListCase list) : Work
    {
        public override async Task<string?> Once(int caller, CancellationToken ct)
        {
            using var response = await http.GetAsync(new Uri(list.Path, UriKind.Relative), ct);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            return response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}";
        }
    }
}
