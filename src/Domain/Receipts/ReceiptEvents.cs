using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Domain.Receipts;

// From the delivery at the door to the entry in the books. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one delivery (teslim alma).</summary>
public abstract record ReceiptEvent(string Receipt) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "TSL";

    /// <summary>The stream of a delivery.</summary>
    public static string StreamOf(string receipt) => $"receipt-{receipt}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Receipt);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Receipt, Prefix, Book.Receipts);
}

/// <summary>A supplier delivered goods; they are in the house and not ours yet.</summary>
/// <remarks>Türkçe: teslim alma. Lines are movable codes and quantities.</remarks>
[EventName("delivery_received", "R-04"), Sentence("{receipt} numaralı teslimat alındı. Yüklenici: {supplier}, taşınırlar: {lines}, belge: {doc}.")]
public sealed record DeliveryReceived(string Receipt, string? Supplier, IReadOnlyDictionary<string, decimal>? Lines, DocRef? Doc) : ReceiptEvent(Receipt);

/// <summary>The goods cannot be accepted at once; the supplier got a provisional receipt.</summary>
/// <remarks>Türkçe: Taşınır Geçici Alındısı.</remarks>
[EventName("provisional_receipt_issued", "R-04"), Sentence("{receipt} numaralı teslimat için Taşınır Geçici Alındısı düzenlendi.")]
public sealed record ProvisionalReceiptIssued(string Receipt) : ReceiptEvent(Receipt);

/// <summary>Those who inspect the goods were named; the first is the chair unless another is.</summary>
/// <remarks>Türkçe: muayene ve kabul komisyonu.</remarks>
[EventName("acceptance_commission_appointed", "R-04"), Sentence("{receipt} numaralı teslimat için muayene ve kabul komisyonu kuruldu. Üyeler: {members}.")]
public sealed record AcceptanceCommissionAppointed(string Receipt, [property: PersonId] IReadOnlyList<string>? Members, [property: PersonId] string? Chair) : ReceiptEvent(Receipt);

/// <summary>Goods were measured and accepted .</summary>
/// <remarks>Türkçe: muayene ve kabul.</remarks>
[EventName("delivery_accepted", "R-04"), Sentence("{receipt} numaralı teslimatın muayene ve kabulü yapıldı. Taşınırlar: {lines}, yöntem: {method}, ölçülen: {measuredQty}.")]
public sealed record DeliveryAccepted(string Receipt, IReadOnlyDictionary<string, decimal>? Lines, MeasuringMethod? Method, decimal? MeasuredQty,
    [property: PersonId] IReadOnlyList<string>? SignedBy) : ReceiptEvent(Receipt);

/// <summary>Goods were refused by the commission; a provisional receipt is taken back.</summary>
/// <remarks>Türkçe: teslimatın reddi.</remarks>
[EventName("delivery_rejected", "R-04"), Sentence("{receipt} numaralı teslimat kabul edilmedi. Taşınırlar: {lines}, neden: {reason}.")]
public sealed record DeliveryRejected(string Receipt, IReadOnlyDictionary<string, decimal>? Lines, string? Reason) : ReceiptEvent(Receipt);

/// <summary>Consumables whose acceptance needs a trial were given into use before it (L-07).</summary>
/// <remarks>Türkçe: kabulden önce deneme için kullanıma verme.</remarks>
[EventName("released_before_acceptance", "L-07"), Sentence("{receipt} numaralı teslimattan kabulden önce deneme için kullanıma verildi. Taşınırlar: {lines}.")]
public sealed record ReleasedBeforeAcceptance(string Receipt, IReadOnlyDictionary<string, decimal>? Lines) : ReceiptEvent(Receipt);

/// <summary>Goods entered the books under a slip: what the slip's assets and lots have in common, and what the law asks of an entry.</summary>
/// <remarks>Türkçe: giriş kaydı. Stands in the stream of its receipt, and where there is none in that of its slip.</remarks>
[EventName("entry_posted", "R-30"), Technical, Sentence("{slip} numaralı fişle giriş yapıldı. Giriş çeşidi: {entryKind}, teslimat: {receipt}, ambar: {warehouse}.")]
public sealed record EntryPosted(string Slip, string? Receipt, string? EntryKind, IReadOnlyList<EntryLine>? Lines, string? Warehouse, DateOnly? SlipDate,
    DocRef? Valuation) : LedgerEvent
{
    /// <inheritdoc />
    public override string Stream() => Receipt is null ? SlipEvent.StreamOf(Slip) : ReceiptEvent.StreamOf(Receipt);
}

/// <summary>One line of an entry.</summary>
/// <param name="Code">Movable code.</param>
/// <param name="Name">What it is.</param>
/// <param name="Qty">Quantity; whole pieces for durable assets.</param>
/// <param name="UnitPrice">Price of one, Turkish lira.</param>
/// <param name="Nature">Whether a slip is due at all (L-05); <c>NORMAL</c> if left out.</param>
/// <param name="HasStorage">Whether it holds data.</param>
/// <param name="WarrantyUntil">Last day of warranty.</param>
public sealed record EntryLine(string? Code, string? Name, decimal? Qty, decimal? UnitPrice, EntryNature? Nature, bool? HasStorage, DateOnly? WarrantyUntil);
