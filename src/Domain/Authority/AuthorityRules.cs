using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Authority;

/// <summary>What the law asks of appointments (RULES §4.2, §4.3).</summary>
public static class AuthorityRules
{
    /// <summary>Of registering a person.</summary>
    public static readonly Checks<PersonnelRegistered> RegisterPersonnel = new()
    {
        Format = [GivenId<PersonnelRegistered>(e => e.Person), Given<PersonnelRegistered>(e => e.Unit), Given<PersonnelRegistered>(e => e.Manager), Given<PersonnelRegistered>(e => e.Official), NotTheSystem],
        Authority = Founding<PersonnelRegistered>(_ => Role.MUDUR),
        State = [(e, w) => InService(w, e.Person) ? Refusals.InvalidState.About("person", e.Person) : null],
    };

    /// <summary>Of giving a role.</summary>
    public static readonly Checks<RoleAssigned> AssignRole = new()
    {
        Format = [GivenId<RoleAssigned>(e => e.Person), Assignable, Given<RoleAssigned>(e => e.From == default ? null : e.From), EndsAfterBegin, WarehouseNamed, UnitNamed],
        Authority = Founding<RoleAssigned>(e => Appointer(e.Role)),
        Duties = [(e, w) => Incompatible(w, e.Person, e.Role, new Term(e.From, e.To)), ControllerIsManager],
        State = [(e, w) => Known(w, e.Person) ?? NotLeft(w, e.Person)],
        Companions = [OnPaper],
    };

    /// <summary>Of ending a role.</summary>
    public static readonly Checks<RoleEnded> EndRole = new()
    {
        Format = [GivenId<RoleEnded>(e => e.Person), Assignable],
        Authority = new Entitlement<RoleEnded>((e, _) => [Appointer(e.Role)]),
        State = [(e, w) => Known(w, e.Person), RoleIsHeld, WarehouseHandedOver],
    };

    /// <summary>Of appointing a vekil.</summary>
    public static readonly Checks<ActingAppointed> AppointActing = new()
    {
        Format =
        [
            GivenId<ActingAppointed>(e => e.Absentee), GivenId<ActingAppointed>(e => e.Acting), Assignable, Given<ActingAppointed>(e => e.From == default ? null : e.From),
            Given<ActingAppointed>(e => e.To == default ? null : e.To), EndsAfterBegin, Given<ActingAppointed>(e => e.Reason),
        ],
        Authority = new Entitlement<ActingAppointed>((e, _) => [ActingAppointer(e.Role)]),
        Duties = [(e, w) => Incompatible(w, e.Acting, e.Role, new Term(e.From, e.To))],
        State = [(e, w) => Known(w, e.Absentee) ?? Known(w, e.Acting), PostIsHeld, NobodyActsYet, (e, w) => NotLeft(w, e.Acting)],
    };

    /// <summary>Of ending a vekâlet.</summary>
    public static readonly Checks<ActingEnded> EndActing = new()
    {
        Format = [GivenId<ActingEnded>(e => e.Absentee), Assignable],
        Authority = new Entitlement<ActingEnded>((e, _) => [ActingAppointer(e.Role)]),
        State = [(e, _) => e.Acting.Length is 0 ? Refusals.InvalidState.About("absentee", e.Absentee) : null],
    };

    /// <summary>Of delegating powers.</summary>
    public static readonly Checks<DelegationGranted> GrantDelegation = new()
    {
        Format =
        [
            GivenId<DelegationGranted>(e => e.From), GivenId<DelegationGranted>(e => e.To), Id<DelegationGranted>(e => e.Delegation), NumberIsDue<DelegationGranted>(e => e.Delegation), Given<DelegationGranted>(e => e.Powers), PowersKnown,
            Given<DelegationGranted>(e => e.Begin == default ? null : e.Begin), Given<DelegationGranted>(e => e.End), EndsAfterBegin,
        ],
        Authority = new Entitlement<DelegationGranted>(Role.PERSONEL) { Actor = HoldsThePowers },
        State =
        [
            (e, w) => Known(w, e.To) ?? NotLeft(w, e.To),
            (e, w) => w.Authority.Delegations.Any(d => d.Delegation == e.Delegation) ? Refusals.InvalidState.About("delegation", e.Delegation) : null,
        ],
        Companions = [OnPaper],
    };

