using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Slips;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on slips (§4.13).</summary>
internal static class SlipActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<SendSlip>(SlipDecider.SendSlip, (c, w) => Change(Key.Slip(c.Slip))),
        On<AcknowledgeSlip>(SlipDecider.AcknowledgeSlip, (c, w) => Change(Key.Slip(c.Slip))),
        On<FlagSlipOverdue>(SlipDecider.FlagSlipOverdue, (c, w) => Change(Key.Slip(c.Slip))),
        // Always refused, so nothing is looked at.
        On<CancelSlip>(SlipDecider.CancelSlip, (c, w) => Change()),
    ];
}
