using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on material requests (§4.8).</summary>
internal static class RequestActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<SubmitRequest>(RequestDecider.SubmitRequest, (c, w) => c.Request is null ? Change(Key.Book(Book.Requests(w.Act.On.Year)))
            : Change(Key.Request(c.Request), Key.Book(Book.Requests(w.Act.On.Year)))),
        On<ApproveRequest>(RequestDecider.ApproveRequest, (c, w) => Change(Key.Request(c.Request))),
        On<EvaluateRequest>(RequestDecider.EvaluateRequest, (c, w) => Change(Key.Request(c.Request))),
        On<ReportUnmet>(RequestDecider.ReportUnmet, (c, w) => Change(Key.Request(c.Request))),
        On<CloseRequest>(RequestDecider.CloseRequest, (c, w) => Change(Key.Request(c.Request))),
        On<WithdrawRequest>(RequestDecider.WithdrawRequest, (c, w) => Change(Key.Request(c.Request))),
    ];
}