    /// <summary>Of taking a delegation back.</summary>
    public static readonly Checks<DelegationRevoked> RevokeDelegation = new()
    {
        Format = [GivenId<DelegationRevoked>(e => e.Delegation)],
        Authority = new Entitlement<DelegationRevoked>(Role.PERSONEL) { Actor = IsTheDelegator },
        State = [DelegationIsInForce],
    };

    /// <summary>Of starting a departure.</summary>
    public static readonly Checks<DepartureStarted> StartDeparture = new()
    {
        Format = [GivenId<DepartureStarted>(e => e.Person), Given<DepartureStarted>(e => e.LastDay)],
        Authority = new Entitlement<DepartureStarted>(Role.MUDUR),
        State =
        [
            (e, w) => Known(w, e.Person) ?? NotLeft(w, e.Person),
            (e, w) => w.Authority.Person(e.Person)!.LeavingOn is { } last ? Refusals.InvalidState.About("lastDay", last) : null,
        ],
    };

    /// <summary>Of cutting a leaver's relation: nothing may stand open, in this order (RULES §4.3).</summary>
    public static readonly Checks<ClearanceCompleted> CompleteClearance = new()
    {
        Format = [GivenId<ClearanceCompleted>(e => e.Person)],
        Authority = new Entitlement<ClearanceCompleted>(Role.MUDUR),
        State =
        [
            (e, w) => Known(w, e.Person) ?? NotLeft(w, e.Person),
            (e, w) => w.Authority.Person(e.Person)!.LeavingOn is null ? Refusals.InvalidState.About("person", e.Person) : null,
            (e, w) => NothingOpen(w, e.Person, MatterKind.ZIMMET, Refusals.OpenZimmet),
            (e, w) => NothingOpen(w, e.Person, MatterKind.WAREHOUSE, Refusals.OpenWarehouse),
            (e, w) => NothingOpen(w, e.Person, MatterKind.REFERRAL, Refusals.OpenReferral),
        ],
    };

    /// <summary>Pairs of roles one person may not hold at once, through vekâlet either (RULES §4.2).</summary>
    private static readonly (Role One, Role Other, Refusal Why)[] Pairs =
    [
        (Role.KAYIT_YETKILISI, Role.KONTROL_YETKILISI, Refusals.RegistrarIsController),
        (Role.KAYIT_YETKILISI, Role.HARCAMA_YETKILISI, Refusals.RegistrarIsSpender),
        (Role.MUHASEBE, Role.HARCAMA_YETKILISI, Refusals.SpenderIsAccountant),
    ];

    /// <summary>A person who may receive an asset personally: an active official (R-28, L-15).</summary>
    public static Refusal? MayReceive(World w, string? person, DateOnly on) => w.Authority.Person(person) switch
    {
        { IsOfficial: false } => Refusals.RecipientNotOfficial.About("person", person),
        { LeavingOn: { } lastDay } when lastDay < w.Today => Refusals.RecipientLeft.About("person", person).About("lastDay", lastDay),
        { } official when official.Term.Covers(on) && official.Term.Covers(w.Today) => null,
        _ => Refusals.RecipientLeft.About("person", person),
    };

    // Until a Başkan is named nobody could be; the operator founds the municipality, once, as SYSTEM.
    private static Entitlement<TEvent> Founding<TEvent>(Func<TEvent, Role> appointer)
        where TEvent : AuthorityEvent => new((e, w) => w.Authority.IsFounded ? [appointer(e)] : [appointer(e), Role.SYSTEM]);

    private static Role Appointer(Role role) => role switch
    {
        Role.KAYIT_YETKILISI or Role.KONTROL_YETKILISI => Role.HARCAMA_YETKILISI,
        Role.MUDUR or Role.BASKAN_YRD or Role.UST_YONETICI => Role.UST_YONETICI,
        _ => Role.MUDUR,
    };

    private static Role ActingAppointer(Role role) =>
        role is Role.MUDUR or Role.HARCAMA_YETKILISI or Role.BASKAN_YRD or Role.UST_YONETICI ? Role.UST_YONETICI : Role.MUDUR;

    private static Refusal? NotTheSystem(PersonnelRegistered e, World w) =>
        string.Equals(e.Person, Act.System, StringComparison.OrdinalIgnoreCase) ? Refusals.InvalidId.About("field", "person").About("value", e.Person) : null;

