using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Requests;

/// <summary>Decides on material requests (RULES §4.8).</summary>
public static class RequestDecider
{
    /// <summary>A request is written under the next number of the year, unless one is named.</summary>
    public static Decision SubmitRequest(SubmitRequest c, World w) => Decision.Of(RequestRules.Submit, w,
        new RequestSubmitted(c.Request ?? $"{RequestEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Requests(w.Act.On.Year))}", c.Unit, c.Items, c.Kind));

    /// <summary>The head of the unit approves.</summary>
    public static Decision ApproveRequest(ApproveRequest c, World w) => Decision.Of(RequestRules.Approve, w, new RequestApproved(c.Request ?? ""));

    /// <summary>The directorate decides.</summary>
    public static Decision EvaluateRequest(EvaluateRequest c, World w) => Decision.Of(RequestRules.Evaluate, w, new RequestEvaluated(c.Request ?? "", c.Result, c.Reason, c.Granted));

    /// <summary>The superior is told.</summary>
    public static Decision ReportUnmet(ReportUnmet c, World w) => Decision.Of(RequestRules.Report, w, new UnmetRequestReported(c.Request ?? "", c.To));

    /// <summary>The request is closed.</summary>
    public static Decision CloseRequest(CloseRequest c, World w) => Decision.Of(RequestRules.Close, w, new RequestClosed(c.Request ?? ""));

    /// <summary>The request is taken back.</summary>
    public static Decision WithdrawRequest(WithdrawRequest c, World w) => Decision.Of(RequestRules.Withdraw, w, new RequestWithdrawn(c.Request ?? "", c.Reason));

    /// <summary>What follows for a request from something given on it.</summary>
    internal static IEnumerable<LedgerEvent> Supplied(string request, string code, decimal qty, string? doc, World w) => w.Request(request)!.With(code, qty).IsCovered()
        ? [new RequestSupplied(request, code, qty, doc), new RequestFulfilled(request)]
        : [new RequestSupplied(request, code, qty, doc)];
}
