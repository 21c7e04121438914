using System.Globalization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Slips;

/// <summary>A voucher was issued under the next number of its fiscal year (L-04).</summary>
/// <remarks>Türkçe: Varlık İşlem Fişi, before 10.10.2024 Taşınır İşlem Fişi. Value in Turkish lira.</remarks>
[EventName("slip_issued", "L-04"), Sentence("{no} numaralı {form} düzenlendi. Tür: {kind}, tarih: {date}, tutar: {value} TL.")]
public sealed record SlipIssued(string No, DateOnly? Date, int? BookYear, string? Kind, SlipForm? Form, IReadOnlyList<SlipLine>? Lines,
    decimal? Value, DateOnly? DueToAccounting) : LedgerEvent
{
    /// <inheritdoc />
    public override string Stream() => $"slip-{No.Replace('/', '-')}";

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() =>
        No.Split('/') is [var year, var no] && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && int.TryParse(no, CultureInfo.InvariantCulture, out var n) ? [new(Book.Slips(y), n)] : [];
}

/// <summary>One line of a slip.</summary>
/// <param name="Asset">Asset id.</param>
/// <param name="RegistryNo">Printed registry number.</param>
/// <param name="Qty">Quantity; 1 for durable assets.</param>
/// <param name="UnitPrice">Recorded value, Turkish lira.</param>
public sealed record SlipLine(string Asset, string? RegistryNo, int Qty, decimal? UnitPrice);

/// <summary>How slips are written.</summary>
public static class Slip
{
    /// <summary>Between warehouses of the same unit; not sent to accounting (L-23).</summary>
    public const string BetweenWarehouses = "AMBARLAR_ARASI";

    /// <summary>The next slip of the act's fiscal year, in the form its date asks for (L-01).</summary>
    public static SlipIssued Next(World w, string kind, decimal? value, IReadOnlyList<SlipLine> lines) => new(
        $"{w.Act.On.Year}/{w.Next(Book.Slips(w.Act.On.Year))}", w.Act.On, w.Act.On.Year, kind, RuleSets.FormOn(w.Act.On, w.Settings), lines, value,
        DueToAccounting: null);
}
