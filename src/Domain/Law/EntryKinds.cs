namespace Defne.Ledger.Domain.Law;

/// <summary>Why goods enter the register (RULES §3.1): one row each, read by deciders and checks, never switched over.</summary>
/// <remarks>Türkçe: giriş çeşidi.</remarks>
/// <param name="Code">Stored code.</param>
/// <param name="TextTr">Turkish name.</param>
/// <param name="Sending">How its slip reaches the accounting office (L-23).</param>
public sealed record EntryKind(string Code, string TextTr, SlipSending Sending)
{
    /// <summary>Only after a delivery was received and accepted .</summary>
    public bool NeedsReceipt { get; init; }

    /// <summary>Consumables only; a durable asset comes back without a slip.</summary>
    public bool ConsumablesOnly { get; init; }

    /// <summary>A price that is not the documented one of the giver or seller rests on a valuation commission (L-12).</summary>
    public bool PriceNeedsValuation { get; init; }

    /// <summary>Posted by an act of its own, never as a plain entry.</summary>
    public bool HasOwnAct { get; init; }

    /// <summary>Its slip goes to accounting within the days of L-23.</summary>
    public bool IsSentInDays => Sending is SlipSending.WITHIN_DAYS;

    /// <summary>Its slip is not sent at all.</summary>
    public bool IsNeverSent => Sending is SlipSending.NEVER;
}

/// <summary>The entry kinds of RULES §3.1.</summary>
public static class EntryKinds
{
    /// <summary>Purchase.</summary>
    public const string Purchase = "SATIN_ALMA";

    /// <summary>Expenditure that raises the recorded value (L-11).</summary>
    public const string ValueIncrease = "DEGER_ARTISI";

    /// <summary>Opening inventory.</summary>
    public const string Opening = "ACILIS";

    /// <summary>Correction (L-25).</summary>
    public const string Correction = "DUZELTME";

    /// <summary>Return of consumables.</summary>
    public const string Return = "IADE";

    /// <summary>Parts taken out of scrap.</summary>
    public const string FromScrap = "HURDADAN_PARCA";

    /// <summary>Between warehouses of the same unit.</summary>
    public const string BetweenWarehouses = "AMBARLAR_ARASI";

    /// <summary>The table.</summary>
    public static IReadOnlyList<EntryKind> All { get; } =
    [
        new(Purchase, "satın alma", SlipSending.WITH_PAYMENT_ORDER) { NeedsReceipt = true },
        new("BAGIS", "bağış ve yardım", SlipSending.WITHIN_DAYS),
        new("DEVIR_ALMA", "bedelsiz devir alma", SlipSending.WITHIN_DAYS),
        new("BIRIM_ARASI_DEVIR", "birimler arası devir", SlipSending.WITHIN_DAYS),
        new(BetweenWarehouses, "ambarlar arası devir", SlipSending.NEVER) { HasOwnAct = true },
        new("SAYIM_FAZLASI", "sayım fazlası", SlipSending.WITHIN_DAYS) { PriceNeedsValuation = true },
        new(Return, "tüketim malzemesi iadesi", SlipSending.WITHIN_DAYS) { ConsumablesOnly = true, PriceNeedsValuation = true },
        new("IC_URETIM", "iç üretim", SlipSending.WITHIN_DAYS),
        new(FromScrap, "hurdadan çıkan parça", SlipSending.WITHIN_DAYS) { HasOwnAct = true, PriceNeedsValuation = true },
        new("TASFIYE", "tasfiye idaresinden edinme", SlipSending.WITHIN_DAYS),
        new("MUSADERE", "müsadere", SlipSending.WITHIN_DAYS),
        new(ValueIncrease, "değer artışı", SlipSending.WITH_PAYMENT_ORDER) { HasOwnAct = true },
        new("GARANTI_DEGISIM", "garanti değişimi", SlipSending.WITHIN_DAYS) { HasOwnAct = true },
        new(Opening, "açılış envanteri", SlipSending.NEVER) { HasOwnAct = true },
        new("ENVANTER", "sözleşme veya bina ile gelen taşınır", SlipSending.WITHIN_DAYS),
        new(Correction, "düzeltme", SlipSending.WITHIN_DAYS) { HasOwnAct = true },
    ];

    /// <summary>The row of a code; null when there is none.</summary>
    public static EntryKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}

/// <summary>How a slip reaches the accounting office (L-23).</summary>
public enum SlipSending
{
    /// <summary>Within the days of L-23 and before the fiscal year ends.</summary>
    WITHIN_DAYS,

    /// <summary>With the payment order.</summary>
    WITH_PAYMENT_ORDER,

    /// <summary>Not as a slip: by monthly list, or not at all.</summary>
    NEVER,
}
