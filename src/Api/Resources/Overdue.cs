using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of what was not done in time.</summary>
internal static class OverdueRoutes
{
    public static void MapOverdue(this RouteGroupBuilder api) => api.MapGroup("/overdue").WithTags("Süresi geçenler")
        .MapRead("", http => new ListOverdue(Requests.Code<OverdueKind>(http, "kind"), Requests.Points(http), Requests.Paging(http)), paged: true, "kind");
}
