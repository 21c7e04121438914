using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Valuations;

namespace Defne.Ledger.Application.Valuations;

/// <summary>Recording the prices a commission found.</summary>
internal sealed class RecordValuationCase : UseCase<RecordValuation>
{
    public override Keys Keys(RecordValuation c, World w) =>
        Change(Key.Valuation(c.Valuation));

    public override Decision Decide(RecordValuation c, World w) => ValuationDecider.RecordValuation(c, w);
}
