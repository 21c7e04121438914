using Defne.Ledger.Api.Import;

namespace Defne.Ledger.Api.Tests.Import;

public class Reading_a_register
{
    private static readonly string[] Minimal = ["Sicil No", "Adı", "Ambar", "Edinme Tarihi", "Değer"];

    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234.567,89 TL", "1234567.89")]
    [InlineData("₺ 12", "12")]
    [InlineData("0,00", "0.00")]
    [InlineData("-3,10", "-3.10")]
    public void an_amount_is_read_as_turkish_papers_write_it(string said, string read) =>
        Assert.Equal(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture), Values.Amount(new Cell(said)).Value);

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    [InlineData("1,234.56")]
    [InlineData("1234,567")]
    [InlineData("12.34.56")]
    [InlineData("1e3")]
    [InlineData("(5)")]
    [InlineData("٥")]
    public void what_may_be_two_amounts_is_none(string said) => Assert.NotNull(Values.Amount(new Cell(said)).Why);

    [Theory]
    [InlineData("4.3499999999999996", "4.35")]
    [InlineData("21500", "21500")]
    [InlineData("1234567.8899999999", "1234567.89")]
    [InlineData("1.5E3", "1500")]
    public void a_number_of_a_workbook_is_the_one_that_was_typed(string stored, string read) =>
        Assert.Equal(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture), Values.Amount(new Cell(stored, CellKind.Number)).Value);

    [Theory]
    [InlineData("12345678901234567.89")]
    [InlineData("12.345")]
    [InlineData("0.30000000000000004")]
    public void a_number_that_lost_digits_is_none(string stored) => Assert.NotNull(Values.Amount(new Cell(stored, CellKind.Number)).Why);

    [Theory]
    [InlineData("03.02.2019")]
    [InlineData("3.2.2019")]
    [InlineData("2019-02-03")]
    [InlineData("03.02.2019 00:00:00")]
    public void a_day_is_read_in_turkish_or_iso(string said) => Assert.Equal(new DateOnly(2019, 2, 3), Values.Day(new Cell(said)).Value);

    [Theory]
    [InlineData("02/03/2019")]
    [InlineData("3.2.19")]
    [InlineData("31.02.2019")]
    [InlineData("43499")]
    [InlineData("03.02.2019 14:30")]
    public void another_way_of_writing_a_day_is_none(string said) => Assert.NotNull(Values.Day(new Cell(said)).Why);

    [Theory]
    [InlineData("SİCİL NO.")]
    [InlineData("sicil no")]
    [InlineData("Sıcıl-No")]
    [InlineData(" TAŞINIR SİCİL NUMARASI ")]
    public void a_heading_is_known_however_it_is_written(string heading) => Assert.Equal("registryNo", Columns.Find(heading)?.Field);

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void the_separator_is_found(char separator)
    {
        var text = string.Join(separator, Minimal) + "\n" + string.Join(separator, "255.02.01.01/24/00001", $"\"a{separator}b \"\"c\"\"\nd\"", "01", "03.02.2024", "\"1,5\"") + "\n\n" + string.Join(separator, "x", "27\" ekran") + "\n";

        var read = OpeningReader.Read(TextTable.Read(System.Text.Encoding.UTF8.GetBytes(text), null), []);

        Assert.Equal($"a{separator}b \"c\"\nd", read.Sources[2].Cells[1].Text);
        Assert.Equal("27\" ekran", read.Sources[5].Cells[1].Text);
    }

    [Fact]
    public void a_separator_that_is_named_is_believed()
    {
        var rows = TextTable.Read("sep=,\nSicil No,Adı\n1,2\n"u8.ToArray(), null);
        Assert.Equal((2, 3), (rows[0].No, rows[1].No));
        Assert.Equal(2, rows[1].Cells.Count);
    }

    [Fact]
    public void the_code_may_stand_in_a_column_of_its_own()
    {
        var rows = OpeningReader.Read(TextTable.Read("Taşınır Kodu;Sicil No;Adı;Ambar;Edinme Tarihi;Değer\n255.02.01.01;24/7;a;01;03.02.2024;1\n255.02.01.02;255.02.01.01/24/8;a;01;03.02.2024;1\n"u8.ToArray(), null), []);
        Assert.Equal("255.02.01.01/24/7", rows.Rows[0].Line!.RegistryNo);
        Assert.Contains("ikisi aynı olmalıdır", rows.Flaws[3], StringComparison.Ordinal);
    }

    [Fact]
    public void a_formula_gives_its_value_and_without_one_is_named()
    {
        var sheet = Sheet.Of([
            Minimal.Select(Stored.Text),
            [Stored.Text("255.02.01.01/24/00001"), Stored.Text("=1+1"), Stored.Text("01"), Stored.Date(new(2024, 2, 3)), Stored.Formula("5*2", "10.1")],
            [Stored.Text("255.02.01.01/24/00002"), Stored.Number("7"), Stored.Text("01"), Stored.Number("45325"), Stored.Formula("5*2")],
            [Stored.Text("255.02.01.01/24/00003"), Stored.Error("#N/A"), Stored.Text("01"), Stored.Date(new(2024, 2, 3)), Stored.Text("1.234,5")],
        ]);

        var read = OpeningReader.Read(Workbook.Read(sheet), []);

        Assert.Equal(("=1+1", 10.1m, new DateOnly(2024, 2, 3)), (read.Rows[0].Line!.Name, read.Rows[0].Line!.Cost, read.Rows[0].Line!.EntryDate));
        Assert.Contains("E3 hücresinde değeri hesaplanmamış bir formül var", read.Flaws[3], StringComparison.Ordinal);
        Assert.Contains("tarih değil sayı", read.Flaws[3], StringComparison.Ordinal);
        Assert.Contains("#N/A", read.Flaws[4], StringComparison.Ordinal);
    }

    [Fact]
    public void a_damaged_workbook_is_no_register() => Assert.Throws<UnreadableFileException>(() => Workbook.Read([.. "PK\x03\x04"u8, 1, 2, 3]));

    [Fact]
    public void a_quote_that_is_never_closed_is_told_where_it_opens()
    {
        var read = OpeningReader.Read(TextTable.Read("Sicil No;Adı;Ambar;Edinme Tarihi;Değer\n1;\"açık;01;03.02.2024;1\n2;b;01;03.02.2024;1\n"u8.ToArray(), null), []);
        Assert.Contains("kapanmamış", read.Flaws[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("-5")]
    [InlineData("@x")]
    [InlineData("düz")]
    [InlineData("＝1")]
    public void what_a_spreadsheet_takes_for_a_formula_comes_back_as_it_was(string cell) =>
        Assert.Equal(cell, TextTable.Read(System.Text.Encoding.UTF8.GetBytes($"Adı\n{TextTable.Escaped(cell)}\n"), null)[1].Cells[0].Text);
}
