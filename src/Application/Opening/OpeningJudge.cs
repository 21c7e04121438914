using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Application.Opening;

/// <summary>
/// Judges row after row by the use case of a single opening line: its keys say what a row may see, its decision is the verdict.
/// Each row sees what the rows before it left.
/// </summary>
internal sealed class OpeningJudge(UseCase<ImportOpening> useCase, ImportOpening command, Act act, DateOnly today, Settings settings, OpeningPast past)
{
    private readonly World frame = World.Unloaded(act, today, settings);
    private readonly Authorities authority = past.States.GetValueOrDefault(Authorities.Key) as Authorities ?? Authorities.Nobody;
    private readonly Dictionary<string, object?> states = new(past.States, StringComparer.Ordinal);
    private readonly Dictionary<Book, int> numbers = [];
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int? Row, string? RegistryNo)> serials = past.Serials.ToDictionary(s => s.Key, s => ((int?)null, (string?)s.Value), StringComparer.Ordinal);

    /// <summary>Events of the good rows, in their order.</summary>
    public List<LedgerEvent> Facts { get; } = [];

    /// <summary>The first refusal, for the log of what was tried.</summary>
    public (Refusal Why, int Row)? FirstRefusal { get; private set; }

    public OpeningVerdict Judge(OpeningRow row)
    {
        if (row.Line is not { } line) return new UnreadRow(row.No);
        var asset = RegistryNo.ToAssetId(line.RegistryNo ?? "");
        var earlier = rows.TryGetValue(asset, out var first) ? first : (int?)null;
        var stored = past.Lines.GetValueOrDefault(asset);
        if (earlier is null && stored is not null && Same(stored.Line, line))
        {
            rows[asset] = row.No;
            return new KnownRow(row.No, stored.RecordedAt);
        }

        switch (Decide(line))
        {
            case Refused { Why: var why }:
                FirstRefusal ??= (why, row.No);
                return new RefusedRow(row.No, new Rejected(why.Code, why.Rule.Id, why.Rule.ClauseOn(act.On), why.TextTr, why.Details), earlier, earlier is null ? stored?.Line : null,
                    Stranger: line.Person is not null && authority.Person(line.Person) is null);
            case Accepted accepted when Serial(line) is { } serial && !serials.TryAdd(serial, (row.No, line.RegistryNo)):
                var (where, whose) = serials[serial];
                return new SerialTwice(row.No, where, whose);
            case Accepted accepted:
                rows[asset] = row.No;
                Remember(accepted.Events);
                return new GoodRow(row.No);
            default:
                throw new InvalidOperationException("A decision is accepted or refused.");
        }
    }

    private Decision Decide(OpeningLine line)
    {
        var one = command with { Lines = [line] };
        var keys = useCase.Keys(one, frame).Look(Key.Authority, Key.Settings).All.Select(k => k.Key).ToArray();
        var seen = keys.OfType<StreamKey>().Select(k => k.Stream).Distinct(StringComparer.Ordinal).ToDictionary(s => s, s => states.GetValueOrDefault(s), StringComparer.Ordinal);
        if (keys.Contains(Key.LiveActs)) seen[World.LiveActs] = past.HasLiveActs;
        var books = keys.OfType<BookKey>().Select(k => k.Of).Distinct().ToDictionary(b => b, b => numbers.GetValueOrDefault(b));
        return useCase.Decide(one, World.Loaded(act, today, settings, seen, new Dictionary<Subject, IReadOnlyList<Matter>>(), books));
    }

    private void Remember(IReadOnlyList<LedgerEvent> events)
    {
        foreach (var e in events)
        {
            states[e.Stream()] = World.Evolve(states.GetValueOrDefault(e.Stream()), e);
            foreach (var (book, no) in e.Numbers()) numbers[book] = Math.Max(numbers.GetValueOrDefault(book), no);
        }

        Facts.AddRange(events);
    }

    // The number may be printed with more or fewer zeros; everything else is compared as it was stored.
    private static bool Same(OpeningLine stored, OpeningLine line) => stored with { RegistryNo = null } == line with { RegistryNo = null };

    private static string? Serial(OpeningLine line) => line.Serial?.Trim().ToUpperInvariant();
}
