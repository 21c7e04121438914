using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>The legal envelope of an event (RULES §4.1). Stamped once, by the kernel; never said by a caller.</summary>
/// <remarks>Türkçe: işlemin hukukî künyesi. What is technical (command id, correlation, line) is metadata of the store.</remarks>
public sealed record Act
{
    /// <summary>The person id of the process manager and of what was taken over from paper.</summary>
    public const string System = "SYSTEM";

    /// <summary>The envelope of an event that was not yet decided.</summary>
    public static readonly Act Unstamped = new();

    /// <summary>The envelope of an act asked for today; how its authority is held is stamped by the checks.</summary>
    public static Act For(LedgerCommand c, string by, Role role, DateOnly today, Settings settings)
    {
        var on = c.NamedDay() ?? today;
        var oldest = c.PaperDate() is { } dated && dated < on ? dated : on;
        return new Act
        {
            On = on, By = by, Role = role, RuleSetVersion = RuleSets.On(on, settings), Late = DateRules.IsLate(oldest, today, settings),
            LateReason = c.LateReason, BasisDoc = c.BasisDoc,
        };
    }

    /// <summary>Business day the act took effect, Europe/Istanbul. Türkçe: geçerlik tarihi.</summary>
    [JsonPropertyName("effectiveDate")]
    public DateOnly On { get; init; }

    /// <summary>Person id of the one who acted. Türkçe: işlemi yapan.</summary>
    [JsonPropertyName("actor")]
    public string By { get; init; } = System;

    /// <summary>The role used; a vekil and a delegate name the role of the post they act for.</summary>
    public Role Role { get; init; } = Role.SYSTEM;

    /// <summary>In one's own right, as vekil, or by delegation. Türkçe: kapsam.</summary>
    public Capacity Capacity { get; init; } = Capacity.ASIL;

    /// <summary>The assignment, vekâlet or delegation the authority comes from (R-08).</summary>
    public string? AuthorityRef { get; init; }

    /// <summary>Who answers for the act: the vekil alone (R-10), delegator and delegate together (R-09).</summary>
    public IReadOnlyList<string> Accountable { get; init; } = [];

    /// <summary>The rule set in force on <see cref="On"/> (L-01, R-72).</summary>
    public string RuleSetVersion { get; init; } = RuleSets.Current;

    /// <summary>True when it was recorded later than the tolerance allows (R-11).</summary>
    public bool Late { get; init; }

    /// <summary>Why it was recorded late. Türkçe: gecikme gerekçesi.</summary>
    public string? LateReason { get; init; }

    /// <summary>The paper the act rests on. Türkçe: dayanak belge.</summary>
    public DocRef? BasisDoc { get; init; }
}

/// <summary>How a person holds the authority used (R-09, R-10).</summary>
public enum Capacity
{
    /// <summary>In one's own right. Türkçe: asıl.</summary>
    ASIL,

    /// <summary>As acting holder of the post, with its full authority. Türkçe: vekil.</summary>
    VEKIL,

    /// <summary>By a delegated power; the delegator stays liable. Türkçe: yetki devri.</summary>
    DELEGE,
}

/// <summary>A paper: kind, number and date. Plain text is a number whose kind and date are not known.</summary>
/// <param name="Type">Such as <c>OLUR</c>, <c>TUTANAK</c>, <c>FATURA</c>.</param>
/// <param name="No">The number on the paper.</param>
/// <param name="Date">The date on the paper.</param>
public sealed record DocRef(string? Type, string? No, DateOnly? Date)
{
    /// <summary>True where it can carry an act of that day: it has a number, and is of no later day.</summary>
    public bool Carries(DateOnly on) => !string.IsNullOrWhiteSpace(No) && !(Date > on);

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', new[]
    {
        Type is null ? null : Categories.TurkishPaper(Type), No, Date is { } d ? $"({d.ToString("dd.MM.yyyy", global::System.Globalization.CultureInfo.InvariantCulture)})" : null,
    }.Where(part => part is { Length: > 0 }));
}
