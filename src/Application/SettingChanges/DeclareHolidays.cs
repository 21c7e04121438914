using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.SettingChanges;

namespace Defne.Ledger.Application.SettingChanges;

/// <summary>Announcing the holidays of a year.</summary>
internal sealed class DeclareHolidaysCase : UseCase<DeclareHolidays>
{
    public override Keys Keys(DeclareHolidays c, World w) =>
        Change(Key.Settings);

    public override Decision Decide(DeclareHolidays c, World w) => SettingDecider.DeclareHolidays(c, w);
}
