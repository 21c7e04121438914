using System.Globalization;
using System.Text;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Projections.Reports;

/// <summary>
/// JSON that has one form only (RFC 8785): keys sorted by UTF-16, no white space, only what must be is escaped. Money and quantities
/// are text, as everywhere in this ledger; days are ISO, instants UTC in microseconds.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Bytes(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Plain(object value) => value switch
    {
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        _ => Texts.Plain(value),
    };

    private static void Write(StringBuilder to, object? value)
    {
        switch (value)
        {
            case null:
                to.Append("null");
                break;
            case int or long:
                to.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case Told told:
                Write(to, told.Plain);
                break;
            case IReadOnlyDictionary<string, object?> members:
                Separated(to, '{', members.OrderBy(m => m.Key, StringComparer.Ordinal), '}', m =>
                {
                    Quote(to, m.Key);
                    to.Append(':');
                    Write(to, m.Value);
                });
                break;
            case IEnumerable<object?> items:
                Separated(to, '[', items, ']', item => Write(to, item));
                break;
            default:
                Quote(to, Plain(value));
                break;
        }
    }

    private static void Separated<T>(StringBuilder to, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        to.Append(open);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0) to.Append(',');
            write(item);
        }

        to.Append(close);
    }

    private static void Quote(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\t' => to.Append("\\t"),
                '\n' => to.Append("\\n"),
                '\f' => to.Append("\\f"),
                '\r' => to.Append("\\r"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => to.Append(c),
            };
        to.Append('"');
    }
}
