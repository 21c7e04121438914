namespace Defne.Ledger.Projections.Reports;

/// <summary>Whose ledger this is, as it stands on every page. Section <c>Office</c>.</summary>
/// <remarks>Türkçe: belediye, müdürlük, harcama birimi kodu.</remarks>
public sealed record OfficeOptions
{
    /// <summary>The municipality. Türkçe: belediye.</summary>
    public string Municipality { get; init; } = "Defne Belediyesi";

    /// <summary>The directorate. Türkçe: müdürlük.</summary>
    public string Directorate { get; init; } = "Bilgi İşlem Müdürlüğü";

    /// <summary>Code of the spending unit. Türkçe: harcama birimi kodu.</summary>
    public string SpendingUnit { get; init; } = "tanımlanmamış";

    /// <summary>Where this ledger is reached, for the address in a page's QR symbol; the address asked for if left out.</summary>
    public string? Address { get; init; }
}
