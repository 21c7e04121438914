using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Giving an asset away for good, by slip.</summary>
internal sealed class TransferOutCase : UseCase<TransferOut>
{
    public override Keys Keys(TransferOut c, World w) =>
        Change(Key.Asset(c.Asset), Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.Matters(Subject.Asset(c.Asset ?? "")), Key.Period(w.Act.On.Year));

    public override Decision Decide(TransferOut c, World w) => AssetDecider.TransferOut(c, w);
}
