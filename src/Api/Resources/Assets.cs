using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of assets, custody and depot.</summary>
internal static class AssetRoutes
{
    public static void MapAssets(this RouteGroupBuilder api)
    {
        var assets = api.MapGroup("/assets").WithTags("Taşınırlar");
        assets.MapRead("", http => new ListAssets(Requests.Code<AssetStatus>(http, "status"), Requests.Text(http, "warehouse"), Requests.Text(http, "holder"),
            Requests.Text(http, "unit"), Requests.Points(http), Requests.Paging(http)), paged: true, "status", "warehouse", "holder", "unit");
        assets.MapRead("{id}", http => new GetAsset(Requests.Id(http), Requests.Points(http)), paged: false);
        assets.MapRead("{id}/history", http => new GetAssetHistory(Requests.Id(http), Requests.Points(http), Requests.Paging(http)), paged: true);
        assets.MapAct<LabelAsset>("{id}/label", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<TestAsset>("{id}/test", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<HandOver>("{id}/hand-over", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<AssignToCommonArea>("{id}/assign-to-common-area", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<TransferZimmet>("{id}/transfer-zimmet", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<ReturnToDepot>("{id}/return-to-depot", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<MoveWarehouse>("{id}/move-warehouse", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<WipeData>("{id}/wipe-data", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapBegin<RegisterForeign>("/foreign", c => c.Asset);
        assets.MapAct<InstallAsset>("{id}/install", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<UpdateTechnicalRecord>("{id}/update-technical-record", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<LendOut>("{id}/lend-out", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<ReceiveLoanBack>("{id}/receive-loan-back", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<TransferOut>("{id}/transfer-out", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<RecordTransferReceipt>("{id}/record-transfer-receipt", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<ReportLoss>("{id}/report-loss", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<RecordFound>("{id}/record-found", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<AddValue>("{id}/add-value", c => c.Asset, (c, id) => c with { Asset = id });
        assets.MapAct<CorrectEntry>("{id}/correct-entry", c => c.Asset, (c, id) => c with { Asset = id });

        api.MapGroup("").WithTags("Arama").MapRead("/search", http => new Search(Requests.Words(http, "q"), Requests.Code<FoundKind>(http, "kind"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "q", "kind");

        var custody = api.MapGroup("").WithTags("Zimmet ve ambar");
        custody.MapBegin<ImportOpening>("/opening-inventory");
        custody.MapRead("/zimmet", http => new ListZimmet(Requests.Text(http, "person"), Requests.Text(http, "unit"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "person", "unit");
        custody.MapRead("/units", http => new ListByUnit(Requests.Text(http, "unit"), Requests.Points(http), Requests.Paging(http)), paged: true, "unit");
        custody.MapRead("/common-areas", http => new ListAreas(Requests.Text(http, "area"), Requests.Text(http, "unit"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "area", "unit");
        custody.MapRead("/depot-stock", http => new ListDepot(Requests.Text(http, "warehouse"), Requests.Points(http), Requests.Paging(http)), paged: true, "warehouse");
    }
}
