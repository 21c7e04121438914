using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of write-off files, scrap and liabilities.</summary>
internal static class WriteOffRoutes
{
    public static void MapWriteOffs(this RouteGroupBuilder api)
    {
        var files = api.MapGroup("/write-offs").WithTags("Kayıttan düşme");
        files.MapRead("", http => new ListWriteOffs(Requests.Flag(http, "open"), Requests.Code<WriteOffState>(http, "state"), Requests.Text(http, "reason"), Requests.Text(http, "asset"), Requests.Points(http),
            Requests.Paging(http)), paged: true, "open", "state", "reason", "asset");
        files.MapRead("{id}", http => new GetWriteOff(Requests.Id(http), Requests.Points(http)), paged: false);
        files.MapBegin<ProposeWriteOff>("", c => c.Writeoff);
        files.MapAct<AppointCommission>("{id}/appoint-commission", c => c.Writeoff, (c, id) => c with { Writeoff = id });
        files.MapAct<RecordCommissionDecision>("{id}/record-commission-decision", c => c.Writeoff, (c, id) => c with { Writeoff = id });
        files.MapAct<ApproveWriteOff>("{id}/approve", c => c.Writeoff, (c, id) => c with { Writeoff = id });
        files.MapAct<RejectWriteOff>("{id}/reject", c => c.Writeoff, (c, id) => c with { Writeoff = id });
        files.MapAct<PostWriteOff>("{id}/post", c => c.Writeoff, (c, id) => c with { Writeoff = id });

        var scrap = api.MapGroup("/assets").WithTags("Kayıttan düşme");
        scrap.MapAct<RecordScrapDelivery>("{id}/record-scrap-delivery", c => c.Asset, (c, id) => c with { Asset = id });
        scrap.MapAct<RecordAssetDestruction>("{id}/record-asset-destruction", c => c.Asset, (c, id) => c with { Asset = id });
        scrap.MapAct<RecoverParts>("{id}/recover-parts", c => c.Asset, (c, id) => c with { Asset = id });

        var liabilities = api.MapGroup("/liabilities").WithTags("Sorumluluk dosyaları");
        liabilities.MapRead("", http => new ListLiabilities(Requests.Flag(http, "open"), Requests.Text(http, "asset"), Requests.Text(http, "person"), Requests.Text(http, "writeoff"), Requests.Points(http),
            Requests.Paging(http)), paged: true, "open", "asset", "person", "writeoff");
        liabilities.MapRead("{id}", http => new GetLiability(Requests.Id(http), Requests.Points(http)), paged: false);
        liabilities.MapAct<ValueDamage>("{id}/value-damage", c => c.Liability, (c, id) => c with { Liability = id });
        liabilities.MapAct<DecideLiability>("{id}/decide", c => c.Liability, (c, id) => c with { Liability = id });
        liabilities.MapAct<RecordCollection>("{id}/record-collection", c => c.Liability, (c, id) => c with { Liability = id });
        liabilities.MapAct<CloseLiability>("{id}/close", c => c.Liability, (c, id) => c with { Liability = id });
    }
}
