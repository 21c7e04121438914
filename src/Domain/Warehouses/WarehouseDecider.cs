using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>Decides on warehouses (RULES §4.12, §4.21).</summary>
public static class WarehouseDecider
{
    /// <summary>A hand-over begins.</summary>
    public static Decision StartHandover(StartHandover c, World w) => Decision.Of(WarehouseRules.Start, w,
        new HandoverStarted(c.Warehouse ?? "", c.From, c.To, c.Absent, c.Board));

    /// <summary>The warehouse is counted for it.</summary>
    public static Decision RecordHandoverCount(RecordHandoverCount c, World w) => Decision.Of(WarehouseRules.Count, w,
        new HandoverCounted(c.Warehouse ?? "", c.Fazla, c.Noksan));

    /// <summary>The minutes are signed: the outgoing officer's matter with the warehouse ends.</summary>
    public static Decision SignHandover(SignHandover c, World w) => Decision.Of(WarehouseRules.Sign, w,
        new HandoverSigned(c.Warehouse ?? "", w.Handover(c.Warehouse)?.From, w.Handover(c.Warehouse)?.To, c.SignedBy));

    /// <summary>A warehouse is closed for a while.</summary>
    public static Decision CloseWarehouseTemporarily(CloseWarehouseTemporarily c, World w) => Decision.Of(WarehouseRules.Close, w,
        new WarehouseClosed(c.Warehouse ?? "", c.From, c.To, c.Reason));

    /// <summary>It stays closed for longer.</summary>
    public static Decision ExtendClosure(ExtendClosure c, World w) => Decision.Of(WarehouseRules.Extend, w, new ClosureExtended(c.Warehouse ?? "", c.To, c.Reason));

    /// <summary>It opens again.</summary>
    public static Decision ReopenWarehouse(ReopenWarehouse c, World w) => Decision.Of(WarehouseRules.Reopen, w, new WarehouseReopened(c.Warehouse ?? ""));

    /// <summary>A depot is checked against its list.</summary>
    public static Decision RecordListCheck(RecordListCheck c, World w) => Decision.Of(WarehouseRules.CheckList, w,
        new ListCheckRecorded(c.Warehouse ?? "", c.AsOf, c.Matched, c.Differences, c.Concluded));

    /// <summary>A depot was not checked in time.</summary>
    public static Decision FlagListCheckOverdue(FlagListCheckOverdue c, World w) => Decision.Of(WarehouseRules.FlagCheck, w,
        new ListCheckOverdueFlagged(c.Warehouse ?? "", WarehouseRules.CheckDue(c.Warehouse, w)));
}
