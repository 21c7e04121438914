using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Domain.Authority;

/// <summary>Who may act, as the ledger knows it: every interval, ended ones too.</summary>
/// <remarks>Türkçe: yetki durumu.</remarks>
public sealed record Authorities
{
    /// <summary>The stream's key, and the lock every act shares.</summary>
    public const string Key = "authority";

    /// <summary>A municipality before its first appointment.</summary>
    public static readonly Authorities Nobody = new();

    /// <summary>Store identity.</summary>
    public string Id { get; init; } = Key;

    /// <summary>Everybody ever registered.</summary>
    public IReadOnlyList<Official> People { get; init; } = [];

    /// <summary>Every role interval.</summary>
    public IReadOnlyList<RoleTerm> Roles { get; init; } = [];

    /// <summary>Every vekâlet.</summary>
    public IReadOnlyList<ActingTerm> Actings { get; init; } = [];

    /// <summary>Every delegation.</summary>
    public IReadOnlyList<DelegationTerm> Delegations { get; init; } = [];

    /// <summary>Every closure of a warehouse (L-22).</summary>
    public IReadOnlyList<ClosureTerm> Closures { get; init; } = [];

    /// <summary>Every hand-over of a warehouse (L-22).</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>The last hand-over of a warehouse there was; null when there was none.</summary>
    public Handover? HandoverOf(string? warehouse) => Handovers.LastOrDefault(h => h.Warehouse == warehouse);

    /// <summary>The closure in force on the day; null while the warehouse is open.</summary>
    public ClosureTerm? ClosureOf(string? warehouse, DateOnly on) => Closures.FirstOrDefault(c => c.Warehouse == warehouse && c.Term.Covers(on));

    /// <summary>The person's newest registration.</summary>
    public Official? Person(string? id) => People.LastOrDefault(p => p.Person == id);

    /// <summary>True for a unit somebody was ever registered in.</summary>
    public bool IsUnit(string? unit) => People.Any(p => p.Unit == unit);

    /// <summary>True for a warehouse code ever named in an assignment of a kayıt yetkilisi (RULES §4.3).</summary>
    public bool IsWarehouse(string? code) => Roles.Any(r => r.Role is Role.KAYIT_YETKILISI && r.Warehouse == code);

    /// <summary>Every warehouse code ever named in such an assignment.</summary>
    [JsonIgnore]
    public IEnumerable<string> Warehouses => Roles.Where(r => r.Role is Role.KAYIT_YETKILISI).Select(r => r.Warehouse).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>True once a Başkan was named: from then on only people act.</summary>
    public bool IsFounded => Roles.Any(r => r.Role is Role.UST_YONETICI);

    /// <summary>
    /// How the person holds the role on all the days asked, or why not: never held → <c>AUTH_NO_ROLE</c>, ended before one of
    /// them → <c>AUTH_EXPIRED</c>, beginning after one → <c>AUTH_NOT_STARTED</c> (RULES §4.1).
    /// </summary>
    /// <param name="person">Who acts.</param>
    /// <param name="role">The role used.</param>
    /// <param name="power">The delegable power that would do; null where none does.</param>
    /// <param name="warehouse">The warehouse the act is about; null where it is about none.</param>
    /// <param name="days">Effective day, day of the record, and further days the act names.</param>
    public (Grant? Grant, Refusal? Why) Resolve(string person, Role role, string? power, string? warehouse, params ReadOnlySpan<DateOnly> days) =>
        Resolve(person, role, power, warehouse, formally: false, days);

    /// <summary>The same; <paramref name="formally"/> asks for the post alone, for acts open to every official under whichever post he has.</summary>
    public (Grant? Grant, Refusal? Why) Resolve(string person, Role role, string? power, string? warehouse, bool formally, params ReadOnlySpan<DateOnly> days)
    {
        if (role is Role.SYSTEM)
            return person == Act.System ? (new Grant(Capacity.ASIL, null, [Act.System]), null) : (null, Refusals.NoRole.About("role", role));

        Claim[] held = [.. Claims(person, role, power, formally)];
        Claim[] claims = [.. held.Where(c => c.Warehouse is null || warehouse is null || c.Warehouse == warehouse)];
        if (claims.Length is 0)
            return (null, held.Length is 0 ? Refusals.NoRole.About("person", person).About("role", role) : Refusals.OtherWarehouse.About("warehouse", warehouse));

        var ended = false;
        foreach (var claim in claims)
        {
            bool good = true;
            foreach (var day in days)
            {
                good &= claim.Term.Covers(day);
                ended |= claim.Term.IsOver(day);
            }

            if (good) return (new Grant(claim.Capacity, claim.Ref, claim.Accountable), null);
        }

        // A renewed post: held in one's own right on every day, by two assignments. A vekil's ended term is not healed by a later one.
        if (OwnRightOnEach(claims, days) is { } renewed) return (new Grant(renewed.Capacity, renewed.Ref, renewed.Accountable), null);

        var why = ended ? Refusals.AuthorityExpired : Refusals.AuthorityNotStarted;
        return (null, why.About("person", person).About("role", role)
            .About("from", claims[^1].Term.From).About("until", claims[^1].Term.EndedOn ?? claims[^1].Term.To));
    }