    private static Refusal? Assignable(RoleAssigned e, World w) => Assignable(e.Role, "newRole");

    private static Refusal? Assignable(RoleEnded e, World w) => Assignable(e.Role, "endedRole");

    private static Refusal? Assignable(ActingAppointed e, World w) => Assignable(e.Role, "actingRole");

    private static Refusal? Assignable(ActingEnded e, World w) => Assignable(e.Role, "actingRole");

    // PERSONEL is implicit and the default of a missing field; SYSTEM is no person's.
    private static Refusal? Assignable(Role role, string field) => role switch
    {
        Role.PERSONEL => Refusals.MissingField.About("field", field),
        Role.SYSTEM => Refusals.InvalidRole.About("field", field).About("value", role),
        _ => null,
    };

    private static Refusal? EndsAfterBegin(RoleAssigned e, World w) => InOrder(e.From, e.To, "to");

    private static Refusal? EndsAfterBegin(ActingAppointed e, World w) => InOrder(e.From, e.To, "to");

    private static Refusal? EndsAfterBegin(DelegationGranted e, World w) => InOrder(e.Begin, e.End, "end");

    private static Refusal? InOrder(DateOnly from, DateOnly? to, string field) =>
        to < from ? Refusals.InvalidPeriod.About("field", field).About("value", to) : null;

    private static Refusal? WarehouseNamed(RoleAssigned e, World w) => e.Role is not Role.KAYIT_YETKILISI ? null : e.Warehouse switch
    {
        null or "" => Refusals.MissingField.About("field", "warehouse"),
        [var a, var b] when char.IsAsciiLetterOrDigit(a) && char.IsAsciiLetterOrDigit(b) => null,
        _ => Refusals.InvalidWarehouse.About("field", "warehouse").About("value", e.Warehouse),
    };

    private static Refusal? UnitNamed(RoleAssigned e, World w) =>
        e.Role is Role.BIRIM_YETKILISI && string.IsNullOrWhiteSpace(e.Unit) ? Refusals.MissingField.About("field", "unit") : null;

    internal static Refusal? Incompatible(World w, string person, Role role, Term term)
    {
        foreach (var (one, other, why) in Pairs)
        {
            var opposite = Is(role, one) ? other : Is(role, other) ? one : (Role?)null;
            if (opposite is { } against && w.Authority.Claims(person, against, formally: true).FirstOrDefault(c => c.Term.Overlaps(term)) is { } held)
                return why.About("person", person).About("from", held.Term.From);
        }

        return null;

        static bool Is(Role role, Role side) => role == side || (side is Role.HARCAMA_YETKILISI && role is Role.MUDUR);
    }

    private static Refusal? ControllerIsManager(RoleAssigned e, World w)
    {
        if (e.Role is not Role.KONTROL_YETKILISI || w.Authority.Person(e.Person) is not { } person) return null;
        var spender = w.Authority.Claims(e.Person, Role.HARCAMA_YETKILISI).Any(c => c.Term.Covers(e.From));
        if (!spender) return person.Manager ? null : Refusals.ControllerNotManager.About("person", e.Person);
        var other = w.Authority.People.FirstOrDefault(p => p.Unit == person.Unit && p.Person != e.Person && p.Manager
            && p.Term.Covers(e.From) && !w.Authority.Actings.Any(a => a.Absentee == p.Person && a.Term.Covers(e.From)));
        return other is null ? null : Refusals.ControllerNotManager.About("person", e.Person).About("manager", other.Person);
    }

    private static Refusal? Known(World w, string person) =>
        w.Authority.Person(person) is null ? Refusals.PersonNotFound.About("person", person) : null;

    private static Refusal? NotLeft(World w, string person) =>
        InService(w, person) ? null : Refusals.PersonLeft.About("person", person);

    private static bool InService(World w, string person) => w.Authority.Person(person)?.Term.EndedOn is null && w.Authority.Person(person) is not null;

    private static Refusal? RoleIsHeld(RoleEnded e, World w) =>
        w.Authority.Roles.Any(r => r.Person == e.Person && r.Role == e.Role && (e.Warehouse is null || r.Warehouse == e.Warehouse) && !r.Term.IsOver(e.Act.On))
            ? null
            : Refusals.InvalidState.About("person", e.Person).About("role", e.Role);

