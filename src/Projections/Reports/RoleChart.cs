using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>Every interval of authority that had begun on a day, ended ones too.</summary>
/// <remarks>Türkçe: yetki zaman çizelgesi.</remarks>
[Policy(Level.Oversight)]
public sealed record RoleChart(string? Person, string? Role, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("role-timeline", "Yetki Zaman Çizelgesi", "Md. 12, 8/16")
    {
        Columns =
        [
            new("person", "Kişi"), new("role", "Rol"), new("capacity", "Asıl / vekil / devir"), new("scope", "Kapsam"), new("from", "Başlangıç", ColumnKind.Date),
            new("until", "Bitiş", ColumnKind.Date), new("basis", "Dayanak"),
        ],
        Parameters = [new("person", "Kişi kodu"), new ReportParameter("role", "Rol").OneOf(Domain.Law.Role.SYSTEM)],
        Signatures = ["Düzenleyen", "Bilgi İşlem Müdürü"],
        Notes = ["Bitiş tarihi boş olan yetki süresizdir ya da sürmektedir; bitiş günü dâhildir."],
        Ask = (given, points) => new RoleChart(given["person"], given["role"], points),
    };
}

internal sealed class RoleChartHandler(NpgsqlDataSource database, NameBook names) : IRequestHandler<RoleChart, ReportData?>
{
    public async Task<ReportData?> Handle(RoleChart q, CancellationToken cancellationToken)
    {
        var nameOf = await names.Load(cancellationToken);
        var rows = await Read(q, cancellationToken);
        return new ReportData(
        [
            .. rows.Select(r => (object?[])
            [
                Told.Person(r.Person, nameOf), Categories.Turkish(r.Role),
                r.ForPerson is { } other ? Told.Of(name => $"{Categories.Turkish(r.Capacity)} ({name(other)} {(r.Capacity is Capacity.VEKIL ? "yerine" : "adına")})", nameOf) : Categories.Turkish(r.Capacity),
                Scope(r), r.From, r.Until, r.Basis,
            ]),
        ]);
    }

    private static string? Scope(RoleRow r)
    {
        string?[] parts =
        [
            r.Warehouse is { } warehouse ? $"ambar {warehouse}" : null, r.Unit is { } unit ? $"birim {unit}" : null,
            r.Powers is { Count: > 0 } powers ? string.Join(", ", powers.Select(Powers.Turkish)) : null, r.Reason,
        ];
        return parts.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join("; ", said) : null;
    }

    private async Task<IReadOnlyList<RoleRow>> Read(RoleChart q, CancellationToken ct)
    {
        await using var sql = database.CreateCommand($"""
            select {RoleQueries.Columns} from read.role_timeline t
            where t.valid_from <= $1 and t.known_from <= $2 and (t.known_to is null or t.known_to > $2)
                and ($3::text is null or t.person = $3) and ($4::text is null or t.role = $4)
            order by t.person, t.valid_from, t.role, t.key limit $5
            """);
        foreach (var value in (object?[])[q.Points.AsOf, q.Points.KnownAt, q.Person, q.Role, ReportDesk.Most + 1])
            sql.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        var found = new List<RoleRow>();
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var row = new RowReader(rows);
        while (await rows.ReadAsync(ct)) found.Add(RoleQueries.Row(row));
        return found.Count > ReportDesk.Most ? throw new ReportTooLongException() : found;
    }
}
