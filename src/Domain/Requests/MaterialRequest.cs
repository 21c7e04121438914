using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Requests;

/// <summary>What a decision needs to know of a material request.</summary>
/// <remarks>Türkçe: Taşınır İstek Belgesi.</remarks>
public sealed record MaterialRequest : IState
{
    private static readonly IReadOnlyDictionary<string, decimal> None = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public RequestState State { get; init; }

    /// <summary>The asking unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Who asked.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>What was asked for, by movable code.</summary>
    public IReadOnlyDictionary<string, decimal> Items { get; init; } = None;

    /// <summary>How far it is to be met; null until it was decided.</summary>
    public RequestResult? Result { get; init; }

    /// <summary>What is to be met where only a part is; null where nobody said how much.</summary>
    public IReadOnlyDictionary<string, decimal>? Granted { get; init; }

    /// <summary>Day of that decision.</summary>
    public DateOnly? EvaluatedOn { get; init; }

    /// <summary>What was given.</summary>
    public IReadOnlyDictionary<string, decimal> Supplied { get; init; } = None;

    /// <summary>True once all that was to be met is met.</summary>
    public bool IsFulfilled { get; init; }

    /// <summary>True once the superior knows what was not met.</summary>
    public bool IsReported { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>True where something may be given on it that day.</summary>
    public bool IsOpenOn(DateOnly on) => State is RequestState.EVALUATED or RequestState.FULFILLED && Result is not RequestResult.REFUSE && EvaluatedOn <= on;

    /// <summary>What it may still take of a code.</summary>
    public decimal Remaining(string code) => (Granted ?? Items).GetValueOrDefault(code) - Supplied.GetValueOrDefault(code);

    /// <summary>True when nothing of what was to be met is missing.</summary>
    public bool IsCovered() => (Granted ?? Items).Keys.All(code => Remaining(code) <= 0);

    /// <summary>True when the unit did not get all it asked for.</summary>
    public bool IsUnmet() => Result is not RequestResult.MEET || !IsFulfilled;

    /// <summary>The same request after more was given.</summary>
    public MaterialRequest With(string code, decimal qty) =>
        this with { Supplied = new Dictionary<string, decimal>(Supplied, StringComparer.Ordinal) { [code] = Supplied.GetValueOrDefault(code) + qty } };

    /// <summary>The fold of a request's events; an event without its predecessors still leads where RULES says.</summary>
    public static MaterialRequest Evolve(MaterialRequest? state, RequestEvent e)
    {
        var s = state ?? new MaterialRequest { Id = e.Stream() };
        return (e switch
        {
            RequestSubmitted r => s with { State = RequestState.SUBMITTED, Unit = r.Unit, Items = r.Items ?? None, SubmittedBy = e.Act.By },
            RequestApproved => s with { State = RequestState.APPROVED },
            RequestEvaluated r => s with { State = RequestState.EVALUATED, Result = r.Result, Granted = r.Granted, EvaluatedOn = e.Act.On },
            RequestSupplied r => s.With(r.Code ?? "", r.Qty ?? 0),
            RequestFulfilled => s with { State = RequestState.FULFILLED, IsFulfilled = true },
            UnmetRequestReported => s with { IsReported = true },
            RequestClosed => s with { State = RequestState.CLOSED },
            RequestWithdrawn => s with { State = RequestState.WITHDRAWN },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
