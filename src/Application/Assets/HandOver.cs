using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Handing an asset over to a person.</summary>
internal sealed class HandOverCase : UseCase<HandOver>
{
    public override Keys Keys(HandOver c, World w) =>
        Change(Key.Asset(c.Asset), Key.Order(c.Order), c.Request is null ? null : Key.Request(c.Request)).Look(Key.Matters(Subject.Asset(c.Asset ?? "")));

    public override Decision Decide(HandOver c, World w) => AssetDecider.HandOver(c, w);
}
