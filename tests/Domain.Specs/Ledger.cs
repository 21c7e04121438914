using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Specs;

/// <summary>Given what happened, when somebody asks for an act, then this is recorded or refused.</summary>
internal sealed record Ledger(IReadOnlyList<LedgerEvent> History, DateOnly Today)
{
    private static readonly Dictionary<Type, MethodInfo> Deciders = typeof(Decision).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Decider", StringComparison.Ordinal))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.ReturnType == typeof(Decision) && m.GetParameters() is [var first, var second] && first.ParameterType.IsSubclassOf(typeof(LedgerCommand)) && second.ParameterType == typeof(World))
        .ToDictionary(m => m.GetParameters()[0].ParameterType);

    /// <summary>What happened before; events only, never state. Today is 2 March 2026, a Monday, unless said.</summary>
    public static Ledger Given(params History[] history) => new([.. history.SelectMany(part => part.Events)], new DateOnly(2026, 3, 2));

    /// <summary>And then this happened, too.</summary>
    public Ledger With(params LedgerEvent[] more) => this with { History = [.. History, .. more] };

    /// <summary>The business day of the record.</summary>
    public Ledger On(string day) => this with { Today = Municipality.Day(day) };

    /// <summary>Somebody asks for an act; the envelope is built as the writer builds it.</summary>
    public Verdict When(LedgerCommand c, Actor by) => When(w => Decide(c, w), c, by);

    /// <summary>A decision is asked that no command stands for.</summary>
    public Verdict When(Func<World, Decision> decide, Actor by) => When(decide, new Unsaid(), by);

    /// <summary>The decider of a command is the one public method that takes it and a world.</summary>
    public static Decision Decide(LedgerCommand command, World w) => (Deciders.TryGetValue(command.GetType(), out var decider)
        ? decider
        : throw new NotSupportedException($"No decider takes {command.GetType().Name}.")).Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [command, w], culture: null) as Decision
        ?? throw new InvalidOperationException($"{decider!.Name} decided nothing.");

    private Verdict When(Func<World, Decision> decide, LedgerCommand c, Actor by)
    {
        var settings = new Settings();
        var world = World.Folded(Act.For(c, by.Person, by.Role, Today, settings), Today, settings, History).AskedBy(c, by.Person, by.Role);
        return new Verdict(world, decide(world));
    }

    private sealed record Unsaid : LedgerCommand;
}

/// <summary>A part of the past: one event or several.</summary>
internal readonly record struct History(IReadOnlyList<LedgerEvent> Events)
{
    public static implicit operator History(LedgerEvent e) => new([e]);

    public static implicit operator History(LedgerEvent[] events) => new(events);
}

/// <summary>What came of it. Events are compared as JSON, because lists in records break value equality.</summary>
internal sealed record Verdict(World Before, Decision Decision)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The one envelope all recorded events share.</summary>
    public Act Act => Accepted.Events[0].Act;

    /// <summary>The world after the act.</summary>
    public World After => Decision is Accepted accepted ? Before.After(accepted.Events) : Before;

    private Accepted Accepted => Assert.IsType<Accepted>(Decision);

    /// <summary>Exactly these events, in this order, under one envelope that somebody answers for.</summary>
    public Verdict Then(params LedgerEvent[] expected)
    {
        if (Decision is Refused { Why: var why }) Assert.Fail($"Refused: {why.Cite(Before.Act.On)} {Shown(why.Details)}");
        Assert.Equal(Shown(expected.Select(Fact)), Shown(Accepted.Events.Select(Fact)));
        Assert.All(Accepted.Events, e => Assert.Equal(Shown(Act), Shown(e.Act)));
        Assert.NotEmpty(Act.Accountable);
        return this;
    }

    /// <summary>Lawful, and nothing to record.</summary>
    public void ThenNothing() => Assert.Empty(Accepted.Events);

    /// <summary>Refused with this code of this rule, saying these things about it.</summary>
    public Verdict ThenRefused(Refusal expected, params (string Name, string Value)[] details)
    {
        if (Decision is Accepted accepted) Assert.Fail($"Not refused with {expected.Code} but recorded: {Shown(accepted.Events.Select(Fact))}");
        var why = ((Refused)Decision).Why;
        Assert.Equal(expected.Cite(Before.Act.On), why.Cite(Before.Act.On));
        Assert.All(details, detail => Assert.Equal(detail.Value, why.Details.GetValueOrDefault(detail.Name)));
        return this;
    }

    /// <summary>Recorded, whatever it is.</summary>
    public Verdict ThenRecorded() => Then([.. (Decision as Accepted)?.Events ?? []]);

    private static object Fact(LedgerEvent e) => new { Event = e.GetType().Name, Fact = (object)(e with { Act = Act.Unstamped }) };

    private static string Shown(object what) => JsonSerializer.Serialize(what, Json);
}
