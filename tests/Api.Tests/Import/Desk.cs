using System.Text;
using Defne.Ledger.Api.Operators;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests.Import;

/// <summary>What a run of the verb said.</summary>
internal sealed record Said(int Code, string Output, string Errors)
{
    public string Last => Output.TrimEnd().Split('\n')[^1].TrimEnd();

    public string Row(int no) => Output.Split('\n').Single(line => line.StartsWith($"satır {no.ToString(System.Globalization.CultureInfo.InvariantCulture)}:", StringComparison.Ordinal)).TrimEnd();
}

/// <summary>Runs the verb on an office's host.</summary>
internal static class Desk
{
    public static Task<Said> Import(this Office office, string text, params string[] args) => office.Import(Encoding.UTF8.GetBytes(text), "envanter.csv", args);

    public static async Task<Said> Import(this Office office, byte[] bytes, string name, params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(path, bytes);
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var code = await ImportVerb.Run([path, .. args], office.House.Services, output, errors, CancellationToken.None);
            return new Said(code, output.ToString(), errors.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One line of the sample's columns.</summary>
    public static string Line(string no, string name = "Yazıcı", string warehouse = "01", string date = "03.06.2024", string cost = "9.120,50", string serial = "", string storage = "",
        string warranty = "", string person = "", string doc = "") => string.Join(';', no, name, warehouse, date, cost, serial, storage, warranty, person, doc) + "\r\n";

    /// <summary>Headings and lines.</summary>
    public static string Register(params string[] lines) => string.Join(';', Inventory.Headings) + "\r\n" + string.Concat(lines);
}
