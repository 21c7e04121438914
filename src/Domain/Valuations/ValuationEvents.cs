using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Valuations;

// How a value nobody documented is found. Stored forever under these names; see docs/events.md.

/// <summary>A step of a valuation (değer tespiti).</summary>
public abstract record ValuationEvent(string Valuation) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "DTK";

    /// <summary>The stream of a valuation.</summary>
    public static string StreamOf(string valuation) => $"valuation-{valuation}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Valuation);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Valuation, Prefix, Book.Valuations);
}

/// <summary>The harcama yetkilisi named those who find the value of some goods; that is his approval of the commission (L-12).</summary>
/// <remarks>Türkçe: değer tespit komisyonu. Codes are movable codes; the first member is the chair unless another is.</remarks>
[EventName("valuation_commission_appointed", "L-12"), Sentence("{valuation} numaralı değer tespit komisyonu kuruldu. Taşınır kodları: {codes}, üyeler: {members}, uzman: {experts}.")]
public sealed record ValuationCommissionAppointed(string Valuation, IReadOnlyList<string>? Codes, [property: PersonId] IReadOnlyList<string>? Members,
    [property: PersonId] IReadOnlyList<string>? Experts, [property: PersonId] string? Chair) : ValuationEvent(Valuation);

/// <summary>The commission found the price of one of each; the minutes are signed by all.</summary>
/// <remarks>Türkçe: değer tespiti. Prices in Turkish lira, by movable code.</remarks>
[EventName("value_determined", "L-12"), Sentence("{valuation} numaralı değer tespit komisyonu birim fiyatları belirledi: {prices} (TL). Tutanak: {minutes}.")]
public sealed record ValueDetermined(string Valuation, IReadOnlyDictionary<string, decimal>? Prices, DocRef? Minutes, [property: PersonId] IReadOnlyList<string>? SignedBy) : ValuationEvent(Valuation);
