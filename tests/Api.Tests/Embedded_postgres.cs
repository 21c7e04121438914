using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Defne.Ledger.Api.Postgres;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

[SupportedOSPlatform("linux")]
public sealed class Embedded_postgres : IDisposable
{
    private static readonly EmbeddedPostgresOptions Quick = new() { Name = "pg-spec", Durable = false };
    private static readonly UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly List<string> clones = [];
    private readonly CancellationTokenSource enough = new(TimeSpan.FromMinutes(1));

    [Fact]
    public async Task keeps_utc_checksums_and_byte_order_whatever_the_environment_says()
    {
        await using var server = await JoinAsync(Clone());

        Assert.Equal("UTC", await AskAsync(server, "show timezone"));
        Assert.Equal("on", await AskAsync(server, "show data_checksums"));
        Assert.Equal("UTF8", await AskAsync(server, "show server_encoding"));
        Assert.Equal("C", await AskAsync(server, "select datcollate from pg_database where datname = 'postgres'"));
        Assert.Equal("127.0.0.1", await AskAsync(server, "show listen_addresses"));
    }

    [Fact]
    public async Task lets_nobody_in_without_the_password_only_its_owner_can_read()
    {
        var clone = Clone();
        await using var server = await JoinAsync(clone);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => AskAsync(server.ConnectionString("postgres", "postgres", "guessed"), "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(State(clone, "pg-spec-password")));
    }

    [Fact]
    public async Task is_shared_by_all_who_join_and_stopped_by_the_last_one_out()
    {
        var clone = Clone();
        var all = await Task.WhenAll(JoinAsync(clone), JoinAsync(clone), JoinAsync(clone));
        Assert.Single(all.Select(s => s.Port).Distinct());
        var server = ServerProcess(clone);

        await all[0].DisposeAsync();
        await all[1].DisposeAsync();
        Assert.Equal("1", await AskAsync(all[2], "select 1"));
        await all[2].DisposeAsync();
        await all[2].DisposeAsync();

        Assert.True(IsGone(server));
        Assert.Empty(Directory.GetFiles(State(clone, "pg-spec-joined")));
    }

    [Fact]
    public async Task starts_again_with_its_data_after_it_was_killed()
    {
        var clone = Clone();
        await using var before = await JoinAsync(clone);
        await AskAsync(before, "create table kept as select 42 as answer; select 1");
        await KillAsync(ServerProcess(clone));

        await using var after = await JoinAsync(clone);

        Assert.Equal("42", await AskAsync(after, "select answer from kept"));
        // The host that was up all the time finds it too.
        Assert.Equal(before.Port, after.Port);
    }

    [Fact]
    public async Task is_adopted_when_it_outlived_its_host()
    {
        var clone = Clone();
        await using var dead = await JoinAsync(clone);
        var server = ServerProcess(clone);
        // What a killed host leaves: a running server and nobody's lock.
        foreach (var file in Directory.GetFiles(State(clone, "pg-spec-joined")))
            File.Delete(file);

        var heir = await JoinAsync(clone);
        Assert.Equal(server, ServerProcess(clone));
        Assert.Equal(dead.Port, heir.Port);
        await heir.DisposeAsync();

        Assert.True(IsGone(server));
    }

    [Fact]
    public async Task is_not_kept_by_what_a_crashed_host_left()
    {
        var clone = Clone();
        var joined = Directory.CreateDirectory(State(clone, "pg-spec-joined"));
        await File.WriteAllTextAsync(Path.Combine(joined.FullName, "1-1"), "", enough.Token);
        var last = await JoinAsync(clone);
        var server = ServerProcess(clone);

        await last.DisposeAsync();

        Assert.True(IsGone(server));
        Assert.Empty(joined.GetFiles());
    }

    [Fact]
    public async Task is_not_confused_by_a_process_id_given_again()
    {
        var clone = Clone();
        var first = await JoinAsync(clone);
        await first.DisposeAsync();
        var ours = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(
            Path.Combine(DataDirectory(clone), "postmaster.pid"), [ours, "elsewhere", "0", "1"], enough.Token);

        await using var second = await JoinAsync(clone);

        Assert.Equal("1", await AskAsync(second, "select 1"));
    }

    [Fact]
    public async Task differs_from_clone_to_clone_and_from_name_to_name()
    {
        var clone = Clone();
        var all = await Task.WhenAll(
            JoinAsync(clone), JoinAsync(Clone()), JoinAsync(clone, Quick with { Name = "pg-other" }));
        try
        {
            Assert.Equal(3, all.Select(s => s.Port).Distinct().Count());
        }
        finally
        {
            foreach (var server in all)
                await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task serves_a_clone_its_user_cannot_enter()
    {
        var clone = Clone();
        File.SetUnixFileMode(clone, OwnerOnly | UnixFileMode.UserExecute);
        await using (var server = await JoinAsync(clone))
            await AskAsync(server, "create table kept as select 42 as answer; select 1");

        await using var again = await JoinAsync(clone);

        Assert.Equal("42", await AskAsync(again, "select answer from kept"));
        Assert.Equal(Environment.IsPrivilegedProcess, File.Exists(State(clone, "pg-spec")));
    }

    [Fact]
    public async Task says_what_is_wrong_when_the_password_is_gone()
    {
        var clone = Clone();
        var first = await JoinAsync(clone);
        await first.DisposeAsync();
        File.Delete(State(clone, "pg-spec-password"));

        var said = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => JoinAsync(clone));

        Assert.Contains("pg-spec-password", said.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(State(clone, "pg-spec-joined")));
    }

    public void Dispose()
    {
        foreach (var clone in clones)
        {
            var pointer = State(clone, "pg-spec");
            if (File.Exists(pointer))
                Directory.Delete(Path.GetDirectoryName(File.ReadLines(pointer).First())!, recursive: true);
            Directory.Delete(clone, recursive: true);
        }

        enough.Dispose();
    }

    private static string State(string clone, string name) => Path.Combine(clone, ".ledger", name);

    private static string DataDirectory(string clone) =>
        State(clone, "pg-spec") is var place && File.Exists(place) ? File.ReadLines(place).First() : place;

    private static int ServerProcess(string clone) => int.Parse(
        File.ReadLines(Path.Combine(DataDirectory(clone), "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static bool IsGone(int process)
    {
        var stat = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat");
        return !File.Exists(stat) || File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }

    private static async Task<string?> AskAsync(string address, string sql)
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static Task<string?> AskAsync(EmbeddedPostgres server, string sql) =>
        AskAsync(server.ConnectionString("postgres"), sql);

    private async Task KillAsync(int process)
    {
        using var victim = Process.GetProcessById(process);
        victim.Kill();
        while (!IsGone(process))
            await Task.Delay(5, enough.Token);
    }

    private Task<EmbeddedPostgres> JoinAsync(string clone, EmbeddedPostgresOptions? options = null) =>
        EmbeddedPostgres.JoinAsync(clone, options ?? Quick, enough.Token);

    private string Clone()
    {
        var clone = Directory.CreateTempSubdirectory("ledger-").FullName;
        // Temporary directories are closed to others; a clone usually is not.
        File.SetUnixFileMode(clone, (UnixFileMode)0b_111_101_101);
        clones.Add(clone);
        return clone;
    }
}
