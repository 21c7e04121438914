using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>The least a durable act can cost: one row of an event's size in a transaction of its own.</summary>
internal sealed class RawInsert(NpgsqlDataSource database) : Work
{
    private const string Insert = "insert into bench.one_row (stream, data) values ($1, $2::jsonb)";
    private static readonly string Data = $$"""{"asset": "DM-1", "receiver": "TKY", "note": "{{new string('x', 220)}}"}""";

    public static async Task Create(NpgsqlDataSource superuser, CancellationToken ct)
    {
        await using var sql = superuser.CreateCommand("""
            create schema bench; grant usage on schema bench to ledger_app;
            create table bench.one_row (id bigint generated always as identity primary key, stream text not null, data jsonb not null, at timestamptz not null default clock_timestamp());
            grant select, insert on bench.one_row to ledger_app;
            """);
        await sql.ExecuteNonQueryAsync(ct);
    }

    public override async Task<string?> Once(int caller, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(Insert);
        sql.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "asset-DM-1" });
        sql.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Data });
        return await sql.ExecuteNonQueryAsync(ct) is 1 ? null : "no row";
    }
}
