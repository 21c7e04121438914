namespace Defne.Ledger.Domain.Law;

/// <summary>Why goods leave the register (RULES §3.1): one row each, read by deciders and checks, never switched over.</summary>
/// <remarks>Türkçe: çıkış çeşidi. Zimmet is no exit and has no row.</remarks>
/// <param name="Code">Stored code.</param>
/// <param name="TextTr">Turkish name.</param>
/// <param name="Sending">How its slip reaches the accounting office (L-23).</param>
public sealed record ExitKind(string Code, string TextTr, SlipSending Sending)
{
    /// <summary>The purpose the written order must have where the exit is a transfer to somebody; null for every other exit.</summary>
    public Purpose? TransferPurpose { get; init; }

    /// <summary>The goods leave the municipality for good, so storage is wiped first .</summary>
    public bool LeavesMunicipality { get; init; }

    /// <summary>The receiver enters the goods by a slip of his own and sends a copy of it back (L-26).</summary>
    public bool AwaitsReceipt { get; init; }

    /// <summary>Its slip goes to accounting within the days of L-23.</summary>
    public bool IsSentInDays => Sending is SlipSending.WITHIN_DAYS;

    /// <summary>Its slip is not sent at all.</summary>
    public bool IsNeverSent => Sending is SlipSending.NEVER;
}

/// <summary>The exit kinds of RULES §3.1.</summary>
public static class ExitKinds
{
    /// <summary>Consumption.</summary>
    public const string Consumption = "TUKETIM";

    /// <summary>The table.</summary>
    public static IReadOnlyList<ExitKind> All { get; } =
    [
        new(Consumption, "tüketim", SlipSending.NEVER),
        new("DEVIR", "devir", SlipSending.WITHIN_DAYS) { TransferPurpose = Purpose.DEVIR, LeavesMunicipality = true, AwaitsReceipt = true },
        new("BIRIM_ARASI_DEVIR", "birimler arası devir", SlipSending.WITHIN_DAYS) { TransferPurpose = Purpose.DEVIR, AwaitsReceipt = true },
        new(EntryKinds.BetweenWarehouses, "ambarlar arası devir", SlipSending.NEVER),
        new("BAGIS_YARDIM", "bağış ve yardım", SlipSending.WITHIN_DAYS) { TransferPurpose = Purpose.BAGIS, LeavesMunicipality = true },
        new("SATIS", "satış", SlipSending.WITHIN_DAYS) { TransferPurpose = Purpose.SATIS, LeavesMunicipality = true },
        new("KAYIP_YOK_OLMA", "kaybolma veya yok olma", SlipSending.WITHIN_DAYS),
        new("KULLANILMAZ", "kullanılmaz hâle gelme", SlipSending.WITHIN_DAYS),
        new("SAYIM_NOKSANI", "sayım noksanı", SlipSending.WITHIN_DAYS),
        new("HURDA", "hurdaya ayırma", SlipSending.WITHIN_DAYS) { LeavesMunicipality = true },
        new("IMHA", "hurda ve imha", SlipSending.WITHIN_DAYS) { LeavesMunicipality = true },
        new("GARANTI_DEGISIM", "garanti değişimi", SlipSending.WITHIN_DAYS) { LeavesMunicipality = true },
        new(EntryKinds.Correction, "düzeltme", SlipSending.WITHIN_DAYS),
    ];

    /// <summary>The row of a code; null when there is none.</summary>
    public static ExitKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
