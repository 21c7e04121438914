using System.Globalization;
using System.Text.Json;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Api.Scenarios;

/// <summary><c>./ledger scenarios FILE… [--only ID,…] [--json OUT]</c>.</summary>
internal static class ScenarioCommand
{
    private const int AtOnce = 2;
    private const int Misused = 2;

    /// <summary>Runs the verb; the exit code is 0 only if every scenario passed.</summary>
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        // Libraries write to the console too: stdout is the report's alone.
        var report = Console.Out;
        Console.SetOut(Console.Error);
        try
        {
            await using var worlds = new ScenarioWorlds();
            return await Run(args, worlds.Fresh, report, Console.Error, ct);
        }
        finally
        {
            Console.SetOut(report);
        }
    }

    /// <summary>The same with worlds and writers of the caller's.</summary>
    public static async Task<int> Run(string[] args, ScenarioWorldFactory worlds, TextWriter report, TextWriter errors, CancellationToken ct)
    {
        if (Options.Read(args) is not { } options)
        {
            await errors.WriteLineAsync("usage: ledger scenarios FILE… [--only ID,…] [--json OUT]");
            return Misused;
        }

        IReadOnlyList<Scenario> chosen;
        try
        {
            chosen = Choose(await ScenarioFile.ReadAll(options.Files, ct), options.Only);
        }
        catch (ScenarioFileException e)
        {
            await errors.WriteLineAsync(Verdict.Fold(e.Message));
            return Misused;
        }

        var verdicts = await RunAll(chosen, new ScenarioRunner(worlds), report, ct);
        var (passed, failed, unsupported) = (Count(ScenarioResult.PASS), Count(ScenarioResult.FAIL), Count(ScenarioResult.UNSUPPORTED));
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {unsupported} unsupported"));
        await report.FlushAsync(ct);
        var content = new
        {
            passed, failed, unsupported,
            scenarios = verdicts.Select(v => new
            {
                id = v.Scenario.Id, title = v.Scenario.Title, rules = v.Scenario.Rules, result = v.Result, message = v.Message, milliseconds = (long)v.Took.TotalMilliseconds,
            }),
        };
        if (options.Json is { } path && !await Write(path, content, errors, ct)) return Misused;
        return passed > 0 && failed + unsupported is 0 ? 0 : 1;

        int Count(ScenarioResult result) => verdicts.Count(v => v.Result == result);
    }

    private static IReadOnlyList<Scenario> Choose(IReadOnlyList<Scenario> all, IReadOnlyList<string>? only)
    {
        if (only is null) return all;
        string[] unknown = [.. only.Except(all.Select(s => s.Id), StringComparer.Ordinal)];
        return unknown.Length is 0
            ? [.. all.Where(s => only.Contains(s.Id, StringComparer.Ordinal))]
            : throw new ScenarioFileException($"--only: no scenario is called {string.Join(", ", unknown)}");
    }

    // Printed in the order of the files, each as soon as those before it are.
    private static async Task<IReadOnlyList<Verdict>> RunAll(IReadOnlyList<Scenario> scenarios, ScenarioRunner runner, TextWriter report, CancellationToken ct)
    {
        using var turns = new SemaphoreSlim(AtOnce);
        var running = scenarios.Select(async scenario =>
        {
            await turns.WaitAsync(ct);
            try
            {
                return await Task.Run(() => runner.Run(scenario, ct), ct);
            }
            finally
            {
                turns.Release();
            }
        }).ToArray();

        var verdicts = new List<Verdict>(running.Length);
        foreach (var one in running)
        {
            verdicts.Add(await one);
            await report.WriteLineAsync(verdicts[^1].ToString());
            await report.FlushAsync(ct);
        }

        return verdicts;
    }

    private static async Task<bool> Write(string path, object content, TextWriter errors, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(content, LedgerJson.Stored) + "\n", ct);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await errors.WriteLineAsync($"--json {path}: {e.Message}");
            return false;
        }
    }

    private sealed record Options(IReadOnlyList<string> Files, IReadOnlyList<string>? Only, string? Json)
    {
        public static Options? Read(string[] args)
        {
            var files = new List<string>();
            List<string>? only = null;
            string? json = null;
            for (var i = 0; i < args.Length; i++)
            {
                var (name, value) = args[i].StartsWith("--", StringComparison.Ordinal) && args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);
                switch (name)
                {
                    case "--only" or "--json" when (value ?? (++i < args.Length ? args[i] : null)) is { Length: > 0 } said:
                        if (name is "--json") json = said;
                        else (only ??= []).AddRange(said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                        break;
                    case ['-', ..]:
                        return null;
                    default:
                        files.Add(name);
                        break;
                }
            }

            return files.Count is 0 || only is { Count: 0 } ? null : new Options(files, only, json);
        }
    }
}
