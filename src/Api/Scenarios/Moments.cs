using System.Globalization;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Days and instants as scenarios write them, in Europe/Istanbul where no offset is said.</summary>
internal static class Moments
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>True for a plain day.</summary>
    public static bool IsDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day that must be one.</summary>
    public static DateOnly Day(JsonNode? node, string what) => IsDay(node.Text(), out var day) ? day : throw None(node, what);

    /// <summary>An instant; a plain day means the usual time of that day.</summary>
    public static DateTimeOffset Instant(JsonNode? node, string what, TimeOnly usual) => Instant(node, what, day => LedgerClock.At(day, usual));

    /// <summary>An instant; a plain day means the end of that day.</summary>
    public static DateTimeOffset EndOf(JsonNode? node, string what) =>
        Instant(node, what, day => LedgerClock.At(day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1));

    private static DateTimeOffset Instant(JsonNode? node, string what, Func<DateOnly, DateTimeOffset> ofDay)
    {
        var text = node.Text();
        if (IsDay(text, out var day)) return ofDay(day);
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return LedgerClock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime() : throw None(node, what);
    }

    private static ScenarioMismatchException None(JsonNode? node, string what) => new($"{what} is no date: {node?.ToJsonString() ?? "null"}");
}
