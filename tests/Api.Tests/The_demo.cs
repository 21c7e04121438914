using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Api.Demo;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>The demo's story, told once on a simulated database.</summary>
public sealed class TheDemo(Cluster cluster) : IAsyncLifetime
{
    private Database.ScratchDatabase? database;

    /// <summary>The host that serves it.</summary>
    public House House { get; private set; } = null!;

    /// <summary>Tells the story on a database of its own; whoever asks disposes of both.</summary>
    public async Task<(Database.ScratchDatabase Database, House House)> Tell()
    {
        var told = await cluster.Database(simulated: true);
        var house = await House.Open(told.ConnectionString);
        await new DemoStory(new DemoTeller(house.Services, CancellationToken.None)).Tell();
        return (told, house);
    }

    /// <summary>One number of the database.</summary>
    public Task<T> Ask<T>(string question) => Ask<T>(database!, question);

    /// <summary>Every event in its order, but for ids nobody can know beforehand, as one line of hex.</summary>
    public Task<string> Fingerprint() => Fingerprint(database!);

    /// <summary>The same of another telling.</summary>
    public static async Task<string> Fingerprint(Database.ScratchDatabase told)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = NpgsqlDataSource.Create(told.Superuser);
        await using var sql = source.CreateCommand("select type, stream_id, data::text, timestamp, headers ->> 'line' from es.mt_events order by seq_id");
        await using var rows = await sql.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('|', rows.GetString(0), rows.GetString(1), rows.GetString(2),
                rows.GetFieldValue<DateTimeOffset>(3).ToString("O", CultureInfo.InvariantCulture), rows.GetString(4)) + '\n'));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public async Task InitializeAsync() => (database, House) = await Tell();

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    private static async Task<T> Ask<T>(Database.ScratchDatabase told, string question)
    {
        await using var source = NpgsqlDataSource.Create(told.Superuser);
        await using var sql = source.CreateCommand(question);
        return (T)(await sql.ExecuteScalarAsync())!;
    }
}

[Collection(Cluster.Collection)]
public sealed class The_demo(TheDemo demo) : IClassFixture<TheDemo>
{
    private Clerk Inspector => demo.House.As("MUF", Role.MUFETTIS);

    [Fact]
    public async Task is_a_year_of_three_thousand_events_about_five_hundred_assets_and_forty_people()
    {
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events"), 2900, 3300);
        Assert.InRange(await demo.Ask<long>("select count(distinct stream_id) from es.mt_events where type = 'asset_registered'"), 480, 520);
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events where type = 'personnel_registered'"), 38, 44);
        Assert.True(await demo.Ask<long>("select count(*) from ledger.refusal") >= 12);
        Assert.True(await demo.Ask<long>("select count(distinct code) from ledger.refusal") >= 8);
    }
}
