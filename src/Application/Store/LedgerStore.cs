using Defne.Ledger.Domain.Kernel;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services.Json;
using Weasel.Core;

namespace Defne.Ledger.Application.Store;

/// <summary>How the events are kept: settings that were chosen before the first event and never change after it.</summary>
public static class LedgerStore
{
    /// <summary>Schema of events and write models.</summary>
    public const string Events = "es";

    /// <summary>Schema of read models, rebuilt from events at will.</summary>
    public const string Reads = "read";

    /// <summary>Schema of Wolverine's messages.</summary>
    public const string Messages = "wolv";

    /// <summary>Configures the store; read models add themselves afterwards.</summary>
    public static void Configure(StoreOptions opts, LedgerClock clock)
    {
        opts.DatabaseSchemaName = Events;
        opts.Events.StreamIdentity = StreamIdentity.AsString;
        opts.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        opts.Events.UseExclusiveLockOnConcurrentAppends = true;
        opts.Events.UseMandatoryStreamTypeDeclaration = true;
        opts.Events.EnableUniqueIndexOnEventId = true;
        opts.Events.EnableEventTypeIndex = true;
        opts.Events.MetadataConfig.EnableAll();
        opts.Events.MetadataConfig.UserNameEnabled = true;
        opts.Events.TimeProvider = clock;
        opts.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, LedgerJson.Apply);
        opts.Projections.Errors.SkipApplyErrors = false;
        opts.Projections.Errors.SkipSerializationErrors = false;
        opts.Projections.Errors.SkipUnknownEvents = false;
        opts.Projections.RebuildErrors.SkipApplyErrors = false;

        foreach (var kind in EventCatalogue.All) opts.Events.MapEventType(kind.Type, kind.Name);

        foreach (var aggregate in Aggregates.All) aggregate.AddTo(opts);
        opts.Projections.Add(new OpenMatters(), ProjectionLifecycle.Inline);
        opts.Projections.Add(new NumberBooks(), ProjectionLifecycle.Inline);
    }
}
