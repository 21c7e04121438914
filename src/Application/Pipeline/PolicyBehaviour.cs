using System.Reflection;
using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Marten;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Application.Pipeline;

/// <summary>Who is asking, for requests that are no acts; filled at the edge, once per request.</summary>
public sealed class Reader
{
    /// <summary>Person id the token proves.</summary>
    public string Person { get; set; } = "";

    /// <summary>The role meant.</summary>
    public Role Hat { get; set; }

    /// <summary>What he may see; set by the policy before the handler runs.</summary>
    public Sight Sight { get; set; } = new(All: false, Units: [], Person: "");
}

/// <summary>The reader has no authority for what he asked.</summary>
public sealed class ReadDeniedException(Refusal why, DateOnly day) : Exception(why.Cite(day))
{
    /// <summary>Why, as for an act.</summary>
    public Refusal Why { get; } = why;

    /// <summary>The day whose clause is cited.</summary>
    public DateOnly Day { get; } = day;
}

/// <summary>
/// Reads by role as the ledger knows it today, and notes each read. Acts pass: their authority is judged inside their own transaction.
/// </summary>
internal sealed class PolicyBehaviour<TRequest, TResponse>(Reader reader, KnownStates known, IDocumentStore store, NpgsqlDataSource database, LedgerClock clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly PolicyAttribute? Policy = typeof(TRequest).GetCustomAttribute<PolicyAttribute>();

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (typeof(TRequest).IsGenericType && typeof(TRequest).GetGenericTypeDefinition() == typeof(Submit<>)) return await next();
        if (Policy is null) throw new InvalidOperationException($"{typeof(TRequest).Name} has no policy.");

        var authority = await known.Authority(database, store, cancellationToken);
        var (sight, why) = See(authority, Policy.Level, reader, clock.Today);
        await Note(request, why, cancellationToken);
        reader.Sight = why is null ? sight! : throw new ReadDeniedException(why, clock.Today);
        return await next();
    }

    private static (Sight? Sight, Refusal? Why) See(Authorities authority, Level level, Reader reader, DateOnly today)
    {
        var (grant, why) = authority.Resolve(reader.Person, reader.Hat, null, null, today);
        if (grant is not null && (reader.Hat is Role.SYSTEM || Policies.RolesOf(level).Contains(reader.Hat))) return (new Sight(All: true, [], reader.Person), null);
        if (level is not Level.Custody || grant is null)
            return (null, why ?? Refusals.NoRole.About("role", reader.Hat).About("needed", Policies.RolesOf(level)));
        var units = reader.Hat is Role.BIRIM_YETKILISI
            ? authority.Claims(reader.Person, Role.BIRIM_YETKILISI).Where(c => c.Term.Covers(today)).Select(c => c.Unit).OfType<string>()
            : [];
        return (new Sight(All: false, [.. units], reader.Person), null);
    }

    // A read that cannot be noted is not given, and what was denied is noted too. The note is for ever: personal data is no part of it.
    private async Task Note(TRequest request, Refusal? denied, CancellationToken ct)
    {
        var query = request is IAboutPerson about ? JsonSerializer.Serialize(new { about.Person }, LedgerJson.Stored) : JsonSerializer.Serialize(request, LedgerJson.Stored);
        await using var sql = database.CreateCommand("insert into ledger.read_log (at, caller, role, request, query, denied) values ($1, $2, $3, $4, $5::jsonb, $6)");
        foreach (var value in new object[] { clock.GetUtcNow(), reader.Person, reader.Hat.ToString(), typeof(TRequest).Name, query, denied?.Code ?? (object)DBNull.Value })
            sql.Parameters.Add(new NpgsqlParameter { Value = value });
        await sql.ExecuteNonQueryAsync(ct);
    }
}
