using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Recording the signed minutes of a hand-over.</summary>
internal sealed class SignHandoverCase : UseCase<SignHandover>
{
    public override Keys Keys(SignHandover c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(SignHandover c, World w) => WarehouseDecider.SignHandover(c, w);
}
