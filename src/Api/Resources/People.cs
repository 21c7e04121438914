using Defne.Ledger.Api.Problems;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections;
using MediatR;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of people, roles, vekâlet, delegation and refusals. The authority is one stream: its version is not asked for.</summary>
internal static class PeopleRoutes
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("Kişiler ve yetkiler");
        people.MapBegin<RegisterPersonnel>("");
        people.MapAct<AssignRole>("{id}/assign-role", c => c.Person, (c, id) => c with { Person = id }, needsVersion: false);
        people.MapAct<EndRole>("{id}/end-role", c => c.Person, (c, id) => c with { Person = id }, needsVersion: false);
        people.MapAct<AppointActing>("{id}/appoint-acting", c => c.Absentee, (c, id) => c with { Absentee = id }, needsVersion: false);
        people.MapAct<EndActing>("{id}/end-acting", c => c.Absentee, (c, id) => c with { Absentee = id }, needsVersion: false);
        people.MapAct<StartDeparture>("{id}/start-departure", c => c.Person, (c, id) => c with { Person = id }, needsVersion: false);
        people.MapAct<CompleteClearance>("{id}/complete-clearance", c => c.Person, (c, id) => c with { Person = id }, needsVersion: false);
        people.MapPost("{id}/record-contact", async (HttpContext http, ISender sender, Reader reader, CancellationToken ct) =>
        {
            Requests.Fill(reader, http);
            var contact = await Requests.Body<Contact>(http, ct);
            if (string.IsNullOrWhiteSpace(contact.Name)) throw new UnreadableException("Ad ve soyad boş olamaz.", "$.name", "A name is expected.");
            await sender.Send(new RecordContact(PersonId(http), contact.Name, contact.Title, contact.Email, contact.Phone), ct);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }).Accepts<Contact>("application/json").Produces(204).ProducesProblem(400).ProducesProblem(403);
        people.MapPost("{id}/erase-contact", async (HttpContext http, ISender sender, Reader reader, CancellationToken ct) =>
        {
            Requests.Fill(reader, http);
            var erasure = await Requests.Body<Erasure>(http, ct);
            if (erasure.BasisDoc is null) throw new UnreadableException("Silme kararının belgesi yazılmalıdır.", "$.basisDoc", "The deciding paper is expected.");
            if (await sender.Send(new EraseContact(PersonId(http), erasure.BasisDoc), ct)) http.Response.StatusCode = StatusCodes.Status204NoContent;
            else await LedgerProblems.Write(http, 404, "not-found", "Not found", "Bu kişi için saklanan bilgi yok.");
        }).Accepts<Erasure>("application/json").Produces(204).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

        var delegations = api.MapGroup("/delegations").WithTags("Kişiler ve yetkiler");
        delegations.MapBegin<GrantDelegation>("", c => c.Delegation);
        delegations.MapAct<RevokeDelegation>("{id}/revoke", c => c.Delegation, (c, id) => c with { Delegation = id }, needsVersion: false);

        var oversight = api.MapGroup("").WithTags("Denetim");
        oversight.MapRead("/roles", http => new ListRoles(Requests.Text(http, "person"), Requests.Code<Role>(http, "role"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "person", "role");
        oversight.MapRead("/refusals", http => new ListRefusals(Requests.Text(http, "caller"), Requests.Text(http, "code"), Requests.Points(http), Requests.Paging(http)),
            paged: true, "caller", "code");
    }

    private static string PersonId(HttpContext http) => Requests.Id(http) is var id && FormatRules.IsId(id)
        ? id
        : throw new UnreadableException("Kişi tanımlayıcısı geçersiz.", "id", "1-64 of A-Z a-z 0-9 . _ - is expected.");
}

/// <summary>A person's name and contact data.</summary>
public sealed record Contact(string? Name, string? Title, string? Email, string? Phone);

/// <summary>Why personal data is erased.</summary>
public sealed record Erasure(DocRef? BasisDoc);
