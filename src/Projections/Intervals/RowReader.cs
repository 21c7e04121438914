using System.Text.Json;
using Defne.Ledger.Application.Store;
using Npgsql;

namespace Defne.Ledger.Projections.Intervals;

/// <summary>The row a list is at, by place in its select list. What is not so for every row may be null.</summary>
public sealed class RowReader(NpgsqlDataReader row)
{
    /// <summary>A text.</summary>
    public string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string>? Texts(int i) => row.IsDBNull(i) ? null : row.GetFieldValue<string[]>(i);

    /// <summary>A day.</summary>
    public DateOnly? Day(int i) => row.IsDBNull(i) ? null : row.GetFieldValue<DateOnly>(i);

    /// <summary>An amount.</summary>
    public decimal? Money(int i) => row.IsDBNull(i) ? null : row.GetDecimal(i);

    /// <summary>Quantities by code, of a JSON column read as text.</summary>
    public IReadOnlyDictionary<string, decimal>? Quantities(int i) => row.IsDBNull(i) ? null : JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.GetString(i), LedgerJson.Stored);

    /// <summary>Yes or no.</summary>
    public bool? Flag(int i) => row.IsDBNull(i) ? null : row.GetBoolean(i);

    /// <summary>A whole number.</summary>
    public int? Number(int i) => row.IsDBNull(i) ? null : row.GetInt32(i);

    /// <summary>The version of a stream.</summary>
    public long? Version(int i) => row.IsDBNull(i) ? null : row.GetInt64(i);

    /// <summary>A category, kept as its code.</summary>
    public T? Code<T>(int i)
        where T : struct, Enum => row.IsDBNull(i) ? null : Enum.Parse<T>(row.GetString(i));
}
