using System.Globalization;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Api.Import;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using static Defne.Ledger.Api.Tests.Import.Desk;

namespace Defne.Ledger.Api.Tests.Import;

[Collection(Cluster.Collection)]
public sealed class Importing_the_opening_inventory(Office office) : IClassFixture<Office>
{
    private static readonly string Samples = Path.Combine(Cluster.Root, "samples");

    // Live acts end it for good, so none of these may be one; each has registry numbers of its own.
    [Fact]
    public async Task takes_the_sample_over_whole_and_knows_it_again()
    {
        var before = await office.EventCount();
        var dry = await office.Import(await File.ReadAllBytesAsync(Path.Combine(Samples, "acilis-envanteri.csv")), "acilis-envanteri.csv", "--dry-run");
        Assert.Equal((0, "0 aktarıldı, 0 zaten vardı, 0 reddedildi (deneme; aktarılabilir: 500)"), (dry.Code, dry.Last));
        Assert.Equal(before, await office.EventCount());

        var first = await office.Import(await File.ReadAllBytesAsync(Path.Combine(Samples, "acilis-envanteri.csv")), "acilis-envanteri.csv");

        Assert.Equal((0, "500 aktarıldı, 0 zaten vardı, 0 reddedildi"), (first.Code, first.Last));
        Assert.Equal("500 / 500 satır", first.Errors.Trim());
        var act = await office.Ask<string>("select correlation_id from es.mt_events where stream_id = 'asset-255.02.01.01-15-00001'");
        Assert.Equal(500, await office.Ask<long>("select count(*) from es.mt_events where correlation_id = $1 and type = 'asset_registered'", act));
        Assert.Equal(1, await office.Ask<long>("select count(distinct timestamp) from es.mt_events where correlation_id = $1", act));
        var recorded = await office.EventCount() - before;
        Assert.Equal(recorded, await office.Ask<long>("select count(distinct headers ->> 'line') from es.mt_events where correlation_id = $1 and headers ->> 'n' is not null and user_name = 'TKY'", act));
        Assert.Equal(500, await office.Ask<long>("""
            select count(*) from read.asset_current c join es.mt_events e on e.stream_id = 'asset-' || c.key and e.type = 'asset_registered'
            where e.correlation_id = $1 and c.known_to is null and c.valid_to is null and c.serial is not distinct from e.data ->> 'serial'
            """, act));

        // The same as a workbook: the same rows, whatever file says them.
        var again = await office.Import(await File.ReadAllBytesAsync(Path.Combine(Samples, "acilis-envanteri.xlsx")), "acilis-envanteri.xlsx");

        Assert.Equal((0, "0 aktarıldı, 500 zaten vardı, 0 reddedildi"), (again.Code, again.Last));
        Assert.Contains("zaten aktarıldı (02.03.2026)", again.Row(2), StringComparison.Ordinal);
        Assert.Equal(recorded, await office.EventCount() - before);
    }

    [Fact]
    public async Task reads_the_samples_as_they_are_made()
    {
        var (csv, xlsx) = (Path.Combine(Samples, "acilis-envanteri.csv"), Path.Combine(Samples, "acilis-envanteri.xlsx"));
        if (Environment.GetEnvironmentVariable("UPDATE_SAMPLES") is "1")
        {
            await File.WriteAllTextAsync(csv, Inventory.Csv(Inventory.Rows(500)));
            await File.WriteAllBytesAsync(xlsx, Sheet.Of(Inventory.Rows(500)));
        }

        Assert.Equal(Inventory.Csv(Inventory.Rows(500)), await File.ReadAllTextAsync(csv));
        Assert.Equal(OpeningReader.Read(TextTable.Read(await File.ReadAllBytesAsync(csv), null), []).Rows, OpeningReader.Read(Workbook.Read(await File.ReadAllBytesAsync(xlsx)), []).Rows);
    }

