using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Application.Stock;

/// <summary>Setting the level below which a stock is reported.</summary>
internal sealed class SetMinimumLevelCase : UseCase<SetMinimumLevel>
{
    public override Keys Keys(SetMinimumLevel c, World w) =>
        Change(Key.Stock(c.Stock)).Look(Key.Asset(c.Stock));

    public override Decision Decide(SetMinimumLevel c, World w) => StockDecider.SetMinimumLevel(c, w);
}
