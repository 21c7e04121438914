using System.Globalization;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Periods;

// The life of a fiscal year. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one fiscal year.</summary>
public abstract record PeriodEvent(string Year) : LedgerEvent
{
    /// <summary>The stream of a fiscal year.</summary>
    public static string StreamOf(int year) => $"period-{year.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc />
    public sealed override string Stream() => $"period-{Year}";
}

/// <summary>The year account was approved and nothing more enters the year's books (L-24).</summary>
/// <remarks>Türkçe: malî yılın kapanması.</remarks>
[EventName("fiscal_period_closed", "L-24"), Sentence("{year} malî yılı kapandı.")]
public sealed record FiscalPeriodClosed(string Year) : PeriodEvent(Year);
