using System.Globalization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;

namespace Defne.Ledger.Domain.Slips;

/// <summary>What a decision needs to know of a slip.</summary>
/// <remarks>Türkçe: fişin durumu.</remarks>
public sealed record Slip : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Entry or exit kind it was issued for.</summary>
    public string? Kind { get; init; }

    /// <summary>Last day to send it to accounting; null where it is sent otherwise or not at all (L-23).</summary>
    public DateOnly? DueToAccounting { get; init; }

    /// <summary>True once it was flagged as not sent in time.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Day it was sent.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>True once accounting confirmed it.</summary>
    public bool Acknowledged { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a slip's events; an entry without a receipt stands in its slip's stream and changes nothing of the slip.</summary>
    public static Slip Evolve(Slip? state, LedgerEvent e)
    {
        var s = state ?? new Slip { Id = e.Stream() };
        return (e switch
        {
            SlipIssued i => s with { Kind = i.Kind, DueToAccounting = i.DueToAccounting },
            SlipSentToAccounting => s with { SentOn = e.Act.On },
            SlipOverdueFlagged => s with { IsOverdue = true },
            SlipAcknowledged => s with { Acknowledged = true },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }

    /// <summary>The next slip of the act's fiscal year, in the form its date asks for (L-01), with the last day its kind leaves it (L-23).</summary>
    /// <param name="w">What the decision may see.</param>
    /// <param name="kind">Entry or exit kind.</param>
    /// <param name="value">Total, Turkish lira.</param>
    /// <param name="lines">What it is about.</param>
    /// <param name="after">How many slips of the same act come before it.</param>
    /// <param name="bookYear">The books it belongs to, where they are not those of its date (L-25).</param>
    public static SlipIssued Next(World w, string kind, decimal? value, IReadOnlyList<SlipLine> lines, int after = 0, int? bookYear = null)
    {
        var on = w.Act.On;
        return new(NextNo(w, after), on, bookYear ?? on.Year, kind, RuleSets.FormOn(on, w.Settings), lines, value, DueOf(kind, on, w.Settings));
    }

    /// <summary>The number the next slip of the act takes, or one some slips after it.</summary>
    public static string NextNo(World w, int after = 0) => string.Create(CultureInfo.InvariantCulture, $"{w.Act.On.Year}/{w.Next(Book.Slips(w.Act.On.Year)) + after}");

    // Calendar days, not moved by weekends, and in any case before the fiscal year ends.
    private static DateOnly? DueOf(string kind, DateOnly on, Settings settings)
    {
        if (!(EntryKinds.Find(kind)?.IsSentInDays ?? ExitKinds.Find(kind)?.IsSentInDays ?? false)) return null;
        var last = new DateOnly(on.Year, 12, 31);
        return last.DayNumber - on.DayNumber > settings.SlipAccountingDays ? on.AddDays(settings.SlipAccountingDays) : last;
    }
}
