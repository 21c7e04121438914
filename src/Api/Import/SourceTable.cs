namespace Defne.Ledger.Api.Import;

/// <summary>What a cell is. Text is read by the rules of this page's columns; the others are a workbook's own kinds.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,
    Logical,

    /// <summary>A formula without a stored value, or an error such as <c>#N/A</c>: its text says which.</summary>
    Broken,
}

/// <summary>A cell: its text, without blanks around it.</summary>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public bool IsBlank => Text.Length is 0;
}

/// <summary>A row that is not blank.</summary>
/// <param name="No">Line of a text file where it begins, row of a worksheet.</param>
/// <param name="Cells">Its cells; those left out at its end are blank.</param>
/// <param name="Flaw">What is wrong with the row as a whole, in Turkish.</param>
internal sealed record SourceRow(int No, IReadOnlyList<Cell> Cells, string? Flaw = null)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : new Cell("");
}

/// <summary>The file as a whole cannot be read; the sentence is Turkish and says what to do.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
