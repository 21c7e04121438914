using System.Globalization;
using System.Text.Json;
using Defne.Ledger.Api.Problems;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;

namespace Defne.Ledger.Api.Resources;

/// <summary>What a request may weigh.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes of a body.</summary>
    public const long Body = 256 * 1024;

    /// <summary>Items of one list.</summary>
    public const int Items = 1000;

    /// <summary>Characters of one text.</summary>
    public const int Text = 2000;

    /// <summary>Bytes of all headers.</summary>
    public const int Headers = 16 * 1024;
}

/// <summary>Reads what HTTP says: person, hat, key, version, points in time, page. What cannot be read is 400 and names its place.</summary>
internal static class Requests
{
    private const int MostLookedFor = 200;

    private static readonly HashSet<string> PointNames = new(StringComparer.Ordinal) { "asOf", "knownAt", "snapshot" };
    private static readonly HashSet<string> PageNames = new(StringComparer.Ordinal) { "limit", "cursor" };

    public static string Person(HttpContext http) => LedgerSecurity.PersonOf(http.User)
        ?? throw new UnreadableException("Oturum bir kişiyi göstermiyor.", "sub", "The token names no person.");

    /// <summary>The role meant: <c>Acting-As</c>, else the token's, else any official.</summary>
    public static Role Hat(HttpContext http)
    {
        var said = http.Request.Headers["Acting-As"].FirstOrDefault() ?? http.User.FindFirst("role")?.Value;
        if (said is null) return Role.PERSONEL;
        return Codes.Read<Role>(said) is { } role and not Role.SYSTEM ? role
            : throw new UnreadableException("Acting-As başlığındaki görev tanınmıyor.", "Acting-As", $"One of {string.Join(", ", Enum.GetNames<Role>().Where(n => n != nameof(Role.SYSTEM)))} is expected.");
    }

