using System.Globalization;
using System.Security.Cryptography;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What stands at the head of every page (RULES §5).</summary>
/// <param name="Municipality">Belediye.</param>
/// <param name="Directorate">Müdürlük.</param>
/// <param name="SpendingUnit">Harcama birimi kodu.</param>
/// <param name="Warehouse">Ambar kodu; all of them, or none where the report is not about one.</param>
/// <param name="FiscalYear">Mali yıl.</param>
/// <param name="AsOfEffective">Day answered for.</param>
/// <param name="AsOfRecorded">Instant of record answered for.</param>
/// <param name="RuleSet">Rule set of that day.</param>
/// <param name="PreparedBy">Who asked, and under which hat.</param>
/// <param name="Simulated">True for a ledger born simulated: every page says DENEME.</param>
public sealed record ReportHeader(string Municipality, string Directorate, string SpendingUnit, string Warehouse, int FiscalYear, DateOnly AsOfEffective,
    DateTimeOffset AsOfRecorded, string RuleSet, string PreparedBy, bool Simulated)
{
    /// <summary>The header of a report.</summary>
    public static ReportHeader Of(OfficeOptions office, ReportData data, Points points, Settings settings, string preparedBy, bool simulated)
    {
        var (day, known) = (points.AsOf!.Value, points.KnownAt!.Value);
        return new ReportHeader(office.Municipality, office.Directorate, office.SpendingUnit, data.Warehouses.Count is 0 ? "—" : string.Join(", ", data.Warehouses),
            data.FiscalYear ?? day.Year, day, known, RuleSets.On(day, settings), preparedBy, simulated);
    }
}

/// <summary>A report with its rows, ready to be written in any format.</summary>
public sealed class FilledReport
{
    /// <summary>Fills a definition.</summary>
    public FilledReport(ReportDefinition definition, ReportData data, Arguments arguments, ReportHeader header)
    {
        (Definition, Data, Header) = (definition, data, header);
        if (data.Rows.FirstOrDefault(r => r.Count != definition.Columns.Count) is { } wrong)
            throw new InvalidOperationException($"{definition.Name}: {wrong.Count} cells for {definition.Columns.Count} columns.");
        Parameters = new SortedDictionary<string, object?>(arguments.Given.ToDictionary(g => g.Key, object? (g) => g.Value), StringComparer.Ordinal)
        {
            ["asOf"] = header.AsOfEffective, ["knownAt"] = header.AsOfRecorded,
        };
        Canonical = CanonicalJson.Bytes(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["report"] = definition.Name, ["parameters"] = Parameters,
            ["rows"] = data.Rows.Select(row => (object?)definition.Columns.Zip(row).ToDictionary(c => c.First.Key, c => c.Second, StringComparer.Ordinal)),
        });
        Hash = Convert.ToHexStringLower(SHA256.HashData(Canonical));
    }

    /// <summary>The definition.</summary>
    public ReportDefinition Definition { get; }

    /// <summary>The rows.</summary>
    public ReportData Data { get; }

    /// <summary>The header.</summary>
    public ReportHeader Header { get; }

    /// <summary>What was asked, the two times included.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; }

    /// <summary>Report, parameters and rows in the one form that is hashed.</summary>
    public byte[] Canonical { get; }

    /// <summary>SHA-256 of <see cref="Canonical"/>: the same in every format.</summary>
    public string Hash { get; }

    /// <summary>Heading.</summary>
    public string Title => Data.Title ?? Definition.Title;

    /// <summary>The sum of each column that is added up, by key; a decimal or a whole number.</summary>
    public IReadOnlyDictionary<string, object> Totals => Definition.Columns.Index().Where(c => c.Item.IsSummed).ToDictionary(c => c.Item.Key,
        object (c) => c.Item.Kind is ColumnKind.Whole
            ? (object)Data.Rows.Sum(r => Convert.ToInt64(r[c.Index] ?? 0L, CultureInfo.InvariantCulture))
            : Data.Rows.Sum(r => (decimal?)r[c.Index] ?? 0m), StringComparer.Ordinal);

    /// <summary>The names of the persons in it, by id. No part of what is hashed: a name may be erased, the hash of a printed page may not change.</summary>
    public IReadOnlyDictionary<string, string> Names => Data.Rows.SelectMany(r => r).OfType<Told>().Where(t => t is { IsPerson: true, Plain: not null, Shown: not null })
        .DistinctBy(t => t.Plain).OrderBy(t => t.Plain, StringComparer.Ordinal).ToDictionary(t => t.Plain!, t => t.Shown!, StringComparer.Ordinal);

    /// <summary>A value as canonical JSON writes it, for the formats that are not JSON.</summary>
    public static string Plain(object value) => CanonicalJson.Plain(value);
}
