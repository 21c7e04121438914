using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Requests;

/// <summary>What the law asks of material requests (R-26, R-42, RULES §4.8) and of whoever gives something on one (L-14).</summary>
public static class RequestRules
{
    /// <summary>Of asking.</summary>
    public static readonly Checks<RequestSubmitted> Submit = new()
    {
        Format =
        [
            Id<RequestSubmitted>(e => e.Request), NumberIsDue<RequestSubmitted>(e => e.Request), Given<RequestSubmitted>(e => e.Unit), Given<RequestSubmitted>(e => e.Items),
            Given<RequestSubmitted>(e => e.Kind), (e, _) => AreQuantities(e.Items!, "items"), KindFits,
        ],
        Authority = new Entitlement<RequestSubmitted>(Role.PERSONEL),
        State =
        [
            (e, w) => IsDrawn(e, w) || w.Request(e.Request) is null ? null : InvalidState(e),
            (e, w) => w.Authority.IsUnit(e.Unit) ? null : Refusals.UnitNotFound.About("field", "unit").About("value", e.Unit),
        ],
    };

    /// <summary>Of the unit's approval.</summary>
    public static readonly Checks<RequestApproved> Approve = new()
    {
        Format = [GivenId<RequestApproved>(e => e.Request)],
        Authority = new Entitlement<RequestApproved>(Role.BIRIM_YETKILISI) { Actor = (e, w) => IsHead(e, w) ? null : OtherUnit(e, w) },
        State = [Exists, (e, w) => Stands(e, w, RequestState.SUBMITTED)],
    };

    /// <summary>Of deciding how far it is met.</summary>
    public static readonly Checks<RequestEvaluated> Evaluate = new()
    {
        Format =
        [
            GivenId<RequestEvaluated>(e => e.Request), Given<RequestEvaluated>(e => e.Result),
            (e, w) => e.Result is RequestResult.MEET ? null : Given<RequestEvaluated>(x => x.Reason)(e, w),
            (e, _) => e.Granted is null ? null : AreQuantities(e.Granted, "granted"), GrantedIsAPart,
        ],
        Authority = new Entitlement<RequestEvaluated>(Role.SEF, Role.MUDUR),
        State = [Exists, (e, w) => Stands(e, w, RequestState.APPROVED)],
    };

    /// <summary>Of telling the superior what was not met.</summary>
    public static readonly Checks<UnmetRequestReported> Report = new()
    {
        Format =
        [
            GivenId<UnmetRequestReported>(e => e.Request), GivenId<UnmetRequestReported>(e => e.To),
            (e, w) => e.To == e.Act.By || e.To == w.Request(e.Request)?.SubmittedBy ? Refusals.NotASuperior.About("field", "to").About("value", e.To) : null,
        ],
        Authority = new Entitlement<UnmetRequestReported>(Role.SEF),
        State =
        [
            Exists,
            (e, w) => Stands(e, w, RequestState.EVALUATED, RequestState.FULFILLED),
            (e, w) => w.Request(e.Request) is { IsReported: false } r && r.IsUnmet() ? null : InvalidState(e),
            (e, w) => w.Authority.Person(e.To) is null ? Refusals.PersonNotFound.About("person", e.To) : null,
        ],
    };

    /// <summary>Of closing.</summary>
    public static readonly Checks<RequestClosed> Close = new()
    {
        Format = [GivenId<RequestClosed>(e => e.Request)],
        Authority = new Entitlement<RequestClosed>(Role.PERSONEL),
        State = [Exists, (e, w) => Stands(e, w, RequestState.EVALUATED, RequestState.FULFILLED)],
        Content = [(e, w) => w.Request(e.Request) is { IsReported: false } r && r.IsUnmet() ? Refusals.UnmetNotReported.About("request", e.Request).About("result", r.Result) : null],
    };