    private static Refusal? WarehouseHandedOver(RoleEnded e, World w) => e.Role is not Role.KAYIT_YETKILISI
        ? null
        : w.Open(Subject.Person(e.Person)).FirstOrDefault(m => m.Kind is MatterKind.WAREHOUSE
            && (e.Warehouse is null || m.Subjects.Contains(Subject.Warehouse(e.Warehouse)))) is { } open
            ? Refusals.OpenWarehouse.About("person", e.Person).About("open", open.Id)
            : null;

    private static Refusal? PostIsHeld(ActingAppointed e, World w) =>
        e.Absentee != e.Acting && w.Authority.Claims(e.Absentee, e.Role).Any(c => c.Capacity is Capacity.ASIL && c.Term.Overlaps(new Term(e.From, e.To)))
            ? null
            : Refusals.InvalidState.About("absentee", e.Absentee).About("role", e.Role);

    private static Refusal? NobodyActsYet(ActingAppointed e, World w) =>
        w.Authority.Actings.FirstOrDefault(a => a.Absentee == e.Absentee && a.Role == e.Role && a.Term.Overlaps(new Term(e.From, e.To))) is { } other
            ? Refusals.ActingOverlap.About("acting", other.Acting).About("from", other.Term.From).About("to", other.Term.To)
            : null;

    private static Refusal? OnPaper(AuthorityEvent e, World w) => e.Act.BasisDoc is null ? Refusals.AppointmentOnPaper.About("field", "basisDoc") : null;

    private static Refusal? PowersKnown(DelegationGranted e, World w) =>
        e.Powers!.Any(p => p is null) ? Refusals.MissingField.About("field", "powers") : e.Powers!.FirstOrDefault(p => !Powers.IsKnown(p)) is { } unknown ? Refusals.InvalidPower.About("field", "powers").About("value", unknown) : null;

    private static Refusal? HoldsThePowers(DelegationGranted e, World w)
    {
        if (e.Act.By != e.From) return Refusals.NoRole.About("person", e.Act.By).About("field", "from");
        if (e.To == e.From) return Refusals.NotDelegable.About("to", e.To);
        foreach (var power in e.Powers!)
        {
            // Not held at all comes first; what is held by delegation, or bound to its holder, is not to be passed on.
            var post = power == Powers.OutsideLetters ? Role.UST_YONETICI : Role.MUDUR;
            var (_, why) = w.Authority.Resolve(e.From, post, null, null, e.Act.On, w.Today);
            if (why is not null)
                return w.Authority.Resolve(e.From, Role.MUDUR, power, null, e.Act.On, w.Today).Grant is not null ? Refusals.NotDelegable.About("power", power) : why.About("power", power);
            if (Powers.IsSpending(power) && !w.Settings.HyDelegable) return Refusals.SpendingNotDelegable.About("power", power);
            if (!MayPass(power, e, w)) return Refusals.NotDelegable.About("power", power);
        }

        return null;
    }

    private static bool MayPass(string power, DelegationGranted e, World w) => power == Powers.OutsideLetters
        ? w.Authority.Claims(e.To, Role.BASKAN_YRD).Any(c => c.Term.Covers(w.Today))
        : Powers.Delegable.Contains(power) || Powers.IsSpending(power);

    private static Refusal? IsTheDelegator(DelegationRevoked e, World w) =>
        w.Authority.Delegations.FirstOrDefault(d => d.Delegation == e.Delegation) is { } given && given.From != e.Act.By
            ? Refusals.NoRole.About("person", e.Act.By).About("delegator", given.From)
            : null;

    private static Refusal? DelegationIsInForce(DelegationRevoked e, World w) =>
        w.Authority.Delegations.FirstOrDefault(d => d.Delegation == e.Delegation) switch
        {
            null => Refusals.DelegationNotFound.About("delegation", e.Delegation),
            { } given when given.Term.IsOver(e.Act.On) => Refusals.InvalidState.About("delegation", e.Delegation),
            _ => null,
        };

    private static Refusal? NothingOpen(World w, string person, MatterKind kind, Refusal why)
    {
        string[] open = [.. w.Open(Subject.Person(person)).Where(m => m.Kind == kind).Select(m => m.Id).Order(StringComparer.Ordinal)];
        return open.Length is 0 ? null : why.About("person", person).About("open", open);
    }
}
