using System.Globalization;
using System.Text.Json;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections;

/// <summary>What was tried and refused, newest last.</summary>
/// <remarks>Türkçe: reddedilen işlem dökümü.</remarks>
public sealed record RefusalRow(long N, DateTimeOffset At, string Caller, string? CallerName, Role Role, string Command, DateOnly EffectiveOn, string Code, string Rule,
    string Clause, string TextTr, IReadOnlyDictionary<string, string> Details);

/// <summary>Refusals known at an instant, filtered by person or code; with a day, those of acts dated on it or before.</summary>
[Policy(Level.Oversight)]
public sealed record ListRefusals(string? Caller, string? Code, Points Points, Paging Paging) : IRequest<Page<RefusalRow>>;

internal sealed class RefusalQueries(NpgsqlDataSource database, LedgerClock clock) : IRequestHandler<ListRefusals, Page<RefusalRow>>
{
    public async Task<Page<RefusalRow>> Handle(ListRefusals q, CancellationToken cancellationToken)
    {
        var (known, after) = (q.Points.KnownAt ?? clock.GetUtcNow(), 0L);
        if (q.Paging.After is { } cursor)
        {
            if (cursor.Split('.') is not [var n, var ticks] || !Number(n, out after) || !Number(ticks, out var at) || at > DateTimeOffset.MaxValue.UtcTicks) throw new BadCursorException();
            known = new DateTimeOffset(at, TimeSpan.Zero);
        }

        await using var sql = database.CreateCommand($"""
            select n, at, caller, {PersonalData.NameOf("caller")}, role, command, effective_on, answer::text from ledger.refusal
            where n > $1 and ($2::date is null or effective_on <= $2) and at <= $3 and ($4::text is null or caller = $4) and ($5::text is null or code = $5) order by n limit $6
            """);
        foreach (var value in (object?[])[after, q.Points.AsOf, known, q.Caller, q.Code, q.Paging.Limit + 1])
            sql.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });

        var items = new List<RefusalRow>();
        await using var rows = await sql.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var answer = JsonSerializer.Deserialize<Rejected>(rows.GetString(7), LedgerJson.Stored)!;
            items.Add(new RefusalRow(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3), Enum.Parse<Role>(rows.GetString(4)),
                rows.GetString(5), rows.GetFieldValue<DateOnly>(6), answer.Code, answer.Rule, answer.Clause, answer.TextTr, answer.Details));
        }

        var more = items.Count > q.Paging.Limit;
        if (more) items.RemoveAt(q.Paging.Limit);
        return new Page<RefusalRow>(items, more ? string.Create(CultureInfo.InvariantCulture, $"{items[^1].N}.{known.UtcTicks}") : null, q.Points.AsOf ?? clock.Today, known, CompleteTo: null, SealedTo: null);

        static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
