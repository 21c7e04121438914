using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>What was not done in time: from the day it was flagged to the day it was done after all.</summary>
/// <remarks>Türkçe: süresi geçen işler. An order that expired is over, not late.</remarks>
public sealed partial class OverdueList() : IntervalModel("overdue-list", 1,
    new("kind", "text", Searched: true), new("subject", "text"), new("due", "date"), new("since", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        SlipOverdueFlagged s => [Late(OverdueKind.SLIP, s.Slip, s.Due, e)],
        SlipSentToAccounting s => [Done(OverdueKind.SLIP, s.Slip, e)],
        ListCheckOverdueFlagged c => [Late(OverdueKind.LIST_CHECK, c.Warehouse, c.Due, e)],
        ListCheckRecorded { Concluded: true } c => [Done(OverdueKind.LIST_CHECK, c.Warehouse, e)],
        ConsumptionListOverdueFlagged l => [Late(OverdueKind.CONSUMPTION_LIST, l.Month, l.Due, e)],
        ConsumptionListSent l => [Done(OverdueKind.CONSUMPTION_LIST, l.Month, e)],
        LoanOverdueFlagged l => [Late(OverdueKind.LOAN, l.Asset, l.Due, e)],
        AssetReturned or AssetLoanReturned or AssetWrittenOff => [Done(OverdueKind.LOAN, ((AssetEvent)e).Asset, e)],
        TransferReceiptOverdueFlagged r => [Late(OverdueKind.TRANSFER_RECEIPT, r.Asset, r.Due, e)],
        TransferReceiptRecorded r => [Done(OverdueKind.TRANSFER_RECEIPT, r.Asset, e)],
        FaultOverdueFlagged f => [Late(f.Target is FaultTarget.DIAGNOSE ? OverdueKind.FAULT_DIAGNOSE : OverdueKind.FAULT_RESOLVE, f.Fault, f.Due, e)],
        FaultDiagnosed f => [Done(OverdueKind.FAULT_DIAGNOSE, f.Fault, e)],
        FaultResolved or FaultDeclaredUnrepairable => [Done(OverdueKind.FAULT_RESOLVE, ((FaultEvent)e).Fault, e)],
        FaultCancelled or FaultClosed => [Done(OverdueKind.FAULT_DIAGNOSE, ((FaultEvent)e).Fault, e), Done(OverdueKind.FAULT_RESOLVE, ((FaultEvent)e).Fault, e)],
        _ => [],
    };

    private static Change Late(OverdueKind kind, string subject, DateOnly? due, LedgerEvent e) =>
        Change.To(Key(kind, subject), e.Act.On, ("kind", kind.ToString()), ("subject", subject), ("due", due), ("since", e.Act.On));

    private static Change Done(OverdueKind kind, string subject, LedgerEvent e) => Change.End(Key(kind, subject), e.Act.On);

    private static string Key(OverdueKind kind, string subject) => $"{kind}/{(kind is OverdueKind.SLIP ? SlipRegister.Key(subject) : subject)}";
}

/// <summary>What can be overdue.</summary>
public enum OverdueKind
{
    /// <summary>A slip that is to go to accounting (L-23).</summary>
    SLIP,

    /// <summary>The check of a depot against its list (R-21).</summary>
    LIST_CHECK,

    /// <summary>The list of a period's consumption (L-23).</summary>
    CONSUMPTION_LIST,

    /// <summary>An asset lent to another administration, or given for an event (R-24, R-32).</summary>
    LOAN,

    /// <summary>The slip of whoever received a transfer (L-26).</summary>
    TRANSFER_RECEIPT,

    /// <summary>A fault nobody diagnosed (R-54).</summary>
    FAULT_DIAGNOSE,

    /// <summary>A fault that is not resolved (R-54).</summary>
    FAULT_RESOLVE,
}

/// <summary>Turkish for what is overdue.</summary>
public static class OverdueKinds
{
    /// <summary>As a clerk reads it.</summary>
    public static string Turkish(OverdueKind kind) => kind switch
    {
        OverdueKind.SLIP => "muhasebeye gönderilmeyen fiş",
        OverdueKind.LIST_CHECK => "yapılmayan ambar kontrolü",
        OverdueKind.CONSUMPTION_LIST => "gönderilmeyen tüketim listesi",
        OverdueKind.LOAN => "geri gelmeyen taşınır",
        OverdueKind.TRANSFER_RECEIPT => "devralandan gelmeyen fiş",
        OverdueKind.FAULT_DIAGNOSE => "teşhis edilmeyen arıza",
        OverdueKind.FAULT_RESOLVE => "giderilmeyen arıza",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}

/// <summary>One thing overdue at a point in both times: what it is about, its last day, the day it was flagged, and who or which institution has it, issued it or reported it, where that is known.</summary>
public sealed record OverdueRow(OverdueKind Kind, string KindTr, string Subject, DateOnly? Due, DateOnly Since, int? DaysLate, string? Person, string? PersonName, string? Institution);

/// <summary>What is overdue, or what of one kind.</summary>
[Policy(Level.Desk)]
public sealed record ListOverdue(OverdueKind? Kind, Points Points, Paging Paging) : IRequest<Page<OverdueRow>>;

internal sealed class OverdueQueries(IntervalReader rows) : IRequestHandler<ListOverdue, Page<OverdueRow>>
{
    // Whom it concerns stands in other rows of the same two times, and the receiver of a transfer in its event.
    private static readonly string From = $$"""
        (select o.*, coalesce(a.holder, s.issued_by, f.reporter) as person, coalesce(a.borrower, case when f.state = 'AT_VENDOR' then f.vendor end, case when o.kind = 'TRANSFER_RECEIPT' then
            (select e.data ->> 'target' from es.mt_events e where e.stream_id = 'asset-' || o.subject and e.type = 'asset_transferred_out' and e.timestamp <= $2 and (e.data #>> '{act,effectiveDate}')::date <= $1 order by e.version desc limit 1) end) as institution
        from read.overdue_list o
            left join read.asset_current a on o.kind = 'LOAN' and a.key = o.subject
                and {{Points.Hold("a")}}
            left join read.slip_register s on o.kind = 'SLIP' and s.key = substr(o.key, 6)
                and {{Points.Hold("s")}}
            left join read.open_faults f on o.kind in ('FAULT_DIAGNOSE', 'FAULT_RESOLVE') and f.key = o.subject
                and {{Points.Hold("f")}})
        """;

    private static readonly string Columns = $"t.kind, t.subject, t.due, t.since, case when isfinite($1) then $1 end - t.due, t.person, {PersonalData.NameOf("t.person")}, t.institution";

    public Task<Page<OverdueRow>> Handle(ListOverdue q, CancellationToken cancellationToken) =>
        rows.Page(From, Columns, q.Points, q.Paging, new Where().Is("t.kind", q.Kind?.ToString()), Row, cancellationToken);

    private static OverdueRow Row(RowReader r)
    {
        var kind = r.Code<OverdueKind>(0)!.Value;
        return new OverdueRow(kind, OverdueKinds.Turkish(kind), r.Text(1)!, r.Day(2), r.Day(3)!.Value, r.Number(4), r.Text(5), r.Text(6), r.Text(7));
    }
}