    /// <summary>Every interval in which the person holds the role, own right first.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <param name="power">The delegable power that would do; null where none does.</param>
    /// <param name="formally">True to count a warehouse its officer is handing over: he may not act in it any more, and still has the post.</param>
    public IEnumerable<Claim> Claims(string person, Role role, string? power = null, bool formally = false)
    {
        if (role is Role.PERSONEL)
        {
            foreach (var p in People.Where(p => p.Person == person && p.IsOfficial))
                yield return new Claim(Capacity.ASIL, p.Term, null, [person], null);
            yield break;
        }

        foreach (var r in Roles.Where(r => r.Person == person && Holds(r.Role, role)))
            yield return new Claim(Capacity.ASIL, formally ? r.Term : UntilHandedOver(r, r.Term), r.Ref, [person], r.Warehouse, r.Unit);
        foreach (var h in Handovers.Where(h => h.To == person && h.StartedOn is not null && role is Role.KAYIT_YETKILISI))
            yield return new Claim(Capacity.ASIL, new Term(h.StartedOn!.Value, EndedOn: h.SignedOn), $"DEVIR/{h.Warehouse}/{Texts.Plain(h.StartedOn.Value)}", [person], h.Warehouse);
        foreach (var a in Actings.Where(a => a.Acting == person && Holds(a.Role, role)))
            foreach (var post in PostsOf(a).DefaultIfEmpty())
                yield return new Claim(Capacity.VEKIL, formally || post is null ? a.Term : UntilHandedOver(post, a.Term), a.Ref, [person], post?.Warehouse, post?.Unit);
        foreach (var d in Delegations.Where(d => d.To == person && role is Role.MUDUR && power is not null && d.Powers.Contains(power)))
            foreach (var term in WhileDelegatorHolds(d))
                yield return new Claim(Capacity.DELEGE, term, d.Delegation, [d.From, d.To], null);
    }

    /// <summary>The fold of the authority's events. Never refuses, never reads a clock.</summary>
    public static Authorities Evolve(Authorities? state, AuthorityEvent e)
    {
        var s = state ?? Nobody;
        return e switch
        {
            PersonnelRegistered p => s with { People = [.. s.People, new Official(p.Person, p.Unit, p.Manager is true, p.Official is not false, new Term(e.Act.On), null)] },
            RoleAssigned r => s with { Roles = [.. s.Roles, new RoleTerm(r.Person, r.Role, r.Warehouse, r.Unit, new Term(r.From, r.To))] },
            RoleEnded r => s with { Roles = [.. s.Roles.Select(x => Is(x, r) ? x with { Term = x.Term.EndOn(e.Act.On) } : x)] },
            ActingAppointed a => s with { Actings = [.. s.Actings, new ActingTerm(a.Absentee, a.Acting, a.Role, new Term(a.From, a.To))] },
            ActingEnded a => s with { Actings = [.. s.Actings.Select(x => x == s.Ended(a) ? x with { Term = x.Term.EndOn(e.Act.On) } : x)] },
            DelegationGranted d => s with { Delegations = [.. s.Delegations, new DelegationTerm(d.Delegation, d.From, d.To, d.Powers ?? [], new Term(d.Begin, d.End))] },
            DelegationRevoked d => s with { Delegations = [.. s.Delegations.Select(x => x.Delegation == d.Delegation ? x with { Term = x.Term.EndOn(e.Act.On) } : x)] },
            WarehouseClosed c => s with { Closures = [.. s.Closures, new ClosureTerm(c.Warehouse, new Term(c.From ?? e.Act.On, c.To))] },
            ClosureExtended x => s with { Closures = [.. s.Closures.Select(c => c == s.ClosureOf(x.Warehouse, e.Act.On) ? c with { Term = c.Term with { To = x.To } } : c)] },
            WarehouseReopened r => s with { Closures = [.. s.Closures.Select(c => c == s.ClosureOf(r.Warehouse, e.Act.On) ? c with { Term = c.Term.EndOn(e.Act.On) } : c)] },
            HandoverEvent h => s with { Handovers = Handover.Evolve(s.Handovers, h) },
            DepartureStarted d => s with { People = [.. s.People.Select(p => p.Person == d.Person ? p with { LeavingOn = d.LastDay ?? e.Act.On } : p)] },
            ClearanceCompleted c => Left(s, c.Person, e.Act.On),
            _ => s,
        };
    }

    // A role ends with clearance, and so does whatever was acted for or delegated to or by the leaver.
    private static Authorities Left(Authorities s, string person, DateOnly on) => s with
    {
        People = [.. s.People.Select(p => p.Person == person ? p with { Term = p.Term.EndOn(on), LeavingOn = null } : p)],
        Roles = [.. s.Roles.Select(r => r.Person == person ? r with { Term = r.Term.EndOn(on) } : r)],
        Actings = [.. s.Actings.Select(a => a.Acting == person || a.Absentee == person ? a with { Term = a.Term.EndOn(on) } : a)],
        Delegations = [.. s.Delegations.Select(d => d.To == person || d.From == person ? d with { Term = d.Term.EndOn(on) } : d)],
    };

