using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Reads given events: the past as the scenario tells it, with the dates and envelope it leaves out.</summary>
internal sealed class Past(DateOnly today, Settings settings, string caller)
{
    private const string BasisDoc = "basisDoc";

    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "at", "by", "commandId", "late", "lateReason", "recordedAt" };

    /// <summary>The event type and fields of <c>{EventName: {fields}}</c>.</summary>
    public static (Type Type, JsonObject Fields) Named(JsonNode? item)
    {
        var (name, fields) = item switch
        {
            JsonObject { Count: 1 } map => (map.First().Key, map.First().Value ?? new JsonObject()),
            JsonValue text => (text.Text(), new JsonObject()),
            _ => throw new ScenarioMismatchException("an event is not a map of one name"),
        };
        var kind = EventCatalogue.Named(name!) ?? throw new ScenarioUnsupportedException($"event {name}");
        return (kind.Type, fields as JsonObject ?? throw new ScenarioMismatchException($"the fields of {name} are not a map"));
    }

    /// <summary>One given event, as the history writer takes it.</summary>
    public PastEvent Read(JsonObject item)
    {
        var (type, fields) = Named(item);
        var on = On(fields);
        var by = fields["by"].Text();
        var commandId = fields["commandId"].Text();
        var act = new Act
        {
            On = on, By = by ?? Act.System, Role = by is null or Act.System ? Role.SYSTEM : Role.PERSONEL, Accountable = [by ?? Act.System],
            RuleSetVersion = RuleSets.On(on, settings), Late = Late(fields["late"]), LateReason = fields["lateReason"].Text(), BasisDoc = Basis(type, fields),
        };
        return new PastEvent(Fact(type, fields) with { Act = act }, RecordedAt(fields["recordedAt"], on), commandId, commandId is null ? null : by ?? caller);
    }

    private static LedgerEvent Fact(Type type, JsonObject fields)
    {
        var payload = ItemNames.Translate(new JsonObject(fields
            .Where(f => !Envelope.Contains(f.Key) && (f.Key != BasisDoc || Knows(type, BasisDoc)))
            .Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))), type);
        var unknown = new List<string>();
        var fitted = Shape.Fit(payload, type, unknown)!;
        if (unknown.Count > 0) throw new ScenarioUnsupportedException($"event {type.Name} with {string.Join(", ", unknown)}");

        // Item 5: the first field names the stream.
        var first = Texts.JsonName(type.GetConstructors()[0].GetParameters()[0].Name!);
        if (payload[first] is null) throw new ScenarioMismatchException($"given {type.Name} does not say {first}, which names its stream");
        return (LedgerEvent)Shape.Read(fitted, type);
    }

    private DateOnly On(JsonObject fields)
    {
        if (fields["at"] is { } at) return Moments.Day(at, "at");

        // 'from' is a day in roles and a person in delegations and hand-overs.
        return Moments.IsDay(fields["from"].Text(), out var from) ? from : today;
    }

    private static DateTimeOffset RecordedAt(JsonNode? written, DateOnly on) =>
        written is null ? LedgerClock.At(on, Morning) : Moments.Instant(written, "recordedAt", Morning);

    private static bool Late(JsonNode? late) => late.Text() switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new ScenarioMismatchException($"late is neither true nor false: {other}"),
    };

    private static DocRef? Basis(Type type, JsonObject fields) => fields[BasisDoc] is { } doc && !Knows(type, BasisDoc)
        ? (DocRef)Shape.Read(Shape.Fit(doc, typeof(DocRef), [])!, typeof(DocRef))
        : null;

    private static bool Knows(Type type, string property) => Shape.PropertiesOf(type).ContainsKey(property);
}
