using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Valuations;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on valuations (L-12).</summary>
internal static class ValuationActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<AppointValuationCommission>(ValuationDecider.AppointValuationCommission, (c, w) => Change([Key.Book(Book.Valuations(w.Act.On.Year)), c.Valuation is null ? null : Key.Valuation(c.Valuation)])),
        On<RecordValuation>(ValuationDecider.RecordValuation, (c, w) => Change(Key.Valuation(c.Valuation))),
    ];
}
