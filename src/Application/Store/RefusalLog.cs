using System.Text.Json;
using Defne.Ledger.Domain.Kernel;
using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>What was tried and refused: a row each, written once, outside the streams (RULES §4.1).</summary>
/// <remarks>Türkçe: reddedilen işlem kaydı.</remarks>
public sealed class RefusalLog(NpgsqlDataSource database)
{
    /// <summary>A refusal as the caller is told, with the clause of the act's day.</summary>
    public static Rejected Told(Refusal why, Act act) => new(why.Code, why.Rule.Id, why.Rule.ClauseOn(act.On), why.TextTr, why.Details);

    /// <summary>
    /// Notes a refusal in a transaction of its own; whoever used the key first, accepted or refused, is answered again. It is noted
    /// even if the caller has hung up meanwhile: what was tried stays visible.
    /// </summary>
    public async Task<Outcome> Record(string command, Envelope envelope, string hash, Refusal why, Act act, DateTimeOffset at)
    {
        var rejected = Told(why, act);
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var sql = new NpgsqlBatch(connection, transaction);
        sql.BatchCommands.Add(Receipts.Sql("select pg_advisory_xact_lock($1)", Key.Hash(Receipts.LockOf(envelope))));
        sql.BatchCommands.Add(Receipts.Sql("""
            insert into ledger.refusal (at, caller, key, hash, command, role, effective_on, code, rule, clause, answer)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb
            where not exists (select 1 from ledger.receipt where caller = $2 and key = $3)
            on conflict (caller, key) do nothing
            """, at, envelope.Caller, envelope.CommandId, hash, command, envelope.Hat.ToString(), act.On, rejected.Code, rejected.Rule, rejected.Clause,
            JsonSerializer.Serialize(rejected, LedgerJson.Stored)));
        sql.BatchCommands.Add(Receipts.Sql(Receipts.Find, envelope.Caller, envelope.CommandId));
        Outcome? first = null;
        await using (var rows = await sql.ExecuteReaderAsync())
        {
            await rows.NextResultAsync();
            if (await rows.ReadAsync()) first = Receipts.Answered(rows, hash);
        }

        await transaction.CommitAsync();
        return first ?? rejected;
    }
}
