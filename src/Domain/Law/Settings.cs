namespace Defne.Ledger.Domain.Law;

/// <summary>What the municipality may decide otherwise (RULES §6), with the defaults given there.</summary>
/// <remarks>Türkçe: ayarlar. Days are business days where the name says so, else calendar days.</remarks>
public sealed record Settings
{
    /// <summary>First day of the 2024 regulation (L-01).</summary>
    public DateOnly RuleSetSwitch { get; init; } = new(2024, 10, 10);

    /// <summary>How long a written order stays valid, in calendar days after its date, the last day included .</summary>
    public int OrderValidDays { get; init; } = 30;

    /// <summary>How many business days may pass before a record is late .</summary>
    public int LateToleranceBusinessDays { get; init; } = 3;

    /// <summary>Whether powers of the harcama yetkilisi may be delegated (L-40).</summary>
    public bool HyDelegable { get; init; }

    /// <summary>Calendar days after its date within which a slip is sent to accounting (L-23).</summary>
    public int SlipAccountingDays { get; init; } = 10;

    /// <summary>Last day of the mahsup period, month and day in the year after the fiscal year (L-25).</summary>
    public (int Month, int Day) MahsupEnd { get; init; } = (1, 31);

    /// <summary>Fewest members of an acceptance commission .</summary>
    public int AcceptanceCommissionMin { get; init; } = 3;

    /// <summary>Whether an acceptance commission has an odd number of members .</summary>
    public bool AcceptanceCommissionOdd { get; init; } = true;

    /// <summary>Money limit beyond which a write-off of the year needs a further approval; a year without one has none.</summary>
    public IReadOnlyDictionary<int, decimal> WriteOffThresholds { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Kinds of papers that prove a loss without a commission (L-18).</summary>
    public IReadOnlyList<string> WriteOffProofKinds { get; init; } = ["EMNIYET_RAPORU", "ITFAIYE_RAPORU", "MAHKEME_KARARI", "RESMI_RAPOR", "TUTANAK", "SAYIM_TUTANAGI"];

    /// <summary>Whether the proposer may sit in the scrap commission (RULES §4.2).</summary>
    public bool ScrapProposerMayBeMember { get; init; }

    /// <summary>Whether consumables leave on a written order too; parts sent outside always do .</summary>
    public bool OrderRequiredForConsumables { get; init; }

    /// <summary>Calendar days between two checks of a depot against its list .</summary>
    public int ListCheckIntervalDays { get; init; } = 30;

    /// <summary>Business days to diagnose a fault .</summary>
    public int FaultDiagnoseBusinessDays { get; init; } = 1;

    /// <summary>Business days to resolve a fault .</summary>
    public int FaultResolveBusinessDays { get; init; } = 5;

    /// <summary>Calendar days within which a closed fault is opened again instead of reported anew.</summary>
    public int FaultReopenDays { get; init; } = 30;

    /// <summary>Business days to answer an information request (L-53).</summary>
    public int InformationRequestBusinessDays { get; init; } = 15;

    /// <summary>Calendar days to answer a petition (L-54).</summary>
    public int PetitionDays { get; init; } = 30;

    /// <summary>Calendar days to answer a letter of another unit (L-55).</summary>
    public int InternalLetterDays { get; init; } = 15;

    /// <summary>Calendar days within which the receiver of a transfer sends his slip back (L-26).</summary>
    public int TransferReceiptDays { get; init; } = 7;

    /// <summary>How often the list of consumption goes to accounting (L-23).</summary>
    public string ConsumptionListFrequency { get; init; } = "monthly";

    /// <summary>Years a folder stays in the unit archive where its code says nothing else (L-65).</summary>
    public int UnitArchiveYears { get; init; } = 5;

    /// <summary>Whether an archive destruction needs the favourable opinion of Devlet Arşivleri (L-67).</summary>
    public bool DabOpinionRequired { get; init; } = true;

    /// <summary>Fewest members of an archive destruction commission (L-67).</summary>
    public int ArchiveCommissionSize { get; init; } = 5;

    /// <summary>Until when on the next day a daily backup counts as taken .</summary>
    public TimeOnly BackupDailyCutoff { get; init; } = new(9, 0);

    /// <summary>Security levels of documents (L-56).</summary>
    public IReadOnlyList<string> SecurityLevels { get; init; } = ["COK_GIZLI", "GIZLI", "OZEL", "HIZMETE_OZEL"];

    /// <summary>Public holidays; whole days only, a half day is a business day.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = HolidayTable.Days;

    /// <summary>The same settings with other holidays in a year.</summary>
    public Settings WithHolidays(int year, IEnumerable<DateOnly> days) => this with { Holidays = Holidays.Where(d => d.Year != year).Concat(days).ToHashSet() };

    /// <summary>The last day on which the books of a fiscal year may still be corrected (L-25).</summary>
    public DateOnly MahsupEndOf(int year) => new(year + 1, MahsupEnd.Month, MahsupEnd.Day);

    /// <summary>Business days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int BusinessDaysAfter(DateOnly from, DateOnly to) => to <= from
        ? 0
        : Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(n => IsBusinessDay(from.AddDays(n)));

    /// <summary>The <paramref name="days"/>th business day after a day.</summary>
    public DateOnly AfterBusinessDays(DateOnly from, int days)
    {
        var day = from;
        for (var left = days; left > 0 && day < DateOnly.MaxValue; left -= IsBusinessDay(day) ? 1 : 0) day = day.AddDays(1);
        return day;
    }

    private bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);
}

/// <summary>Official holidays of law 2429, the religious ones by the calendar announced for each year.</summary>
public static class HolidayTable
{
    /// <summary>Whole-day holidays of 2024 to 2027.</summary>
    public static readonly IReadOnlySet<DateOnly> Days = Enumerable.Range(2024, 4)
        .SelectMany(Fixed)
        .Concat(Run(2024, 4, 10, 3)).Concat(Run(2024, 6, 16, 4))
        .Concat(Run(2025, 3, 30, 3)).Concat(Run(2025, 6, 6, 4))
        .Concat(Run(2026, 3, 20, 3)).Concat(Run(2026, 5, 27, 4))
        .Concat(Run(2027, 3, 9, 3)).Concat(Run(2027, 5, 16, 4))
        .ToHashSet();

    private static IEnumerable<DateOnly> Fixed(int year) =>
    [
        new(year, 1, 1), new(year, 4, 23), new(year, 5, 1), new(year, 5, 19), new(year, 7, 15), new(year, 8, 30), new(year, 10, 29),
    ];

    private static IEnumerable<DateOnly> Run(int year, int month, int day, int days) =>
        Enumerable.Range(0, days).Select(n => new DateOnly(year, month, day).AddDays(n));
}
