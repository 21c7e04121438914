using System.Text.Json;
using Defne.Ledger.Domain.Kernel;
using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>What was tried and refused: a row each, written once, outside the streams (RULES §4.1).</summary>
/// <remarks>Türkçe: reddedilen işlem kaydı.</remarks>
public sealed class RefusalLog(NpgsqlDataSource database)
{
    /// <summary>Notes a refusal in a transaction of its own; a repeated key gets the first answer.</summary>
    public async Task<Outcome> Record(string command, Envelope envelope, string hash, Refusal why, Act act, DateTimeOffset at, CancellationToken ct)
    {
        var rejected = new Rejected(why.Code, why.Rule.Id, why.Rule.ClauseOn(act.On), why.TextTr, why.Details);
        await using var sql = database.CreateCommand("""
            with noted as (
                insert into ledger.refusal (at, caller, key, hash, command, role, effective_on, code, rule, clause, answer)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb) on conflict (caller, key) do nothing returning answer)
            select answer::text from noted union all select answer::text from ledger.refusal where caller = $2 and key = $3 limit 1
            """);
        foreach (var value in new object[]
        {
            at, envelope.Caller, envelope.CommandId, hash, command, envelope.Hat.ToString(), act.On, rejected.Code, rejected.Rule, rejected.Clause,
            JsonSerializer.Serialize(rejected, LedgerJson.Stored),
        }) sql.Parameters.Add(new NpgsqlParameter { Value = value });
        return await sql.ExecuteScalarAsync(ct) is string first ? JsonSerializer.Deserialize<Rejected>(first, LedgerJson.Stored)! : rejected;
    }
}
