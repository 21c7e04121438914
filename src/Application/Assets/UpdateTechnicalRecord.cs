using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Recording what is known of a device.</summary>
internal sealed class UpdateTechnicalRecordCase : UseCase<UpdateTechnicalRecord>
{
    public override Keys Keys(UpdateTechnicalRecord c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(UpdateTechnicalRecord c, World w) => AssetDecider.UpdateTechnicalRecord(c, w);
}
