using System.Reflection;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Application.Store;

/// <summary>Every event the ledger knows, its stored name, its rule and the kind of stream it belongs to.</summary>
public static class EventCatalogue
{
    /// <summary>One row per event type, by stored name.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
    [
        .. typeof(LedgerEvent).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(LedgerEvent)) && !t.IsAbstract)
            .Select(t => new EventKind(t, t.GetCustomAttribute<EventNameAttribute>() ?? throw new InvalidOperationException($"{t.Name} has no stored name.")))
            .OrderBy(k => k.Name, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<Type, EventKind> ByType = All.ToDictionary(k => k.Type);

    /// <summary>The row of an event.</summary>
    public static EventKind Of(LedgerEvent e) => ByType[e.GetType()];

    /// <summary>The row of a C# name such as <c>AssetHandedOver</c>, as scenarios write it.</summary>
    public static EventKind? Named(string typeName) => All.FirstOrDefault(k => k.Type.Name == typeName);

    /// <summary>The aggregate type Marten files a stream under.</summary>
    public static Type AggregateOf(string stream) => stream.Split('-')[0] switch
    {
        "asset" => typeof(Asset),
        "order" => typeof(WrittenOrder),
        Authorities.Key => typeof(Authorities),
        SettingsBook.Key => typeof(SettingsBook),
        "valuation" => typeof(Valuation),
        "receipt" => typeof(Receipt),
        "slip" => typeof(Slip),
        "stock" => typeof(StockCard),
        "period" => typeof(FiscalPeriod),
        "depotcheck" => typeof(DepotCheck),
        "contract" => typeof(Contract),
        "document" => typeof(DocumentStream),
        "fault" => typeof(FaultStream),
        "writeoff" => typeof(WriteOffStream),
        var other => throw new InvalidOperationException($"No aggregate is declared for streams '{other}-…'."),
    };
}

/// <summary>One kind of event.</summary>
/// <param name="Type">The record.</param>
/// <param name="Attribute">Its stored name and rule.</param>
public sealed record EventKind(Type Type, EventNameAttribute Attribute)
{
    /// <summary>Stored name.</summary>
    public string Name => Attribute.Name;

    /// <summary>True for an event RULES does not name.</summary>
    public bool IsTechnical { get; } = Type.IsDefined(typeof(TechnicalAttribute), inherit: false);

    /// <summary>The rule it rests on.</summary>
    public Rule Rule { get; } = Rules.Find(Attribute.Rule) ?? throw new InvalidOperationException($"{Type.Name} cites unknown rule {Attribute.Rule}.");
}

/// <summary>Names the streams of documents; nothing is decided on them.</summary>
public sealed record DocumentStream(string Id);

/// <summary>Names the streams of faults.</summary>
public sealed record FaultStream(string Id);

/// <summary>Names the streams of write-off proposals.</summary>
public sealed record WriteOffStream(string Id);
