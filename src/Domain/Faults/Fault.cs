using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Faults;

/// <summary>What a decision needs to know of a fault.</summary>
/// <remarks>Türkçe: arıza.</remarks>
public sealed record Fault : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>The asset that does not work.</summary>
    public string? Asset { get; init; }

    /// <summary>The unit it was reported from.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it stands.</summary>
    public FaultState State { get; init; }

    /// <summary>Day target times count from: that of the report, or of the last reopening.</summary>
    public DateOnly? BegunOn { get; init; }

    /// <summary>Day of the diagnosis; null until there was one.</summary>
    public DateOnly? DiagnosedOn { get; init; }

    /// <summary>Whether it can be repaired where it stands.</summary>
    public bool OnSite { get; init; }

    /// <summary>The firm it was last sent to; null where it never left the house.</summary>
    public string? Vendor { get; init; }

    /// <summary>True once it was sent to a firm.</summary>
    public bool WentToVendor { get; init; }

    /// <summary>True where the firm gave another device in its place .</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Service forms, in the order of their recording.</summary>
    public IReadOnlyList<ServiceForm> Forms { get; init; } = [];

    /// <summary>Day it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Target times flagged since it was begun.</summary>
    public IReadOnlyList<FaultTarget> Flagged { get; init; } = [];

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>True while something is to be done about it.</summary>
    public bool IsOpen => State is not (FaultState.CLOSED or FaultState.CANCELLED);

    /// <summary>The last service form recorded under a number; null where none is.</summary>
    public ServiceForm? Form(string? no) => Forms.LastOrDefault(f => f.No == no);

    /// <summary>The last day of a target that is still to be met; null where nothing is awaited any more .</summary>
    public DateOnly? Due(FaultTarget target, Settings settings) => BegunOn is not { } begun ? null : (target, State) switch
    {
        (FaultTarget.DIAGNOSE, FaultState.REPORTED) => settings.AfterBusinessDays(begun, settings.FaultDiagnoseBusinessDays),
        (FaultTarget.RESOLVE, FaultState.REPORTED or FaultState.DIAGNOSED or FaultState.IN_REPAIR or FaultState.AT_VENDOR) => settings.AfterBusinessDays(begun, settings.FaultResolveBusinessDays),
        _ => null,
    };

    /// <summary>The fold of a fault's events; an event without its predecessors still leads where RULES says.</summary>
    public static Fault Evolve(Fault? state, FaultEvent e)
    {
        var s = state ?? new Fault { Id = e.Stream() };
        // A flag is no movement: what was done in time and is recorded after it keeps its own day.
        if (e is FaultOverdueFlagged flagged) return flagged.Target is { } target ? s with { Flagged = [.. s.Flagged, target] } : s;
        return (e switch
        {
            FaultReported r => s with { Asset = r.Asset, Unit = r.Unit, State = FaultState.REPORTED, BegunOn = e.Act.On },
            FaultDiagnosed d => s with { State = FaultState.DIAGNOSED, DiagnosedOn = e.Act.On, OnSite = d.OnSite is true },
            FaultCancelled => s with { State = FaultState.CANCELLED },
            RepairStarted => s with { State = FaultState.IN_REPAIR },
            AssetSentToVendor v => s with { State = FaultState.AT_VENDOR, Vendor = v.Vendor, WentToVendor = true, Asset = v.Asset ?? s.Asset },
            AssetReceivedFromVendor v => s with { State = FaultState.IN_REPAIR, IsReplaced = v.Replacement is true },
            ServiceFormRecorded f => s with { Forms = [.. s.Forms, new ServiceForm(f.Form ?? "", e.Act.By, FormState.RECORDED)] },
            ServiceFormApproved f => s.With(f.Form, FormState.APPROVED),
            ServiceFormRejected f => s.With(f.Form, FormState.REJECTED),
            FaultResolved => s with { State = FaultState.RESOLVED },
            FaultDeclaredUnrepairable => s with { State = FaultState.UNREPAIRABLE },
            FaultClosed => s with { State = FaultState.CLOSED, ClosedOn = e.Act.On },
            FaultReopened r => s with { State = FaultState.REPORTED, BegunOn = e.Act.On, ClosedOn = null, Flagged = [], IsReplaced = false, Asset = r.Asset ?? s.Asset },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }

    private Fault With(string? form, FormState state) => this with { Forms = [.. Forms.Select(f => f.No == form && f.State is FormState.RECORDED ? f with { State = state } : f)] };
}

/// <summary>A firm's service form.</summary>
/// <param name="No">Its number.</param>
/// <param name="RecordedBy">Who recorded it, and may therefore not approve it.</param>
/// <param name="State">What came of it.</param>
public sealed record ServiceForm(string No, string RecordedBy, FormState State);
