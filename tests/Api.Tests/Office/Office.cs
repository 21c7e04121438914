using System.Globalization;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine;

namespace Defne.Ledger.Testing;

/// <summary>The directorate on a database of its own, with the people of BASE, on Monday 2 March 2026 at ten. One host serves it.</summary>
public class Office(Cluster cluster) : IAsyncLifetime
{
    /// <summary>The day everybody is at work.</summary>
    public const string Today = "2026-03-02";

    private ScratchDatabase? database;
    private House? house;
    private NpgsqlDataSource? superuser;
    private int assets = 1000;

    /// <summary>Its database.</summary>
    public ScratchDatabase Database => database!;

    /// <summary>Its host.</summary>
    public House House => house!;

    /// <summary>False for a database whose clock nobody turns.</summary>
    protected virtual bool Simulated => true;

    /// <inheritdoc />
    public virtual async Task InitializeAsync()
    {
        database = await cluster.Database(Simulated);
        superuser = NpgsqlDataSource.Create(Database.Superuser);
        await Prepare();
        house = await House.Open(Database.ConnectionString);
        if (!Simulated) return;
        House.Clock.TurnTo(Base.At(Today));
        await Tell([.. Base.Events]);
    }

    /// <inheritdoc />
    public virtual async Task DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
        if (superuser is not null) await superuser.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    /// <summary>What is done to the database before its host starts.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>A caller of the host.</summary>
    public Clerk As(string person, Role? role = null) => House.As(person, role);

    /// <summary>A caller in his usual role.</summary>
    public Clerk Storekeeper => As("TKY", Role.KAYIT_YETKILISI);

    /// <summary>The head of the directorate.</summary>
    public Clerk Director => As("MUD", Role.MUDUR);

    /// <summary>Puts events into the past, each recorded at eight on its day.</summary>
    public Task Tell(params LedgerEvent[] past) => House.Services.GetRequiredService<HistoryWriter>()
        .Append(past.Select(e => new PastEvent(e, LedgerClock.At(e.Act.On, new TimeOnly(8, 0)))), CancellationToken.None);

    /// <summary>Says that a term may be over, as a timer's message does.</summary>
    public async Task FallsDue(string what, string of, string since)
    {
        await using var scope = House.Services.CreateAsyncScope();
        await LookWhenDue.Handle(new FallsDue(what, of, Base.Day(since)), scope.ServiceProvider.GetRequiredService<Clockwork>(), scope.ServiceProvider.GetRequiredService<IMessageBus>(), CancellationToken.None);
    }

    /// <summary>How many messages wait for their time.</summary>
    public Task<long> Waiting() => Ask<long>("select count(*) from wolv.wolverine_incoming_envelopes where status = 'Scheduled'");

    /// <summary>Stored names of a stream's events, in their order.</summary>
    public Task<string[]> Story(string stream) => Ask<string[]>("select coalesce(array_agg(type::text order by version), '{}') from es.mt_events where stream_id = $1", stream);

    /// <summary>An asset nobody tested yet.</summary>
    public async Task<string> NewAsset()
    {
        var entry = Base.Registered(string.Create(CultureInfo.InvariantCulture, $"255.02.01.01/26/{Interlocked.Increment(ref assets):00000}"));
        await Tell(entry);
        return entry.Asset;
    }

    /// <summary>An asset in the depot, tested.</summary>
    public async Task<string> AssetInStock()
    {
        var asset = await NewAsset();
        await Tell(new AssetLabelled(asset).On("2026-01-12"), new AssetTested(asset, TestResult.PASSED).On("2026-01-13"));
        return asset;
    }

    /// <summary>Several.</summary>
    public async Task<string[]> AssetsInStock(int count)
    {
        var made = new string[count];
        for (var i = 0; i < count; i++) made[i] = await AssetInStock();
        return made;
    }

    /// <summary>An order signed this morning, valid to the end of March.</summary>
    public async Task<string> SignedOrder(string recipient, params string[] lines)
    {
        var order = $"O-{lines[0]}";
        await Tell(Base.SignedOrder(order, Today, recipient, "2026-03-31", lines));
        return order;
    }

    /// <summary>A single value, asked as superuser.</summary>
    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = superuser!.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement as superuser.</summary>
    public async Task Run(string sql)
    {
        await using var command = superuser!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A question of an inspector, through the pipeline, without HTTP.</summary>
    public async Task<T> Read<T>(IRequest<T> question)
    {
        await using var scope = House.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = ("MUF", Role.MUFETTIS);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(question);
    }

    /// <summary>How many events there are.</summary>
    public Task<long> EventCount() => Ask<long>("select count(*) from es.mt_events");

    /// <summary>How many refusals were noted.</summary>
    public Task<long> RefusalCount() => Ask<long>("select count(*) from ledger.refusal");

    /// <summary>Rows of every table of a ledger database, by name.</summary>
    public async Task<SortedDictionary<string, long>> Rows()
    {
        var names = await Ask<string[]>("""
            select array_agg(format('%I.%I', schemaname, tablename) order by 1) from pg_tables
            where schemaname in ('es', 'read', 'wolv', 'ledger') and tablename !~ '^wolverine_(node|control)'
            """);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in names) rows[name] = await Ask<long>($"select count(*) from {name}");
        return rows;
    }
}
