using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Npgsql;
using MiniExcelLibs;
using UglyToad.PdfPig;

namespace Defne.Ledger.Api.Tests;

/// <summary>A few weeks' story on a host that knows its own address, at noon of its last day.</summary>
public sealed class TheReports(Cluster cluster) : IAsyncLifetime
{
    private Database.ScratchDatabase? database;

    /// <summary>The host.</summary>
    public House House { get; private set; } = null!;

    /// <summary>When the last act or refusal was recorded.</summary>
    public async Task<DateTimeOffset> LastRecord()
    {
        await using var superuser = NpgsqlDataSource.Create(database!.Superuser);
        await using var sql = superuser.CreateCommand("select greatest((select max(timestamp) from es.mt_events), (select max(at) from ledger.refusal))");
        return new((DateTime)(await sql.ExecuteScalarAsync())!, TimeSpan.Zero);
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        database = await cluster.Database(simulated: true);
        House = await House.Open(database.ConnectionString, "--Office:Address=https://defter.defne.example");
        await new FewWeeks(new FewWeeksTeller(House.Services)).Tell(CancellationToken.None);
        House.Clock.TurnTo(Base.At("2026-03-06", 12));
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

/// <summary>What came back of a report, as bytes.</summary>
internal sealed record Sheet(int Status, byte[] Body, string? MediaType, string? Disposition, string? Hash)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The hash of the JSON's data, taken anew.</summary>
    public string HashOfData => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.GetProperty("data").GetRawText())));

    public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("data").GetProperty("rows").EnumerateArray()];

    /// <summary>The table of a CSV, headings first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Csv()
    {
        Assert.True(Body.AsSpan().StartsWith(Encoding.UTF8.Preamble), "no byte order mark");
        var lines = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var text = Text[1..];
        for (var i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] is '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted && text[i + 1] is '\n':
                    if (cells.Count is 0 && cell.Length is 0) return lines;
                    lines.Add([.. cells, cell.ToString()]);
                    cells.Clear();
                    cell.Clear();
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }

        return lines;
    }

    /// <summary>The table of a workbook.</summary>
    public IReadOnlyList<IDictionary<string, object?>> Xlsx(string sheet = "Rapor")
    {
        using var stream = new MemoryStream(Body);
        return [.. stream.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }

    /// <summary>All letters of a PDF in the order they were drawn, without blanks: a cell in several lines is one text.</summary>
    public string PdfLetters()
    {
        using var pdf = PdfDocument.Open(Body);
        return Blankless(string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
    }

    public static string Blankless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>Asks for reports.</summary>
internal static class AskedReports
{
    public static async Task<Sheet> Report(this House house, string path, string person = "MUF", Role role = Role.MUFETTIS, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Security.LedgerSecurity.DevelopmentToken(person, role, House.Key));
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await house.Http.SendAsync(request);
        return new Sheet((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType,
            response.Content.Headers.TryGetValues("Content-Disposition", out var said) ? said.Single() : null,
            response.Headers.TryGetValues("Data-Sha256", out var hash) ? hash.Single() : null);
    }

    /// <summary>A cell of the JSON as it must stand in CSV, written independently of the host's own formats.</summary>
    public static string Shown(JsonElement cell, string kind, JsonElement names)
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        var text = cell.ValueKind is JsonValueKind.Null ? "" : cell.ToString();
        return (text, kind) switch
        {
            ("", _) => "",
            (_, "Date") => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd.MM.yyyy", turkish),
            (_, "Instant") => TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul")).ToString("dd.MM.yyyy HH:mm:ss", turkish),
            (_, "Money") => decimal.Parse(text, CultureInfo.InvariantCulture).ToString("#,##0.00##", turkish),
            (_, "Number" or "Whole") => decimal.Parse(text, CultureInfo.InvariantCulture).ToString("#,##0.###", turkish),
            _ => names.ValueKind is JsonValueKind.Object && names.TryGetProperty(text, out var name) ? name.GetString()! : text,
        };
    }
}
