using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of faults.</summary>
internal static class FaultRoutes
{
    public static void MapFaults(this RouteGroupBuilder api)
    {
        var faults = api.MapGroup("/faults").WithTags("Arızalar");
        faults.MapRead("", http => new ListFaults(Requests.Flag(http, "open"), Requests.Flag(http, "late"), Requests.Code<FaultState>(http, "state"), Requests.Text(http, "asset"), Requests.Text(http, "unit"),
            Requests.Text(http, "vendor"), Requests.Points(http), Requests.Paging(http)), paged: true, "open", "late", "state", "asset", "unit", "vendor");
        faults.MapRead("{id}", http => new GetFault(Requests.Id(http), Requests.Points(http)), paged: false);
        faults.MapBegin<ReportFault>("", c => c.Fault);
        faults.MapAct<AddFaultNote>("{id}/add-note", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<DiagnoseFault>("{id}/diagnose", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<EscalateFault>("{id}/escalate", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<CancelFault>("{id}/cancel", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<StartRepair>("{id}/start-repair", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<ConsumePart>("{id}/consume-part", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<SendToVendor>("{id}/send-to-vendor", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<ReceiveFromVendor>("{id}/receive-from-vendor", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<RecordServiceForm>("{id}/record-service-form", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<ApproveServiceForm>("{id}/approve-service-form", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<RejectServiceForm>("{id}/reject-service-form", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<ResolveFault>("{id}/resolve", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<DeclareUnrepairable>("{id}/declare-unrepairable", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<CloseFault>("{id}/close", c => c.Fault, (c, id) => c with { Fault = id });
        faults.MapAct<ReopenFault>("{id}/reopen", c => c.Fault, (c, id) => c with { Fault = id });
    }
}
