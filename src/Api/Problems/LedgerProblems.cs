using System.Diagnostics;
using System.Text.Json;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections.Intervals;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Defne.Ledger.Api.Problems;

/// <summary>The request cannot be read; nothing was asked of the ledger.</summary>
public sealed class UnreadableException(string detailTr, string? field = null, string? reason = null, Exception? inner = null) : Exception(detailTr, inner)
{
    /// <summary>Where it stands in the request.</summary>
    public string? Field { get; } = field;

    /// <summary>What is wrong with it, in English.</summary>
    public string? Reason { get; } = reason;
}

/// <summary>A header without which an act is not taken.</summary>
public sealed class PreconditionException(string header) : Exception(header)
{
    /// <summary>Its name.</summary>
    public string Header { get; } = header;
}

/// <summary>From failure to RFC 9457, in one place. Internal messages never leave.</summary>
public static class LedgerProblems
{
    private const string Urn = "urn:defne-ledger:";

    /// <summary>Answers every failure of the pipeline behind it.</summary>
    public static void UseLedgerProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Write(http, http.Features.Get<IExceptionHandlerFeature>()!.Error), SuppressDiagnosticsCallback = c => c.Exception is UnreadableException or PreconditionException or ReadDeniedException or BadCursorException or BadHttpRequestException,
        });
        app.UseStatusCodePages(context => context.HttpContext.Response.StatusCode switch
        {
            401 => Write(context.HttpContext, 401, "unauthenticated", "Not authenticated", "Oturum bilgisi yok ya da süresi dolmuş. Yeniden oturum açın."),
            404 => Write(context.HttpContext, 404, "not-found", "Not found", "Böyle bir adres yok."),
            405 => Write(context.HttpContext, 405, "shape", "Method not allowed", "Bu adres bu yöntemi kabul etmez. Defterde değiştirme ve silme yoktur."),
            413 => Write(context.HttpContext, 413, "shape", "Body too large", "Gönderilen veri çok büyük."),
            415 => Write(context.HttpContext, 415, "shape", "Unsupported media type", "Gönderilen veri JSON olmalıdır."),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>A refusal: its status follows from its code.</summary>
    public static Task Write(HttpContext http, Rejected r)
    {
        var (status, type, title) = r.Code switch
        {
            "NOT_FOUND" or "NOT_REGISTERED" => (404, "not-found", "Not found"),
            "CONCURRENCY_CONFLICT" => (412, "stale", "The record changed since it was read"),
            "SIGNATURE_AUTHORITY" => (403, $"rule:{r.Rule}", "No authority"),
            _ when r.Code.StartsWith("AUTH_", StringComparison.Ordinal) => (403, $"rule:{r.Rule}", "No authority"),
            _ => (422, $"rule:{r.Rule}", "Refused by a rule"),
        };
        return Write(http, status, type, title, r.TextTr, ("code", r.Code), ("rule", r.Rule), ("clause", r.Clause), ("details", r.Details));
    }

    /// <summary>Any problem.</summary>
    public static async Task Write(HttpContext http, int status, string type, string title, string detailTr, params (string Name, object? Value)[] more)
    {
        if (http.Response.HasStarted) return;
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = Urn + type, ["title"] = title, ["status"] = status, ["detail"] = detailTr, ["instance"] = http.Request.Path.Value,
            ["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        };
        foreach (var (name, value) in more) body[name] = value;
        await JsonSerializer.SerializeAsync(http.Response.Body, body, LedgerJson.Stored);
    }

    private static Task Write(HttpContext http, Exception error)
    {
        switch (error)
        {
            case UnreadableException bad:
                return Write(http, 400, "shape", "The request cannot be read", bad.Message, ("field", bad.Field), ("reason", bad.Reason));
            case BadCursorException:
                return Write(http, 400, "shape", "The request cannot be read", "Sayfa imi (cursor) bu listeye ait değil. Listeyi baştan alın.", ("field", "cursor"));
            case BadHttpRequestException { StatusCode: 413 }:
                return Write(http, 413, "shape", "Body too large", $"Gönderilen veri {Resources.RequestLimits.Body / 1024} KB sınırını aşıyor.", ("limit", Resources.RequestLimits.Body));
            case BadHttpRequestException bad:
                return Write(http, bad.StatusCode, "shape", "The request cannot be read", "İstek okunamadı.");
            case PreconditionException missing:
                return Write(http, 428, "precondition", $"{missing.Header} is required", $"{missing.Header} başlığı zorunludur.", ("header", missing.Header));
            case ReadDeniedException denied:
                return Write(http, new Rejected(denied.Why.Code, denied.Why.Rule.Id, denied.Why.Rule.ClauseOn(denied.Day), denied.Why.TextTr, denied.Why.Details));
            case UnknownOutcomeException:
                http.Response.Headers.RetryAfter = "1";
                return Write(http, 503, "unavailable", "The outcome is unknown",
                    "İşlemin kaydedilip kaydedilmediği bilinmiyor. Aynı Idempotency-Key ile yeniden gönderin; kaydedildiyse ilk yanıt döner.", ("outcome", "unknown"));
            case LedgerBusyException:
                http.Response.Headers.RetryAfter = "1";
                return Write(http, 409, "in-flight", "Another call holds the record", "Aynı kayıt üzerinde süren bir işlem var. Kısa süre sonra aynı Idempotency-Key ile yeniden gönderin.", ("outcome", "none"));
            case NpgsqlException or Marten.Exceptions.MartenCommandException or TimeoutException:
                http.Response.Headers.RetryAfter = "5";
                return Write(http, 503, "unavailable", "The ledger is unavailable", "Deftere şu anda ulaşılamıyor; hiçbir şey kaydedilmedi. Biraz sonra yeniden deneyin.", ("outcome", "none"));
            default:
                return Write(http, 500, "internal", "Internal error", "Beklenmeyen bir hata oluştu. İzleme numarasıyla bilgi işleme bildirin.");
        }
    }
}
