using System.Security.Cryptography;
using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using Marten;

namespace Defne.Ledger.Application.Store;

/// <summary>Puts a fact into the envelope it is stored in: id, the one instant of its act, its line, a random number.</summary>
internal static class NewEvents
{
    /// <summary>The event of line <paramref name="line"/> (from 1) of <paramref name="lines"/> of one act.</summary>
    public static IEvent NewEvent(this IDocumentSession session, LedgerEvent fact, DateTimeOffset at, int line, int lines)
    {
        var e = session.Events.BuildEvent(fact);
        e.Id = Guid.CreateVersion7(at);
        e.Timestamp = at;
        e.SetHeader("line", $"{line}/{lines}");
        e.SetHeader("n", Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
        return e;
    }
}
