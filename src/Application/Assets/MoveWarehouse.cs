using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Moving an asset to another warehouse, by slip.</summary>
internal sealed class MoveWarehouseCase : UseCase<MoveWarehouse>
{
    public override Keys Keys(MoveWarehouse c, World w) =>
        Change(Key.Asset(c.Asset), Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.Matters(Subject.Asset(c.Asset ?? "")), Key.Period(w.Act.On.Year));

    public override Decision Decide(MoveWarehouse c, World w) => AssetDecider.MoveWarehouse(c, w);
}
