using System.Diagnostics;
using System.Globalization;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections;
using Defne.Ledger.Projections.Intervals;
using JasperFx;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>
/// Every model built anew from a history, by the library as it comes, and as the host sets it, beside a bare read of the same events.
/// What comes out must be what stood there before.
/// </summary>
internal static class Rebuilds
{
    public const string AsHost = "host";

    private static readonly int[] Lived = [.. Enumerable.Range(0, Samples.Kinds)];

    // What the library would do had nobody set anything, and what the host has set.
    private static readonly (string Name, Action<AsyncOptions>? Set)[] Ways =
    [
        ("default", o => Set(o, new AsyncOptions().BatchSize, new AsyncOptions().MaximumHopperSize, 0)),
        (AsHost, null),
    ];

    // The shapes there are: documents of long and of few streams, rows for nearly every event, for few, without a past.
    private static readonly string[] Shapes = ["asset", "order", "asset-current", "slip-register", "open-matters"];

    public static async Task<IReadOnlyList<Series>> Run(ScratchDatabase scratch, BenchPlan plan, Action<string> progress, CancellationToken ct)
    {
        string[] models;
        NpgsqlDataSource superuser;
        await using (var host = await BenchHost.Open(scratch, ct))
        {
            progress("preparing a history");
            await host.Tell([.. Samples.People, .. Lived.SelectMany((f, kind) => Samples.Lived(f, kind))], ct);
            await new Clones(host.Superuser, await TableRows.Read(host.Superuser, ct)).Make(Lived, plan.Crates, ct);
        }

        superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(scratch.Superuser) { Timezone = "UTC", CommandTimeout = 600 }.ConnectionString);
        await using var bare = superuser;
        var app = new NpgsqlConnectionStringBuilder(scratch.ConnectionString) { Timezone = "UTC", MaxAutoPrepare = 64, NoResetOnClose = true, MaxPoolSize = 20 };
        await using var database = NpgsqlDataSource.Create(app.ConnectionString);
        var cpu = await ProcCpu.Of(superuser, ct);
        await Keep(superuser, ct);
        models = [.. Tables(Store(database, set: null, out var own)).Keys.Where(m => plan.AllModels || Shapes.Contains(m))];
        await own.DisposeAsync();

        var cells = new List<Series>();
        var read = new Series(new Cell("events", "read", 1), floor: null);
        foreach (var model in models)
        {
            var floor = new Series(new Cell(model, Ways[0].Name, 1), floor: null);
            cells.Add(floor);
            cells.AddRange(Ways.Skip(1).Select(w => new Series(new Cell(model, w.Name, 1), floor)));
        }

#pragma warning disable CA5394
        var random = new Random(plan.Seed);
        for (var round = 1; round <= plan.RebuildRounds; round++)
        {
            progress(string.Create(CultureInfo.InvariantCulture, $"rebuild, round {round} of {plan.RebuildRounds}"));
            read.Add(await Read(database, cpu, ct));
            foreach (var group in cells.GroupBy(c => c.Cell.Name))
            {
                var some = group.ToArray();
                random.Shuffle(some);
                foreach (var series in some)
                {
                    var store = Store(database, Ways.Single(w => w.Name == series.Cell.Way).Set, out var disposable);
                    await using (disposable) series.Add(await Rebuild(disposable, series.Cell.Name, Tables(store)[series.Cell.Name], superuser, cpu, ct));
                }
            }
        }
#pragma warning restore CA5394

        return [read, .. cells];
    }

    private static void Set(AsyncOptions options, int batch, int hopper, int flush) =>
        (options.BatchSize, options.MaximumHopperSize, options.RebuildFlushThreshold) = (batch, hopper, flush);

    private static StoreOptions Store(NpgsqlDataSource database, Action<AsyncOptions>? set, out DocumentStore store)
    {
        StoreOptions? options = null;
        store = DocumentStore.For(opts =>
        {
            options = opts;
            opts.Connection(database);
            LedgerStore.Configure(opts, new LedgerClock(TimeProvider.System));
            opts.AddReadModels();
            opts.AutoCreateSchemaObjects = AutoCreate.None;
            if (set is null) return;
            foreach (var projection in opts.Projections.All) set(projection.Options);
        });
        return options!;
    }

    private static SortedDictionary<string, string> Tables(StoreOptions options) => new(options.Projections.All.ToDictionary(p => p.Name, p => p switch
    {
        IntervalModel model => model.TableName,
        OpenMatters => OpenMatters.TableName,
        NumberBooks => NumberBooks.TableName,
        _ => $"{LedgerStore.Events}.mt_doc_{p.GetType().BaseType!.GetGenericArguments()[0].Name.ToLowerInvariant()}",
    }), StringComparer.Ordinal);

    private static async Task<Measure> Rebuild(DocumentStore store, string model, string table, NpgsqlDataSource superuser, ProcCpu cpu, CancellationToken ct)
    {
        var events = (int)await Ask(superuser, "select count(*) from es.mt_events", ct);
        var before = cpu.Milliseconds();
        var start = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            using var daemon = await store.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync(model, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            error = $"{e.GetType().Name}: {e.Message}";
        }

        var (seconds, used) = (Stopwatch.GetElapsedTime(start).TotalSeconds, cpu.Milliseconds() - before);
        error ??= await Different(superuser, table, ct) is > 0 and var rows ? string.Create(CultureInfo.InvariantCulture, $"FAILED: {rows} rows of {table} are not as they were") : null;
        return new Measure(error is null ? events : 0, error is null ? 0 : 1, error, seconds, double.NaN, double.NaN, used / events);
    }

    // A rebuild that ends without an exception may still have left nothing: what counts is what stands there.
    private static async Task Keep(NpgsqlDataSource superuser, CancellationToken ct)
    {
        await using var sql = superuser.CreateCommand("""
            create schema bench;
            do $$ declare t regclass; begin
              for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and (n.nspname = 'read' or n.nspname = 'es' and c.relname like 'mt\_doc\_%')
              loop execute format('create table bench.%I as select to_jsonb(t) - ''mt_last_modified'' as row from %s t', t::text, t); end loop;
            end $$;
            analyze;
            """);
        await sql.ExecuteNonQueryAsync(ct);
    }

    private static Task<long> Different(NpgsqlDataSource superuser, string table, CancellationToken ct) => Ask(superuser, $"""
        select count(*) from (select to_jsonb(t) - 'mt_last_modified' as row from {table} t) a full join bench."{table}" b on a.row = b.row where a.row is distinct from b.row
        """, ct);

    private static async Task<long> Ask(NpgsqlDataSource database, string question, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(question);
        return (long)(await sql.ExecuteScalarAsync(ct))!;
    }

    private static async Task<Measure> Read(NpgsqlDataSource database, ProcCpu cpu, CancellationToken ct)
    {
        var before = cpu.Milliseconds();
        var start = Stopwatch.GetTimestamp();
        var (read, bytes) = (0, 0L);
        await using var sql = database.CreateCommand("select seq_id, id, stream_id, version, type, timestamp, headers::text, data::text from es.mt_events order by seq_id");
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            read++;
            bytes += rows.GetInt64(0) + rows.GetString(2).Length + rows.GetString(4).Length + rows.GetString(7).Length;
        }

        if (bytes is 0) throw new InvalidOperationException("There is no history.");
        return new Measure(read, 0, null, Stopwatch.GetElapsedTime(start).TotalSeconds, double.NaN, double.NaN, (cpu.Milliseconds() - before) / read);
    }
}
