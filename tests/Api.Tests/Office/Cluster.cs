using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;

namespace Defne.Ledger.Testing;

/// <summary>The private PostgreSQL of the tests, joined once a process and left at its end.</summary>
public sealed class Cluster : IAsyncLifetime
{
    /// <summary>The collection every test on a database belongs to.</summary>
    public const string Collection = "PostgreSQL";

    private LedgerDatabases? databases;

    /// <summary>Where the solution stands.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <inheritdoc />
    public async Task InitializeAsync() =>
        databases = await LedgerDatabases.Join(Root, new EmbeddedPostgresOptions { Name = "pg-test", Durable = false }, CancellationToken.None);

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (databases is not null) await databases.DisposeAsync();
    }

    /// <summary>A fresh database of this build.</summary>
    public Task<ScratchDatabase> Database(bool simulated) => databases!.Scratch(simulated, CancellationToken.None);

    private static string Above(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Defne.Ledger.sln")))
                return at.FullName;
        throw new InvalidOperationException("The tests run outside the solution.");
    }
}

/// <summary>Tests that share the cluster; one database and one host a class.</summary>
[CollectionDefinition(Cluster.Collection)]
public sealed class OnPostgres : ICollectionFixture<Cluster>;
