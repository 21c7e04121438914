using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Testing;

/// <summary>A caller of the API with his token.</summary>
public sealed class Clerk(HttpClient http, string? token)
{
    /// <summary>Reads.</summary>
    public Task<Reply> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <summary>Acts; the key is new and any version will do unless said otherwise.</summary>
    public Task<Reply> Post(string path, object body, string? key = null, string version = "*") =>
        Send(HttpMethod.Post, path, Json(body), ("Idempotency-Key", key ?? House.NewKey()), ("If-Match", version));

    /// <summary>Sends what is said and nothing more.</summary>
    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/health", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal) ? path : $"/api/v1{path}");
        request.Content = content;
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.Tag,
            response.Headers.TryGetValues("Idempotent-Replayed", out var replayed) && replayed.Contains("true"), response.Content.Headers.ContentType?.MediaType,
            response.Headers.RetryAfter?.ToString());
    }

    /// <summary>A body as the API reads it; text is taken as it stands.</summary>
    public static StringContent Json(object body) =>
        new(body as string ?? JsonSerializer.Serialize(body, LedgerJson.Stored), Encoding.UTF8, "application/json");
}

/// <summary>What came back.</summary>
public sealed record Reply(int Status, string Text, string? ETag, bool Replayed, string? ContentType, string? RetryAfter)
{
    /// <summary>The body.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>A text property of the body; null where there is none.</summary>
    public string? this[string name] => Text.Length > 0 && Json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>Status, and the code of a refusal if it has one.</summary>
    public string Verdict => this["code"] is { } code ? $"{Status} {code}" : $"{Status}";

    /// <summary>Names of the events of an answer, in the order of the decision.</summary>
    public IReadOnlyList<string> Events() => [.. Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()!)];

    /// <summary>Sentences of an answer.</summary>
    public IReadOnlyList<string> Sentences() => [.. Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("sentence").GetString()!)];

    /// <summary>A text property of every item of a list.</summary>
    public IReadOnlyList<string?> Items(string name) => [.. Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(name).GetString())];

    /// <summary>This answer, if its status is the one expected.</summary>
    public Reply Must(int status) => Status == status ? this : throw new InvalidOperationException($"expected {status}, got {Status}: {Text}");
}
