using System.Text;
using Defne.Ledger.Api.Problems;
using Defne.Ledger.Api.Reports;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections;
using Defne.Ledger.Projections.Intervals;
using Defne.Ledger.Projections.Reports;
using Marten;
using MediatR;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of reports and labels: what is asked is read, sent as any read is, and written in the format liked best.</summary>
internal static class ReportRoutes
{
    /// <summary>Registers whose ledger it is and what reports need.</summary>
    public static void AddLedgerReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Office").Get<OfficeOptions>() ?? new OfficeOptions());
        builder.Services.AddReports();
    }

    public static void MapReports(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Raporlar");
        reports.MapRead("", http => new ListReports(Requests.Points(http)), paged: false);
        foreach (var report in ReportCatalogue.All) reports.MapReport(report);
        reports.MapGet("{name}", http => LedgerProblems.Write(http, 404, "not-found", "Not found", "Böyle bir rapor yok. Raporların listesi /api/v1/reports adresindedir."))
            .ExcludeFromDescription();

        api.MapGroup("").WithTags("Raporlar").MapGet("/labels", Labels)
            .Produces(200, contentType: "application/pdf").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .WithMetadata(new Reads(false, ["asset", "sheet"])
            {
                Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["asset"] = "Taşınır; birden çok kez verilebilir.", ["sheet"] = "a4: A4'e 3×8 etiket; verilmezse 50×25 mm, sayfada bir etiket." },
                Required = ["asset"],
            });
    }

    private static void MapReport(this RouteGroupBuilder reports, ReportDefinition report) => reports.MapGet(report.Name, async (HttpContext http, ISender sender, CancellationToken ct) =>
        {
            Requests.Only(http, paged: false, [.. report.Parameters.Select(p => p.Name), "format"]);
            Requests.Fill(http.RequestServices.GetRequiredService<Reader>(), http);
            var arguments = Read(http, report);
            if (Format(http) is not { } format)
            {
                await LedgerProblems.Write(http, 406, "shape", "Not acceptable", "Bu rapor istenen biçimde verilmez.", ("accepted", ReportFormats.All.Select(f => f.MediaType)));
                return;
            }

            var points = await http.RequestServices.GetRequiredService<ReportDesk>().Fix(Requests.Points(http), ct);
            if (await Ask(sender, report.Ask(arguments, points), ct) is not { } data)
            {
                await LedgerProblems.Write(http, 404, "not-found", "Not found", "Kayıt bulunamadı ya da görme yetkiniz yok.", ("code", "NOT_FOUND"));
                return;
            }

            var filled = new FilledReport(report.For(arguments), data, arguments, await Header(http, data, points, ct));
            http.Response.Headers["Data-Sha256"] = filled.Hash;
            await Send(http, format.Write(filled, Address(http, filled)), format.MediaType, $"{filled.Title} {filled.Header.AsOfEffective:yyyy-MM-dd}", format.Name, ct);
        })
        .Produces<ReportAnswer>(200, ReportFormats.All[0].MediaType, [.. ReportFormats.All.Skip(1).Select(f => f.MediaType)])
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(406)
        .WithSummary(report.Title)
        .WithMetadata(new Reads(false, [.. report.Parameters.Select(p => p.Name), "format"])
        {
            Texts = report.Parameters.ToDictionary(p => p.Name, p => $"{p.Title}.", StringComparer.Ordinal).Append(new("format", "json, csv, xlsx ya da pdf; verilmezse Accept başlığı.")).ToDictionary(StringComparer.Ordinal),
            Required = [.. report.Parameters.Where(p => p.IsRequired).Select(p => p.Name)],
        });

    // What is not well written is named before anything is asked.
    private static Arguments Read(HttpContext http, ReportDefinition report)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in report.Parameters)
        {
            if (Requests.Text(http, parameter.Name) is not { } said)
            {
                if (parameter.IsRequired) throw new UnreadableException($"{parameter.Name} verilmelidir: {parameter.Title}.", parameter.Name, "Required.");
                continue;
            }

            if (parameter.Kind is ParameterKind.Day) Requests.Day(http, parameter.Name);
            if (parameter.Kind is ParameterKind.Year) Requests.Year(http, parameter.Name);
            if (parameter.Codes.Count > 0 && !parameter.Codes.Contains(said))
                throw new UnreadableException($"{parameter.Name} değeri tanınmıyor.", parameter.Name, $"One of {string.Join(", ", parameter.Codes)} is expected.");
            given[parameter.Name] = said;
        }

        if (report.AnyOf.Count > 0 && !report.AnyOf.Any(given.ContainsKey))
            throw new UnreadableException($"Şunlardan en az biri verilmelidir: {string.Join(", ", report.AnyOf)}.", report.AnyOf[0], $"At least one of {string.Join(", ", report.AnyOf)} is required.");
        if (given.TryGetValue("from", out var from) && given.TryGetValue("to", out var to) && string.CompareOrdinal(from, to) > 0)
            throw new UnreadableException("Son gün ilk günden önce olamaz.", "to", "Before 'from'.");
        return new Arguments(given);
    }

    private static ReportFormat? Format(HttpContext http) => Requests.Text(http, "format") switch
    {
        { } name => ReportFormats.Named(name) ?? throw new UnreadableException("format tanınmıyor.", "format", $"One of {string.Join(", ", ReportFormats.All.Select(f => f.Name))} is expected."),
        _ => ReportFormats.Accepted(http.Request.GetTypedHeaders().Accept),
    };

    private static async Task<ReportData?> Ask(ISender sender, IRequest<ReportData?> request, CancellationToken ct)
    {
        try
        {
            var data = await sender.Send(request, ct);
            return data?.Rows.Count > ReportDesk.Most ? throw new ReportTooLongException() : data;
        }
        catch (ReportTooLongException e)
        {
            throw new UnreadableException($"Rapor {ReportText.Shown(ColumnKind.Whole, ReportDesk.Most)} satırı aşıyor. Dönemi ya da seçimi daraltın.", reason: "Too many rows.", inner: e);
        }
    }

    private static async Task<ReportHeader> Header(HttpContext http, ReportData data, Points points, CancellationToken ct)
    {
        var services = http.RequestServices;
        var reader = services.GetRequiredService<Reader>();
        var nameOf = await services.GetRequiredService<NameBook>().Load(ct);
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        var (book, defaults) = (await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct), services.GetRequiredService<Settings>());
        return ReportHeader.Of(services.GetRequiredService<OfficeOptions>(), data, points, book?.On(points.AsOf!.Value, defaults) ?? defaults, $"{nameOf(reader.Person)}, {Categories.Turkish(reader.Hat)}",
            await LedgerSchema.IsSimulated(services.GetRequiredService<NpgsqlDataSource>(), ct));
    }

    private static string Address(HttpContext http, FilledReport filled)
    {
        var ledger = http.RequestServices.GetRequiredService<OfficeOptions>().Address ?? $"{http.Request.Scheme}://{http.Request.Host}";
        var query = filled.Parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(FilledReport.Plain(p.Value!))}");
        return $"{ledger.TrimEnd('/')}/api/v1/reports/{filled.Definition.Name}?{string.Join('&', query)}";
    }

    private static async Task Labels(HttpContext http, ISender sender, Reader reader, OfficeOptions office, NpgsqlDataSource database, CancellationToken ct)
    {
        Requests.Only(http, paged: false, "asset", "sheet");
        Requests.Fill(reader, http);
        string[] assets = [.. http.Request.Query["asset"].OfType<string>().Where(a => a.Length > 0)];
        if (assets.Length is 0 or > ReadLabels.Most || !assets.All(LedgerJson.IsStorable))
            throw new UnreadableException($"asset en az bir, en çok {ReadLabels.Most} kez verilmelidir.", "asset", $"1 to {ReadLabels.Most} assets are expected.");
        var sheet = Requests.Text(http, "sheet");
        if (sheet is not (null or "a4")) throw new UnreadableException("sheet yalnız a4 olabilir.", "sheet", "a4 is expected.");
        if (await sender.Send(new ReadLabels(assets, Requests.Points(http)), ct) is not { } labels)
        {
            await LedgerProblems.Write(http, 404, "not-found", "Not found", "Kayıt bulunamadı ya da görme yetkiniz yok.", ("code", "NOT_FOUND"));
            return;
        }

        var pages = new LabelSheet(labels, office.Municipality, await LedgerSchema.IsSimulated(database, ct), sheet is "a4");
        await Send(http, pages.Write(), "application/pdf", "Taşınır etiketleri", "pdf", ct);
    }

    // The name of the file is ours, never the caller's.
    private static async Task Send(HttpContext http, byte[] body, string mediaType, string name, string ending, CancellationToken ct)
    {
        http.Response.ContentType = mediaType is "application/pdf" || mediaType.StartsWith("application/vnd", StringComparison.Ordinal) ? mediaType : $"{mediaType}; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{Ascii(name)}.{ending}", FileNameStar = $"{name}.{ending}" }.ToString();
        await http.Response.Body.WriteAsync(body, ct);
    }

    private static string Ascii(string name)
    {
        const string turkish = "çğıöşüÇĞİÖŞÜ";
        const string plain = "cgiosuCGIOSU";
        var ascii = new StringBuilder(name.Length);
        foreach (var c in name)
            if (turkish.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i) ascii.Append(plain[i]);
            else if (char.IsAsciiLetterOrDigit(c)) ascii.Append(c);
            else if (ascii.Length > 0 && ascii[^1] is not '-') ascii.Append('-');
        return ascii.ToString().ToLowerInvariant().Trim('-');
    }
}

/// <summary>A report as JSON. <c>data</c> is RFC 8785 and what <c>sha256</c> is taken over: report, parameters and rows.</summary>
public sealed record ReportAnswer(string Report, string Title, string Mirrors, bool Simulated, string Address, ReportAnswerHeader Header, IReadOnlyList<ReportColumn> Columns, string Sha256,
    ReportAnswerData Data, IReadOnlyDictionary<string, string> Totals, IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Shown, IReadOnlyList<string> Notes, IReadOnlyList<string> Signatures,
    IReadOnlyList<string> Boxes, long? CompleteTo, long? SealedTo);

/// <summary>The head of a report.</summary>
public sealed record ReportAnswerHeader(string Municipality, string Directorate, string SpendingUnit, string Warehouse, int FiscalYear, DateOnly AsOfEffective,
    DateTimeOffset AsOfRecorded, string RuleSet, string PreparedBy);

/// <summary>What is hashed.</summary>
public sealed record ReportAnswerData(string Report, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows);
