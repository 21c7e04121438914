using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Application.People;

/// <summary>Write down a person's name and contact data, outside the events (L-43).</summary>
/// <remarks>Türkçe: kişi bilgilerinin kaydı.</remarks>
[Policy(Level.PersonalData)]
public sealed record RecordContact(string Person, string Name, string? Title, string? Email, string? Phone) : IRequest, IAboutPerson;

/// <summary>Erase a person's name and contact data; events keep the id alone (KVKK 7).</summary>
/// <remarks>Türkçe: kişisel verilerin silinmesi. That it was erased, by whom and on which paper stays on record.</remarks>
[Policy(Level.PersonalData)]
public sealed record EraseContact(string Person, DocRef BasisDoc) : IRequest<bool>, IAboutPerson;

/// <summary>The erasable document of persons.</summary>
public sealed class PersonalData(NpgsqlDataSource database, LedgerClock clock, Reader reader) : IRequestHandler<RecordContact>, IRequestHandler<EraseContact, bool>
{
    /// <inheritdoc />
    public async Task Handle(RecordContact request, CancellationToken cancellationToken)
    {
        await using var sql = Sql("""
            insert into ledger.person_contact (person, name, title, email, phone, written_at, written_by) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (person) do update set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone,
                written_at = excluded.written_at, written_by = excluded.written_by
            """, request.Person, request.Name, request.Title, request.Email, request.Phone, clock.GetUtcNow(), reader.Person);
        await sql.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> Handle(EraseContact request, CancellationToken cancellationToken)
    {
        await using var sql = Sql("""
            with gone as (delete from ledger.person_contact where person = $1 returning person)
            insert into ledger.person_erasure (person, at, erased_by, basis) select person, $2, $3, $4 from gone
            """, request.Person, clock.GetUtcNow(), reader.Person, request.BasisDoc.ToString());
        return await sql.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>How each person is shown: name with id, or the id alone where there is no name any more.</summary>
    public async Task<Func<string, string>> Names(CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var sql = Sql("select person, name from ledger.person_contact");
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) names[rows.GetString(0)] = $"{rows.GetString(1)} ({rows.GetString(0)})";
        return id => names.GetValueOrDefault(id, id);
    }

    /// <summary>The title of each person; null where none is kept.</summary>
    public async Task<Func<string, string?>> Titles(CancellationToken ct)
    {
        var titles = new Dictionary<string, string?>(StringComparer.Ordinal);
        await using var sql = Sql("select person, title from ledger.person_contact where title is not null");
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) titles[rows.GetString(0)] = rows.GetString(1);
        return titles.GetValueOrDefault;
    }

    private NpgsqlCommand Sql(string text, params object?[] values)
    {
        var sql = database.CreateCommand(text);
        foreach (var value in values) sql.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return sql;
    }
}
