namespace Defne.Ledger.Domain.Kernel;

/// <summary>What a decider answers: events to record, or why not.</summary>
public abstract record Decision
{
    /// <summary>
    /// Builds the decision about one act: the event it would record is stamped with the actor's authority, its checks are
    /// asked in the order of RULES §4.1, and only then what follows from it is added. All share one envelope.
    /// </summary>
    /// <param name="checks">What the law asks of such an event.</param>
    /// <param name="w">What the decision may see.</param>
    /// <param name="fact">The event the act would record.</param>
    /// <param name="before">Events that come before it in the act, such as its slip.</param>
    /// <param name="after">Events that follow from it, such as the used order line.</param>
    public static Decision Of<TEvent>(Checks<TEvent> checks, World w, TEvent fact,
        Func<IEnumerable<LedgerEvent>>? before = null, Func<IEnumerable<LedgerEvent>>? after = null)
        where TEvent : LedgerEvent
    {
        var (stamped, refusal) = checks.Judge(fact, w);
        return refusal is not null
            ? new Refused(refusal)
            : new Accepted([.. before?.Invoke().Select(Stamp) ?? [], stamped, .. after?.Invoke().Select(Stamp) ?? []]);

        LedgerEvent Stamp(LedgerEvent e) => e with { Act = stamped.Act };
    }

    /// <summary>Several decisions as one act: each is asked of the world the earlier ones leave; the first refusal refuses all.</summary>
    public static Decision Each<TItem>(IEnumerable<TItem> items, World w, Func<TItem, World, Decision> decide)
    {
        var events = new List<LedgerEvent>();
        foreach (var item in items)
        {
            var decision = decide(item, w);
            if (decision is not Accepted accepted) return decision;
            events.AddRange(accepted.Events);
            w = w.After(accepted.Events);
        }

        return new Accepted(events);
    }
}

/// <summary>The act is lawful; these events record it. Each knows its own stream.</summary>
public sealed record Accepted(IReadOnlyList<LedgerEvent> Events) : Decision;

/// <summary>The act is not recorded.</summary>
public sealed record Refused(Refusal Why) : Decision;
