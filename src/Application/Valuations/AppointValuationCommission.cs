using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Valuations;

namespace Defne.Ledger.Application.Valuations;

/// <summary>Naming a valuation commission.</summary>
internal sealed class AppointValuationCommissionCase : UseCase<AppointValuationCommission>
{
    public override Keys Keys(AppointValuationCommission c, World w) =>
        Change([Key.Book(Book.Valuations(w.Act.On.Year)), c.Valuation is null ? null : Key.Valuation(c.Valuation)]);

    public override Decision Decide(AppointValuationCommission c, World w) => ValuationDecider.AppointValuationCommission(c, w);
}
