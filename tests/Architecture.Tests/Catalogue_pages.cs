using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Architecture.Tests;

/// <summary>The pages that are written from code. UPDATE_DOCS=1 writes them, except where CI=true.</summary>
public class Catalogue_pages
{
    [Fact]
    public void docs_rules_is_what_the_catalogue_says() => Compare(RulesPage(), "docs", "rules.md");

    [Fact]
    public void docs_events_is_what_the_code_stores() => Compare(EventsPage(), "docs", "events.md");

    private static void Compare(string expected, params string[] page)
    {
        if (Is("UPDATE_DOCS", "1") && !Is("CI", "true")) File.WriteAllText(Repository.At(page), expected);
        Assert.True(File.Exists(Repository.At(page)) && Repository.Read(page) == expected,
            $"{string.Join('/', page)} is not what the code says. Write it with UPDATE_DOCS=1 dotnet test tests/Architecture.Tests and review the difference.");
    }

    private static bool Is(string name, string value) =>
        string.Equals(Environment.GetEnvironmentVariable(name), value, StringComparison.OrdinalIgnoreCase);

    private static string RulesPage()
    {
        var page = new StringBuilder("""
            <!-- Written from src/Domain/Law by tests/Architecture.Tests (UPDATE_DOCS=1). Do not edit. -->

            # Kurallar

            Defterin uyguladığı kurallar, dayandıkları maddeler ve bu kurallara aykırı işlemin ret gerekçesi. `R-nn` müdürlüğün kendi
            yönetmeliğinden, `L-nn` ulusal mevzuattan gelir. Her maddenin önünde yürürlüğe girdiği gün yazılıdır; bir işlemde, geçerlik
            tarihinde yürürlükte olan madde gösterilir.

            | Kural | Dayanak | İstenen | Ret kodu ve açıklaması |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var rule in Rules.All)
            page.Append(CultureInfo.InvariantCulture,
                $"| {rule.Id} | {Lines(rule.Clauses.Select(c => $"{Texts.Shown(c.From)}: {c.Cite}"))} | {Cell(rule.TextTr)} | {Lines(Refusals.All.Where(r => r.Rule.Id == rule.Id).Select(r => $"`{r.Code}` {Cell(r.TextTr)}"))} |\n");
        return page.ToString();
    }

    private static string EventsPage()
    {
        var page = new StringBuilder("""
            <!-- Written from src/Domain by tests/Architecture.Tests (UPDATE_DOCS=1). Do not edit. -->

            # Events

            Every name ever stored, every version, for ever: a line may be added, never taken away. An optional field is added under the
            same name; a broken shape gets the name `…_v2`, and the old record is kept to be read. One sample of each stands in
            `tests/Architecture.Tests/Golden`. In each sentence the braces are JSON names of the event.

            | stored name | type | version | stream | rule | sentence |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var type in Events.Types)
            page.Append(CultureInfo.InvariantCulture,
                $"| `{Events.NameOf(type)}` | `{type.Name}` | {Version(Events.NameOf(type))} | `{StreamOf(type)}` | {type.GetCustomAttribute<EventNameAttribute>()!.Rule} | {Cell(type.GetCustomAttribute<SentenceAttribute>()!.Text)} |\n");
        return page.ToString();
    }

    private static string Version(string name) => name.LastIndexOf("_v", StringComparison.Ordinal) is > 0 and var at && char.IsAsciiDigit(name[^1]) ? name[(at + 2)..] : "1";

    // The stream of an event of which nothing is known but the name of its first field.
    private static string StreamOf(Type type)
    {
        var e = (LedgerEvent)RuntimeHelpers.GetUninitializedObject(type);
        var first = type.GetConstructors().Single(c => c.GetParameters() is [{ ParameterType: var t }, ..] && t == typeof(string)).GetParameters()[0].Name!;
        type.GetProperty(first)!.SetValue(e, $"{{{Texts.JsonName(first)}}}");
        return e.Stream();
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
