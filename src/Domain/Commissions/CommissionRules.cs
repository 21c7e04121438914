using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Commissions;

/// <summary>What one sort of commission must be (RULES §4.2).</summary>
/// <param name="Min">Fewest distinct members.</param>
/// <param name="TooSmall">What is said of a smaller one, or of one without its required members.</param>
public sealed record Composition(int Min, Refusal TooSmall)
{
    /// <summary>Whether the number of members is odd.</summary>
    public bool Odd { get; init; }

    /// <summary>Whether one of them is an expert.</summary>
    public bool Expert { get; init; }

    /// <summary>What is said where none is.</summary>
    public Refusal NoExpert { get; init; } = Refusals.CommissionNoExpert;

    /// <summary>Who must be among them.</summary>
    public string? Among { get; init; }
}

/// <summary>What the law asks of every commission and board, in RULES' order (§4.2).</summary>
/// <remarks>Türkçe: komisyon ve kurulların oluşumu.</remarks>
public static class CommissionRules
{
    /// <summary>The first thing wrong with its composition; null when it may work.</summary>
    public static Refusal? Composed(IReadOnlyList<string> members, IReadOnlyList<string>? experts, Composition needed)
    {
        var distinct = members.Distinct(StringComparer.Ordinal).Count();
        if (distinct < members.Count)
            return Refusals.CommissionDuplicateMember.About("member", members.GroupBy(m => m, StringComparer.Ordinal).First(g => g.Skip(1).Any()).Key);
        if (distinct < needed.Min || (needed.Odd && distinct % 2 is 0)) return needed.TooSmall.About("members", distinct).About("min", needed.Min).About("odd", needed.Odd);
        if (needed.Among is { } must && !members.Contains(must, StringComparer.Ordinal)) return needed.TooSmall.About("missing", must);
        return needed.Expert && !members.Intersect(experts ?? [], StringComparer.Ordinal).Any() ? needed.NoExpert.About("field", "experts") : null;
    }

    /// <summary>Every member is named by an id, and the chair is one of them.</summary>
    public static Refusal? AreIds(IReadOnlyList<string> members, string? chair)
    {
        if (members.Any(string.IsNullOrWhiteSpace)) return Refusals.MissingField.About("field", "members");
        if (members.FirstOrDefault(m => !FormatRules.IsId(m)) is { } bad) return Refusals.InvalidId.About("field", "members").About("value", bad);
        return chair is not null && !members.Contains(chair, StringComparer.Ordinal) ? Refusals.InvalidChair.About("field", "chair").About("value", chair) : null;
    }

    /// <summary>Whoever is named beside the members is one of them.</summary>
    public static Refusal? AreAmong(IReadOnlyList<string> members, IReadOnlyList<string>? some, string field) =>
        some?.FirstOrDefault(m => !members.Contains(m, StringComparer.Ordinal)) is { } stranger ? Refusals.InvalidChair.About("field", field).About("value", stranger) : null;

    /// <summary>Every member is known to the ledger, in service and of the municipality.</summary>
    public static Refusal? AreOfficials(IReadOnlyList<string> members, World w, DateOnly on) =>
        AreInService(members, w, on) ?? (members.FirstOrDefault(m => !w.Authority.Person(m)!.IsOfficial) is { } outsider ? Refusals.MemberNotOfficial.About("person", outsider) : null);

    /// <summary>Every member is known to the ledger and in service.</summary>
    public static Refusal? AreInService(IReadOnlyList<string> members, World w, DateOnly on) => members.Select(member => w.Authority.Person(member) switch
    {
        null => Refusals.PersonNotFound.About("person", member),
        { } person when !person.Term.Covers(on) || !person.Term.Covers(w.Today) => Refusals.PersonLeft.About("person", member),
        _ => null,
    }).FirstOrDefault(why => why is not null);

    /// <summary>Everybody who must sign has signed.</summary>
    public static Refusal? AllSigned(IEnumerable<string> members, IReadOnlyList<string>? signedBy, Refusal why) =>
        members.FirstOrDefault(m => signedBy?.Contains(m, StringComparer.Ordinal) is not true) is { } missing ? why.About("missing", missing) : null;
}
