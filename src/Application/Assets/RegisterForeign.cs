using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Registering a device of another spending unit.</summary>
internal sealed class RegisterForeignCase : UseCase<RegisterForeign>
{
    public override Keys Keys(RegisterForeign c, World w) =>
        Change(c.Asset is null ? null : Key.Asset(c.Asset), Key.Book(Book.ForeignDevices(w.Act.On.Year)));

    public override Decision Decide(RegisterForeign c, World w) => AssetDecider.RegisterForeign(c, w);
}
