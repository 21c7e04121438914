using System.Globalization;

namespace Defne.Ledger.Domain.Law;

/// <summary>One setting of RULES §6: how its value is written, what may stand there and who decides it.</summary>
/// <remarks>Türkçe: ayar.</remarks>
/// <param name="Name">Its name, for ever.</param>
/// <param name="TextTr">Turkish name.</param>
/// <param name="DecidedBy">The role that may change it.</param>
/// <param name="Expected">What a value looks like, as a caller is told.</param>
/// <param name="Read">Its value, written as a caller would.</param>
/// <param name="With">The settings with that value; null where the text is none of it.</param>
public sealed record SettingKind(string Name, string TextTr, Role DecidedBy, string Expected, Func<Settings, string> Read, Func<Settings, string, Settings?> With);

/// <summary>The closed list of RULES §6; holidays have an act of their own.</summary>
public static class SettingKinds
{
    /// <summary>Holidays of a year, as they are listed beside the settings.</summary>
    public const string Holidays = "holidays";

    private const string Threshold = "writeoff.extraApprovalThreshold";
    private const string Off = "off";

    private static readonly string[] Frequencies = ["monthly", "quarterly", "yearly"];

    /// <summary>The table. Who approves, how many sign and which paper proves are the harcama yetkilisi's; his own powers are his superior's.</summary>
    public static IReadOnlyList<SettingKind> All { get; } =
    [
        Day("ruleset.switch", "2024 yönetmeliğinin ilk günü", s => s.RuleSetSwitch, (s, v) => s with { RuleSetSwitch = v }),
        Codes("writeoff.proofKinds", "kaybı komisyonsuz kanıtlayan belgeler", Role.HARCAMA_YETKILISI, s => s.WriteOffProofKinds, (s, v) => s with { WriteOffProofKinds = v }),
        Truth("scrap.proposerMayBeMember", "teklif sahibinin hurda komisyonunda bulunması", Role.HARCAMA_YETKILISI, s => s.ScrapProposerMayBeMember, (s, v) => s with { ScrapProposerMayBeMember = v }),
        Whole("order.validDays", "çıkış emrinin geçerlilik süresi (gün)", 1, 366, s => s.OrderValidDays, (s, v) => s with { OrderValidDays = v }),
        Truth("order.requiredForConsumables", "tüketim malzemesinde çıkış emri", Role.MUDUR, s => s.OrderRequiredForConsumables, (s, v) => s with { OrderRequiredForConsumables = v }),
        Whole("lateToleranceBusinessDays", "geç kayıt sayılmayan süre (iş günü)", 0, 30, s => s.LateToleranceBusinessDays, (s, v) => s with { LateToleranceBusinessDays = v }),
        Whole("listCheck.intervalDays", "listeye göre kontrol aralığı (gün)", 1, 366, s => s.ListCheckIntervalDays, (s, v) => s with { ListCheckIntervalDays = v }),
        Whole("fault.diagnoseBusinessDays", "arıza tespit süresi (iş günü)", 1, 60, s => s.FaultDiagnoseBusinessDays, (s, v) => s with { FaultDiagnoseBusinessDays = v }),
        Whole("fault.resolveBusinessDays", "arıza çözüm süresi (iş günü)", 1, 120, s => s.FaultResolveBusinessDays, (s, v) => s with { FaultResolveBusinessDays = v }),
        Whole("fault.reopenDays", "arızanın yeniden açılabileceği süre (gün)", 0, 366, s => s.FaultReopenDays, (s, v) => s with { FaultReopenDays = v }),
        Whole("doc.deadline.BILGI_EDINME", "bilgi edinme cevap süresi (iş günü)", 1, 60, s => s.InformationRequestBusinessDays, (s, v) => s with { InformationRequestBusinessDays = v }),
        Whole("doc.deadline.DILEKCE", "dilekçe cevap süresi (gün)", 1, 90, s => s.PetitionDays, (s, v) => s with { PetitionDays = v }),
        Whole("doc.deadline.IC", "iç yazışma cevap süresi (gün)", 1, 90, s => s.InternalLetterDays, (s, v) => s with { InternalLetterDays = v }),
        Whole("slip.accountingDays", "fişin muhasebeye gönderilme süresi (gün)", 1, 60, s => s.SlipAccountingDays, (s, v) => s with { SlipAccountingDays = v }),
        Whole("transfer.receiptDays", "devirde alındı fişinin dönüş süresi (gün)", 1, 60, s => s.TransferReceiptDays, (s, v) => s with { TransferReceiptDays = v }),
        new("consumptionList.frequency", "tüketim listesinin sıklığı", Role.MUDUR, string.Join(", ", Frequencies), s => s.ConsumptionListFrequency,
            (s, text) => Frequencies.Contains(text, StringComparer.Ordinal) ? s with { ConsumptionListFrequency = text } : null),
        new("mahsupEnd", "mahsup döneminin son günü (ay-gün)", Role.HARCAMA_YETKILISI, "MM-dd, 02-29 hariç", s => string.Create(CultureInfo.InvariantCulture, $"{s.MahsupEnd.Month:00}-{s.MahsupEnd.Day:00}"),
            (s, text) => DateOnly.TryParseExact($"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? s with { MahsupEnd = (day.Month, day.Day) } : null),
        Whole("archive.unitArchiveYears", "birim arşivinde bekleme süresi (yıl)", 1, 30, s => s.UnitArchiveYears, (s, v) => s with { UnitArchiveYears = v }),
        Truth("archive.dabOpinionRequired", "imhada Devlet Arşivleri görüşü", Role.MUDUR, s => s.DabOpinionRequired, (s, v) => s with { DabOpinionRequired = v }),
        Whole("archive.commissionSize", "ayıklama ve imha komisyonunun en az üye sayısı", 3, 15, s => s.ArchiveCommissionSize, (s, v) => s with { ArchiveCommissionSize = v }),
        Whole("acceptance.commissionMin", "muayene ve kabul komisyonunun en az üye sayısı", 1, 15, s => s.AcceptanceCommissionMin, (s, v) => s with { AcceptanceCommissionMin = v }, Role.HARCAMA_YETKILISI),
        Truth("acceptance.odd", "muayene ve kabul komisyonunun tek sayıda olması", Role.HARCAMA_YETKILISI, s => s.AcceptanceCommissionOdd, (s, v) => s with { AcceptanceCommissionOdd = v }),
        Truth("hyDelegable", "harcama yetkisinin devredilebilmesi", Role.UST_YONETICI, s => s.HyDelegable, (s, v) => s with { HyDelegable = v }),
        new("backup.dailyCutoff", "günlük yedeğin ertesi gün sayıldığı son saat", Role.MUDUR, "HH:mm", s => s.BackupDailyCutoff.ToString("HH:mm", CultureInfo.InvariantCulture),
            (s, text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? s with { BackupDailyCutoff = time } : null),
        Codes("securityLevels", "gizlilik dereceleri", Role.MUDUR, s => s.SecurityLevels, (s, v) => s with { SecurityLevels = v }),
    ];

    private static readonly Dictionary<string, SettingKind> ByName = All.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The setting of that name, one of a year included (<c>writeoff.extraApprovalThreshold[2026]</c>); null when there is none.</summary>
    public static SettingKind? Find(string? name) =>
        name is null ? null : ByName.GetValueOrDefault(name) ?? (YearIn(name, Threshold) is { } year ? ThresholdOf(year) : null);

    /// <summary>The names a caller may choose from.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(k => k.Name), $"{Threshold}[yyyy]"];

    /// <summary>The limit of one year.</summary>
    public static SettingKind ThresholdOf(int year) => new(string.Create(CultureInfo.InvariantCulture, $"{Threshold}[{year}]"), $"kayıttan düşmede ek onay sınırı, {Texts(year)} (TL)",
        Role.HARCAMA_YETKILISI, $"{Off}, ya da tutar: 100000.00",
        s => s.WriteOffThresholds.TryGetValue(year, out var limit) ? limit.ToString(CultureInfo.InvariantCulture) : Off,
        (s, text) => text is Off ? s with { WriteOffThresholds = s.WriteOffThresholds.Where(t => t.Key != year).ToDictionary() }
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit) && limit is >= 0 and <= Kernel.FormatRules.MostMoney
                ? s with { WriteOffThresholds = new Dictionary<int, decimal>(s.WriteOffThresholds) { [year] = limit } }
                : null);

    /// <summary>The year in <c>name[2026]</c>; null where the text is no such name.</summary>
    public static int? YearIn(string text, string name) =>
        text.StartsWith($"{name}[", StringComparison.Ordinal) && text.EndsWith(']') && Year(text[(name.Length + 1)..^1]) is { } year ? year : null;

    /// <summary>A year of four digits from 2000 to 2099; null for anything else.</summary>
    public static int? Year(string? text) => text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2100 ? year : null;

    private static string Texts(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static SettingKind Whole(string name, string textTr, int least, int most, Func<Settings, int> read, Func<Settings, int, Settings> with, Role by = Role.MUDUR) =>
        new(name, textTr, by, string.Create(CultureInfo.InvariantCulture, $"{least} – {most}"), s => read(s).ToString(CultureInfo.InvariantCulture),
            (s, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? with(s, number) : null);

    private static SettingKind Truth(string name, string textTr, Role by, Func<Settings, bool> read, Func<Settings, bool, Settings> with) =>
        new(name, textTr, by, "true, false", s => read(s) ? "true" : "false", (s, text) => text switch { "true" => with(s, true), "false" => with(s, false), _ => null });

    private static SettingKind Day(string name, string textTr, Func<Settings, DateOnly> read, Func<Settings, DateOnly, Settings> with) =>
        new(name, textTr, Role.MUDUR, "yyyy-MM-dd", s => read(s).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (s, text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? with(s, day) : null);

    private static SettingKind Codes(string name, string textTr, Role by, Func<Settings, IReadOnlyList<string>> read, Func<Settings, IReadOnlyList<string>, Settings> with) =>
        new(name, textTr, by, "A-Z, 0-9, _ ; virgülle ayrılmış", s => string.Join(", ", read(s)), (s, text) => text.Split(',', StringSplitOptions.TrimEntries) is var codes
            && codes.All(IsCode) && codes.Distinct(StringComparer.Ordinal).Count() == codes.Length ? with(s, codes) : null);

    private static bool IsCode(string code) => code.Length is > 0 and <= 40 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_');
}
