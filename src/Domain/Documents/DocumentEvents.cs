using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Documents;

// The path of a paper. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one document (evrak).</summary>
public abstract record DocumentEvent(string Doc) : LedgerEvent
{
    /// <inheritdoc />
    public sealed override string Stream() => $"document-{Doc}";
}

/// <summary>An incoming document entered the register under the next number of the year .</summary>
/// <remarks>Türkçe: evrak kayıt.</remarks>
[EventName("document_registered", "R-60"), Sentence("{doc} evrakı kaydedildi. Defter: {book}, kayıt no: {no}, tarih: {date}.")]
public sealed record DocumentRegistered(string Doc, string? Book, int? No, DateOnly? Date, string? Sender, string? SenderNo, DateOnly? SenderDate,
    string? Kind) : DocumentEvent(Doc)
{
    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() =>
        Book is not null && No is { } no && Date is { } date ? [new(new Kernel.Book($"register/{Book}", date.Year), no)] : [];
}

/// <summary>The authorised person assigned the document to somebody.</summary>
/// <remarks>Türkçe: havale.</remarks>
[EventName("document_referred", "R-60"), Sentence("{doc} evrakı havale edildi. Havale edilen: {to}.")]
public sealed record DocumentReferred(string Doc, [property: PersonId] string? To, string? Note, DateOnly? Due) : DocumentEvent(Doc)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Referral(Doc)];

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Referral(Doc, To)];
}

/// <summary>The addressee took the document on.</summary>
/// <remarks>Türkçe: havalenin kabulü.</remarks>
[EventName("referral_accepted", "R-60"), Sentence("{doc} evrakının havalesi kabul edildi.")]
public sealed record ReferralAccepted(string Doc) : DocumentEvent(Doc)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Referral(Doc)];

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Referral(Doc, Act.By)];
}

/// <summary>The addressee gave the document back.</summary>
/// <remarks>Türkçe: havalenin iadesi.</remarks>
[EventName("referral_returned", "R-60"), Sentence("{doc} evrakının havalesi iade edildi. Neden: {reason}.")]
public sealed record ReferralReturned(string Doc, string? Reason) : DocumentEvent(Doc)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Referral(Doc)];
}

/// <summary>The work the document asked for was done.</summary>
/// <remarks>Türkçe: evrakın sonuçlandırılması.</remarks>
[EventName("document_concluded", "R-65"), Sentence("{doc} evrakı sonuçlandırıldı. Sonuç: {result}.")]
public sealed record DocumentConcluded(string Doc, string? Result, string? AnswerDoc) : DocumentEvent(Doc)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Referral(Doc)];
}
