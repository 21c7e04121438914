using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Consumption;

// The way of a month's consumption to accounting. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to the consumption list of one month (tüketim listesi).</summary>
public abstract record ConsumptionEvent(string Month) : LedgerEvent
{
    /// <summary>The stream of a month such as <c>2026-03</c>.</summary>
    public static string StreamOf(string month) => $"consumption-{month}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Month);
}

/// <summary>The list of a period's consumption went to the accounting office; late when the last day had passed.</summary>
/// <remarks>Türkçe: tüketim listesinin muhasebeye gönderilmesi. The period is named by its last month.</remarks>
[EventName("consumption_list_sent", "L-23"), Sentence("{month} dönemi tüketim listesi muhasebeye gönderildi. Son günü geçmiş: {late}.")]
public sealed record ConsumptionListSent(string Month, bool? Late) : ConsumptionEvent(Month);

/// <summary>The last day to send the list passed.</summary>
/// <remarks>Türkçe: tüketim listesinin gönderilme süresinin aşılması.</remarks>
[EventName("consumption_list_overdue_flagged", "L-23"), Sentence("{month} dönemi tüketim listesinin muhasebeye gönderilme süresi aşıldı.")]
public sealed record ConsumptionListOverdueFlagged(string Month, DateOnly? Due = null) : ConsumptionEvent(Month);
