using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Deciding_settings(Office office) : IClassFixture<Office>
{
    private static readonly object Paper = new { type = "OLUR", no = "OLUR-31", date = Office.Today };

    private static readonly string[] NewYear = ["2031-01-01"];
    private static readonly string[] Eve = ["2031-01-24"];

    [Fact]
    public async Task shows_each_with_its_default_until_somebody_decides()
    {
        var before = await Row("slip.accountingDays");
        Assert.Equal(("10", false), (before.GetProperty("value").GetString(), before.GetProperty("changed").GetBoolean()));

        var change = (await office.Director.Post("/settings/slip.accountingDays/change", new { value = "7", from = "2099-01-01", basisDoc = Paper })).Must(200);
        Assert.Equal(["SettingChanged"], change.Events());
        Assert.StartsWith("Ayar değiştirildi: fişin muhasebeye gönderilme süresi (gün).", change.Sentences()[0], StringComparison.Ordinal);

        Assert.Equal("10", (await Row("slip.accountingDays")).GetProperty("value").GetString());
        var later = await Row("slip.accountingDays", "?asOf=2099-01-01");
        Assert.Equal(("7", "10", "2099-01-01", "MUD"), (later.GetProperty("value").GetString(), later.GetProperty("default").GetString(), later.GetProperty("since").GetString(), later.GetProperty("by").GetString()));
        Assert.Equal("10", (await Row("slip.accountingDays", "?asOf=2099-01-01&knownAt=2020-01-01")).GetProperty("value").GetString());
        Assert.Equal(["7"], (await office.Director.Get("/settings/slip.accountingDays/history")).Must(200).Items("value"));
    }

    [Fact]
    public async Task lists_limits_and_holidays_by_year()
    {
        var spender = office.House.As("MUD", Role.HARCAMA_YETKILISI);
        (await spender.Post($"/settings/{Uri.EscapeDataString("writeoff.extraApprovalThreshold[2031]")}/change", new { value = "250000.00", basisDoc = Paper })).Must(200);
        (await office.Director.Post("/settings/holidays/2031/declare", new { days = NewYear, halfDays = Eve, basisDoc = Paper })).Must(200);

        Assert.Equal("250000.00", (await Row("writeoff.extraApprovalThreshold[2031]")).GetProperty("value").GetString());
        var holidays = await Row("holidays[2031]");
        Assert.Equal(("2031-01-01", ""), (holidays.GetProperty("value").GetString(), holidays.GetProperty("default").GetString()));
        Assert.Equal("2031-01-24", holidays.GetProperty("halfDays")[0].GetString());
        Assert.Equal(["2031-01-01"], (await office.Director.Get($"/settings/{Uri.EscapeDataString("holidays[2031]")}/history")).Must(200).Items("value"));
    }

    [Fact]
    public async Task says_what_is_wrong_with_a_value_and_who_may_decide()
    {
        var wrong = (await office.Director.Post("/settings/order.validDays/change", new { value = "400", basisDoc = Paper })).Must(422);
        Assert.Equal(("INVALID_CODE", "R-72", "1 – 366"), (wrong["code"], wrong["rule"], wrong.Json.GetProperty("details").GetProperty("expected").GetString()));
        (await office.Storekeeper.Post("/settings/order.validDays/change", new { value = "15", basisDoc = Paper })).Must(403);
        (await office.House.As("AYS").Get("/settings")).Must(403);
        (await office.Director.Get("/settings/nothing/history")).Must(404);
    }

    [Fact]
    public async Task binds_the_next_act()
    {
        var asset = await office.AssetInStock();
        (await office.Director.Post("/settings/order.validDays/change", new { value = "5", basisDoc = Paper })).Must(200);
        var order = (await office.Storekeeper.Post("/orders", new { lines = new[] { asset }, purpose = "ZIMMET", recipient = "AYS" })).Must(201)["stream"]!["order-".Length..];
        var signed = (await office.Director.Post($"/orders/{order}/sign", new { orderDate = Office.Today })).Must(200);
        (await office.Director.Post("/settings/order.validDays/change", new { value = "30", basisDoc = Paper })).Must(200);

        var until = Base.Day(Office.Today).AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(until, signed.Json.GetProperty("events")[0].GetProperty("data").GetProperty("validUntil").GetString());
    }

    [Fact]
    public async Task says_how_far_a_year_is()
    {
        await office.Tell(new Domain.Slips.SlipIssued("2026/3", Base.Day("2026-02-02"), 2026, "DEVIR", SlipForm.VIF, [], 1m, Base.Day("2026-02-12")).On("2026-02-02"));
        var year = (await office.Director.Get("/periods/2026")).Must(200);
        Assert.Equal(("OPEN", "2027-01-31", "2026/3", 1L), (year["state"], year["mahsupEnd"], year["lastSlip"], year.Json.GetProperty("overdue").GetInt64()));
        Assert.Equal("MAHSUP", (await office.Director.Get("/periods/2026?asOf=2027-01-31")).Must(200)["state"]);
        Assert.Equal("CLOSED", (await office.Director.Get("/periods/2024")).Must(200)["state"]);
        (await office.Director.Get("/periods/dün")).Must(404);
    }

    private async Task<System.Text.Json.JsonElement> Row(string setting, string query = "") =>
        (await office.Director.Get($"/settings{query}")).Must(200).Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("setting").GetString() == setting);
}
