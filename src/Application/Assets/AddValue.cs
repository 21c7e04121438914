using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Adding expenditure to the recorded value, by slip.</summary>
internal sealed class AddValueCase : UseCase<AddValue>
{
    public override Keys Keys(AddValue c, World w) =>
        Change(Key.Asset(c.Asset), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.Period(w.Act.On.Year));

    public override Decision Decide(AddValue c, World w) => AssetDecider.AddValue(c, w);
}
