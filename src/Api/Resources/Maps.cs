using System.Text;
using System.Text.Json;
using Defne.Ledger.Api.Problems;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections;
using MediatR;

namespace Defne.Ledger.Api.Resources;

/// <summary>How acts and reads are bound, once for all resources.</summary>
internal static class Maps
{
    /// <summary>An act on an existing aggregate: the body is the command, the route names the aggregate, <c>If-Match</c> its version.</summary>
    public static void MapAct<TCommand>(this RouteGroupBuilder group, string pattern, Func<TCommand, string?> said, Func<TCommand, string, TCommand> addressed, bool needsVersion = true)
        where TCommand : LedgerCommand => group.MapPost(pattern, async (HttpContext http, ISender sender, CancellationToken ct) =>
        {
            var id = Requests.Id(http);
            var envelope = Requests.Envelope(http, needsVersion);
            var command = await Requests.Body<TCommand>(http, ct);
            if (said(command) is { } other && other != id)
                throw new UnreadableException("Gövdede adrestekinden başka bir kayıt yazılı.", "$", "The body names another record than the path.");
            await Answer(http, await sender.Send(new Submit<TCommand>(addressed(command, id), envelope), ct), StatusCodes.Status200OK);
        }).Describe<TCommand>(StatusCodes.Status200OK, needsVersion);

    /// <summary>An act that begins something.</summary>
    public static void MapBegin<TCommand>(this RouteGroupBuilder group, string pattern, Func<TCommand, string?>? numberedByServer = null)
        where TCommand : LedgerCommand => group.MapPost(pattern, async (HttpContext http, ISender sender, CancellationToken ct) =>
        {
            var envelope = Requests.Envelope(http, needsVersion: false);
            var command = await Requests.Body<TCommand>(http, ct);
            if (numberedByServer?.Invoke(command) is not null)
                throw new UnreadableException("Numarayı sistem verir; istekte yazılmaz.", "$", "The number is given by the server.");
            await Answer(http, await sender.Send(new Submit<TCommand>(command, envelope), ct), StatusCodes.Status201Created);
        }).Describe<TCommand>(StatusCodes.Status201Created, needsVersion: false);

    /// <summary>A read: the policy, the two times and the note of it are the pipeline's.</summary>
    public static void MapRead<TAnswer>(this RouteGroupBuilder group, string pattern, Func<HttpContext, IRequest<TAnswer>> read, bool paged, params string[] filters) =>
        group.MapGet(pattern, async (HttpContext http, ISender sender, Reader reader, CancellationToken ct) =>
        {
            Requests.Only(http, paged, filters);
            Requests.Fill(reader, http);
            if (await sender.Send(read(http), ct) is not { } answer)
            {
                await LedgerProblems.Write(http, 404, "not-found", "Not found", "Kayıt bulunamadı ya da görme yetkiniz yok.", ("code", "NOT_FOUND"));
                return;
            }

            if (answer is IVersioned { Version: { } version }) http.Response.Headers.ETag = $"\"{version}\"";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsJsonAsync(answer, LedgerJson.Stored, ct);
        })
        .Produces<TAnswer>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
        .WithMetadata(new Reads(paged, filters));

    private static void Describe<TCommand>(this RouteHandlerBuilder route, int status, bool needsVersion)
        where TCommand : LedgerCommand => route
        .Accepts<TCommand>("application/json").Produces<ActAnswer>(status)
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428).ProducesProblem(429).ProducesProblem(503)
        .WithName(typeof(TCommand).Name).WithMetadata(new Acts(needsVersion));

    private static async Task Answer(HttpContext http, Outcome outcome, int status)
    {
        switch (outcome)
        {
            case Recorded recorded:
                http.Response.StatusCode = status;
                http.Response.ContentType = "application/json";
                http.Response.Headers.ETag = $"\"{recorded.Version}\"";
                if (recorded.Repeated) http.Response.Headers["Idempotent-Replayed"] = "true";
                await http.Response.WriteAsync(recorded.Answer, Encoding.UTF8);
                break;
            case Rejected rejected:
                await LedgerProblems.Write(http, rejected);
                break;
            default:
                await LedgerProblems.Write(http, 422, "key-reused", "The key was used for something else",
                    "Bu Idempotency-Key başka bir işlem için kullanılmış; ilk işlem geçerlidir. Yeni bir anahtarla gönderin.");
                break;
        }
    }
}

/// <summary>Marks an act for the API's description.</summary>
/// <param name="NeedsVersion">Whether <c>If-Match</c> is required.</param>
internal sealed record Acts(bool NeedsVersion);

/// <summary>Marks a read for the API's description.</summary>
internal sealed record Reads(bool Paged, IReadOnlyList<string> Filters)
{
    /// <summary>What a filter is, where more is to be said of it.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Filters without which there is no answer.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}

/// <summary>What an accepted act answers.</summary>
/// <param name="Stream">The addressed stream.</param>
/// <param name="Version">Its new version; the <c>ETag</c>.</param>
/// <param name="RecordedAt">Instant of record.</param>
/// <param name="Events">The events, in the order of the decision.</param>
public sealed record ActAnswer(string Stream, long Version, DateTimeOffset RecordedAt, IReadOnlyList<WrittenEvent> Events);

/// <summary>One event of an answer.</summary>
/// <param name="Name">Stored name.</param>
/// <param name="Type">Event type.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Id">Event id.</param>
/// <param name="Sentence">What happened, in Turkish.</param>
/// <param name="Data">The event as stored.</param>
public sealed record WrittenEvent(string Name, string Type, string Stream, Guid Id, string Sentence, JsonElement Data);