    [Fact]
    public async Task says_of_every_bad_row_what_is_wrong_and_takes_none_over()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, "02"));
        var before = await office.EventCount();
        var file = Register(
            Line("254.01.01.01/24/00001"), Line("abc"), Line("254.01.01.01/23/00002"), Line("150.03.02.01/24/00001"), Line("254.01.01.01/24/00003", name: ""),
            Line("254.01.01.01/24/00004", warehouse: "99"), Line("254.01.01.01/24/00005", warehouse: "02"), Line("254.01.01.01/24/00006", date: ""),
            Line("254.01.01.01/24/00007", date: "31.02.2024"), Line("254.01.01.01/24/00008", date: "06/03/2024"), Line("254.01.01.01/24/00009", cost: ""),
            Line("254.01.01.01/24/00010", cost: "-5"), Line("254.01.01.01/24/00011", cost: "1.234"), Line("254.01.01.01/24/00012", cost: "1,234.56"),
            Line("254.01.01.01/24/00013", cost: "bedelsiz"), Line("254.01.01.01/24/00014", storage: "belki"), Line("254.01.01.01/24/00015", person: "KIM", doc: "T-1"),
            Line("254.01.01.01/24/00016", person: "Ayşe Yılmaz", doc: "T-2"), Line("254.01.01.01/24/00017", doc: "T-3"), Line("254.01.01.01/24/1", name: "İkinci kez"),
            Line("254.01.01.01/24/00018", serial: "SN-1"), Line("254.01.01.01/24/00019", serial: "sn-1"), Line("254.01.01.01/24/00020", doc: "T-4;fazla"),
            Line("254.01.01.01/24/00021", name: "\"kapanan\" sonra"), Line("254.01.01.01/24/00022", date: "04.06.2099"), "TOPLAM;;;;1.000.000,00\r\n", "\r\n;;;;\r\n");

        var said = await office.Import(file, "--by", "TKY", "--rejected", Path.Combine(Path.GetTempPath(), "reddedilen.csv"));

        Assert.Equal(1, said.Code);
        Assert.Equal(before, await office.EventCount());
        Snapshots.Match(said.Output, "import_bad_rows");
    }

    [Fact]
    public async Task takes_the_good_rows_over_alone_only_if_told_to()
    {
        var file = Register(Line("255.09.01.01/24/00001", name: "=1+1"), Line("255.09.01.01/24/00002", name: "-HYPERLINK(\"x\")", person: "KIM", doc: "T-1"), Line("255.09.01.01/24/00003"));
        var rejected = Path.GetTempFileName();

        var said = await office.Import(file, "--partial", "--rejected", rejected);

        Assert.Equal((1, "2 aktarıldı, 0 zaten vardı, 1 reddedildi"), (said.Code, said.Last));
        Assert.Equal("=1+1", await office.Ask<string>("select name from read.asset_current where key = '255.09.01.01-24-00001'"));
        var left = await File.ReadAllTextAsync(rejected);
        Assert.Contains("'-HYPERLINK", left, StringComparison.Ordinal);

        // Corrected, the file of refused rows is itself imported.
        var corrected = await office.Import(left.Replace(";KIM;", ";AYS;", StringComparison.Ordinal));

        Assert.Equal((0, "1 aktarıldı, 0 zaten vardı, 0 reddedildi"), (corrected.Code, corrected.Last));
        Assert.Equal("-HYPERLINK(\"x\")", await office.Ask<string>("select name from read.asset_current where key = '255.09.01.01-24-00002' and known_to is null"));
        Assert.Equal("AYS", await office.Ask<string>("select holder from read.asset_current where key = '255.09.01.01-24-00002' and known_to is null"));
    }

    [Fact]
    public async Task refuses_a_row_that_says_something_else_than_before()
    {
        await office.Import(Register(Line("255.09.01.02/24/00001"), Line("255.09.01.02/24/00002", person: "AYS", doc: "T-1")));
        var before = await office.EventCount();

        var said = await office.Import(Register(Line("255.09.01.02/24/1", cost: "9120,50 TL"), Line("255.09.01.02/24/00002", cost: "9.000,00", person: "MEH", doc: "T-1"), Line("255.09.01.02/24/00003")));

        Assert.Equal((1, "0 aktarıldı, 1 zaten vardı, 1 reddedildi (hiçbir satır aktarılmadı; uygun: 1)"), (said.Code, said.Last));
        Assert.StartsWith("satır 2: zaten aktarıldı", said.Row(2), StringComparison.Ordinal);
        Assert.StartsWith("satır 3: INVALID_STATE (L-08, TMY 36) \"Sicil No\" sütununda \"255.09.01.02/24/00002\"", said.Row(3), StringComparison.Ordinal);
        Assert.EndsWith("Defterde farklı içerikle kayıtlı: Değer defterde \"9.120,50\", dosyada \"9.000,00\"; Zimmetli Kişi defterde \"AYS\", dosyada \"MEH\".", said.Row(3), StringComparison.Ordinal);
        Assert.Equal(before, await office.EventCount());
    }

    [Fact]
    public async Task notes_a_refused_file_once_and_a_trial_never()
    {
        var before = await office.RefusalCount();
        var file = Register(Line("255.09.01.03/24/00001", cost: "-1"), Line("255.09.01.03/24/00002", name: ""));

        await office.Import(file, "--dry-run");
        Assert.Equal(before, await office.RefusalCount());
        await office.Import(file);
        await office.Import(file);

        Assert.Equal(before + 1, await office.RefusalCount());
        Assert.Equal("2", await office.Ask<string>("select answer #>> '{details,refused}' from ledger.refusal order by at desc limit 1"));
    }

    [Fact]
    public async Task leaves_nothing_when_the_last_row_fails()
    {
        await office.Run("""
            create function public.fail() returns trigger language plpgsql as $$ begin if new.stream_id like '%255.09.01.04-24-00300' then raise exception 'disk'; end if; return new; end $$;
            create trigger z_fail after insert on es.mt_events for each row execute function public.fail()
            """);
        var (before, rows) = (await office.EventCount(), await office.Rows());
        var file = Register([.. Enumerable.Range(1, 300).Select(i => Line($"255.09.01.04/24/{i.ToString("00000", CultureInfo.InvariantCulture)}"))]);

        await Assert.ThrowsAnyAsync<Exception>(() => office.Import(file));

        Assert.Equal(before, await office.EventCount());
        Assert.Equal(rows, await office.Rows());
        await office.Run("drop trigger z_fail on es.mt_events");
        Assert.Equal("300 aktarıldı, 0 zaten vardı, 0 reddedildi", (await office.Import(file)).Last);
    }

    [Fact]
    public async Task says_the_same_to_machines()
    {
        var said = await office.Import(Register(Line("255.09.01.05/24/00001"), Line("yok")), "--dry-run", "--json");

        var json = JsonSerializer.Deserialize<JsonElement>(said.Output);
        Assert.Equal("valid", json.GetProperty("rows")[0].GetProperty("verdict").GetString());
        Assert.Equal("INVALID_CODE", json.GetProperty("rows")[1].GetProperty("code").GetString());
        Assert.Equal("Sicil No", json.GetProperty("rows")[1].GetProperty("column").GetString());
        Assert.Equal((1, 1), (json.GetProperty("valid").GetInt32(), json.GetProperty("refused").GetInt32()));
        Assert.EndsWith("0 aktarıldı, 0 zaten vardı, 1 reddedildi (deneme; aktarılabilir: 1)", said.Errors.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_done_by_the_warehouses_own_officer()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, "03"));
        var file = Register(Line("255.09.01.06/24/00001"), Line("255.09.01.06/24/00002", warehouse: "03"));

        var nobody = await office.Import(file);
        Assert.Equal(2, nobody.Code);
        Assert.Contains("01: TKY; 03: TK2", nobody.Errors, StringComparison.Ordinal);

        var half = await office.Import(file, "--by", "TKY", "--partial");
        Assert.Contains("AUTH_NO_ROLE (R-06, Md. 8/19) Bu ambarın kayıt yetkilisi değilsiniz.", half.Row(3), StringComparison.Ordinal);
        var rest = await office.Import(file, "--by", "TK2", "--partial");

        Assert.Equal((0, "1 aktarıldı, 1 zaten vardı, 0 reddedildi"), (rest.Code, rest.Last));
    }

    [Theory]
    [InlineData("windows-1254")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    public async Task reads_the_same_from_every_encoding(string encoding)
    {
        var text = Register(Line("255.09.01.07/24/00001", name: "Çığ ölçer, İşlemci ğüşıöç"));
        await office.Import(text);
        byte[] bytes = encoding switch
        {
            "windows-1254" => CodePagesEncodingProvider.Instance.GetEncoding(1254)!.GetBytes(text),
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            _ => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        };

        Assert.Equal("0 aktarıldı, 1 zaten vardı, 0 reddedildi", (await office.Import(bytes, "x.csv")).Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sicil No;Adı;Ambar;Edinme Tarihi;Değer\r\n")]
    [InlineData("Sicil No;Adı;Ambar;Edinme Tarihi;Değer;Oda\r\n1;2;3;4;5;6\r\n")]
    [InlineData("Sicil No;Adı;Ambar;Edinme Tarihi\r\n1;2;3;4\r\n")]
    [InlineData("Sicil No;Adı;Malzeme Adı;Ambar;Edinme Tarihi;Değer\r\n1;2;3;4;5;6\r\n")]
    public async Task refuses_a_file_that_is_none(string text)
    {
        var said = await office.Import(text);
        Assert.Equal(2, said.Code);
        Snapshots.Match(said.Errors, $"import_unreadable_{text.Length.ToString(CultureInfo.InvariantCulture)}");
    }
}

[Collection(Cluster.Collection)]
public sealed class After_the_first_live_act(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task nothing_more_is_imported_but_what_was_is_known()
    {
        var file = Register(Line("255.09.02.01/24/00001"), Line("255.09.02.01/24/00002", person: "AYS", doc: "T-1"));
        Assert.Equal(0, (await office.Import(file)).Code);
        (await office.Storekeeper.Post("/assets/255.09.02.01-24-00001/label", new { })).Must(200);

        Assert.Equal("0 aktarıldı, 2 zaten vardı, 0 reddedildi", (await office.Import(file)).Last);
        var said = await office.Import(Register(Line("255.09.02.01/24/00003")));

        Assert.Equal(1, said.Code);
        Assert.StartsWith("satır 2: PERIOD_CLOSED (L-03, TMY 12) Açılış envanteri", said.Row(2), StringComparison.Ordinal);
    }
}
