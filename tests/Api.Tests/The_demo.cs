using System.Text;
using Defne.Ledger.Api.Demo;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

/// <summary>The demo's story, told once on a simulated database.</summary>
public sealed class TheDemo(Cluster cluster) : IAsyncLifetime
{
    private Database.ScratchDatabase? database;

    /// <summary>The host that serves it.</summary>
    public House House { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        database = await cluster.Database(simulated: true);
        House = await House.Open(database.ConnectionString);
        await new DemoStory(new DemoTeller(House.Services)).Tell(CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

[Collection(Cluster.Collection)]
public sealed class The_demo(TheDemo demo) : IClassFixture<TheDemo>
{
    private Clerk Inspector => demo.House.As("MUF", Role.MUFETTIS);

    [Fact]
    public async Task tells_the_biography_of_a_damaged_laptop_as_an_inspector_reads_it()
    {
        var history = (await Inspector.Get($"/assets/{DemoInventory.New[2]}/history")).Must(200);
        var told = new StringBuilder();
        foreach (var line in history.Json.GetProperty("items").EnumerateArray())
            told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{line.GetProperty("effectiveDate")} {line.GetProperty("sentence")} | {line.GetProperty("actorName")}, {line.GetProperty("roleTr")}, {line.GetProperty("capacityTr")} | {line.GetProperty("document")} | {line.GetProperty("clause")}");
        Snapshots.Match(told.ToString(), "demo_biography");
    }

    [Fact]
    public async Task shows_what_was_tried_and_refused()
    {
        var refusals = (await Inspector.Get("/refusals")).Must(200);
        var told = new StringBuilder();
        foreach (var row in refusals.Json.GetProperty("items").EnumerateArray())
            told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{row.GetProperty("effectiveOn")} {row.GetProperty("callerName")}: {row.GetProperty("command")} {row.GetProperty("code")} ({row.GetProperty("rule")}, {row.GetProperty("clause")}) {row.GetProperty("textTr")}");
        Snapshots.Match(told.ToString(), "demo_refusals");
    }

    [Fact]
    public async Task has_forty_assets_and_nobody_left_without_an_answer_for_his()
    {
        var assets = (await Inspector.Get("/assets?limit=1000")).Must(200).Json.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(40, assets.Length);
        Assert.DoesNotContain(assets, a => a.GetProperty("holder").GetString() == "MEH");
    }

    [Fact]
    public async Task knows_who_had_the_leavers_laptop_on_a_past_day()
    {
        var then = (await Inspector.Get($"/assets/{DemoInventory.New[2]}?asOf=2026-02-15")).Must(200);
        Assert.Equal("Mehmet Doğan (MEH)", then["holderName"]);
        Assert.Null((await Inspector.Get($"/assets/{DemoInventory.New[2]}?asOf=2026-02-20")).Must(200)["holderName"]);
    }
}
