using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;

namespace Defne.Ledger.Application.Store;

/// <summary>A command on its way to the one handler of all acts.</summary>
public sealed record Submit<TCommand>(TCommand Command, Envelope Envelope) : IRequest<Outcome>
    where TCommand : LedgerCommand;

/// <summary>Who asks, under which hat, with which key. Never part of a body.</summary>
/// <param name="Caller">Person id the token proves.</param>
/// <param name="Hat">The role meant; a choice, never a proof.</param>
/// <param name="CommandId">Idempotency key, unique per caller.</param>
/// <param name="ExpectedVersion">Version of the addressed stream the caller has seen.</param>
public sealed record Envelope(string Caller, Role Hat, string CommandId, long? ExpectedVersion = null)
{
    /// <summary>True for what was found due without a lock: refused, it is simply due no more, and nobody's attempt to be noted.</summary>
    public bool IsTentative { get; init; }

    /// <summary>An act of the process manager.</summary>
    public static Envelope System(string commandId) => new(Act.System, Role.SYSTEM, commandId);

    /// <summary>The process manager's envelope for one due thing.</summary>
    public static Envelope Due(string commandId) => System(commandId) with { IsTentative = true };
}

/// <summary>What came of an act.</summary>
public abstract record Outcome;

/// <summary>The act stands in the ledger.</summary>
/// <param name="Stream">The addressed stream.</param>
/// <param name="Version">Its new version.</param>
/// <param name="Answer">The answer as first given, JSON.</param>
/// <param name="Repeated">True when the key had been answered before.</param>
public sealed record Recorded(string Stream, long Version, string Answer, bool Repeated) : Outcome;

/// <summary>The act was refused; nothing but the refusal log knows of it.</summary>
/// <param name="Code">Code of RULES §4.24.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Clause">Clause in force on the effective day.</param>
/// <param name="TextTr">What a clerk should do.</param>
/// <param name="Details">What would make it pass.</param>
public sealed record Rejected(string Code, string Rule, string Clause, string TextTr, IReadOnlyDictionary<string, string> Details) : Outcome;

/// <summary>The key was used before for something else; the first use stands.</summary>
public sealed record KeyReused : Outcome;

/// <summary>COMMIT was sent and its answer lost: whether the act stands is known only by asking again with the same key.</summary>
public sealed class UnknownOutcomeException(Exception inner) : Exception("The answer to COMMIT was lost.", inner);

/// <summary>Another call with the same key, or on the same record, is still running.</summary>
public sealed class LedgerBusyException(Exception inner) : Exception("The record is locked by another act.", inner);
