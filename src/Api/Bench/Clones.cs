using System.Globalization;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>
/// Multiplies families of records by COPY, as superuser with all guards on: events get numbers of their own in an order in which
/// streams are interleaved, event ids end in the family's number.
/// </summary>
internal sealed class Clones(NpgsqlDataSource superuser, TableRows samples)
{
    private int next = 1000;

    /// <summary>Copies of these families in turn; answers their numbers, with the family each was made of.</summary>
    public async Task<IReadOnlyList<(int Number, int Sample)>> Make(IReadOnlyList<int> of, int count, CancellationToken ct)
    {
        if (count is 0) return [];
        (int Number, int Sample)[] made = [.. Enumerable.Range(0, count).Select(i => (next + i, of[i % of.Count]))];
        next += count;
        await using var connection = await superuser.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var (table, rows) in samples.Families(of))
            await Copy(connection, table, rows, made, ct);
        await transaction.CommitAsync(ct);
        return made;
    }

    /// <summary>What a value of one family is in another.</summary>
    public static string? Of(string? value, string type, int family, int number) => value switch
    {
        null => null,
        _ when type is "uuid" => EventId(value, number),
        _ => value.Replace(Samples.Marker(family), Samples.Marker(number), StringComparison.Ordinal),
    };

    /// <summary>The id an event has in a copy.</summary>
    public static string EventId(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id.AsSpan(0, 24)}{number:x12}");

    private static async Task Copy(NpgsqlConnection connection, Table table, ILookup<int, string?[]> rows, (int Number, int Sample)[] made, CancellationToken ct)
    {
        IEnumerable<(int Number, int Sample, string?[] Row)> all = made.SelectMany(m => rows[m.Sample].Select(r => (m.Number, m.Sample, r)));
        var (numbered, sequence) = (-1, 0L);
        if (table.Name is "es.mt_events")
        {
            numbered = Array.IndexOf(table.Columns, "seq_id");
            (int, int, string?[] Row)[] ordered = [.. all.OrderBy(r => long.Parse(r.Row[numbered]!, CultureInfo.InvariantCulture) - long.Parse(rows[r.Sample].First()[numbered]!, CultureInfo.InvariantCulture))];
            all = ordered;
            await using var draw = new NpgsqlCommand("select setval('es.mt_events_sequence', (select last_value from es.mt_events_sequence) + $1)", connection);
            draw.Parameters.Add(new NpgsqlParameter { Value = (long)ordered.Length });
            sequence = (long)(await draw.ExecuteScalarAsync(ct))! - ordered.Length;
        }

        await using var import = await connection.BeginTextImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin", ct);
        foreach (var (number, sample, row) in all)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) await import.WriteAsync('\t');
                await import.WriteAsync(i == numbered ? (++sequence).ToString(CultureInfo.InvariantCulture) : Escaped(Of(row[i], table.Types[i], sample, number)));
            }

            await import.WriteAsync('\n');
        }
    }

    private static string Escaped(string? value) => value is null ? @"\N" : value
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);
}
