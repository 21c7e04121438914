using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;

namespace Defne.Ledger.Application.Store;

/// <summary>Every aggregate, once: how its streams begin, and the state a decision sees.</summary>
/// <remarks>How it is folded is said in <see cref="World.Evolve"/>, which specifications use too.</remarks>
public static class Aggregates
{
    /// <summary>All of them. Of the last only events of a past are known; nothing is decided on it.</summary>
    public static IReadOnlyList<AggregateKind> All { get; } =
    [
        new AggregateKind<Asset>("asset"),
        new AggregateKind<WrittenOrder>("order"),
        new AggregateKind<Authorities>(Authorities.Key),
        new AggregateKind<SettingsBook>(SettingsBook.Key),
        new AggregateKind<Valuation>("valuation"),
        new AggregateKind<Receipt>("receipt"),
        new AggregateKind<Slip>("slip"),
        new AggregateKind<StockCard>("stock"),
        new AggregateKind<MaterialRequest>("request"),
        new AggregateKind<ConsumptionList>("consumption"),
        new AggregateKind<FiscalPeriod>("period"),
        new AggregateKind<DepotCheck>("depotcheck"),
        new AggregateKind<Contract>("contract"),
        new AggregateKind<Fault>("fault"),
        new AggregateKind<WriteOff>("writeoff"),
        new AggregateKind<Liability>("liability"),
        new("document", typeof(DocumentStream)),
    ];

    private static readonly Dictionary<string, AggregateKind> ByPrefix = All.ToDictionary(a => a.Prefix, StringComparer.Ordinal);

    /// <summary>The aggregate a stream belongs to.</summary>
    public static AggregateKind Of(string stream) => ByPrefix.GetValueOrDefault(stream.Split('-', 2)[0])
        ?? throw new InvalidOperationException($"No aggregate is declared for streams '{stream.Split('-', 2)[0]}-…'.");
}

/// <summary>One kind of aggregate.</summary>
/// <param name="Prefix">What its streams' keys begin with, and the name of its write model.</param>
/// <param name="State">The type its streams are filed under.</param>
public record AggregateKind(string Prefix, Type State)
{
    /// <summary>Keeps the state beside the events, where decisions are made on it.</summary>
    internal virtual void AddTo(StoreOptions opts)
    {
    }

    /// <summary>Loads the state of a stream.</summary>
    internal virtual void Load(IStateLoader loader, string stream, bool change) => throw new InvalidOperationException($"Nothing is decided on '{stream}'.");
}

/// <summary>An aggregate decisions are made on.</summary>
public sealed record AggregateKind<T>(string Prefix) : AggregateKind(Prefix, typeof(T))
    where T : class
{
    internal override void AddTo(StoreOptions opts) => opts.Projections.Add(new WriteModel<T>(this), ProjectionLifecycle.Inline);

    internal override void Load(IStateLoader loader, string stream, bool change) => loader.Load<T>(stream, change);
}

/// <summary>Loads states by their type.</summary>
internal interface IStateLoader
{
    void Load<T>(string stream, bool change)
        where T : class;
}

/// <summary>The state a decision sees, kept beside its events.</summary>
internal sealed class WriteModel<T> : SingleStreamProjection<T, string>
    where T : class
{
    public WriteModel(AggregateKind kind) => (Name, Version) = (kind.Prefix, 1);

    public override T? Evolve(T? snapshot, string id, IEvent e) => e.Data is LedgerEvent fact && IsOwn(id) ? (T?)World.Evolve(snapshot, fact) : snapshot;

    // Left to itself, the library looks for this state beside every stream that is written. A filter by event type would do as much
    // for an act, but a rebuild would then pass over an event it does not know.
    protected override IInlineProjection<IDocumentOperations> buildForInline() => new OwnStreams(base.buildForInline());

    private static bool IsOwn(string? stream) => stream is not null && Aggregates.Of(stream).State == typeof(T);

    private sealed class OwnStreams(IInlineProjection<IDocumentOperations> model) : IInlineProjection<IDocumentOperations>
    {
        public Task ApplyAsync(IDocumentOperations operations, IEnumerable<StreamAction> streams, CancellationToken cancellation) =>
            streams.Where(s => IsOwn(s.Key)).ToArray() is { Length: > 0 } own ? model.ApplyAsync(operations, own, cancellation) : Task.CompletedTask;
    }
}

/// <summary>Names the streams of documents; nothing is decided on them.</summary>
public sealed record DocumentStream(string Id);
