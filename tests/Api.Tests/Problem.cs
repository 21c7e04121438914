using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

/// <summary>What every failure looks like to a caller (ARCHITECTURE §9).</summary>
internal static class Problem
{
    public static void Is(Reply reply, int status, string type, string? code = null)
    {
        Assert.True(reply.Status == status, $"expected {status}, got {reply.Status}: {reply.Text}");
        Assert.Equal("application/problem+json", reply.ContentType);
        Assert.Equal($"urn:defne-ledger:{type}", reply["type"]);
        Assert.Equal(status, reply.Json.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(reply["title"]));
        Assert.False(string.IsNullOrWhiteSpace(reply["detail"]));
        Assert.False(string.IsNullOrWhiteSpace(reply["traceId"]));
        Assert.Equal(code, reply["code"]);
        SaysNothingOfTheInside(reply);
    }

    /// <summary>A refusal: code, rule and clause, and the rule in its type unless the status says it all.</summary>
    public static void IsRefusal(Reply reply, int status, string code, string rule, string? type = null)
    {
        Is(reply, status, type ?? $"rule:{rule}", code);
        Assert.Equal(rule, reply["rule"]);
        Assert.False(string.IsNullOrWhiteSpace(reply["clause"]));
        Assert.True(reply.Json.TryGetProperty("details", out _));
    }

    public static void SaysNothingOfTheInside(Reply reply) => Assert.DoesNotMatch(@"Npgsql|Marten|Weasel|   at |Exception|System\.|SQLSTATE|mt_", reply.Text);
}
