namespace Defne.Ledger.Api.Postgres;

/// <summary>The private cluster cannot be had; the message says what to do about it.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>Without a word; exists for serializers.</summary>
    public EmbeddedPostgresException()
    {
    }

    /// <summary>With the sentence the operator reads.</summary>
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence the operator reads and what led to it.</summary>
    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
