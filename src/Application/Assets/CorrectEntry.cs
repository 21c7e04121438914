using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Correcting a wrong record by two slips, in the books of this year or, in the mahsup period, of the last. New numbers are known once the asset is.</summary>
internal sealed class CorrectEntryCase : UseCase<CorrectEntry>
{
    public override Keys Keys(CorrectEntry c, World w) =>
        Change(Key.Asset(c.Asset), Key.Book(Book.Slips(w.Act.On.Year)), Corrections.Numbers(c, w) is { } numbers ? Key.Book(numbers) : null)
            .Look(Key.Matters(Subject.Asset(c.Asset ?? "")))
            .Look(new[] { w.Act.On.Year, w.Today.Year, w.Today.Year - 1 }.Distinct().Select(Key.Period));

    public override Decision Decide(CorrectEntry c, World w) => AssetDecider.CorrectEntry(c, w);
}