    public static Envelope Envelope(HttpContext http, bool needsVersion)
    {
        var key = http.Request.Headers["Idempotency-Key"].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(key)) throw new PreconditionException("Idempotency-Key");
        if (key.Length > 128 || key.Any(c => c is < ' ' or > '~')) throw new UnreadableException("Idempotency-Key en çok 128 yazdırılabilir ASCII karakter olabilir.", "Idempotency-Key");
        return new Envelope(Person(http), Hat(http), key, Version(http, needsVersion));
    }

    public static void Fill(Reader reader, HttpContext http) => (reader.Person, reader.Hat) = (Person(http), Hat(http));

    public static async Task<T> Body<T>(HttpContext http, CancellationToken ct)
        where T : class
    {
        if (!http.Request.HasJsonContentType() && http.Request.ContentLength is not (null or 0))
            throw new UnreadableException("Gönderilen veri JSON olmalıdır.", "Content-Type", "application/json is expected.");
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }, ct);
            Weigh(document.RootElement, "$");
            return document.RootElement.Deserialize<T>(LedgerJson.Strict) ?? throw new UnreadableException("Gönderilen veri boş.", "$", "A JSON object is expected.");
        }
        catch (JsonException e)
        {
            throw new UnreadableException("Gönderilen veri okunamadı. Alan adlarını ve değerleri denetleyin.", Place(e), Reason(e), e);
        }
        catch (InvalidOperationException e)
        {
            // Text that is no UTF-16 or UTF-8 shows itself only when it is taken out of the document.
            throw new UnreadableException("Gönderilen veri okunamadı. Alan adlarını ve değerleri denetleyin.", "$", "Text must not hold NUL or half a surrogate pair.", e);
        }
    }

    public static string Id(HttpContext http, string name = "id")
    {
        var id = Uri.UnescapeDataString((string)http.Request.RouteValues[name]!);
        return LedgerJson.IsStorable(id) ? id : throw new UnreadableException("Adresteki tanımlayıcı okunamadı.", name, "It holds NUL or half a surrogate pair.");
    }

    public static Points Points(HttpContext http) =>
        new(Day(http, "asOf"), Instant(http, "knownAt") ?? Instant(http, "snapshot"));

    public static Paging Paging(HttpContext http)
    {
        var said = Text(http, "limit");
        var limit = Projections.Intervals.Paging.Usual;
        if (said is not null && (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Projections.Intervals.Paging.Most))
            throw new UnreadableException($"limit 1 ile {Projections.Intervals.Paging.Most} arasında olmalıdır.", "limit", $"1 to {Projections.Intervals.Paging.Most} is expected.");
        return new Paging(limit, Text(http, "cursor"));
    }

    public static string? Text(HttpContext http, string name)
    {
        var values = http.Request.Query[name];
        if (values.Count > 1) throw new UnreadableException($"{name} bir kez verilmelidir.", name, "Given more than once.");
        return values.FirstOrDefault() is { Length: > 0 } text
            ? LedgerJson.IsStorable(text) ? text : throw new UnreadableException($"{name} okunamadı.", name, "It holds NUL or half a surrogate pair.")
            : null;
    }

    /// <summary>What is looked for: at least one letter or digit, and no more than a line of it.</summary>
    public static string Words(HttpContext http, string name) => Text(http, name) is { Length: <= MostLookedFor } text && !string.IsNullOrWhiteSpace(text) ? text
        : throw new UnreadableException($"Aranacak metin yazılmalıdır; en çok {MostLookedFor} karakter.", name, $"1 to {MostLookedFor} characters are expected.");

    /// <summary>True or false, false if left out.</summary>
    public static bool Flag(HttpContext http, string name) => Text(http, name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new UnreadableException($"{name} true ya da false olmalıdır.", name, "true or false is expected."),
    };

    /// <summary>A year of four digits.</summary>
    public static int? Year(HttpContext http, string name) => Text(http, name) is not { } said ? null
        : said.Length is 4 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year
        : throw new UnreadableException($"{name} dört haneli bir yıl olmalıdır.", name, "A year of four digits is expected.");

    public static T? Code<T>(HttpContext http, string name)
        where T : struct, Enum => Text(http, name) is not { } said ? null
        : Codes.Read<T>(said) is { } code ? code
        : throw new UnreadableException($"{name} değeri tanınmıyor.", name, $"One of {string.Join(", ", Enum.GetNames<T>())} is expected.");

    /// <summary>No filter is passed over in silence.</summary>
    public static void Only(HttpContext http, bool paged, params string[] filters)
    {
        var unknown = http.Request.Query.Keys.FirstOrDefault(k => !PointNames.Contains(k) && !(paged && PageNames.Contains(k)) && !filters.Contains(k));
        if (unknown is not null) throw new UnreadableException("Bilinmeyen bir süzgeç verilmiş.", unknown, "Unknown query parameter.");
    }

    // Before anything is locked or kept for ever: no list and no text longer than a paper would hold.
    private static void Weigh(JsonElement element, string place)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array when element.GetArrayLength() > RequestLimits.Items:
                throw new UnreadableException($"Bir listede en çok {RequestLimits.Items} satır olabilir.", place, $"At most {RequestLimits.Items} items are taken.");
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index()) Weigh(item, $"{place}[{index}]");
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Weigh(property.Value, $"{place}.{property.Name}");
                break;
            case JsonValueKind.String when element.GetString()!.Length > RequestLimits.Text:
                throw new UnreadableException($"Bir metin en çok {RequestLimits.Text} karakter olabilir.", place, $"At most {RequestLimits.Text} characters are taken.");
        }
    }

    private static long? Version(HttpContext http, bool needed)
    {
        var said = http.Request.Headers.IfMatch.FirstOrDefault();
        if (string.IsNullOrWhiteSpace(said)) return needed ? throw new PreconditionException("If-Match") : null;
        return said is "*" ? null
            : long.TryParse(said.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : throw new UnreadableException("If-Match başlığı bir sürüm numarası olmalıdır.", "If-Match", "An ETag this API gave is expected.");
    }

    /// <summary>A calendar day.</summary>
    public static DateOnly? Day(HttpContext http, string name) => Text(http, name) is not { } said ? null
        : DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UnreadableException($"{name} bir takvim günü olmalıdır (yyyy-aa-gg).", name, "A calendar day, yyyy-MM-dd, is expected.");

    private static DateTimeOffset? Instant(HttpContext http, string name) => Text(http, name) is not { } said ? null
        : said.Length > 10 && DateTimeOffset.TryParse(said.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at
        : DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day < DateOnly.MaxValue ? LedgerClock.At(day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1) : DateTimeOffset.MaxValue
        : throw new UnreadableException($"{name} bir an olmalıdır (2026-03-02T10:00:00Z).", name, "An instant of RFC 3339, or a day for its end, is expected.");

    private static string Place(JsonException e) => e.Path is { Length: > 0 } path ? path : "$";

    // The library's own sentence names CLR types; what is wrong is said without them.
    private static string Reason(JsonException e) =>
        e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "Unknown property."
        : e.InnerException is null && e.Message.Contains("Text must not", StringComparison.Ordinal) ? "Text must not hold NUL or half a surrogate pair."
        : e.InnerException is not null && e.BytePositionInLine is not null && e.Message.Contains("is invalid", StringComparison.Ordinal) ? "Malformed JSON."
        : "The value is of another kind than expected, or malformed.";
}
