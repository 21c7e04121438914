using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>The service forms recorded in a year: which firm did what to which device, for how much, and who approved it.</summary>
/// <remarks>Türkçe: servis formu defteri.</remarks>
[Policy(Level.Desk)]
public sealed record ServiceForms(int? Year, string? Firm, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("service-form-book", "Servis Formu Defteri", "Md. 7/14")
    {
        Columns =
        [
            new("form", "Form no"), new("firm", "Firma"), new("device", "Cihaz"), new("fault", "Arıza no"), new("work", "Yapılan iş"), new("parts", "Kullanılan parça"),
            new("cost", "Bedel (TL)", ColumnKind.Money) { IsSummed = true }, new("recordedBy", "Kaydeden"), new("recordedOn", "Kayıt tarihi", ColumnKind.Date), new("state", "Durum"), new("decidedBy", "Onaylayan"),
            new("decidedOn", "Onay tarihi", ColumnKind.Date),
        ],
        Parameters = [new("year", "Yıl", ParameterKind.Year), new("firm", "Firma")],
        Signatures = ["Düzenleyen", "Müdür"],
        Notes = ["Parça sütununda, aynı arıza için stoktan kullanılan parçalar yazılıdır; firmanın taktığı parça formun kendisindedir."],
        Landscape = true,
        Ask = (given, points) => new ServiceForms(given.Year("year"), given["firm"], points),
    };
}

internal sealed class ServiceFormsHandler(EventBook events, AssetBook assets, NameBook names) : IRequestHandler<ServiceForms, ReportData?>
{
    public async Task<ReportData?> Handle(ServiceForms q, CancellationToken cancellationToken)
    {
        var year = q.Year ?? q.Points.AsOf!.Value.Year;
        FaultEvent[] told =
        [
            .. (await events.Of(q.Points, since: null, cancellationToken, typeof(FaultReported), typeof(ServiceFormRecorded), typeof(ServiceFormApproved), typeof(ServiceFormRejected), typeof(PartConsumed)))
                .Select(e => (FaultEvent)e.Data),
        ];
        var device = told.OfType<FaultReported>().GroupBy(r => r.Fault, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Asset, StringComparer.Ordinal);
        ServiceFormRecorded[] forms = [.. told.OfType<ServiceFormRecorded>().Where(f => f.Act.On.Year == year && (q.Firm is null || f.Firm == q.Firm))];
        var of = await assets.Load(forms.Select(f => device.GetValueOrDefault(f.Fault)).OfType<string>(), q.Points, cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return new ReportData([.. forms.OrderBy(f => f.Act.On).Select(Row)]) { FiscalYear = year };

        object?[] Row(ServiceFormRecorded f)
        {
            // A number once refused may be taken again: what was decided about this one stands between it and the next of its number.
            var after = told.SkipWhile(e => !ReferenceEquals(e, f)).Skip(1).TakeWhile(e => e is not ServiceFormRecorded next || next.Fault != f.Fault || next.Form != f.Form).Where(e => e.Fault == f.Fault);
            var decided = after.FirstOrDefault(e => (e as ServiceFormApproved)?.Form == f.Form || (e as ServiceFormRejected)?.Form == f.Form);
            var asset = device.GetValueOrDefault(f.Fault) is { } id ? of(id) : null;
            string[] parts = [.. told.OfType<PartConsumed>().Where(p => p.Fault == f.Fault).Select(p => $"{p.Stock} ({Domain.Kernel.Texts.Shown(p.Qty)})")];
            return
            [
                f.Form, f.Firm, asset is null ? null : string.Join(", ", new[] { asset.RegistryNo ?? asset.Asset, asset.Name }.OfType<string>()), f.Fault, f.Work, parts.Length is 0 ? null : string.Join("; ", parts),
                f.Cost, Told.Person(f.Act.By, nameOf), f.Act.On,
                Categories.Turkish(decided switch { ServiceFormApproved => FormState.APPROVED, ServiceFormRejected => FormState.REJECTED, _ => FormState.RECORDED }),
                decided is null ? null : Told.Person(decided.Act.By, nameOf), decided?.Act.On,
            ];
        }
    }
}
