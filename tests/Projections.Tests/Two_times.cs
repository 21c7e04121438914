using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using Defne.Ledger.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Projections.Tests;

/// <summary>An asset given on the 3rd and returned on the 6th; the return was recorded on the 10th. A delegation revoked on the 9th, granted since February.</summary>
public sealed class LateReturn(Cluster cluster) : Office(cluster)
{
    public string Asset { get; private set; } = "";

    public string Order { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Asset = await AssetInStock();
        Order = await SignedOrder("AYS", Asset);
        await Tell(new DelegationGranted("YD-1", "MUD", "SEF", [Powers.ExitOrder], Base.Day("2026-02-02"), Base.Day("2026-06-30")).On("2026-02-02", "MUD"));
        House.Clock.TurnTo(Base.At("2026-03-03"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new HandOver(Asset, "AYS", Order, null, null, null, RecipientSignature: true));
        House.Clock.TurnTo(Base.At("2026-03-09"));
        await House.Do("MUD", Role.MUDUR, new RevokeDelegation("YD-1"));
        House.Clock.TurnTo(Base.At("2026-03-10"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(Asset, Condition.SAGLAM, "TKY", null) { Effective = Base.Day("2026-03-06") });
        House.Clock.TurnTo(Base.At("2026-03-11"));
    }
}

[Collection(Cluster.Collection)]
public sealed class Two_times(LateReturn office) : IClassFixture<LateReturn>
{
    private const string BeforeTheReturn = "2026-03-05";
    private const string AfterTheReturn = "2026-03-06";
    private const string BeforeItWasKnown = "2026-03-09T12:00:00Z";
    private const string AfterItWasKnown = "2026-03-10T12:00:00Z";

    [Theory]
    [InlineData(BeforeTheReturn, BeforeItWasKnown, true)]
    [InlineData(BeforeTheReturn, AfterItWasKnown, true)]
    [InlineData(AfterTheReturn, BeforeItWasKnown, true)]
    [InlineData(AfterTheReturn, AfterItWasKnown, false)]
    [InlineData("2026-03-02", AfterItWasKnown, false)]
    [InlineData(BeforeTheReturn, "2026-03-03T06:00:00Z", false)]
    [InlineData("2026-03-31", BeforeItWasKnown, true)]
    [InlineData("2026-03-31", AfterItWasKnown, false)]
    public async Task who_had_it_follows_the_day_and_what_was_known(string asOf, string knownAt, bool hers)
    {
        var points = Points(asOf, knownAt);

        Assert.Equal(hers, (await Ask(new ListZimmet(Person: "AYS", Unit: null, points, new Paging()))).Items.Any(z => z.Asset == office.Asset));
        Assert.Equal(!hers, (await Ask(new ListDepot("01", points, new Paging()))).Items.Any(d => d.Asset == office.Asset));
        var asset = (await Ask(new GetAsset(office.Asset, points)))!;
        Assert.Equal(hers ? AssetStatus.ON_ZIMMET : AssetStatus.IN_STOCK, asset.Status);
        Assert.Equal(hers ? "AYS" : null, asset.Holder);
    }

    [Fact]
    public async Task the_version_of_an_asset_is_the_one_known_then()
    {
        Assert.Equal(4, (await Ask(new GetAsset(office.Asset, Points("2026-03-31", BeforeItWasKnown))))!.Version);
        Assert.Equal(5, (await Ask(new GetAsset(office.Asset, Points("2026-03-31", AfterItWasKnown))))!.Version);
    }

    [Theory]
    [InlineData("2026-01-11", "2026-03-10T12:00:00Z")]
    [InlineData("2026-03-02", "2026-01-11T12:00:00Z")]
    public async Task before_it_was_there_or_before_that_was_known_there_is_nothing(string asOf, string knownAt) =>
        Assert.Null(await Ask(new GetAsset(office.Asset, Points(asOf, knownAt))));

    [Theory]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-03-03", 1)]
    [InlineData("2026-03-31", 1)]
    public async Task an_order_line_is_used_from_the_day_of_the_movement(string asOf, int used) =>
        Assert.Equal(used, (await Ask(new GetOrder(office.Order, Points(asOf, AfterItWasKnown))))!.Used!.Count);

    [Theory]
    [InlineData("2026-03-08", AfterItWasKnown, true)]
    [InlineData("2026-03-09", AfterItWasKnown, false)]
    [InlineData("2026-03-09", "2026-03-08T12:00:00Z", true)]
    [InlineData("2026-07-01", "2026-03-08T12:00:00Z", false)]
    [InlineData("2026-02-01", AfterItWasKnown, false)]
    public async Task a_revoked_delegation_ends_on_its_day_and_stood_before_that_was_known(string asOf, string knownAt, bool stands) =>
        Assert.Equal(stands, (await Ask(new ListRoles("SEF", Role: null, Points(asOf, knownAt), new Paging()))).Items.Any(r => r.Ref == "YD-1"));

    private static Points Points(string asOf, string knownAt) => new(Base.Day(asOf), DateTimeOffset.Parse(knownAt, CultureInfo.InvariantCulture));

    private async Task<T> Ask<T>(IRequest<T> question)
    {
        await using var scope = office.House.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = ("MUF", Role.MUFETTIS);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(question);
    }
}
