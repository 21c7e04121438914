using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// The one JSON contract: a stored event, a request body and a scenario line are read by it. Names in camelCase, categories as
/// their codes, dates ISO, money as text so that no binary float ever touches it.
/// </summary>
public static class LedgerJson
{
    /// <summary>How stored events are read: what an older version did not know stays empty.</summary>
    public static readonly JsonSerializerOptions Stored = Build(JsonUnmappedMemberHandling.Skip);

    /// <summary>How requests and scenario lines are read: what is not known is an error.</summary>
    public static readonly JsonSerializerOptions Strict = Build(JsonUnmappedMemberHandling.Disallow);

    /// <summary>Applies the contract to options somebody else owns.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new DocRefConverter());
        options.Converters.Add(new TextConverter());
    }

    private static JsonSerializerOptions Build(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions { UnmappedMemberHandling = unmapped };
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // A number is read digit by digit; it is always written as text.
    private sealed class MoneyConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.Number ? reader.GetDecimal()
            : decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) ? money
            : throw new JsonException("Not an amount: digits with a point before the fraction are expected.");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    // Plain text stands for a paper of which only the number is known.
    private sealed class DocRefConverter : JsonConverter<DocRef>
    {
        public override DocRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String
                ? new DocRef(null, TextConverter.Checked(reader.GetString()), null)
                : JsonSerializer.Deserialize<Parts>(ref reader, options) is { } parts ? new DocRef(parts.Type, parts.No, parts.Date) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DocRef value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.Type, value.No, value.Date), options);

        private sealed record Parts(string? Type, string? No, DateOnly? Date);
    }

    // PostgreSQL's jsonb holds neither NUL nor half a surrogate pair: refused where it is read.
    private sealed class TextConverter : JsonConverter<string>
    {
        public static string? Checked(string? text)
        {
            if (text is not null && !IsStorable(text)) throw new JsonException("Text must not hold NUL or half a surrogate pair.");
            return text;
        }

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString());

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>True for text PostgreSQL can keep.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i])) return false;
        }

        return true;
    }
}
