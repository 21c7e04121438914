namespace Defne.Ledger.Domain.Law;

/// <summary>One sentence of the law as this ledger enforces it: a rule of the seed regulation (R-nn) or of national law (L-nn).</summary>
/// <remarks>Türkçe: kural. <see cref="Clauses"/> are in order of their dates; the one in force on a day is what a refusal of that day cites.</remarks>
/// <param name="Id">Stable id, such as <c>R-22</c>; never given again.</param>
/// <param name="TextTr">What the rule asks, one Turkish sentence for an inspector.</param>
/// <param name="Clauses">Where it stands, with the dates the text is in force.</param>
public sealed record Rule(string Id, string TextTr, params IReadOnlyList<Clause> Clauses)
{
    /// <summary>The place to cite for an act of that day; the earliest known text for days before any of them.</summary>
    public string ClauseOn(DateOnly day) => (Clauses.LastOrDefault(c => c.From <= day) ?? Clauses[0]).Cite;
}

/// <summary>A place in a legal text and the first day it binds.</summary>
/// <param name="Cite">As an inspector writes it: <c>Md. 11/26</c>, <c>TMY 5/3-4</c>.</param>
/// <param name="From">First day in force. It binds until the next clause of the same rule begins.</param>
public sealed record Clause(string Cite, DateOnly From);
