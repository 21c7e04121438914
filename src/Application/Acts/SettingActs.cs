using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.SettingChanges;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on settings and holidays (§6).</summary>
internal static class SettingActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<ChangeSetting>(SettingDecider.ChangeSetting, (c, w) => Change(Key.Settings)),
        On<DeclareHolidays>(SettingDecider.DeclareHolidays, (c, w) => Change(Key.Settings)),
    ];
}
