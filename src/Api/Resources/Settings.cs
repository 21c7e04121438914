using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of settings, holidays and fiscal years. Settings all stand in one stream, whose version is not asked for.</summary>
internal static class SettingRoutes
{
    public static void MapSettings(this RouteGroupBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Ayarlar");
        settings.MapRead("", http => new ListSettings(Requests.Points(http)), paged: false);
        settings.MapRead("{id}/history", http => new GetSettingHistory(Requests.Id(http), Requests.Points(http)), paged: false);
        api.MapGroup("/periods").WithTags("Malî yıllar").MapRead("{id}", http => new GetPeriod(Requests.Id(http), Requests.Points(http)), paged: false);
        settings.MapAct<ChangeSetting>("{id}/change", c => c.Setting, (c, id) => c with { Setting = id }, needsVersion: false);
        settings.MapAct<DeclareHolidays>("holidays/{id}/declare", c => c.Year, (c, id) => c with { Year = id }, needsVersion: false);
    }
}
