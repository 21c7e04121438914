namespace Defne.Ledger.Domain.Law;

/// <summary>On what ground a firm repairs an asset: one row each, read by checks, never switched over.</summary>
/// <remarks>Türkçe: dış onarım yolu.</remarks>
/// <param name="Code">Stored code.</param>
/// <param name="TextTr">Turkish name.</param>
/// <param name="Purpose">The purpose the written order must have .</param>
public sealed record VendorBasis(string Code, string TextTr, Purpose Purpose)
{
    /// <summary>Only while the warranty runs.</summary>
    public bool NeedsWarranty { get; init; }

    /// <summary>Only under a maintenance contract in force that names the asset and the firm.</summary>
    public bool NeedsContract { get; init; }
}

/// <summary>The grounds of RULES §4.9.</summary>
public static class VendorBases
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<VendorBasis> All { get; } =
    [
        new("GARANTI", "garanti", Purpose.GARANTI) { NeedsWarranty = true },
        new("BAKIM_SOZLESMESI", "bakım sözleşmesi", Purpose.BAKIM_ONARIM) { NeedsContract = true },
        new("UCRETLI", "ücretli onarım", Purpose.BAKIM_ONARIM),
    ];

    /// <summary>The row of a code; null when there is none.</summary>
    public static VendorBasis? Find(string? code) => All.FirstOrDefault(basis => basis.Code == code);
}
