using System.Globalization;
using System.Text.Json;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using Defne.Ledger.Testing;
using MediatR;

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

/// <summary>
/// A fault of the 3rd sent to a firm on the 4th, which was recorded on the 9th; an asset proposed on the 3rd and written off on the 5th, recorded on the 9th;
/// what somebody owes for it, decided on the 10th.
/// </summary>
public sealed class LateRepair(Cluster cluster) : Office(cluster)
{
    public string Repaired { get; private set; } = "";

    public string Lost { get; private set; } = "";

    public string Fault { get; private set; } = "";

    public string File { get; private set; } = "";

    public string Liability { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (Repaired, Lost) = (await AssetInStock(), await AssetInStock());
        House.Clock.TurnTo(Base.At("2026-03-03"));
        Fault = (await House.Do("AYS", Role.PERSONEL, new ReportFault(null, Repaired, "açılmıyor", "FEN", null, null))).Stream["fault-".Length..];
        await House.Do("TEK", Role.TEKNISYEN, new DiagnoseFault(Fault, OnSite: false, "kart"));
        File = (await House.Do("TKY", Role.KAYIT_YETKILISI, new ProposeWriteOff(null, "CALINMA", [Lost], null, new DocRef("EMNIYET_RAPORU", "POL-1", Base.Day("2026-03-03")), null))).Stream["writeoff-".Length..];
        await Tell(new OrderSigned("O-firm", Base.Day("2026-03-03"), [Repaired], Purpose.GARANTI, "FirmaX", Base.Day("2026-03-31"), Flag: null).On("2026-03-03", "MUD"));
        House.Clock.TurnTo(Base.At("2026-03-04"));
        Liability = JsonDocument.Parse((await House.Do("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(File, [Lost], LiabilityAssessment.INVESTIGATE, null))).Answer)
            .RootElement.GetProperty("events")[1].GetProperty("data").GetProperty("liability").GetString()!;
        House.Clock.TurnTo(Base.At("2026-03-09"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new SendToVendor(Fault, "GARANTI", "FirmaX", null, "O-firm") { Effective = Base.Day("2026-03-04") });
        await House.Do("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(File, Base.Day("2026-03-05"), null));
        House.Clock.TurnTo(Base.At("2026-03-10"));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new DecideLiability(Liability, LiabilityOutcome.NO_FAULT, "kapı zorlanmış"));
        House.Clock.TurnTo(Base.At("2026-03-11"));
    }
}

[Collection(Cluster.Collection)]
public sealed class Two_times_of_faults_and_write_offs(LateRepair office) : IClassFixture<LateRepair>
{
    private const string Before = "2026-03-08T12:00:00Z";
    private const string After = "2026-03-09T12:00:00Z";

    [Theory]
    [InlineData("2026-03-03", After, FaultState.DIAGNOSED, Custody.DEPOT)]
    [InlineData("2026-03-04", After, FaultState.AT_VENDOR, Custody.VENDOR)]
    [InlineData("2026-03-04", Before, FaultState.DIAGNOSED, Custody.DEPOT)]
    [InlineData("2026-03-31", Before, FaultState.DIAGNOSED, Custody.DEPOT)]
    public async Task a_fault_is_where_it_was_and_where_it_was_known_to_be(string asOf, string knownAt, FaultState state, Custody custody)
    {
        Assert.Equal(state, (await Ask(new GetFault(office.Fault, Points(asOf, knownAt))))!.Fault.State);
        Assert.Equal(state, Assert.Single((await Ask(new ListFaults(OpenOnly: true, LateOnly: false, null, office.Repaired, null, null, Points(asOf, knownAt), new Paging()))).Items).State);
        var asset = (await Ask(new GetAsset(office.Repaired, Points(asOf, knownAt))))!;
        Assert.Equal((custody, office.Fault), (asset.Custody!.Value, asset.OpenFault));
    }

    [Theory]
    [InlineData("2026-03-03", After, WriteOffState.PROPOSED, AssetStatus.PENDING_WRITEOFF, 1)]
    [InlineData("2026-03-04", After, WriteOffState.APPROVED, AssetStatus.PENDING_WRITEOFF, 2)]
    [InlineData("2026-03-05", After, WriteOffState.POSTED, AssetStatus.CLOSED, 3)]
    [InlineData("2026-03-31", Before, WriteOffState.APPROVED, AssetStatus.PENDING_WRITEOFF, 2)]
    public async Task a_write_off_file_stands_where_it_stood(string asOf, string knownAt, WriteOffState state, AssetStatus status, int signatures)
    {
        var file = (await Ask(new GetWriteOff(office.File, Points(asOf, knownAt))))!;
        Assert.Equal((state, signatures), (file.Writeoff.State, file.Signatures.Count));
        Assert.Equal(state, Assert.Single((await Ask(new ListWriteOffs(OpenOnly: false, null, null, office.Lost, Points(asOf, knownAt), new Paging()))).Items).State);
        Assert.Equal(status, (await Ask(new GetAsset(office.Lost, Points(asOf, knownAt))))!.Status);
    }

    [Theory]
    [InlineData("2026-03-09", "2026-03-10T12:00:00Z", LiabilityState.OPEN)]
    [InlineData("2026-03-10", "2026-03-10T12:00:00Z", LiabilityState.DECIDED)]
    [InlineData("2026-03-10", After, LiabilityState.OPEN)]
    public async Task a_liability_is_decided_from_its_day_on(string asOf, string knownAt, LiabilityState state) =>
        Assert.Equal(state, (await Ask(new GetLiability(office.Liability, Points(asOf, knownAt))))!.Liability.State);

    [Fact]
    public async Task before_it_was_known_there_is_nothing()
    {
        Assert.Null(await Ask(new GetFault(office.Fault, Points("2026-03-31", "2026-03-02T12:00:00Z"))));
        Assert.Null(await Ask(new GetWriteOff(office.File, Points("2026-03-02", After))));
        Assert.Null(await Ask(new GetLiability(office.Liability, Points("2026-03-03", After))));
    }

    private static Points Points(string asOf, string knownAt) => new(Base.Day(asOf), DateTimeOffset.Parse(knownAt, CultureInfo.InvariantCulture));

    private Task<T> Ask<T>(IRequest<T> question) => office.Read(question);
}

/// <summary>
/// What moved on the 4th and was recorded on the 6th, after something else had been said of the 5th: a proposal of an asset that had come back the day before, turned down
/// on the 9th, and a flag on a fault that had been diagnosed.
/// </summary>
public sealed class ToldMeanwhile(Cluster cluster) : Office(cluster)
{
    public string Returned { get; private set; } = "";

    public string Broken { get; private set; } = "";

    public string Fault { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (Returned, Broken) = (await AssetInStock(), await AssetInStock());
        House.Clock.TurnTo(Base.At("2026-03-02"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new HandOver(Returned, "AYS", await SignedOrder("AYS", Returned), null, null, null, RecipientSignature: true));
        Fault = (await House.Do("AYS", Role.PERSONEL, new ReportFault(null, Broken, "açılmıyor", "FEN", null, null))).Stream["fault-".Length..];
        House.Clock.TurnTo(Base.At("2026-03-05"));
        var file = (await House.Do("TKY", Role.KAYIT_YETKILISI, new ProposeWriteOff(null, "KAYIP", [Returned], null, new DocRef("TUTANAK", "T-1", Base.Day("2026-03-05")), null))).Stream["writeoff-".Length..];
        // The host's own timer may have been first: on the machine's clock all this is past.
        await FallsDue("fault-diagnose", Fault, "2026-03-02");
        House.Clock.TurnTo(Base.At("2026-03-06"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(Returned, Condition.SAGLAM, "TKY", null) { Effective = Base.Day("2026-03-04") });
        await House.Do("TEK", Role.TEKNISYEN, new DiagnoseFault(Fault, OnSite: false, "kart") { Effective = Base.Day("2026-03-04") });
        House.Clock.TurnTo(Base.At("2026-03-09"));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new RejectWriteOff(file, "onarılacak"));
    }
}

[Collection(Cluster.Collection)]
public sealed class Two_times_of_what_was_told_meanwhile(ToldMeanwhile office) : IClassFixture<ToldMeanwhile>
{
    private const string Before = "2026-03-05T12:00:00Z";
    private const string After = "2026-03-09T12:00:00Z";

    [Theory]
    [InlineData("2026-03-04", Before, AssetStatus.ON_ZIMMET, "AYS")]
    [InlineData("2026-03-05", Before, AssetStatus.PENDING_WRITEOFF, "AYS")]
    [InlineData("2026-03-03", After, AssetStatus.ON_ZIMMET, "AYS")]
    [InlineData("2026-03-04", After, AssetStatus.IN_STOCK, null)]
    [InlineData("2026-03-05", After, AssetStatus.PENDING_WRITEOFF, null)]
    [InlineData("2026-03-08", After, AssetStatus.PENDING_WRITEOFF, null)]
    [InlineData("2026-03-09", After, AssetStatus.IN_STOCK, null)]
    public async Task a_proposal_changes_nothing_of_where_the_asset_is(string asOf, string knownAt, AssetStatus status, string? holder)
    {
        var asset = (await Ask(new GetAsset(office.Returned, Points(asOf, knownAt))))!;
        Assert.Equal((status, holder, status is AssetStatus.PENDING_WRITEOFF), (asset.Status, asset.Holder, asset.Writeoff is not null));
        var found = Assert.Single((await Ask(new Search(office.Returned, FoundKind.ASSET, Points(asOf, knownAt), new Paging()))).Items);
        Assert.Equal((Categories.Turkish(status), holder), (found.Status, found.Holder));
    }

    [Theory]
    [InlineData("2026-03-04", Before, FaultState.REPORTED, false)]
    [InlineData("2026-03-05", Before, FaultState.REPORTED, true)]
    [InlineData("2026-03-03", After, FaultState.REPORTED, false)]
    [InlineData("2026-03-04", After, FaultState.DIAGNOSED, false)]
    [InlineData("2026-03-05", After, FaultState.DIAGNOSED, true)]
    [InlineData("2026-03-31", After, FaultState.DIAGNOSED, true)]
    public async Task a_flag_changes_nothing_of_how_a_fault_stands(string asOf, string knownAt, FaultState state, bool flagged)
    {
        var fault = (await Ask(new GetFault(office.Fault, Points(asOf, knownAt))))!.Fault;
        Assert.Equal((state, flagged ? Base.Day("2026-03-03") : null), (fault.State, fault.DiagnoseLate));
        Assert.Null(fault.ResolveLate);
        Assert.Equal(flagged, (await Ask(new ListFaults(OpenOnly: true, LateOnly: true, null, office.Broken, null, null, Points(asOf, knownAt), new Paging()))).Items.Count is 1);
        Assert.Equal(flagged && state is FaultState.REPORTED, (await Ask(new ListOverdue(OverdueKind.FAULT_DIAGNOSE, Points(asOf, knownAt), new Paging()))).Items.Any(o => o.Subject == office.Fault));
    }

    private static Points Points(string asOf, string knownAt) => new(Base.Day(asOf), DateTimeOffset.Parse(knownAt, CultureInfo.InvariantCulture));

    private Task<T> Ask<T>(IRequest<T> question) => office.Read(question);
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

    private Task<T> Ask<T>(IRequest<T> question) => office.Read(question);
}
