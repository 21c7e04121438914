using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of stock cards, material requests and consumption lists.</summary>
internal static class StockRoutes
{
    public static void MapStock(this RouteGroupBuilder api)
    {
        var stock = api.MapGroup("/stock").WithTags("Stok");
        stock.MapRead("", http => new ListStock(Requests.Text(http, "warehouse"), Requests.Text(http, "code"), Requests.Flag(http, "belowMinimum"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "warehouse", "code", "belowMinimum");
        stock.MapRead("lots", http => new ListLots(Requests.Text(http, "stock"), Requests.Text(http, "warehouse"), Requests.Text(http, "code"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "stock", "warehouse", "code");
        stock.MapRead("{id}", http => new GetStock(Requests.Id(http), Requests.Points(http)), paged: false);
        stock.MapAct<IssueStock>("{id}/issue", c => c.Stock, (c, id) => c with { Stock = id });
        stock.MapAct<ReturnStock>("{id}/return", c => c.Stock, (c, id) => c with { Stock = id });
        stock.MapAct<SetMinimumLevel>("{id}/set-minimum-level", c => c.Stock, (c, id) => c with { Stock = id });

        var requests = api.MapGroup("/requests").WithTags("İstek belgeleri");
        requests.MapBegin<SubmitRequest>("", c => c.Request);
        requests.MapRead("", http => new ListRequests(Requests.Flag(http, "open"), Requests.Text(http, "unit"), Requests.Code<RequestState>(http, "state"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "open", "unit", "state");
        requests.MapRead("{id}", http => new GetRequest(Requests.Id(http), Requests.Points(http)), paged: false);
        requests.MapAct<ApproveRequest>("{id}/approve", c => c.Request, (c, id) => c with { Request = id });
        requests.MapAct<EvaluateRequest>("{id}/evaluate", c => c.Request, (c, id) => c with { Request = id });
        requests.MapAct<ReportUnmet>("{id}/report-unmet", c => c.Request, (c, id) => c with { Request = id });
        requests.MapAct<CloseRequest>("{id}/close", c => c.Request, (c, id) => c with { Request = id });
        requests.MapAct<WithdrawRequest>("{id}/withdraw", c => c.Request, (c, id) => c with { Request = id });

        // A list begins with its sending: there is no version to have seen.
        var lists = api.MapGroup("/consumption-lists").WithTags("Tüketim listeleri");
        lists.MapRead("{id}", http => new GetConsumptionList(Requests.Id(http), Requests.Points(http)), paged: false);
        lists.MapAct<SendConsumptionList>("{id}/send", c => c.Month, (c, id) => c with { Month = id }, needsVersion: false);
    }
}
