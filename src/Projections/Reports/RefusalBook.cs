using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What was tried and refused in a period, by whom and why.</summary>
/// <remarks>Türkçe: reddedilen işlem dökümü. A refusal takes effect on the day it is recorded.</remarks>
[Policy(Level.Oversight)]
public sealed record RefusalBook(string? Person, string? Code, DateOnly? From, DateOnly? To, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("refusals", "Reddedilen İşlem Dökümü", "Md. 8/18")
    {
        Columns =
        [
            new("at", "Zaman", ColumnKind.Instant), new("person", "Kişi"), new("command", "Komut"), new("code", "Kod"), new("clause", "Kural ve madde"), new("reason", "Açıklama"),
        ],
        Parameters = [new("person", "Kişi kodu"), new("code", "Ret kodu"), new("from", "İlk gün", ParameterKind.Day), new("to", "Son gün", ParameterKind.Day)],
        Signatures = ["Düzenleyen", "Denetleyen"],
        Landscape = true,
        Ask = (given, points) => new RefusalBook(given["person"], given["code"], given.Day("from"), given.Day("to"), points),
    };
}

internal sealed class RefusalBookHandler(IRequestHandler<ListRefusals, Page<RefusalRow>> refusals) : IRequestHandler<RefusalBook, ReportData?>
{
    public async Task<ReportData?> Handle(RefusalBook q, CancellationToken cancellationToken)
    {
        var rows = ReportDesk.All(await refusals.Handle(new ListRefusals(q.Person, q.Code, new Points(AsOf: null, q.Points.KnownAt), ReportDesk.Whole), cancellationToken));
        return new ReportData(
        [
            .. rows.Where(r => LedgerClock.DayOf(r.At) is var day && day <= q.Points.AsOf && (q.From is null || day >= q.From) && (q.To is null || day <= q.To)).Select(r => (object?[])
            [
                r.At, new Told(r.Caller, r.CallerName, IsPerson: true), r.Command, r.Code, $"{r.Rule}, {r.Clause}", r.TextTr,
            ]),
        ]);
    }
}
