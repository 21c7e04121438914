using System.Globalization;

namespace Defne.Ledger.Api.Import;

/// <summary>One line that says how far the file is. Without a terminal it is written once, at the end.</summary>
internal sealed class ProgressLine(TextWriter to, bool terminal, int total)
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public void At(int done)
    {
        if (terminal) to.Write(string.Create(Turkish, $"\r{done:N0} / {total:N0} satır"));
    }

    public void End()
    {
        At(total);
        to.WriteLine(terminal ? "" : string.Create(Turkish, $"{total:N0} / {total:N0} satır"));
    }
}
