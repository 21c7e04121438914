using System.Text.Encodings.Web;
using System.Text.Json;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class The_description_of_the_api(Office office) : IClassFixture<Office>
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Written anew by UPDATE_DOCS=1, never in CI: a change of it is a change of what others rely on.</summary>
    [Fact]
    public async Task changes_only_in_a_change_that_says_so()
    {
        var file = Path.Combine(Cluster.Root, "tests", "Api.Tests", "openapi.v1.json");
        var served = $"{JsonSerializer.Serialize((await new Clerk(office.House.Http, token: null).Get("/openapi/v1.json")).Must(200).Json, Pretty)}\n".ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1" && Environment.GetEnvironmentVariable("CI") is null) await File.WriteAllTextAsync(file, served);

        Assert.True(File.Exists(file), "tests/Api.Tests/openapi.v1.json is missing; UPDATE_DOCS=1 writes it.");
        Assert.Equal(await File.ReadAllTextAsync(file), served);
    }

    [Fact]
    public async Task names_what_every_act_and_every_read_takes()
    {
        var document = (await new Clerk(office.House.Http, token: null).Get("/openapi/v1.json")).Json;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);

        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                var parameters = operation.Value.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToArray() : [];
                Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal);
                Assert.True(operation.Name is "get" or "post");
                if (operation.Name is "get") Assert.Superset(new HashSet<string?> { "asOf", "knownAt" }, parameters.ToHashSet());
                else if (!path.Name.EndsWith("-contact", StringComparison.Ordinal)) Assert.Contains("Idempotency-Key", parameters);
                if (path.Name.Contains("{id}", StringComparison.Ordinal)) Assert.Contains("id", parameters);
            }
    }
}
