using System.Diagnostics;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests.Import;

[Collection(Cluster.Collection)]
public sealed class The_import_verb(Office office) : IClassFixture<Office>
{
    private static readonly string Sample = Path.Combine(Cluster.Root, "samples", "acilis-envanteri.csv");

    [Fact]
    public async Task runs_as_an_operator_starts_it_in_turkish_too()
    {
        var (code, output, errors) = await Run(Sample, "--dry-run", "--quiet");
        Assert.Equal((0, "0 aktarıldı, 0 zaten vardı, 0 reddedildi (deneme; aktarılabilir: 500)"), (code, output.TrimEnd()));
        Assert.Equal("500 / 500 satır", errors.Trim());

        Assert.Equal(0, (await Run(Sample)).Code);
        Assert.Equal("0 aktarıldı, 500 zaten vardı, 0 reddedildi", (await Run(Sample, "--quiet")).Output.TrimEnd());
    }

    [Theory]
    [InlineData]
    [InlineData("yok.csv")]
    [InlineData("yok.csv", "--bilinmeyen")]
    [InlineData("yok.csv", "--as", "KRAL")]
    public async Task says_how_it_is_used(params string[] arguments)
    {
        var (code, output, errors) = await Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(arguments is ["yok.csv"] ? "Dosya açılamadı: yok.csv" : "usage: ledger import FILE", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])[typeof(LedgerHost).Assembly.Location, "import", .. arguments]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in new[]
        {
            ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("LEDGER_ROOT", Cluster.Root), ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__Ledger", office.Database.ConnectionString), ("Logging__LogLevel__Default", "Warning"),
        }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(enough.Token), process.StandardError.ReadToEndAsync(enough.Token));
        try
        {
            await process.WaitForExitAsync(enough.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
