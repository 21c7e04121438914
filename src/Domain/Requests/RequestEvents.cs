using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Requests;

// The life of a material request, in order. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one material request (Taşınır İstek Belgesi).</summary>
public abstract record RequestEvent(string Request) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "ISTEK";

    /// <summary>The stream of a request.</summary>
    public static string StreamOf(string request) => $"request-{request}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Request);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Request, Prefix, Book.Requests);
}

/// <summary>A unit asks for material.</summary>
/// <remarks>Türkçe: Taşınır İstek Belgesi düzenleme. Items are movable codes and quantities.</remarks>
[EventName("request_submitted", "R-42"), Sentence("{request} numaralı istek belgesi düzenlendi. Birim: {unit}, istenenler: {items}, tür: {kind}.")]
public sealed record RequestSubmitted(string Request, string? Unit, IReadOnlyDictionary<string, decimal>? Items, RequestKind? Kind) : RequestEvent(Request);

/// <summary>The head of the asking unit approved it.</summary>
/// <remarks>Türkçe: isteğin birim yetkilisince onayı.</remarks>
[EventName("request_approved", "R-42"), Sentence("{request} numaralı istek belgesi birim yetkilisince onaylandı.")]
public sealed record RequestApproved(string Request) : RequestEvent(Request);

/// <summary>The directorate decided how far it can be met.</summary>
/// <remarks>Türkçe: isteğin değerlendirilmesi. Granted is what is met where only a part is.</remarks>
[EventName("request_evaluated", "R-42"), Sentence("{request} numaralı istek belgesi değerlendirildi. Sonuç: {result}, gerekçe: {reason}.")]
public sealed record RequestEvaluated(string Request, RequestResult? Result, string? Reason, IReadOnlyDictionary<string, decimal>? Granted) : RequestEvent(Request);

/// <summary>Something was given on the request: what it still may take follows from these.</summary>
/// <remarks>Türkçe: istek karşılığı verilen malzeme.</remarks>
[EventName("request_supplied", "R-26"), Technical, Sentence("{request} numaralı istek belgesine karşılık malzeme verildi. Taşınır kodu: {code}, miktar: {qty}, belge: {doc}.")]
public sealed record RequestSupplied(string Request, string? Code, decimal? Qty, string? Doc) : RequestEvent(Request);

/// <summary>All that was to be met is met.</summary>
/// <remarks>Türkçe: isteğin karşılanması.</remarks>
[EventName("request_fulfilled", "R-42"), Sentence("{request} numaralı istek belgesi karşılandı.")]
public sealed record RequestFulfilled(string Request) : RequestEvent(Request);

/// <summary>The superior was told that a request was not met, or not wholly.</summary>
/// <remarks>Türkçe: karşılanamayan isteğin amire bildirilmesi.</remarks>
[EventName("unmet_request_reported", "R-42"), Sentence("{request} numaralı istek belgesinin karşılanamadığı amire bildirildi. Bildirilen: {to}.")]
public sealed record UnmetRequestReported(string Request, [property: PersonId] string? To) : RequestEvent(Request);

/// <summary>Nothing more happens on the request.</summary>
/// <remarks>Türkçe: isteğin kapatılması.</remarks>
[EventName("request_closed", "R-42"), Sentence("{request} numaralı istek belgesi kapatıldı.")]
public sealed record RequestClosed(string Request) : RequestEvent(Request);

/// <summary>The asking unit took the request back before anything was given on it.</summary>
/// <remarks>Türkçe: isteğin geri çekilmesi.</remarks>
[EventName("request_withdrawn", "R-42"), Sentence("{request} numaralı istek belgesi geri çekildi. Neden: {reason}.")]
public sealed record RequestWithdrawn(string Request, string? Reason) : RequestEvent(Request);
