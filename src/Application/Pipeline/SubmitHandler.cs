using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using MediatR;

namespace Defne.Ledger.Application.Pipeline;

/// <summary>The one handler of all acts.</summary>
internal sealed class SubmitHandler<TCommand>(LedgerWriter writer, UseCase<TCommand> useCase) : IRequestHandler<Submit<TCommand>, Outcome>
    where TCommand : LedgerCommand
{
    public Task<Outcome> Handle(Submit<TCommand> request, CancellationToken cancellationToken) =>
        writer.Submit(useCase, request.Command, request.Envelope, cancellationToken);
}
