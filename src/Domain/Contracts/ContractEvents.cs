using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Contracts;

// Maintenance contracts. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one maintenance contract (bakım sözleşmesi).</summary>
public abstract record ContractEvent(string Contract) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "BS";

    /// <summary>The stream of a contract.</summary>
    public static string StreamOf(string contract) => $"contract-{contract}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Contract);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Contract, Prefix, Book.Contracts);
}

/// <summary>A firm took over the maintenance of some assets for a period, last day included.</summary>
/// <remarks>Türkçe: bakım sözleşmesinin kaydı.</remarks>
[EventName("contract_registered", "R-52"), Sentence("{contract} numaralı bakım sözleşmesi kaydedildi. Yüklenici: {firm}, süre: {from} – {to}, taşınırlar: {assets}.")]
public sealed record ContractRegistered(string Contract, string? Firm, DateOnly? From, DateOnly? To, IReadOnlyList<string>? Assets) : ContractEvent(Contract);
