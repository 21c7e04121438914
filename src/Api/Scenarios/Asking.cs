using System.Text.Json.Nodes;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Who sends the scenario's command, and its fields beside those of the envelope.</summary>
internal sealed record Asking(string Name, string By, Role Hat, JsonObject Fields)
{
    /// <summary>The read pseudo-command.</summary>
    public const string Query = "Query";

    /// <summary>The pseudo-command of the process manager (item 14).</summary>
    public const string Tick = "Tick";

    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "cmd", "by", "role", "commandId", "expectedVersion" };

    /// <summary>True for the read pseudo-command.</summary>
    public bool IsQuery => Name is Query;

    /// <summary>True where the process manager is to look at everything that is due.</summary>
    public bool IsTick => Name is Tick;

    /// <summary>Reads <c>when</c>; a command nobody knows is unsupported.</summary>
    public static Asking Of(JsonNode? when)
    {
        if (when is not JsonObject fields) throw new ScenarioUnsupportedException(when is null ? "a scenario without a command" : "a command that is not a map");
        var name = fields["cmd"].Text() ?? throw new ScenarioMismatchException("'when' names no command");
        if (name is not Query and not Tick && !PipelineSetup.Commands.ContainsKey(name)) throw new ScenarioUnsupportedException($"command {name}");
        var asking = new Asking(name, fields["by"].Text() ?? throw new ScenarioMismatchException("'when' does not say by whom"), HatOf(fields), fields);
        return asking is { IsTick: true, Hat: not Role.SYSTEM } ? throw new ScenarioMismatchException("Tick is the process manager's") : asking;
    }

    /// <summary>The command itself and its envelope.</summary>
    public (LedgerCommand Command, Envelope Envelope) Read(string scenario)
    {
        var type = PipelineSetup.Commands[Name];
        var body = ItemNames.Translate(new JsonObject(Fields.Where(f => !Envelope.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))), type);

        var unknown = new List<string>();
        var fitted = Shape.Fit(body, type, unknown)!;
        if (unknown.Count > 0) throw new ScenarioMismatchException($"command {Name} knows no {string.Join(", ", unknown)}");
        return ((LedgerCommand)Shape.Read(fitted, type), new Envelope(By, Hat, Fields["commandId"].Text() ?? $"scenario-{scenario}", ExpectedVersion()));
    }

    private long? ExpectedVersion() => Fields["expectedVersion"] switch
    {
        null => null,
        var node when long.TryParse(node.Text(), System.Globalization.CultureInfo.InvariantCulture, out var version) => version,
        var node => throw new ScenarioMismatchException($"expectedVersion is no number: {node.ToJsonString()}"),
    };

    private static Role HatOf(JsonObject fields)
    {
        if (fields["role"].Text() is not { } role) return fields["by"].Text() is Act.System ? Role.SYSTEM : Role.PERSONEL;
        return Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) && known.ToString() == role
            ? known
            : throw new ScenarioMismatchException($"there is no role {role}");
    }
}