    /// <summary>Of taking back: the asker's or his head's, while nothing was given.</summary>
    public static readonly Checks<RequestWithdrawn> Withdraw = new()
    {
        Format = [GivenId<RequestWithdrawn>(e => e.Request), Given<RequestWithdrawn>(e => e.Reason)],
        Authority = new Entitlement<RequestWithdrawn>(Role.PERSONEL) { Actor = (e, w) => w.Request(e.Request)?.SubmittedBy == e.Act.By || IsHead(e, w) ? null : OtherUnit(e, w) },
        State =
        [
            Exists,
            (e, w) => Stands(e, w, RequestState.SUBMITTED, RequestState.APPROVED, RequestState.EVALUATED),
            (e, w) => w.Request(e.Request)!.Supplied.Count is 0 ? null : InvalidState(e),
        ],
    };

    /// <summary>The request covers what is given that day: asked once for every act that gives something on one.</summary>
    public static Refusal? Permits(string? request, string? unit, string? code, decimal qty, DateOnly on, World w) => w.Request(request) switch
    {
        null => Refusals.NoRequest.About("request", request).About("field", "request"),
        { } r when !r.IsOpenOn(on) => Refusals.RequestNotReady.About("request", request).About("state", r.State),
        { } r when r.Unit != unit => Refusals.NotRequested.About("request", request).About("unit", r.Unit),
        { } r when r.Remaining(code ?? "") < qty => Refusals.NotRequested.About("request", request).About("code", code).About("remaining", r.Remaining(code ?? "")),
        _ => null,
    };

    private static Refusal? Exists(RequestEvent e, World w) => w.Request(e.Request) is null ? Refusals.RequestNotFound.About("request", e.Request) : null;

    private static Refusal? Stands(RequestEvent e, World w, params RequestState[] states) => states.Contains(w.Request(e.Request)!.State) ? null : InvalidState(e).About("state", w.Request(e.Request)!.State);

    private static Refusal InvalidState(RequestEvent e) => Refusals.InvalidState.About("request", e.Request);

    private static Refusal OtherUnit(RequestEvent e, World w) => Refusals.OtherUnit.About("person", e.Act.By).About("unit", w.Request(e.Request)?.Unit);

    // An unknown request has no unit to be the head of: the state step says so.
    private static bool IsHead(RequestEvent e, World w) => w.Request(e.Request) is not { } r
        || w.Authority.Claims(e.Act.By, Role.BIRIM_YETKILISI).Any(c => c.Unit == r.Unit && c.Term.Covers(e.Act.On) && c.Term.Covers(w.Today));

    private static Refusal? AreQuantities(IReadOnlyDictionary<string, decimal> items, string field) => items
        .Select(item => MovableCode.IsOne(item.Key) ? ReceiptRules.IsQuantity(item.Key, item.Value) : Refusals.InvalidMovableCode.About("value", item.Key))
        .FirstOrDefault(why => why is not null)?.About("field", field);

    private static Refusal? KindFits(RequestSubmitted e, World w) => e.Items!.Keys.FirstOrDefault(code => KindOf(code) != e.Kind) is { } other
        ? Refusals.OtherKind.About("code", other).About("kind", e.Kind)
        : null;

    private static RequestKind KindOf(string code) =>
        MovableCode.IsConsumable(code) ? RequestKind.TUKETIM : MovableCode.IsDurable(code) ? RequestKind.DEMIRBAS : RequestKind.YAZILIM;

    // How much is said only where it is less than asked.
    private static Refusal? GrantedIsAPart(RequestEvaluated e, World w)
    {
        if (e.Granted is null) return null;
        if (e.Result is not RequestResult.PARTIAL) return Refusals.InvalidQuantity.About("field", "granted");
        return w.Request(e.Request) is { } r ? e.Granted.Where(g => g.Value > r.Items.GetValueOrDefault(g.Key))
            .Select(g => Refusals.InvalidQuantity.About("field", "granted").About("code", g.Key).About("asked", r.Items.GetValueOrDefault(g.Key))).FirstOrDefault() : null;
    }
}
