using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Assets;

/// <summary>What a decision needs to know of an asset.</summary>
/// <remarks>Türkçe: taşınırın güncel durumu.</remarks>
public sealed record Asset : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public AssetStatus Status { get; init; }

    /// <summary>Printed registry number.</summary>
    public string? RegistryNo { get; init; }

    /// <summary>What it is.</summary>
    public string? Name { get; init; }

    /// <summary>The maker's serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>Last day of warranty.</summary>
    public DateOnly? WarrantyUntil { get; init; }

    /// <summary>Warehouse it belongs to.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Recorded value, Turkish lira.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Value at its entry, as corrected since; expenditure added later is no part of it (L-12).</summary>
    public decimal? EntryPrice { get; init; }

    /// <summary>Day of its entry.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>Who answers for it now: the holder, or the responsible of the room.</summary>
    public string? Holder { get; init; }

    /// <summary>Who answered for it last; kept when it comes back.</summary>
    public string? LastHolder { get; init; }

    /// <summary>The proposal it was written off on.</summary>
    public string? Writeoff { get; init; }

    /// <summary>Owned by another spending unit and followed technically only .</summary>
    public bool Foreign { get; init; }

    /// <summary>Whether it holds data.</summary>
    public bool HasStorage { get; init; }

    /// <summary>Last day by which it must be back, where it was lent or given for an event .</summary>
    public DateOnly? BackBy { get; init; }

    /// <summary>True once it was flagged that it is not back.</summary>
    public bool ReturnIsOverdue { get; init; }

    /// <summary>Day of the transfer whose receiver has not sent his slip yet (L-26).</summary>
    public DateOnly? ReceiptAwaitedSince { get; init; }

    /// <summary>True once it was flagged that his slip did not come.</summary>
    public bool ReceiptIsOverdue { get; init; }

    /// <summary>True when its storage was wiped and nobody used it since .</summary>
    public bool IsWiped { get; init; }

    /// <summary>True while it is reported lost.</summary>
    public bool ReportedLost { get; init; }

    /// <summary>Fiscal year whose books hold the recorded value (L-25).</summary>
    public int? ValuedIn { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>Off the books or gone: nothing but corrections may follow.</summary>
    public bool IsTerminal => Status is AssetStatus.SCRAP_HELD or AssetStatus.CLOSED;

    /// <summary>Its movable code; null where its number is not one of the register's.</summary>
    public string? Code() => RegistryNo is null ? null : Assets.RegistryNo.Read(RegistryNo)?.Code;

    /// <summary>The fold of an asset's events. Never refuses; an event without its predecessors still leads where RULES says.</summary>
    public static Asset Evolve(Asset? state, AssetEvent e)
    {
        var s = state ?? new Asset { Id = e.Stream() };
        // A flag is no movement: what was done in time and is recorded after it keeps its own day.
        if (e is LoanOverdueFlagged) return s with { ReturnIsOverdue = true };
        if (e is TransferReceiptOverdueFlagged) return s with { ReceiptIsOverdue = true };
        // Whatever moves an asset ends the term it was out for.
        if (e is AssetHandedOver or AssetAssignedToArea or AssetReturned or AssetLentOut or AssetLoanReturned or AssetWrittenOff) s = s with { BackBy = null, ReturnIsOverdue = false };
        return (e switch
        {
            AssetRegistered r => s with
            {
                Status = AssetStatus.NEW, RegistryNo = r.RegistryNo, Warehouse = r.Warehouse, Cost = r.Cost, Foreign = r.Foreign is true, HasStorage = r.HasStorage is true,
                ValuedIn = (r.EntryDate ?? e.Act.On).Year, Name = r.Name, Serial = r.Serial, WarrantyUntil = r.WarrantyUntil, EntryPrice = r.Cost, EntryDate = r.EntryDate ?? e.Act.On,
            },
            AssetTested { Result: TestResult.PASSED } => s with { Status = AssetStatus.IN_STOCK },
            AssetHandedOver h => s with { Status = AssetStatus.ON_ZIMMET, Holder = h.Person, LastHolder = h.Person, IsWiped = false, BackBy = h.Purpose is Purpose.ETKINLIK ? h.ReturnDue : null },
            AssetAssignedToArea a => s with { Status = AssetStatus.COMMON_AREA, Holder = a.Responsible, LastHolder = a.Responsible, IsWiped = false },
            AssetReturned => s with { Status = AssetStatus.IN_STOCK, Holder = null, IsWiped = false },
            AssetMoved m => s with { Warehouse = m.ToAmbar },
            AssetLentOut l => s with { Status = AssetStatus.ON_LOAN, IsWiped = false, BackBy = l.Until },
            AssetLoanReturned => s with { Status = AssetStatus.IN_STOCK, IsWiped = false },
            AssetTransferredOut t => s with { Status = AssetStatus.CLOSED, ReceiptAwaitedSince = t.AwaitsReceipt() ? e.Act.On : null },
            TransferReceiptRecorded => s with { ReceiptAwaitedSince = null },
            ScrapDelivered or AssetDestroyed => s with { Status = AssetStatus.CLOSED },
            AssetReportedLost => s with { ReportedLost = true },
            AssetFound => s with { ReportedLost = false },
            AssetValueIncreased v => s with { Cost = v.NewValue, ValuedIn = e.Act.On.Year },
            TechnicalRecordUpdated { Serial: { } serial } => s with { Serial = serial },
            EntryReversed r when r.Removes() => s with { Status = AssetStatus.CLOSED, Holder = null },
            EntryReissued r => s with { Cost = r.Value, ValuedIn = r.BookYear, EntryPrice = s.Cost == s.EntryPrice ? r.Value : s.EntryPrice },
            DataWiped => s with { IsWiped = true },
            AssetWrittenOff w => s with { Status = w.State ?? AssetStatus.CLOSED, Holder = null, Writeoff = w.Writeoff },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
