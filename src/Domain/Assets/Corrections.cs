using System.Globalization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Domain.Assets;

/// <summary>Correcting a wrong value, code or quantity by two slips, in the books they belong to (L-25).</summary>
/// <remarks>
/// Türkçe: düzeltme. A record stands for one piece. Another code is another registry number: the old record ends and a new one begins. Another
/// quantity ends the record of a piece there never was, or adds records like it for those forgotten.
/// </remarks>
public static class Corrections
{
    /// <summary>Recorded value.</summary>
    public const string Cost = "cost";

    /// <summary>Movable code.</summary>
    public const string Code = "code";

    /// <summary>Pieces the record stands for.</summary>
    public const string Quantity = "qty";

    private const int MostPieces = 1000;

    /// <summary>What was wrong, as a clerk calls it.</summary>
    public static string? Turkish(string? field) => field switch
    {
        Cost => "kayıtlı değer",
        Code => "taşınır kodu",
        Quantity => "miktar",
        _ => field,
    };

    /// <summary>The two slips, what they take out and what they put in.</summary>
    public static Decision Decide(CorrectEntry c, World w)
    {
        var asset = w.Asset(c.Asset);
        var year = BookYear(asset, w);
        var (wrong, right) = c.Field is Cost ? (Amount(c.Wrong), Amount(c.Right)) : (asset?.Cost, asset?.Cost);
        var added = Added(c, asset, year, w);
        var replaced = c.Field is Code && added is [var successor] ? successor : null;
        var takenOut = Slip.Next(w, EntryKinds.Correction, wrong, [new(c.Asset ?? "", asset?.RegistryNo, 1, wrong)], bookYear: year);
        var fact = new EntryReversed(c.Asset ?? "", c.Field, c.Wrong, c.Right, c.Approval, takenOut.No, wrong, year, replaced?.Asset);
        return Decision.Of(AssetRules.CorrectEntry, w, fact, before: () => [takenOut], after: () => PutIn());

        IEnumerable<LedgerEvent> PutIn()
        {
            SlipLine[] lines = [.. fact.Removes() ? [] : new[] { new SlipLine(fact.Asset, asset!.RegistryNo, 1, right) }, .. added.Select(a => new SlipLine(a.Asset, a.RegistryNo, 1, a.Cost))];
            if (lines.Length is 0) yield break;
            var slip = Slip.Next(w, EntryKinds.Correction, lines.Sum(l => l.UnitPrice), lines, after: 1, bookYear: year);
            yield return slip;
            if (replaced is not null) yield return replaced;
            yield return new EntryReissued(replaced?.Asset ?? fact.Asset, c.Field, c.Wrong, c.Right, c.Approval, slip.No, right, year, replaced is null ? null : fact.Asset);
            if (replaced is null)
                foreach (var piece in added)
                    yield return piece;
        }
    }

    /// <summary>The book whose numbers new records of this correction take; null where it makes none.</summary>
    public static Book? Numbers(CorrectEntry c, World w) => w.Asset(c.Asset) is not { } asset ? null
        : c.Field is Code && c.Right is { } right ? Book.Registry(right, BookYear(asset, w))
        : c.Field is Quantity && CodeOf(asset) is { } code ? Book.Registry(code, BookYear(asset, w))
        : null;

    internal static Refusal? IsReadable(EntryReversed e, World w) => e.Field switch
    {
        Cost => Said(Refusals.InvalidValue, IsAmount(e.Wrong), IsAmount(e.Right)),
        Code when !MovableCode.IsOne(e.Wrong!) || !MovableCode.IsOne(e.Right!) => Refusals.InvalidMovableCode.About("field", MovableCode.IsOne(e.Wrong!) ? "right" : "wrong"),
        Code => MovableCode.IsDurable(e.Right!) ? null : Refusals.NotDurable.About("field", "right").About("value", e.Right),
        Quantity => Said(Refusals.InvalidQuantity, Pieces(e.Wrong) is not null, Pieces(e.Right) is not null) ?? (Pieces(e.Right) > MostPieces ? Refusals.TooManyAssets.About("field", "right").About("most", MostPieces) : null),
        _ => Refusals.InvalidField.About("field", "field").About("value", e.Field),
    };

    internal static Refusal? IsRecordedSo(EntryReversed e, World w)
    {
        var asset = w.Asset(e.Asset)!;
        var recorded = e.Field switch
        {
            Cost => asset.Cost is { } cost ? Texts.Plain(cost) : null,
            Code => CodeOf(asset),
            _ => asset.IsTerminal ? "0" : "1",
        };
        var same = e.Field is Cost ? Amount(e.Wrong) == asset.Cost : e.Field is Quantity ? Pieces(e.Wrong) == Pieces(recorded) : e.Wrong == recorded;
        return same ? null : Refusals.RecordedOtherwise.About("field", e.Field).About("recorded", recorded);
    }

    internal static Refusal? IsAnother(EntryReversed e, World w) =>
        (e.Field is Cost ? Amount(e.Wrong) == Amount(e.Right) : e.Field is Quantity ? Pieces(e.Wrong) == Pieces(e.Right) : e.Wrong == e.Right) ? Refusals.InvalidState.About("field", e.Field).About("right", e.Right) : null;

    // A piece somebody answers for exists, and its paper bears its number: first it comes back.
    internal static Refusal? IsInDepot(EntryReversed e, World w) => !e.Removes() ? null : w.Asset(e.Asset)! switch
    {
        { ReportedLost: true } => Refusals.InvalidState.About("asset", e.Asset).About("reportedLost", true),
        { Status: AssetStatus.NEW or AssetStatus.IN_STOCK } => null,
        var used => Refusals.MustBeReturnedFirst.About("asset", e.Asset).About("holder", used.Holder),
    };

    private static int BookYear(Asset? asset, World w) => PeriodRules.BookYear(asset?.ValuedIn ?? w.Today.Year, w);

    // The new number is of the year of the books, and untested: what was tested bore the old one.
    private static IReadOnlyList<AssetRegistered> Added(CorrectEntry c, Asset? asset, int year, World w)
    {
        var pieces = asset is null ? 0 : c.Field is Code ? 1 : c.Field is Quantity && Pieces(c.Right) is > 1 and <= MostPieces and var right ? right - 1 : 0;
        if (pieces is 0 || Numbers(c, w) is not { } book || (c.Field is Code && !MovableCode.IsOne(c.Right!))) return [];
        var (code, entered) = (c.Field is Code ? c.Right! : CodeOf(asset!)!, asset!.EntryDate is { } day && day.Year == year ? day : w.Act.On);
        return
        [
            .. Enumerable.Range(w.Next(book), pieces).Select(no => string.Create(CultureInfo.InvariantCulture, $"{code}/{year % 100:00}/{no:00000}"))
                .Select(printed => new AssetRegistered(RegistryNo.ToAssetId(printed), printed, asset.Name, asset.Warehouse, asset.Cost, EntryKinds.Correction, entered,
                    c.Field is Code ? asset.Serial : null, asset.HasStorage, asset.WarrantyUntil, Opening: null, Foreign: null, OwnerUnit: null)),
        ];
    }

    private static string? CodeOf(Asset asset) => asset.RegistryNo is { } printed ? RegistryNo.Read(printed)?.Code : null;

    private static decimal? Amount(string? said) => decimal.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static bool IsAmount(string? said) => Amount(said) is { } amount && FormatRules.IsMoney(amount);

    private static int? Pieces(string? said) => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) ? pieces : null;

    private static Refusal? Said(Refusal why, bool wrong, bool right) => wrong && right ? null : why.About("field", wrong ? "right" : "wrong");
}
