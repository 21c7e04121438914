using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of written orders.</summary>
internal static class OrderRoutes
{
    public static void MapOrders(this RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").WithTags("Çıkış emirleri");
        orders.MapRead("", http => new ListOrders(Requests.Flag(http, "open"), Requests.Text(http, "recipient"), Requests.Points(http), Requests.Paging(http)), paged: true, "open", "recipient");
        orders.MapRead("{id}", http => new GetOrder(Requests.Id(http), Requests.Points(http)), paged: false);
        orders.MapBegin<DraftOrder>("", c => c.Order);
        orders.MapAct<SignOrder>("{id}/sign", c => c.Order, (c, id) => c with { Order = id });
        orders.MapAct<CancelOrder>("{id}/cancel", c => c.Order, (c, id) => c with { Order = id });
    }
}
