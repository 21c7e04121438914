using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Npgsql;
using Scalar.AspNetCore;

namespace Defne.Ledger.Api.Resources;

/// <summary>The HTTP API: routes, its description, health.</summary>
internal static class LedgerApi
{
    public static void AddLedgerApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => LedgerJson.Apply(json.SerializerOptions));
        builder.Services.AddOpenApi(openApi =>
        {
            openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Defne.Ledger", Version = "v1", Description = "Defne Belediyesi Bilgi İşlem Müdürlüğü taşınır, arıza, evrak ve arşiv defteri." };
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
                return Task.CompletedTask;
            });
            // Every field of an act is nullable: what is missing is a rule's to say.
            openApi.AddSchemaTransformer((schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type.IsSubclassOf(typeof(LedgerCommand))) schema.Required = null;
                return Task.CompletedTask;
            });
            openApi.AddOperationTransformer((operation, context, _) =>
            {
                var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                operation.Parameters ??= [];
                if (context.Description.RelativePath?.Contains("{id}", StringComparison.Ordinal) is true)
                    Add(operation, ParameterLocation.Path, "id", "Kaydın tanımlayıcısı.", required: true);
                if (metadata.OfType<Acts>().Any())
                {
                    Add(operation, ParameterLocation.Header, "Idempotency-Key", "Tekrarında aynı yanıt döner.", required: true);
                    Add(operation, ParameterLocation.Header, "If-Match", "Kaydın görülen sürümü (ETag).", metadata.OfType<Acts>().First().NeedsVersion);
                    Add(operation, ParameterLocation.Header, "Acting-As", "Kullanılan görev.");
                }

                if (metadata.OfType<Reads>().FirstOrDefault() is { } reads)
                {
                    Add(operation, ParameterLocation.Query, "asOf", "Geçerlik günü (yyyy-aa-gg), günün sonu.");
                    Add(operation, ParameterLocation.Query, "knownAt", "Bilinen an (RFC 3339) ya da gün.");
                    Add(operation, ParameterLocation.Query, "snapshot", "Bir listenin sabitlendiği an; knownAt ile aynı anlamdadır.");
                    if (reads.Paged)
                    {
                        Add(operation, ParameterLocation.Query, "limit", "Sayfadaki en çok satır, 1-1000.");
                        Add(operation, ParameterLocation.Query, "cursor", "Önceki sayfanın next değeri.");
                    }

                    foreach (var filter in reads.Filters) Add(operation, ParameterLocation.Query, filter, reads.Texts.GetValueOrDefault(filter, "Süzgeç."), reads.Required.Contains(filter));
                    Add(operation, ParameterLocation.Header, "Acting-As", "Kullanılan görev.");
                }

                return Task.CompletedTask;
            });
        });
    }

    public static void MapLedgerApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapAssets();
        api.MapOrders();
        api.MapOverdue();
        api.MapReceipts();
        api.MapStock();
        api.MapFaults();
        api.MapWriteOffs();
        api.MapWarehouses();
        api.MapPeople();
        api.MapReports();
        api.MapSettings();

        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/api", scalar => scalar.WithTitle("Defne.Ledger").DisableDefaultFonts()).AllowAnonymous();
        app.MapGet("/", () => Results.Redirect("/api")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    // Ready: the ledger answers, its guards stand, its role is a lesser one, its clock is ours, no message waits for long.
    private static async Task<IResult> Ready(NpgsqlDataSource database, LedgerClock clock, CancellationToken ct)
    {
        try
        {
            await using var sql = database.CreateCommand("""
                select (select count(*) from pg_trigger where tgenabled = 'A' and (
                        tgrelid = 'es.mt_events'::regclass and tgname in ('guard_event', 'never_truncate', 'enqueue') or tgrelid = 'es.mt_streams'::regclass and tgname = 'never_delete'
                        or tgname = 'never_change' and tgrelid in ('ledger.birth'::regclass, 'ledger.receipt'::regclass, 'ledger.refusal'::regclass, 'ledger.read_log'::regclass, 'ledger.person_erasure'::regclass))) = 9,
                    not (select rolsuper from pg_roles where rolname = current_user),
                    coalesce((select kind from ledger.birth), ''), clock_timestamp(),
                    (select count(*) from wolv.wolverine_incoming_envelopes where status = 'Incoming' and keep_until is null) < 1000
                """);
            await using var row = await sql.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            var simulated = row.GetString(2) == "simulated";
            var problems = new List<string>();
            if (row.GetString(2).Length is 0) problems.Add("birth");
            if (!row.GetBoolean(0)) problems.Add("guards");
            if (!row.GetBoolean(1)) problems.Add("role");
            if (!simulated && (row.GetFieldValue<DateTimeOffset>(3) - clock.GetUtcNow()).Duration() > TimeSpan.FromSeconds(2)) problems.Add("clock");
            if (!row.GetBoolean(4)) problems.Add("messages");
            return problems.Count is 0 ? Results.Text(simulated ? "ready (DENEME)" : "ready") : Results.Text(string.Join(", ", problems), statusCode: 503);
        }
        catch (NpgsqlException)
        {
            return Results.Text("database", statusCode: 503);
        }
    }

    private static void Add(OpenApiOperation operation, ParameterLocation where, string name, string description, bool required = false) =>
        operation.Parameters!.Add(new OpenApiParameter { In = where, Name = name, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
}
