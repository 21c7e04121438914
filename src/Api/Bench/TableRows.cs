using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>A table as the catalogue describes it; names are quoted.</summary>
internal sealed record Table(string Name, string[] Columns, string[] Types, string[] Key)
{
    public string? Of(string?[] row, string column) => row[Array.IndexOf(Columns, column)];
}

/// <summary>A row that is new, changed or gone; values as PostgreSQL writes them.</summary>
internal sealed record Changed(Table Table, string?[]? Old, string?[]? New)
{
    public string Kind => (Old, New) switch
    {
        (null, _) => "new",
        (_, null) => "gone",
        _ => "changed",
    };
}

/// <summary>Every row of a small ledger database, to see what an act really writes.</summary>
internal sealed class TableRows
{
    private readonly Dictionary<string, (Table Table, Dictionary<string, string?[]> Rows)> tables;

    private TableRows(Dictionary<string, (Table, Dictionary<string, string?[]>)> tables) => this.tables = tables;

    public static async Task<TableRows> Read(NpgsqlDataSource superuser, CancellationToken ct)
    {
        var read = new Dictionary<string, (Table, Dictionary<string, string?[]>)>(StringComparer.Ordinal);
        foreach (var table in await Tables(superuser, ct))
        {
            var rows = new Dictionary<string, string?[]>(StringComparer.Ordinal);
            await using var sql = superuser.CreateCommand($"select {string.Join(", ", table.Columns.Select(c => $"{c}::text"))} from {table.Name}");
            await using var reader = await sql.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                string?[] row = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))];
                rows.Add(string.Join('\u001f', table.Key.Select(k => table.Of(row, k))), row);
            }

            read.Add(table.Name, (table, rows));
        }

        return new TableRows(read);
    }

    /// <summary>What stands there now and did not before, or otherwise, or no more.</summary>
    public IReadOnlyList<Changed> Since(TableRows before) =>
    [
        .. from pair in tables.OrderBy(t => t.Key is "es.mt_streams" ? 0 : 1).ThenBy(t => t.Key, StringComparer.Ordinal)
           let old = before.tables[pair.Key].Rows
           from key in pair.Value.Rows.Keys.Union(old.Keys)
           let change = new Changed(pair.Value.Table, old.GetValueOrDefault(key), pair.Value.Rows.GetValueOrDefault(key))
           where change.Old is null || change.New is null || !change.Old.AsSpan().SequenceEqual(change.New)
           select change,
    ];

    /// <summary>The rows of events, write models and read models that belong to families, by family; streams before their events.</summary>
    public IEnumerable<(Table Table, ILookup<int, string?[]> Rows)> Families(IReadOnlyList<int> families)
    {
        foreach (var (table, rows) in tables.Values.Where(t => t.Table.Name.StartsWith("es.", StringComparison.Ordinal) || t.Table.Name.StartsWith("read.", StringComparison.Ordinal))
            .OrderBy(t => t.Table.Name is "es.mt_streams" ? 0 : 1).ThenBy(t => t.Table.Name, StringComparer.Ordinal))
        {
            var theirs = (from family in families.Distinct()
                          let marker = Samples.Marker(family)
                          from row in rows.Values
                          where row.Any(v => v is not null && v.Contains(marker, StringComparison.Ordinal))
                          select (family, row)).ToLookup(f => f.family, f => f.row);
            if (theirs.Count > 0) yield return (table, theirs);
        }
    }

    // What the message library notes of its own life is nobody's act.
    private static async Task<IReadOnlyList<Table>> Tables(NpgsqlDataSource superuser, CancellationToken ct)
    {
        await using var sql = superuser.CreateCommand("""
            select format('%I.%I', n.nspname, c.relname),
                array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
                array(select format_type(a.atttypid, a.atttypmod) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
                array(select quote_ident(a.attname) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('es', 'read', 'wolv', 'ledger') and c.relname !~ '^wolverine_(node|control)'
            """);
        await using var reader = await sql.ExecuteReaderAsync(ct);
        var found = new List<Table>();
        while (await reader.ReadAsync(ct))
            found.Add(new Table(reader.GetString(0), reader.GetFieldValue<string[]>(1), reader.GetFieldValue<string[]>(2), reader.GetFieldValue<string[]>(3)));
        return found;
    }
}
