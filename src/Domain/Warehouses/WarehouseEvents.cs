using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>A warehouse was handed over from one officer to the next with signed minutes (L-22).</summary>
/// <remarks>Türkçe: ambar devir ve teslimi.</remarks>
[EventName("handover_signed", "L-22"), Sentence("{warehouse} numaralı ambar devredildi. Devreden: {from}, devralan: {to}.")]
public sealed record HandoverSigned(string Warehouse, [property: PersonId] string? From, [property: PersonId] string? To) : LedgerEvent
{
    /// <inheritdoc />
    public override string Stream() => $"handover-{Warehouse}";

    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Warehouse(Warehouse, From)];
}
