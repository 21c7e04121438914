using System.Data.Common;
using System.Text.Json;
using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>What was answered to a key before, accepted or refused.</summary>
internal static class Receipts
{
    /// <summary>The row of a caller's key, if it was ever answered.</summary>
    public const string Find = """
        select hash, stream, version, answer::text, null::text from ledger.receipt where caller = $1 and key = $2
        union all
        select hash, null, null, null, answer::text from ledger.refusal where caller = $1 and key = $2
        """;

    /// <summary>The lock that makes calls with one key wait for each other.</summary>
    public static string LockOf(Envelope envelope) => $"receipt/{envelope.Caller}/{envelope.CommandId}";

    /// <summary>The first answer, or that the key was used for something else. A receipt taken over with history knows no request.</summary>
    public static Outcome Answered(DbDataReader row, string hash)
    {
        if (!row.IsDBNull(0) && row.GetString(0) != hash) return new KeyReused();
        return row.IsDBNull(4)
            ? new Recorded(row.GetString(1), row.GetInt64(2), row.GetString(3), Repeated: true)
            : JsonSerializer.Deserialize<Rejected>(row.GetString(4), LedgerJson.Stored)!;
    }

    /// <summary>One statement of a batch.</summary>
    public static NpgsqlBatchCommand Sql(string text, params object[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
