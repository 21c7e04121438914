using System.Globalization;
using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>A report, said once: every format is written from this and from its rows.</summary>
/// <remarks>Türkçe: cetvel ve form tanımı.</remarks>
/// <param name="Name">Its address: lower-case ASCII.</param>
/// <param name="Title">Heading, in Turkish.</param>
/// <param name="Mirrors">The form or clause it answers to.</param>
public sealed record ReportDefinition(string Name, string Title, string Mirrors)
{
    /// <summary>Columns, in the order of the form.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>What it is asked with, beside the two times.</summary>
    public IReadOnlyList<ReportParameter> Parameters { get; init; } = [];

    /// <summary>Parameters of which at least one must be given.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Who signs, in Turkish, from left to right.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    /// <summary>What a reader must know of empty columns, in Turkish.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True for a table too broad to stand upright.</summary>
    public bool Landscape { get; init; }

    /// <summary>The form behind a list: how one thing alone is printed, of the same columns.</summary>
    public ReportForm? Form { get; init; }

    /// <summary>The request that reads it; its policy and the read log are those of every read.</summary>
    public required Func<Arguments, Points, IRequest<ReportData?>> Ask { get; init; }

    /// <summary>The definition as it is printed for what was asked: the form where its thing was named.</summary>
    public ReportDefinition For(Arguments asked) => Form is { } form && asked[form.Parameter] is not null
        ? this with
        {
            Title = form.Title, Mirrors = form.Mirrors, Signatures = form.Signatures, Notes = form.Notes, Landscape = false,
            Columns = [.. Columns.Select(c => c with { IsHead = !form.Table.Contains(c.Key) })],
        }
        : this;
}

/// <summary>The form behind a list.</summary>
/// <param name="Parameter">The parameter that names one thing.</param>
/// <param name="Title">Heading, in Turkish.</param>
/// <param name="Mirrors">The clause it answers to.</param>
/// <param name="Table">Keys of the columns that stay a table; the others stand above it.</param>
/// <param name="Signatures">Who signs, in Turkish, from left to right.</param>
public sealed record ReportForm(string Parameter, string Title, string Mirrors, IReadOnlyList<string> Table, IReadOnlyList<string> Signatures)
{
    /// <summary>What a reader must know of it, in Turkish.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One column.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its heading, in Turkish.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record ReportColumn(string Key, string Title, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>The same in every row: on paper a field above the table.</summary>
    public bool IsHead { get; init; }

    /// <summary>Added up below the table.</summary>
    public bool IsSummed { get; init; }

    /// <summary>Left for a pen.</summary>
    public bool IsForPen { get; init; }
}

/// <summary>What a column's cells are.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>An instant of record.</summary>
    Instant,

    /// <summary>A quantity, with a fraction where there is one.</summary>
    Number,

    /// <summary>Turkish lira.</summary>
    Money,

    /// <summary>A count.</summary>
    Whole,
}

/// <summary>One thing a report is asked with.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="Title">What it is, in Turkish.</param>
/// <param name="Kind">How it is written.</param>
public sealed record ReportParameter(string Name, string Title, ParameterKind Kind = ParameterKind.Text)
{
    /// <summary>Without it there is no report.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The codes it may be, where they are a closed list.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A value as a clerk reads it.</summary>
    [JsonIgnore]
    public Func<string, string> Shown { get; init; } = said => said;

    /// <summary>The same, to be one of a category's codes; some of them may not be asked for.</summary>
    public ReportParameter OneOf<T>(params IReadOnlyList<T> but)
        where T : struct, Enum =>
        this with { Codes = [.. Enum.GetValues<T>().Except(but).Select(code => code.ToString())], Shown = said => Categories.Turkish(Enum.Parse<T>(said)) };
}

/// <summary>How a parameter is written.</summary>
public enum ParameterKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A calendar day, yyyy-MM-dd.</summary>
    Day,

    /// <summary>A year of four digits.</summary>
    Year,
}

/// <summary>What was asked, each already known to be well written.</summary>
public sealed class Arguments(IReadOnlyDictionary<string, string> given)
{
    /// <summary>All that was given, by name.</summary>
    public IReadOnlyDictionary<string, string> Given { get; } = given;

    /// <summary>A text; null where none was given.</summary>
    public string? this[string name] => Given.GetValueOrDefault(name);

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => this[name] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>A year.</summary>
    public int? Year(string name) => this[name] is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;
}

/// <summary>What a report's request answers: cells in the order of the columns.</summary>
/// <param name="Rows">Each cell null, text, <see cref="Told"/>, a day, an instant, a decimal or a whole number, as its column says.</param>
public sealed record ReportData(IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Another title than the definition's, where the law changed the form's name.</summary>
    public string? Title { get; init; }

    /// <summary>The cells of the head columns, which come first, where there may be no row to take them from.</summary>
    public IReadOnlyList<object?> Head { get; init; } = [];

    /// <summary>The warehouses the rows belong to; empty where the report is not about one.</summary>
    public IReadOnlyList<string> Warehouses { get; init; } = [];

    /// <summary>The year of the books it belongs to, where it is not that of the day.</summary>
    public int? FiscalYear { get; init; }
}

/// <summary>A text with a person in it: what is hashed names the id, what is shown the name kept outside the events and erasable (L-43).</summary>
/// <param name="Plain">With ids.</param>
/// <param name="Shown">With names.</param>
/// <param name="IsPerson">True where the text is one person and nothing else.</param>
public sealed record Told(string? Plain, string? Shown, bool IsPerson = false)
{
    /// <summary>A person; null where there is none.</summary>
    public static Told? Person(string? id, Func<string, string> nameOf) => id switch
    {
        null => null,
        Act.System => new Told(id, "sistem", IsPerson: true),
        _ => new Told(id, nameOf(id), IsPerson: true),
    };

    /// <summary>A text that is told twice.</summary>
    public static Told Of(Func<Func<string, string>, string> tell, Func<string, string> nameOf) => new(tell(id => id), tell(nameOf));
}

/// <summary>More rows than a report holds.</summary>
public sealed class ReportTooLongException() : Exception("The report has too many rows.");
