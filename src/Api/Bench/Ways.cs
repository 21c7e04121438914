using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;

namespace Defne.Ledger.Api.Bench;

/// <summary>How an act reaches the ledger.</summary>
internal abstract class Way(string name)
{
    private static int keys;

    public string Name => name;

    /// <summary>Sends it as the storekeeper; what went wrong, or null.</summary>
    public abstract Task<string?> Send<T>(string path, T command, long version, CancellationToken ct)
        where T : LedgerCommand;

    protected static string NewKey() => string.Create(CultureInfo.InvariantCulture, $"bench-{Interlocked.Increment(ref keys)}");
}

/// <summary>Through the pipeline, a scope each, as an endpoint would.</summary>
internal sealed class ByMediator(IServiceProvider services) : Way("mediatr")
{
    public override Task<string?> Send<T>(string path, T command, long version, CancellationToken ct) => Send(command, version, NewKey(), ct);

    public async Task<string?> Send<T>(T command, long version, string key, CancellationToken ct)
        where T : LedgerCommand
    {
        await using var scope = services.CreateAsyncScope();
        var envelope = new Envelope(Samples.Storekeeper, Role.KAYIT_YETKILISI, key, version);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, envelope), ct) switch
        {
            Recorded { Repeated: false } => null,
            Rejected r => $"{typeof(T).Name} refused: {r.Code} ({r.Rule}) {string.Join(", ", r.Details)}",
            var other => $"{typeof(T).Name}: {other}",
        };
    }
}

/// <summary>Over loopback, with token, key and version; the client's work counts in.</summary>
internal sealed class ByHttp(HttpClient http) : Way("http")
{
    public override async Task<string?> Send<T>(string path, T command, long version, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}");
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(command, LedgerJson.Stored));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        using var response = await http.SendAsync(request, ct);
        var text = await response.Content.ReadAsByteArrayAsync(ct);
        return response.IsSuccessStatusCode ? null : $"{typeof(T).Name}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(text)}";
    }
}
