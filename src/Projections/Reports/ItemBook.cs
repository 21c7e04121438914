using Defne.Ledger.Projections.Intervals;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What goods of a movable code are called: the name of their last entry or recovery, else of the last asset of the register.</summary>
public sealed class ItemBook(NpgsqlDataSource database)
{
    private static readonly string Names = $$"""
        select distinct on (code) code, name from (
            select l ->> 'code' as code, l ->> 'name' as name, e.seq_id as place, '' as key
            from es.mt_events e, jsonb_array_elements(case jsonb_typeof(e.data -> 'lines') when 'array' then e.data -> 'lines' else '[]' end) l
            where e.type = 'entry_posted' and e.timestamp <= $2 and (e.data #>> '{act,effectiveDate}')::date <= $1
            union all
            select p ->> 'code', p ->> 'name', e.seq_id, '' from es.mt_events e, jsonb_array_elements(case jsonb_typeof(e.data -> 'parts') when 'array' then e.data -> 'parts' else '[]' end) p
            where e.type = 'parts_recovered' and e.timestamp <= $2 and (e.data #>> '{act,effectiveDate}')::date <= $1
            union all
            select split_part(t.registry_no, '/', 1), t.name, 0, t.key from read.asset_current t
            where {{Points.Hold("t")}}) named
        where code = any($3) and name is not null order by code, place desc, key desc, name
        """;

    /// <summary>The names by code; null for one that nothing known then bears.</summary>
    public async Task<Func<string, string?>> Load(IEnumerable<string> codes, Points points, CancellationToken ct)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        await using var sql = database.CreateCommand(Names);
        foreach (var value in (object[])[points.AsOf!.Value, points.KnownAt!.Value, codes.Distinct(StringComparer.Ordinal).ToArray()]) sql.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) names[rows.GetString(0)] = rows.GetString(1);
        return names.GetValueOrDefault;
    }
}
