using System.Globalization;
using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Slips;

// The way of a slip to accounting. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one slip (Varlık İşlem Fişi).</summary>
public abstract record SlipEvent : LedgerEvent
{
    /// <summary>The stream of a slip number such as <c>2026/8</c>.</summary>
    public static string StreamOf(string no) => $"slip-{no.Replace('/', '-')}";

    /// <summary>What an entry or exit kind is called; null for one nobody knows.</summary>
    public static string? TurkishKind(string? kind) => EntryKinds.Find(kind)?.TextTr ?? ExitKinds.Find(kind)?.TextTr;
}

/// <summary>A voucher was issued under the next number of its fiscal year (L-04).</summary>
/// <remarks>Türkçe: Varlık İşlem Fişi, before 10.10.2024 Taşınır İşlem Fişi. Value in Turkish lira.</remarks>
[EventName("slip_issued", "L-04"), Sentence("{no} numaralı {form} düzenlendi. Tür: {kindTr}, tarih: {date}, tutar: {value} TL.")]
public sealed record SlipIssued(string No, DateOnly? Date, int? BookYear, string? Kind, SlipForm? Form, IReadOnlyList<SlipLine>? Lines,
    decimal? Value, DateOnly? DueToAccounting) : SlipEvent
{
    /// <summary>The kind in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? KindTr => TurkishKind(Kind) ?? Kind;

    /// <inheritdoc />
    public override string Stream() => StreamOf(No);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() =>
        No.Split('/') is [var year, var no] && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && int.TryParse(no, CultureInfo.InvariantCulture, out var n) ? [new(Book.Slips(y), n)] : [];
}

/// <summary>One line of a slip.</summary>
/// <param name="Asset">Asset id; null for a consumable.</param>
/// <param name="RegistryNo">Printed registry number; null for a consumable.</param>
/// <param name="Qty">Pieces, 1 for a durable asset; null for a consumable.</param>
/// <param name="UnitPrice">Recorded value, Turkish lira.</param>
/// <param name="Code">Movable code of a consumable.</param>
/// <param name="Quantity">Quantity of a consumable, in its own unit of measure.</param>
public sealed record SlipLine(string? Asset, string? RegistryNo, int? Qty, decimal? UnitPrice, string? Code = null, decimal? Quantity = null);

/// <summary>The slip went to the accounting office; late when the last day had passed (L-23).</summary>
/// <remarks>Türkçe: fişin muhasebeye gönderilmesi.</remarks>
[EventName("slip_sent_to_accounting", "L-23"), Sentence("{slip} numaralı fiş muhasebeye gönderildi. Son günü geçmiş: {late}.")]
public sealed record SlipSentToAccounting(string Slip, bool? Late) : SlipEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Slip);
}

/// <summary>The accounting office confirmed that it has the slip.</summary>
/// <remarks>Türkçe: fişin muhasebece alındığının teyidi.</remarks>
[EventName("slip_acknowledged", "L-23"), Sentence("{slip} numaralı fiş muhasebece teslim alındı.")]
public sealed record SlipAcknowledged(string Slip) : SlipEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Slip);
}

/// <summary>The last day to send the slip passed (R-11, L-23).</summary>
/// <remarks>Türkçe: muhasebeye gönderme süresinin aşılması.</remarks>
[EventName("slip_overdue_flagged", "L-23"), Sentence("{slip} numaralı fişin muhasebeye gönderilme süresi aşıldı.")]
public sealed record SlipOverdueFlagged(string Slip, DateOnly? Due = null) : SlipEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Slip);
}
