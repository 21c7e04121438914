using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>The faults of a period, of a unit or all, with the way each went and how long it took.</summary>
/// <remarks>Türkçe: arıza listesi.</remarks>
[Policy(Level.Custody)]
public sealed record FaultReport(string? Unit, bool OpenOnly, DateOnly? From, DateOnly? To, Points Points) : IRequest<ReportData?>
{
    /// <summary>The code of the only state that may be asked for.</summary>
    public const string Open = "OPEN";

    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("fault-list", "Arıza Listesi", "Md. 11/5")
    {
        Columns =
        [
            new("fault", "Arıza no"), new("reportedAt", "Bildirim", ColumnKind.Instant), new("unit", "Birim"), new("registryNo", "Sicil no"), new("symptom", "Arıza"), new("finding", "Tespit"),
            new("route", "Yol"), new("vendor", "Firma"), new("forms", "Servis formu ve onayı"), new("action", "Çözüm"), new("state", "Durum"), new("days", "Süre (gün)", ColumnKind.Whole),
            new("late", "Aşılan hedef"),
        ],
        Parameters =
        [
            new("unit", "Birim kodu"), new("state", "Durum") { Codes = [Open], Shown = _ => "açık" }, new("from", "İlk bildirim günü", ParameterKind.Day),
            new("to", "Son bildirim günü", ParameterKind.Day),
        ],
        Signatures = ["Düzenleyen", "Şef", "Müdür"],
        Notes = ["Yol: iç onarım, garanti, bakım sözleşmesi veya ücretli. Süre, bildirimden kapanışa, açık arızada rapor gününe kadardır."],
        Landscape = true,
        Ask = (given, points) => new FaultReport(given["unit"], given["state"] is not null, given.Day("from"), given.Day("to"), points),
    };
}

internal sealed class FaultReportHandler(IRequestHandler<ListFaults, Page<FaultRow>> faults, EventBook events, AssetBook assets) : IRequestHandler<FaultReport, ReportData?>
{
    public async Task<ReportData?> Handle(FaultReport q, CancellationToken cancellationToken)
    {
        var rows = ReportDesk.All(await faults.Handle(new ListFaults(q.OpenOnly, LateOnly: false, State: null, Asset: null, q.Unit, Vendor: null, q.Points, ReportDesk.Whole), cancellationToken))
            .Where(f => !(f.ReportedOn < q.From) && !(f.ReportedOn > q.To)).ToArray();
        var reported = (await events.Of(q.Points, q.From, cancellationToken, typeof(FaultReported)))
            .GroupBy(e => ((FaultReported)e.Data).Fault, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Timestamp, StringComparer.Ordinal);
        var of = await assets.Load(rows.Select(r => r.Asset).OfType<string>(), q.Points, cancellationToken);
        return new ReportData(
        [
            .. rows.OrderBy(r => r.ReportedOn).ThenBy(r => r.Fault.Length).ThenBy(r => r.Fault, StringComparer.Ordinal).Select(r => (object?[])
            [
                r.Fault, reported.TryGetValue(r.Fault, out var at) ? at : null, r.Unit, r.Asset is { } asset ? of(asset).RegistryNo ?? asset : null, r.Symptom, r.Finding, Route(r), r.Vendor,
                r.Forms.Count is 0 ? null : string.Join("; ", r.Forms.Select(f => $"{f.Form}: {f.StateTr}")), r.State is FaultState.CANCELLED ? r.EndReason : r.Action ?? r.Report, r.StateTr, r.AgeDays,
                Late(r),
            ]),
        ])
        {
            Warehouses = [.. rows.Select(r => r.Asset).OfType<string>().Select(a => of(a).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static string? Route(FaultRow r) => r.BasisTr ?? (r.State is FaultState.REPORTED or FaultState.DIAGNOSED or FaultState.CANCELLED ? null : "iç onarım");

    private static string? Late(FaultRow r)
    {
        string[] missed =
        [
            .. r.DiagnoseLate is { } diagnosis ? [$"{Categories.Turkish(FaultTarget.DIAGNOSE)} ({Domain.Kernel.Texts.Shown(diagnosis)})"] : Array.Empty<string>(),
            .. r.ResolveLate is { } resolution ? [$"{Categories.Turkish(FaultTarget.RESOLVE)} ({Domain.Kernel.Texts.Shown(resolution)})"] : Array.Empty<string>(),
        ];
        return missed.Length is 0 ? null : string.Join(", ", missed);
    }
}
