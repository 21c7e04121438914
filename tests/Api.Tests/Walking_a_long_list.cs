using System.Globalization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Walking_a_long_list(Office office) : IClassFixture<Office>
{
    private const int Count = 250;

    [Fact]
    public async Task by_sevens_gives_each_row_once_as_of_the_first_page_whatever_is_recorded_meanwhile()
    {
        var there = Enumerable.Range(0, Count).Select(i => Entry("255.02.01.01", (i * 3) + 2)).ToArray();
        await office.Tell(there);
        var walked = new List<string?>();
        string? next = null;
        for (var page = 0; next is not null || page is 0; page++)
        {
            var reply = (await office.Storekeeper.Get($"/assets?limit=7{(next is null ? "" : $"&cursor={next}")}")).Must(200);
            walked.AddRange(reply.Items("asset"));
            next = reply["next"];
            Assert.Equal(next is null ? ((Count - 1) % 7) + 1 : 7, reply.Items("asset").Count);
            Assert.True(page < 100);

            // One more before, one just behind and one far behind where the walker stands; and one he has not seen yet changes.
            if (page >= 20) continue;
            await Now(Entry("253.01.01.01", page + 1), Entry("255.02.01.01", (page * 21) + 24), Entry("255.99.01.01", page + 1), new AssetTested(there[^(page + 1)].Asset, TestResult.PASSED).On(Office.Today));
        }

        Assert.Equal(there.Select(t => t.Asset), walked);
        Assert.Equal(Count + 60, (await office.Storekeeper.Get("/assets?limit=1000")).Must(200).Items("asset").Count);
    }

    [Fact]
    public async Task answers_for_the_points_of_its_first_page()
    {
        var first = (await office.Storekeeper.Get("/orders?limit=1&asOf=2026-02-02&knownAt=2026-02-03T00:00:00Z")).Must(200);

        Assert.Equal("2026-02-02", first["asOf"]);
        Assert.Equal(DateTimeOffset.Parse("2026-02-03T00:00:00Z", CultureInfo.InvariantCulture), first.Json.GetProperty("knownAt").GetDateTimeOffset());
        Assert.Empty(first.Items("order"));
    }

    private static AssetRegistered Entry(string code, int no) => Base.Registered(string.Create(CultureInfo.InvariantCulture, $"{code}/26/{no:00000}"));

    private Task Now(params AssetEvent[] events) => office.House.Services.GetRequiredService<HistoryWriter>()
        .Append(events.Select(e => new PastEvent(e, office.House.Clock.GetUtcNow())), CancellationToken.None);
}
