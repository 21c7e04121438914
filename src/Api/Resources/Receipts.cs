using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of deliveries, entries, slips and contracts.</summary>
internal static class ReceiptRoutes
{
    public static void MapReceipts(this RouteGroupBuilder api)
    {
        var receipts = api.MapGroup("/receipts").WithTags("Teslim alma ve giriş");
        receipts.MapBegin<ReceiveDelivery>("", c => c.Receipt);
        receipts.MapRead("{id}", http => new GetReceipt(Requests.Id(http), Requests.Points(http)), paged: false);
        receipts.MapAct<IssueProvisionalReceipt>("{id}/issue-provisional-receipt", c => c.Receipt, (c, id) => c with { Receipt = id });
        receipts.MapAct<AppointAcceptanceCommission>("{id}/appoint-commission", c => c.Receipt, (c, id) => c with { Receipt = id });
        receipts.MapAct<RecordAcceptance>("{id}/record-acceptance", c => c.Receipt, (c, id) => c with { Receipt = id });
        receipts.MapAct<RejectDelivery>("{id}/reject", c => c.Receipt, (c, id) => c with { Receipt = id });
        receipts.MapAct<ReleaseBeforeAcceptance>("{id}/release-before-acceptance", c => c.Receipt, (c, id) => c with { Receipt = id });
        api.MapGroup("").WithTags("Teslim alma ve giriş").MapBegin<PostEntry>("/entries");

        var valuations = api.MapGroup("/valuations").WithTags("Değer tespiti");
        valuations.MapBegin<AppointValuationCommission>("", c => c.Valuation);
        valuations.MapAct<RecordValuation>("{id}/record", c => c.Valuation, (c, id) => c with { Valuation = id });

        // A slip's number holds a slash, which no segment of a path can: 2026/8 is addressed as 2026-8.
        var slips = api.MapGroup("/slips").WithTags("Fişler");
        slips.MapRead("", http => new ListSlips(Requests.Year(http, "bookYear"), Requests.Text(http, "kind"), Requests.Flag(http, "unsent"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "bookYear", "kind", "unsent");
        slips.MapRead("{id}", http => new GetSlip(OnPaper(Requests.Id(http)), Requests.Points(http)), paged: false);
        slips.MapAct<SendSlip>("{id}/send", c => InPath(c.Slip), (c, id) => c with { Slip = OnPaper(id) });
        slips.MapAct<AcknowledgeSlip>("{id}/acknowledge", c => InPath(c.Slip), (c, id) => c with { Slip = OnPaper(id) });
        slips.MapAct<CancelSlip>("{id}/cancel", c => InPath(c.Slip), (c, id) => c with { Slip = OnPaper(id) }, needsVersion: false);

        // Never lawful: asked for, they are refused by name and noted.
        var records = api.MapGroup("/records").WithTags("Fişler");
        records.MapBegin<AlterRecord>("/alter");
        records.MapBegin<DeleteRecord>("/delete");

        var contracts = api.MapGroup("/contracts").WithTags("Bakım sözleşmeleri");
        contracts.MapBegin<RegisterContract>("", c => c.Contract);
        contracts.MapRead("{id}", http => new GetContract(Requests.Id(http), Requests.Points(http)), paged: false);
    }

    private static string? InPath(string? no) => no?.Replace('/', '-');

    private static string OnPaper(string id) => id.Replace('-', '/');
}
