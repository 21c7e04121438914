using System.Security.Cryptography;
using System.Text;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Import;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Application.Opening;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Api.Operators;

/// <summary>
/// Takes the old register over from a file, as the officer of its warehouse. Whoever can run this can reach the database as the host
/// does: the person is said, not proven, and the events' correlation id <c>import/…</c> tells that they came this way.
/// </summary>
internal static class ImportVerb
{
    private const long MostBytes = 256L * 1024 * 1024;

    public static async Task<int> Run(string[] args)
    {
        if (ImportOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(ImportOptions.Usage);
            return 2;
        }

        // What is no inventory is said before any server is started.
        if (await Read(options, Console.Error) is not var (file, read)) return 2;
        var named = Environment.GetEnvironmentVariable("ConnectionStrings__Ledger");
        await using var databases = named is null ? await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), CancellationToken.None) : null;
        await using var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = named ?? await databases!.Open(Environment.GetEnvironmentVariable("LEDGER_DATABASE") ?? RunVerb.RealDatabase, simulated: false, CancellationToken.None), Url = "http://127.0.0.1:0",
        });
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024);
        return await Import(options, file, read, host.Services, output, Console.Error, !Console.IsErrorRedirected, CancellationToken.None);
    }

    /// <summary>The same on a host that stands.</summary>
    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct) =>
        ImportOptions.Parse(args) is not { } options || await Read(options, errors) is not var (file, read)
            ? 2
            : await Import(options, file, read, services, output, errors, terminal: false, ct);

    private static async Task<(OpeningFile File, ReadFile Read)?> Read(ImportOptions options, TextWriter errors)
    {
        try
        {
            if (new FileInfo(options.File) is { Exists: true, Length: > MostBytes }) throw new UnreadableFileException("Dosya çok büyük. Dosyayı bölerek aktarın.");
            var bytes = await File.ReadAllBytesAsync(options.File);
            if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableFileException("Eski Excel (.xls) ya da parolalı dosya okunmaz. Dosyayı XLSX ya da CSV olarak kaydedin.");
            var rows = bytes.AsSpan().StartsWith("PK\x03\x04"u8) ? Workbook.Read(bytes) : TextTable.Read(bytes, options.Encoding);
            var read = OpeningReader.Read(rows, options.Skipped);
            return (new OpeningFile(Path.GetFileName(options.File), Convert.ToHexStringLower(SHA256.HashData(bytes)), read.Rows), read);
        }
        catch (UnreadableFileException e)
        {
            await errors.WriteLineAsync(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"Dosya açılamadı: {options.File}");
        }

        return null;
    }

    private static async Task<int> Import(ImportOptions options, OpeningFile file, ReadFile read, IServiceProvider services, TextWriter output, TextWriter errors, bool terminal, CancellationToken ct)
    {
        var import = services.GetRequiredService<OpeningImport>();
        if ((options.By ?? await OnlyOfficer(import, file, errors, ct)) is not { } caller) return 2;

        var basis = options.Basis is { } no ? new DocRef("SAYIM_DOKUM_CETVELI", no, null) : new DocRef(null, $"{file.Name} sha256:{file.Sha256[..12]}", null);
        var terms = new OpeningTerms(caller, options.As, basis, options.Effective, options.Reason, options.DryRun, options.Partial);
        var progress = new ProgressLine(errors, terminal, file.Rows.Count);
        OpeningReport report;
        try
        {
            report = new OpeningReport(file, read, terms, await import.Run(file, terms, progress.At, ct));
        }
        catch (LedgerBusyException)
        {
            await errors.WriteLineAsync("Defterde süren başka işlemler bitmedi; hiçbir satır aktarılmadı. Biraz sonra yeniden deneyin.");
            return 2;
        }
        catch (UnknownOutcomeException)
        {
            await errors.WriteLineAsync("Veritabanının yanıtı kesildi; aktarımın tamamlanıp tamamlanmadığı bilinmiyor. Aynı dosyayı yeniden verin: aktarılmış satırlar tanınır.");
            return 2;
        }

        progress.End();
        if (options.Rejected is { } path && report.Refused > 0) await File.WriteAllTextAsync(path, report.Rejected(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), ct);
        if (options.Json) await output.WriteLineAsync(report.Json());
        else report.Rows(output, options.Quiet);
        await (options.Json ? errors : output).WriteLineAsync(report.Summary());
        await output.FlushAsync(ct);
        return report.Refused is 0 ? 0 : 1;
    }

    // A file is one officer's. Where the ledger knows no officer for it at all, the rows themselves say so.
    private static async Task<string?> OnlyOfficer(OpeningImport import, OpeningFile file, TextWriter errors, CancellationToken ct)
    {
        var officers = await import.Officers(file.Rows.Select(r => r.Line?.Warehouse).OfType<string>(), ct);
        var known = officers.Where(w => w.Value.Count > 0).ToArray();
        if (known.Length is 0) return Act.System;
        var all = known.Select(w => w.Value).Aggregate((a, b) => [.. a.Intersect(b, StringComparer.Ordinal)]);
        if (all is [var only]) return only;

        await errors.WriteLineAsync($"Dosyayı kimin aktardığı --by ile belirtilmelidir. Ambarların kayıt yetkilileri: {string.Join("; ", known.Select(w => $"{w.Key}: {string.Join(", ", w.Value)}"))}.");
        return null;
    }
}
