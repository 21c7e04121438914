using System.Globalization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Import;

/// <summary>What an operator says to <c>ledger import</c>.</summary>
internal sealed record ImportOptions(string File)
{
    public const string Usage = """
        usage: ledger import FILE [--dry-run] [--partial] [--by PERSON] [--as ROLE] [--basis NO] [--effective yyyy-MM-dd] [--reason TEXT]
                                  [--encoding utf-8|windows-1254|iso-8859-9|utf-16] [--skip HEADING]... [--rejected FILE] [--quiet] [--json]
        """;

    public bool DryRun { get; private set; }

    public bool Partial { get; private set; }

    public bool Json { get; private set; }

    public bool Quiet { get; private set; }

    public string? By { get; private set; }

    public Role As { get; private set; } = Role.KAYIT_YETKILISI;

    public string? Basis { get; private set; }

    public DateOnly? Effective { get; private set; }

    public string? Reason { get; private set; }

    public string? Encoding { get; private set; }

    public string? Rejected { get; private set; }

    public IReadOnlyList<string> Skipped { get; private set; } = [];

    /// <summary>Null when the arguments cannot be read.</summary>
    public static ImportOptions? Parse(string[] args)
    {
        string? file = null;
        var options = new ImportOptions("");
        for (var i = 0; i < args.Length; i++)
        {
            var flag = args[i];
            if (flag is "--dry-run") options.DryRun = true;
            else if (flag is "--partial") options.Partial = true;
            else if (flag is "--json") options.Json = true;
            else if (flag is "--quiet") options.Quiet = true;
            else if (!flag.StartsWith("--", StringComparison.Ordinal) && file is null) file = flag;
            else if (!flag.StartsWith("--", StringComparison.Ordinal) || ++i == args.Length || !options.Take(flag, args[i])) return null;
        }

        return file is null ? null : options with { File = file };
    }

    private bool Take(string flag, string value)
    {
        switch (flag)
        {
            case "--by": By = value; return true;
            case "--as" when Codes.Read<Role>(value) is { } role and not Role.SYSTEM: As = role; return true;
            case "--basis": Basis = value; return true;
            case "--effective" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day): Effective = day; return true;
            case "--reason": Reason = value; return true;
            case "--encoding" when TextTable.Encodings.ContainsKey(value): Encoding = value; return true;
            case "--skip": Skipped = [.. Skipped, value]; return true;
            case "--rejected": Rejected = value; return true;
            default: return false;
        }
    }
}
