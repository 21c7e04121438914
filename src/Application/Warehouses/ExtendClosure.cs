using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Keeping a warehouse closed for longer.</summary>
internal sealed class ExtendClosureCase : UseCase<ExtendClosure>
{
    public override Keys Keys(ExtendClosure c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(ExtendClosure c, World w) => WarehouseDecider.ExtendClosure(c, w);
}
