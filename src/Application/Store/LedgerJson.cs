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
        // Said twice is not said: which of the two was meant is not guessed.
        var options = new JsonSerializerOptions { UnmappedMemberHandling = unmapped, AllowDuplicateProperties = unmapped is JsonUnmappedMemberHandling.Skip };
        if (unmapped is JsonUnmappedMemberHandling.Disallow) options.Converters.Add(new CodeConverter());
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

    // A code is one of its list, letter by letter: the library reads "SEF,KAYIT_YETKILISI" as a third role.
    private sealed class CodeConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        private sealed class Of<T> : JsonConverter<T>
            where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType is JsonTokenType.String && Codes.Read<T>(reader.GetString()!) is { } code ? code : throw new JsonException("Not a code of its list.");

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
        }
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

/// <summary>Closed lists of codes, as callers write them.</summary>
public static class Codes
{
    /// <summary>The code of that very name; null for anything else, also for numbers and for several at once.</summary>
    public static T? Read<T>(string said)
        where T : struct, Enum => Enum.TryParse<T>(said, ignoreCase: false, out var code) && Enum.GetName(code) == said ? code : null;
}