    private static bool Is(RoleTerm x, RoleEnded r) =>
        x.Person == r.Person && x.Role == r.Role && (r.Warehouse is null || x.Warehouse == r.Warehouse);

    // The vekâlet in force on the day, else the next to begin: a later one of the same persons stands.
    private ActingTerm? Ended(ActingEnded a) => Actings
        .Where(x => x.Absentee == a.Absentee && x.Acting == a.Acting && x.Role == a.Role && !x.Term.IsOver(a.Act.On) && (a.From is null || x.Term.From == a.From))
        .MinBy(x => x.Term.From);

    private static Claim? OwnRightOnEach(Claim[] claims, ReadOnlySpan<DateOnly> days)
    {
        Claim? first = null;
        foreach (var day in days)
        {
            if (claims.FirstOrDefault(c => c.Capacity is Capacity.ASIL && c.Term.Covers(day)) is not { } held) return null;
            first ??= held;
        }

        return first;
    }

    // whoever is Müdür is harcama yetkilisi, his vekil too.
    private static bool Holds(Role held, Role asked) =>
        held == asked || (asked is Role.HARCAMA_YETKILISI && held is Role.MUDUR);

    // L-22: from the day the hand-over of his warehouse begins, an officer does nothing in it any more; his post ends later.
    private Term UntilHandedOver(RoleTerm r, Term term) => r.Role is Role.KAYIT_YETKILISI
        && Handovers.FirstOrDefault(h => h.Warehouse == r.Warehouse && h.From == r.Person && h.StartedOn >= r.Term.From) is { StartedOn: { } handed } ? term.EndOn(handed) : term;

    // A vekil has every post of that role the absentee holds meanwhile, so every warehouse of his.
    private IEnumerable<RoleTerm> PostsOf(ActingTerm a) => Roles.Where(r => r.Person == a.Absentee && r.Role == a.Role && r.Term.Overlaps(a.Term));

    // A delegate's power is the delegator's: it lasts no longer than the post it comes from.
    private IEnumerable<Term> WhileDelegatorHolds(DelegationTerm d)
    {
        Term[] posts = [.. Roles.Where(r => r.Person == d.From && r.Role is Role.MUDUR).Select(r => r.Term), .. Actings.Where(a => a.Acting == d.From && a.Role is Role.MUDUR).Select(a => a.Term)];
        return posts.Length is 0 ? [d.Term] : posts.Where(p => p.Overlaps(d.Term)).Select(d.Term.Within);
    }
}

/// <summary>A period: first day, last day included, and the day it was ended early, from which it no longer binds.</summary>
public sealed record Term(DateOnly From, DateOnly? To = null, DateOnly? EndedOn = null)
{
    /// <summary>True when the day lies in the period.</summary>
    public bool Covers(DateOnly day) => day >= From && !IsOver(day);

    /// <summary>True when the period had ended by that day.</summary>
    public bool IsOver(DateOnly day) => day > To || day >= EndedOn;

    /// <summary>The first day after the period; null while it is open.</summary>
    public DateOnly? Until => EndedOn is { } ended && !(To < ended) ? ended : To < DateOnly.MaxValue ? To?.AddDays(1) : null;

    /// <summary>True when the periods share a day.</summary>
    public bool Overlaps(Term other) => !IsEmpty && !other.IsEmpty
        && (other.Until is not { } end || From < end) && (Until is not { } own || other.From < own);

    /// <summary>The days both periods have; they must overlap.</summary>
    public Term Within(Term other) => new(From > other.From ? From : other.From, Earlier(To, other.To), Earlier(EndedOn, other.EndedOn));

    private bool IsEmpty => Until <= From;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    /// <summary>Ends the period on that day, unless it had ended before.</summary>
    public Term EndOn(DateOnly day) => IsOver(day) ? this : this with { EndedOn = day };
}

/// <summary>One person's service.</summary>
public sealed record Official(string Person, string? Unit, bool Manager, bool IsOfficial, Term Term, DateOnly? LeavingOn);

/// <summary>One role of one person.</summary>
public sealed record RoleTerm(string Person, Role Role, string? Warehouse, string? Unit, Term Term)
{
    /// <summary>How an event refers to it.</summary>
    public string Ref => $"{Role}/{Person}/{Texts.Plain(Term.From)}";
}

/// <summary>One vekâlet.</summary>
public sealed record ActingTerm(string Absentee, string Acting, Role Role, Term Term)
{
    /// <summary>How an event refers to it.</summary>
    public string Ref => $"VEKALET/{Absentee}/{Acting}/{Texts.Plain(Term.From)}";
}

/// <summary>One delegation.</summary>
public sealed record DelegationTerm(string Delegation, string From, string To, IReadOnlyList<string> Powers, Term Term);

/// <summary>One closure of a warehouse.</summary>
public sealed record ClosureTerm(string Warehouse, Term Term);

/// <summary>One interval in which somebody holds a role.</summary>
public sealed record Claim(Capacity Capacity, Term Term, string? Ref, IReadOnlyList<string> Accountable, string? Warehouse, string? Unit = null);
