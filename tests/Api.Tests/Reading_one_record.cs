using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

/// <summary>A delivery received on Monday, accepted on Wednesday and entered on Friday; a contract.</summary>
public sealed class Delivered(Cluster cluster) : Office(cluster)
{
    private static readonly string[] Commission = ["SEF", "YAZ", "TEK"];
    private static readonly string[] Covered = ["255.02.01.01-26-00001"];

    public string Receipt { get; private set; } = "";

    public string Slip { get; private set; } = "";

    public string Contract { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Receipt = NumberOf(await Storekeeper.Post("/receipts", new { supplier = "Bilgi AŞ", lines = new Dictionary<string, int> { ["255.02.01.01"] = 2 }, doc = new { type = "FATURA", no = "F-1", date = "2026-03-02" } }));
        await As("MUD", Role.HARCAMA_YETKILISI).Post($"/receipts/{Receipt}/appoint-commission", new { members = Commission });
        House.Clock.TurnTo(Base.At("2026-03-04"));
        await Must(As("SEF").Post($"/receipts/{Receipt}/record-acceptance", new
        {
            lines = new Dictionary<string, int> { ["255.02.01.01"] = 2 }, method = "SAYMA", measuredQty = 2, signedBy = Commission,
        }));
        House.Clock.TurnTo(Base.At("2026-03-06"));
        var entry = await Must(Storekeeper.Post("/entries", new
        {
            receipt = Receipt, entryKind = "SATIN_ALMA", slipDate = "2026-03-06", basisDoc = new { type = "FATURA", no = "F-1", date = "2026-03-02" },
            lines = new[] { new { code = "255.02.01.01", name = "Masaüstü bilgisayar", qty = 2, unitPrice = "28000.50" } },
        }));
        Slip = entry.Json.GetProperty("events").EnumerateArray().First(e => e.GetProperty("type").GetString() is "SlipIssued").GetProperty("data").GetProperty("no").GetString()!;
        Contract = NumberOf(await Must(Director.Post("/contracts", new { firm = "Bakım Ltd", from = "2026-03-06", to = "2026-12-31", assets = Covered })));
    }

    private static async Task<Reply> Must(Task<Reply> reply) => (await reply) is { Status: 200 or 201 } done ? done : throw new InvalidOperationException((await reply).Text);

    private static string NumberOf(Reply reply) => reply["stream"]!.Split('-', 2)[1];
}

[Collection(Cluster.Collection)]
public sealed class Reading_one_record(Delivered office) : IClassFixture<Delivered>
{
    [Fact]
    public async Task a_delivery_with_its_quantities_and_its_biography()
    {
        var now = (await office.Storekeeper.Get($"/receipts/{office.Receipt}")).Must(200);

        Assert.Equal("Bilgi AŞ", now["supplier"]);
        Assert.Equal("2", now.Json.GetProperty("posted").GetProperty("255.02.01.01").GetString());
        Assert.Equal([office.Slip], now.Json.GetProperty("slips").EnumerateArray().Select(s => s.GetString()));
        Assert.Equal("SEF", now["chair"]);
        Assert.Equal("2026-03-04", now["acceptedOn"]);
        Assert.Equal($"\"{now.Json.GetProperty("version").GetInt64()}\"", now.ETag);
        Assert.Equal(now.Json.GetProperty("version").GetInt64(), now.Json.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task a_delivery_on_a_day_before_it_was_accepted()
    {
        var then = (await office.Storekeeper.Get($"/receipts/{office.Receipt}?asOf=2026-03-03")).Must(200);

        Assert.Null(then["acceptedOn"]);
        Assert.Empty(then.Json.GetProperty("accepted").EnumerateObject());
        Assert.Equal(2, then.Json.GetProperty("history").GetArrayLength());
        (await office.Storekeeper.Get($"/receipts/{office.Receipt}?asOf=2026-03-01")).Must(404);
    }

    [Fact]
    public async Task a_slip_with_its_lines()
    {
        var slip = (await office.Storekeeper.Get($"/slips/{office.Slip.Replace('/', '-')}")).Must(200);

        Assert.Equal(office.Slip, slip.Json.GetProperty("slip").GetProperty("no").GetString());
        Assert.Equal("56001.00", slip.Json.GetProperty("slip").GetProperty("value").GetString());
        Assert.Equal(["28000.50", "28000.50"], slip.Json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("unitPrice").GetString()));
        Assert.NotNull(slip.ETag);
        (await office.Storekeeper.Get($"/slips/{office.Slip.Replace('/', '-')}?asOf=2026-03-05")).Must(404);
    }

    [Fact]
    public async Task a_contract()
    {
        var contract = (await office.Storekeeper.Get($"/contracts/{office.Contract}")).Must(200);

        Assert.Equal("Bakım Ltd", contract["firm"]);
        Assert.Equal("2026-12-31", contract["to"]);
        Assert.Equal("\"1\"", contract.ETag);
    }

    [Theory]
    [InlineData("/receipts/TSL-2026-99")]
    [InlineData("/slips/2026-99")]
    [InlineData("/contracts/BS-2026-99")]
    public async Task that_is_not_there_is_not_found(string path) => (await office.Storekeeper.Get(path)).Must(404);

    [Fact]
    public async Task is_for_the_desk() => (await office.As("AYS").Get($"/slips/{office.Slip.Replace('/', '-')}")).Must(403);
}
