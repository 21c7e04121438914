using System.Globalization;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Application.Opening;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Import;

/// <summary>Says what came of a file: a line a row, a summary, the refused rows as a file.</summary>
internal sealed class OpeningReport(OpeningFile file, ReadFile read, OpeningTerms terms, OpeningOutcome outcome)
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    private readonly Dictionary<int, OpeningLine?> lines = file.Rows.ToDictionary(r => r.No, r => r.Line);

    public int Good { get; } = outcome.Verdicts.Count(v => v is GoodRow);

    public int Known { get; } = outcome.Verdicts.Count(v => v is KnownRow);

    public int Refused => outcome.Verdicts.Count - Good - Known;

    private int Imported => outcome.RecordedAt is null ? 0 : Good;

    /// <summary>The last line.</summary>
    public string Summary() => string.Create(Turkish, $"{Imported:N0} aktarıldı, {Known:N0} zaten vardı, {Refused:N0} reddedildi") + (this switch
    {
        _ when terms.DryRun => string.Create(Turkish, $" (deneme; aktarılabilir: {Good:N0})"),
        { Imported: 0, Good: > 0 } => string.Create(Turkish, $" (hiçbir satır aktarılmadı; uygun: {Good:N0})"),
        _ => "",
    });

    /// <summary>A line a row; only the refused ones if asked so.</summary>
    public void Rows(TextWriter to, bool onlyRefused)
    {
        foreach (var verdict in outcome.Verdicts)
            if (!onlyRefused || verdict is not (GoodRow or KnownRow))
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"satır {verdict.Row}: {Said(verdict)}"));
        if (Refused > 0 && Good > 0 && outcome.RecordedAt is null && !terms.DryRun)
            to.WriteLine("Reddedilen satır olduğu için dosyanın hiçbir satırı aktarılmadı. Satırları düzeltin ya da uygun olanları --partial ile aktarın.");
    }

    /// <summary>All of it for a machine.</summary>
    public string Json() => JsonSerializer.Serialize(new
    {
        file = file.Name, sha256 = file.Sha256, by = terms.Caller, role = terms.Hat, dryRun = terms.DryRun, recordedAt = outcome.RecordedAt,
        imported = Imported, existing = Known, refused = Refused, valid = Good, rows = outcome.Verdicts.Select(Told),
    }, LedgerJson.Stored);

    /// <summary>The refused rows as they stood, each with its reason; corrected, the file can be imported as it is.</summary>
    public string Rejected()
    {
        var csv = new StringBuilder();
        Write(read.Headings.Cells.Select(c => c.Text), Columns.Notes);
        foreach (var verdict in outcome.Verdicts.Where(v => v is not (GoodRow or KnownRow)))
            Write(Enumerable.Range(0, read.Headings.Cells.Count).Select(i => Values.Shown(read.Sources[verdict.Row][i])),
                [verdict.Row.ToString(CultureInfo.InvariantCulture), Said(verdict)]);
        return csv.ToString();

        void Write(IEnumerable<string> cells, IEnumerable<string> notes) =>
            csv.AppendJoin(';', cells.Concat(notes).Select(TextTable.Escaped).Select(c => c.AsSpan().ContainsAny(";\"\r\n") || c != c.Trim() ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)).Append("\r\n");
    }

    private string Said(OpeningVerdict verdict) => verdict switch
    {
        GoodRow when outcome.RecordedAt is not null => $"aktarıldı: {No(verdict)}",
        GoodRow when terms.DryRun => $"aktarılabilir: {No(verdict)}",
        GoodRow => $"uygun, aktarılmadı: {No(verdict)}",
        KnownRow known => $"zaten aktarıldı ({LedgerClock.DayOf(known.RecordedAt).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}): {No(verdict)}",
        RefusedRow refused => $"{refused.Why.Code} ({refused.Why.Rule}, {refused.Why.Clause}) {Where(refused)}{refused.Why.TextTr}{More(refused)}",
        SerialTwice twice => $"MÜKERRER \"{read.HeadingOf("serial")}\" sütununda \"{lines[twice.Row]!.Serial}\": bu seri no "
            + (twice.Earlier is { } row ? string.Create(CultureInfo.InvariantCulture, $"{row}. satırda da var") : "defterde başka bir taşınırda var") + $" ({twice.RegistryNo}). Seri numarasını denetleyin.",
        _ => $"OKUNAMADI {read.Flaws[verdict.Row]}",
    };

    private object Told(OpeningVerdict verdict) => new
    {
        row = verdict.Row,
        registryNo = lines[verdict.Row]?.RegistryNo,
        verdict = verdict switch
        {
            GoodRow => outcome.RecordedAt is not null ? "imported" : "valid",
            KnownRow => "existing",
            RefusedRow => "refused",
            SerialTwice => "duplicateSerial",
            _ => "unreadable",
        },
        code = (verdict as RefusedRow)?.Why.Code,
        rule = (verdict as RefusedRow)?.Why.Rule,
        clause = (verdict as RefusedRow)?.Why.Clause,
        column = verdict is RefusedRow refused && ColumnOf(refused) is { } column ? read.HeadingOf(column.Field) : null,
        details = (verdict as RefusedRow)?.Why.Details.Where(d => d.Key is not "line").ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal),
        text = Said(verdict),
    };

    private string? No(OpeningVerdict verdict) => lines[verdict.Row]?.RegistryNo;

    // What a refusal names: the field it says, else the first of its details that is a column.
    private static Column? ColumnOf(RefusedRow refused) =>
        Columns.All.FirstOrDefault(c => c.Field == refused.Why.Details.GetValueOrDefault("field")) ?? Columns.All.FirstOrDefault(c => refused.Why.Details.ContainsKey(c.Field) && !IsAuthority(refused));

    private string Where(RefusedRow refused) => ColumnOf(refused) is not { } column ? ""
        : Value(lines[refused.Row]!, column.Field) is { } value ? $"\"{read.HeadingOf(column.Field)}\" sütununda \"{value}\": " : $"\"{read.HeadingOf(column.Field)}\" sütunu boş: ";

    private string More(RefusedRow refused)
    {
        var more = new StringBuilder();
        if (IsAuthority(refused)) more.Append(CultureInfo.InvariantCulture, $" Ambar: {lines[refused.Row]!.Warehouse}, işlemi yapan: {terms.Caller}, görevi: {Categories.Turkish(terms.Hat)}.");
        if (refused.Why.Details.GetValueOrDefault("field") is "lateReason") more.Append(" Gerekçe seçeneği: --reason.");
        if (refused.Earlier is { } row) more.Append(CultureInfo.InvariantCulture, $" Aynı sicil no bu dosyanın {row}. satırında da var.");
        if (refused.Stored is { } stored) more.Append(CultureInfo.InvariantCulture, $" Defterde farklı içerikle kayıtlı: {Differences(stored, lines[refused.Row]!)}.");
        if (refused.Stranger && ColumnOf(refused)?.Field is "person") more.Append(" Bu kimlikte kayıtlı kimse yok; ad soyad değil kişi kimliği yazılır, kişi yeniyse önce personel kaydı yapılır.");
        return more.ToString();
    }

    private static bool IsAuthority(RefusedRow refused) => refused.Why.Code.StartsWith("AUTH_", StringComparison.Ordinal);

    private string Differences(OpeningLine stored, OpeningLine line) => string.Join("; ", Columns.All
        .Where(c => c.Field is not (Columns.Code or "registryNo")).Select(c => (Heading: read.HeadingOf(c.Field), There: Value(stored, c.Field), Here: Value(line, c.Field)))
        .Where(d => d.There != d.Here).Select(d => $"{d.Heading} defterde \"{d.There ?? "boş"}\", dosyada \"{d.Here ?? "boş"}\""));

    private static string? Value(OpeningLine line, string field) => (object?)(field switch
    {
        "registryNo" => line.RegistryNo,
        "name" => line.Name,
        "warehouse" => line.Warehouse,
        "entryDate" => line.EntryDate,
        "cost" => line.Cost,
        "serial" => line.Serial,
        "hasStorage" => line.HasStorage,
        "warrantyUntil" => line.WarrantyUntil,
        "person" => line.Person,
        "doc" => line.Doc,
        _ => null,
    }) switch
    {
        null => null,
        string text => text,
        var value => Texts.Shown(value),
    };
}
