using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Asking for material.</summary>
internal sealed class SubmitRequestCase : UseCase<SubmitRequest>
{
    public override Keys Keys(SubmitRequest c, World w) =>
        c.Request is null ? Change(Key.Book(Book.Requests(w.Act.On.Year)))
            : Change(Key.Request(c.Request), Key.Book(Book.Requests(w.Act.On.Year)));

    public override Decision Decide(SubmitRequest c, World w) => RequestDecider.SubmitRequest(c, w);
}
