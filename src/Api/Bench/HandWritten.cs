using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>How a column of a hand-written list becomes JSON.</summary>
internal sealed record Shown(string Name, string Sql, Action<Utf8JsonWriter, string, NpgsqlDataReader, int> Write);

/// <summary>
/// A page as somebody would write it who wants nothing but speed: one statement with joined names, columns straight into a JSON
/// writer, no objects. It pages by key as the list does, so that both are planned alike. The JSON is the same, which is checked before anything is measured.
/// </summary>
internal sealed class HandWritten(NpgsqlDataSource database, string table, string where, string? value, IReadOnlyList<Shown> columns, DateOnly day, DateTimeOffset known)
{
    private const int Limit = 100;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly string sql = $"""
        select t.key, {string.Join(", ", columns.Select(c => c.Sql))} from {table}
        where t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1) and t.known_from <= $2 and (t.known_to is null or t.known_to > $2) and t.key > $5 and {where}
        order by t.key limit $4
        """;

    /// <summary>Text, or null.</summary>
    public static void Text(Utf8JsonWriter json, string name, NpgsqlDataReader row, int i)
    {
        if (row.IsDBNull(i)) json.WriteNull(name);
        else json.WriteString(name, row.GetString(i));
    }

    public static void Date(Utf8JsonWriter json, string name, NpgsqlDataReader row, int i)
    {
        if (row.IsDBNull(i)) json.WriteNull(name);
        else json.WriteString(name, row.GetFieldValue<DateOnly>(i).ToString("O", CultureInfo.InvariantCulture));
    }

    public static void Flag(Utf8JsonWriter json, string name, NpgsqlDataReader row, int i)
    {
        if (row.IsDBNull(i)) json.WriteNull(name);
        else json.WriteBoolean(name, row.GetBoolean(i));
    }

    public static void Money(Utf8JsonWriter json, string name, NpgsqlDataReader row, int i)
    {
        if (row.IsDBNull(i)) json.WriteNull(name);
        else json.WriteString(name, row.GetDecimal(i).ToString(CultureInfo.InvariantCulture));
    }

    public static void Number(Utf8JsonWriter json, string name, NpgsqlDataReader row, int i) => json.WriteNumber(name, row.GetInt32(i));

    /// <summary>A text made of the column's own.</summary>
    public static Action<Utf8JsonWriter, string, NpgsqlDataReader, int> As(Func<string, string?> turkish) => (json, name, row, i) =>
    {
        if (row.IsDBNull(i)) json.WriteNull(name);
        else json.WriteString(name, turkish(row.GetString(i)));
    };

    public async Task<ReadOnlyMemory<byte>> Page(CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = known });
        command.Parameters.Add(new NpgsqlParameter { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Limit + 1 });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        var bytes = new ArrayBufferWriter<byte>(32 * 1024);
        await using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteStartArray("items");
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (count, last) = (0, "");
        var more = false;
        while (await rows.ReadAsync(ct))
        {
            if (count++ == Limit)
            {
                more = true;
                break;
            }

            last = rows.GetString(0);
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++) columns[i].Write(json, columns[i].Name, rows, i + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (more) json.WriteString("next", Cursor(last));
        else json.WriteNull("next");
        json.WriteString("asOf", day.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("knownAt", known);
        json.WriteNull("completeTo");
        json.WriteNull("sealedTo");
        json.WriteEndObject();
        await json.FlushAsync(ct);
        return bytes.WrittenMemory;
    }

    private string Cursor(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}|{known.UtcTicks}|{key}")))
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');
}
