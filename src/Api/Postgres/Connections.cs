using Npgsql;

namespace Defne.Ledger.Api.Postgres;

/// <summary>Addresses of databases on the private cluster.</summary>
internal static class Connections
{
    public static NpgsqlConnectionStringBuilder To(int port, string database, string user, string? password) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = user,
        Password = password,
        Timezone = "UTC",
        IncludeErrorDetail = false,
        Timeout = 5,
        CommandTimeout = 15,
    };
}
