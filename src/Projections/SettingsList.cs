using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One setting on a day: its value, and who decided it since when; the default where nobody did.</summary>
/// <param name="Setting">Name.</param>
/// <param name="Title">Turkish name.</param>
/// <param name="Value">Value in force; of holidays the whole days.</param>
/// <param name="Default">Value where nothing was decided.</param>
/// <param name="Changed">True where a decision is in force, whatever its value.</param>
/// <param name="HalfDays">Half days of a year of holidays.</param>
/// <param name="Since">First day of the value.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Who decided.</param>
/// <param name="ByName">His name, if it is still kept.</param>
/// <param name="Basis">The paper.</param>
/// <param name="DecidedBy">The role that may change it.</param>
/// <param name="DecidedByTr">The role in Turkish.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record SettingRow(string Setting, string Title, string Value, string Default, bool Changed, IReadOnlyList<DateOnly>? HalfDays, DateOnly? Since, DateTimeOffset? RecordedAt,
    string? By, string? ByName, string? Basis, Role DecidedBy, string DecidedByTr, string Expected);

/// <summary>One decision about a setting.</summary>
/// <param name="Value">The value decided.</param>
/// <param name="From">First day of the value.</param>
/// <param name="Sentence">What was decided, in Turkish.</param>
/// <param name="EffectiveDate">Day of the decision.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Who decided.</param>
/// <param name="ByName">His name, if it is still kept.</param>
/// <param name="Basis">The paper.</param>
/// <param name="Id">Event id.</param>
public sealed record SettingLine(string Value, DateOnly From, string Sentence, DateOnly EffectiveDate, DateTimeOffset RecordedAt, string By, string ByName, string? Basis, Guid Id);

/// <summary>All settings on a day, as they were known at an instant.</summary>
[Policy(Level.Desk)]
public sealed record ListSettings(Points Points) : IRequest<Page<SettingRow>>;

/// <summary>Every decision about one setting up to a point in both times, in the order of record; null when there is no such setting.</summary>
[Policy(Level.Desk)]
public sealed record GetSettingHistory(string Setting, Points Points) : IRequest<Page<SettingLine>?>;

/// <summary>The book of settings is small: it is read as it stands and folded as a decision folds it, so no table can disagree with it.</summary>
internal sealed class SettingQueries(IDocumentStore store, LedgerClock clock, NameBook names, Settings defaults)
    : IRequestHandler<ListSettings, Page<SettingRow>>, IRequestHandler<GetSettingHistory, Page<SettingLine>?>
{
    public async Task<Page<SettingRow>> Handle(ListSettings q, CancellationToken cancellationToken)
    {
        var (day, known) = At(q.Points);
        var book = await Book(known, cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        int[] limits = [.. book.Select(e => e.Data).OfType<SettingChanged>().Select(c => c.Setting).Where(s => s.EndsWith(']')).Select(s => SettingKinds.Year(s[^5..^1])).OfType<int>().Append(day.Year).Distinct().Order()];
        int[] years = [.. book.Select(e => e.Data).OfType<HolidaysDeclared>().Select(h => SettingKinds.Year(h.Year)).OfType<int>().Concat(defaults.Holidays.Select(d => d.Year)).Distinct().Order()];
        return Page<SettingRow>(
            [
                .. SettingKinds.All.Concat(limits.Select(SettingKinds.ThresholdOf)).Select(kind => Row(kind, InForce(book, kind.Name, day), nameOf)),
                .. years.Select(year => Row(year, book.LastOrDefault(e => e.Data is HolidaysDeclared h && SettingKinds.Year(h.Year) == year), nameOf)),
            ], day, known);
    }

    public async Task<Page<SettingLine>?> Handle(GetSettingHistory q, CancellationToken cancellationToken)
    {
        var year = SettingKinds.YearIn(q.Setting, SettingKinds.Holidays);
        if (year is null && SettingKinds.Find(q.Setting) is null) return null;
        var (day, known) = At(q.Points);
        var nameOf = await names.Load(cancellationToken);
        return Page<SettingLine>(
            [
                .. from e in await Book(known, cancellationToken)
                   let fact = (SettingEvent)e.Data
                   where fact.Act.On <= day
                   let said = fact switch
                   {
                       SettingChanged c when c.Setting == q.Setting => (Value: c.Value ?? "", From: c.From ?? c.Act.On),
                       HolidaysDeclared h when year is not null && SettingKinds.Year(h.Year) == year => (Value: Plain(h.Days), From: h.Act.On),
                       _ => ((string Value, DateOnly From)?)null,
                   }
                   where said is not null
                   select new SettingLine(said.Value.Value, said.Value.From, Texts.Sentence(fact, nameOf), fact.Act.On, e.Timestamp, fact.Act.By, nameOf(fact.Act.By), fact.Act.BasisDoc?.ToString(), e.Id),
            ], day, known);
    }

    private static Page<T> Page<T>(IReadOnlyList<T> items, DateOnly day, DateTimeOffset known) => new(items, Next: null, day, known, CompleteTo: null, SealedTo: null);

    private (DateOnly Day, DateTimeOffset Known) At(Points points) => (points.AsOf ?? clock.Today, points.KnownAt ?? clock.GetUtcNow());

    private async Task<IReadOnlyList<IEvent>> Book(DateTimeOffset known, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(SettingsBook.Key, token: ct)).Where(e => e.Timestamp <= known && e.Data is SettingEvent)];
    }

    private static IEvent? InForce(IReadOnlyList<IEvent> book, string setting, DateOnly day) =>
        book.LastOrDefault(e => e.Data is SettingChanged c && c.Setting == setting && (c.From ?? c.Act.On) <= day);

    private SettingRow Row(SettingKind kind, IEvent? decided, Func<string, string> nameOf)
    {
        var otherwise = kind.Read(defaults);
        var fact = decided?.Data as SettingChanged;
        return new SettingRow(kind.Name, kind.TextTr, fact?.Value ?? otherwise, otherwise, fact is not null, HalfDays: null, fact?.From ?? fact?.Act.On, decided?.Timestamp, fact?.Act.By,
            fact is null ? null : nameOf(fact.Act.By), fact?.Act.BasisDoc?.ToString(), kind.DecidedBy, Categories.Turkish(kind.DecidedBy), kind.Expected);
    }

    private SettingRow Row(int year, IEvent? declared, Func<string, string> nameOf)
    {
        var otherwise = Plain(defaults.Holidays.Where(d => d.Year == year).Order());
        var fact = declared?.Data as HolidaysDeclared;
        return new SettingRow($"{SettingKinds.Holidays}[{Texts.Plain(year)}]", $"tatil günleri, {Texts.Plain(year)}", fact is null ? otherwise : Plain(fact.Days), otherwise, fact is not null, fact?.HalfDays,
            fact?.Act.On, declared?.Timestamp, fact?.Act.By, fact is null ? null : nameOf(fact.Act.By), fact?.Act.BasisDoc?.ToString(), Role.MUDUR, Categories.Turkish(Role.MUDUR), "yyyy-MM-dd");
    }

    private static string Plain(IEnumerable<DateOnly>? days) => Texts.Plain(days ?? []);
}
