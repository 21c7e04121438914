namespace Defne.Ledger.Domain.Law;

/// <summary>Why goods are written off (RULES §4.10): one row each, read by deciders and checks, never switched over.</summary>
/// <remarks>Türkçe: kayıttan düşme nedeni.</remarks>
/// <param name="Code">Stored code.</param>
/// <param name="TextTr">Turkish name.</param>
/// <param name="ExitKind">The exit its slip books (RULES §3.1).</param>
public sealed record WriteOffReason(string Code, string TextTr, string ExitKind)
{
    /// <summary>What is booked where the commission decided to destroy.</summary>
    public string DestroyedKind { get; init; } = ExitKind;

    /// <summary>Always before a commission, one of its members an expert; no paper proves it alone (L-17).</summary>
    public bool IsScrap { get; init; }

    /// <summary>The asset comes back to the depot first: nobody scraps what somebody uses.</summary>
    public bool NeedsReturn { get; init; }

    /// <summary>Another asset takes its place, under a registry number of its own (L-19).</summary>
    public bool IsSwap { get; init; }

    /// <summary>A kind of paper that proves it beside those the municipality lists (L-18, L-19).</summary>
    public string? AlsoProvenBy { get; init; }
}

/// <summary>The reasons of RULES §4.10.</summary>
public static class WriteOffReasons
{
    private const string Lost = "KAYIP_YOK_OLMA";
    private const string Swap = "GARANTI_DEGISIM";

    /// <summary>The table. RULES has no exit kind of its own for a longer-life swap: both swaps rest on TMY 27 and share one.</summary>
    public static IReadOnlyList<WriteOffReason> All { get; } =
    [
        new("KAYIP", "kaybolma", Lost),
        new("CALINMA", "çalınma", Lost),
        new("AFET", "afet", Lost),
        new("FIRE", "fire", Lost),
        new("SAYIM_NOKSANI", "sayım noksanı", "SAYIM_NOKSANI"),
        new("KULLANILMAZ", "kullanılmaz hâle gelme", "KULLANILMAZ") { NeedsReturn = true },
        new("HURDA", "hurdaya ayırma", "HURDA") { DestroyedKind = "IMHA", IsScrap = true, NeedsReturn = true },
        new(Swap, "garanti değişimi", Swap) { IsSwap = true, AlsoProvenBy = "SERVIS_FORMU" },
        new("SURELI_DEGISIM", "daha uzun ömürlüsüyle değişim", Swap) { IsSwap = true, AlsoProvenBy = "SERVIS_FORMU" },
    ];

    /// <summary>The row of a code; null when there is none.</summary>
    public static WriteOffReason? Find(string? code) => All.FirstOrDefault(reason => reason.Code == code);
}
