using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.SettingChanges;

namespace Defne.Ledger.Application.SettingChanges;

/// <summary>Changing a setting.</summary>
internal sealed class ChangeSettingCase : UseCase<ChangeSetting>
{
    public override Keys Keys(ChangeSetting c, World w) =>
        Change(Key.Settings);

    public override Decision Decide(ChangeSetting c, World w) => SettingDecider.ChangeSetting(c, w);
}
