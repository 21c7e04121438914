using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Domain.Specs;

/// <summary>Given what happened, when somebody asks for an act, then this is recorded or refused.</summary>
internal sealed record Ledger(IReadOnlyList<LedgerEvent> History, DateOnly Today)
{
    /// <summary>What happened before; events only, never state. Today is 2 March 2026, a Monday, unless said.</summary>
    public static Ledger Given(params History[] history) => new([.. history.SelectMany(part => part.Events)], new DateOnly(2026, 3, 2));

    /// <summary>And then this happened, too.</summary>
    public Ledger With(params LedgerEvent[] more) => this with { History = [.. History, .. more] };

    /// <summary>The business day of the record.</summary>
    public Ledger On(string day) => this with { Today = Municipality.Day(day) };

    /// <summary>Somebody asks for an act; the envelope is built as the writer builds it.</summary>
    public Verdict When(LedgerCommand c, Actor by) => When(w => Decide(c, w), c, by);

    /// <summary>A decision is asked that no command stands for.</summary>
    public Verdict When(Func<World, Decision> decide, Actor by) => When(decide, new Unsaid(), by);

    /// <summary>The one place that knows which decider answers which command.</summary>
    public static Decision Decide(LedgerCommand command, World w) => command switch
    {
        ImportOpening c => AssetDecider.ImportOpening(c, w),
        LabelAsset c => AssetDecider.LabelAsset(c, w),
        TestAsset c => AssetDecider.TestAsset(c, w),
        HandOver c => AssetDecider.HandOver(c, w),
        AssignToCommonArea c => AssetDecider.AssignToCommonArea(c, w),
        TransferZimmet c => AssetDecider.TransferZimmet(c, w),
        ReturnToDepot c => AssetDecider.ReturnToDepot(c, w),
        MoveWarehouse c => AssetDecider.MoveWarehouse(c, w),
        WipeData c => AssetDecider.WipeData(c, w),
        DraftOrder c => OrderDecider.DraftOrder(c, w),
        SignOrder c => OrderDecider.SignOrder(c, w),
        CancelOrder c => OrderDecider.CancelOrder(c, w),
        ExpireOrder c => OrderDecider.ExpireOrder(c, w),
        RegisterPersonnel c => AuthorityDecider.RegisterPersonnel(c, w),
        AssignRole c => AuthorityDecider.AssignRole(c, w),
        EndRole c => AuthorityDecider.EndRole(c, w),
        AppointActing c => AuthorityDecider.AppointActing(c, w),
        EndActing c => AuthorityDecider.EndActing(c, w),
        GrantDelegation c => AuthorityDecider.GrantDelegation(c, w),
        RevokeDelegation c => AuthorityDecider.RevokeDelegation(c, w),
        StartDeparture c => AuthorityDecider.StartDeparture(c, w),
        CompleteClearance c => AuthorityDecider.CompleteClearance(c, w),
        ReceiveDelivery c => ReceiptDecider.ReceiveDelivery(c, w),
        IssueProvisionalReceipt c => ReceiptDecider.IssueProvisionalReceipt(c, w),
        AppointAcceptanceCommission c => ReceiptDecider.AppointAcceptanceCommission(c, w),
        RecordAcceptance c => ReceiptDecider.RecordAcceptance(c, w),
        RejectDelivery c => ReceiptDecider.RejectDelivery(c, w),
        ReleaseBeforeAcceptance c => ReceiptDecider.ReleaseBeforeAcceptance(c, w),
        PostEntry c => ReceiptDecider.PostEntry(c, w),
        SendSlip c => SlipDecider.SendSlip(c, w),
        AcknowledgeSlip c => SlipDecider.AcknowledgeSlip(c, w),
        CancelSlip c => SlipDecider.CancelSlip(c, w),
        StartHandover c => WarehouseDecider.StartHandover(c, w),
        RecordHandoverCount c => WarehouseDecider.RecordHandoverCount(c, w),
        SignHandover c => WarehouseDecider.SignHandover(c, w),
        CloseWarehouseTemporarily c => WarehouseDecider.CloseWarehouseTemporarily(c, w),
        ExtendClosure c => WarehouseDecider.ExtendClosure(c, w),
        ReopenWarehouse c => WarehouseDecider.ReopenWarehouse(c, w),
        RecordListCheck c => WarehouseDecider.RecordListCheck(c, w),
        RegisterContract c => ContractDecider.RegisterContract(c, w),
        RegisterForeign c => AssetDecider.RegisterForeign(c, w),
        InstallAsset c => AssetDecider.InstallAsset(c, w),
        UpdateTechnicalRecord c => AssetDecider.UpdateTechnicalRecord(c, w),
        LendOut c => AssetDecider.LendOut(c, w),
        ReceiveLoanBack c => AssetDecider.ReceiveLoanBack(c, w),
        TransferOut c => AssetDecider.TransferOut(c, w),
        ReportLoss c => AssetDecider.ReportLoss(c, w),
        RecordFound c => AssetDecider.RecordFound(c, w),
        AddValue c => AssetDecider.AddValue(c, w),
        CorrectEntry c => AssetDecider.CorrectEntry(c, w),
        AlterRecord c => AssetDecider.AlterRecord(c, w),
        DeleteRecord c => AssetDecider.DeleteRecord(c, w),
        AppointValuationCommission c => ValuationDecider.AppointValuationCommission(c, w),
        RecordValuation c => ValuationDecider.RecordValuation(c, w),
        FlagSlipOverdue c => SlipDecider.FlagSlipOverdue(c, w),
        FlagListCheckOverdue c => WarehouseDecider.FlagListCheckOverdue(c, w),
        ChangeSetting c => SettingDecider.ChangeSetting(c, w),
        DeclareHolidays c => SettingDecider.DeclareHolidays(c, w),
        IssueStock c => StockDecider.IssueStock(c, w),
        ReturnStock c => StockDecider.ReturnStock(c, w),
        SetMinimumLevel c => StockDecider.SetMinimumLevel(c, w),
        SubmitRequest c => RequestDecider.SubmitRequest(c, w),
        ApproveRequest c => RequestDecider.ApproveRequest(c, w),
        EvaluateRequest c => RequestDecider.EvaluateRequest(c, w),
        ReportUnmet c => RequestDecider.ReportUnmet(c, w),
        CloseRequest c => RequestDecider.CloseRequest(c, w),
        WithdrawRequest c => RequestDecider.WithdrawRequest(c, w),
        SendConsumptionList c => ConsumptionDecider.SendConsumptionList(c, w),
        FlagConsumptionListOverdue c => ConsumptionDecider.FlagConsumptionListOverdue(c, w),
        _ => throw new NotSupportedException($"No decider is named for {command.GetType().Name}."),
    };

    private Verdict When(Func<World, Decision> decide, LedgerCommand c, Actor by)
    {
        var settings = new Settings();
        var world = World.Folded(Act.For(c, by.Person, by.Role, Today, settings), Today, settings, History).AskedBy(c, by.Person, by.Role);
        return new Verdict(world, decide(world));
    }

    private sealed record Unsaid : LedgerCommand;
}

/// <summary>A part of the past: one event or several.</summary>
internal readonly record struct History(IReadOnlyList<LedgerEvent> Events)
{
    public static implicit operator History(LedgerEvent e) => new([e]);

    public static implicit operator History(LedgerEvent[] events) => new(events);
}

/// <summary>What came of it. Events are compared as JSON, because lists in records break value equality.</summary>
internal sealed record Verdict(World Before, Decision Decision)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The one envelope all recorded events share.</summary>
    public Act Act => Accepted.Events[0].Act;

    /// <summary>The world after the act.</summary>
    public World After => Decision is Accepted accepted ? Before.After(accepted.Events) : Before;

    private Accepted Accepted => Assert.IsType<Accepted>(Decision);

    /// <summary>Exactly these events, in this order, under one envelope that somebody answers for.</summary>
    public Verdict Then(params LedgerEvent[] expected)
    {
        if (Decision is Refused { Why: var why }) Assert.Fail($"Refused: {why.Cite(Before.Act.On)} {Shown(why.Details)}");
        Assert.Equal(Shown(expected.Select(Fact)), Shown(Accepted.Events.Select(Fact)));
        Assert.All(Accepted.Events, e => Assert.Equal(Shown(Act), Shown(e.Act)));
        Assert.NotEmpty(Act.Accountable);
        return this;
    }

    /// <summary>Lawful, and nothing to record.</summary>
    public void ThenNothing() => Assert.Empty(Accepted.Events);

    /// <summary>Refused with this code of this rule, saying these things about it.</summary>
    public Verdict ThenRefused(Refusal expected, params (string Name, string Value)[] details)
    {
        if (Decision is Accepted accepted) Assert.Fail($"Not refused with {expected.Code} but recorded: {Shown(accepted.Events.Select(Fact))}");
        var why = ((Refused)Decision).Why;
        Assert.Equal(expected.Cite(Before.Act.On), why.Cite(Before.Act.On));
        Assert.All(details, detail => Assert.Equal(detail.Value, why.Details.GetValueOrDefault(detail.Name)));
        return this;
    }

    /// <summary>Recorded, whatever it is.</summary>
    public Verdict ThenRecorded() => Then([.. (Decision as Accepted)?.Events ?? []]);

    private static object Fact(LedgerEvent e) => new { Event = e.GetType().Name, Fact = (object)(e with { Act = Act.Unstamped }) };

    private static string Shown(object what) => JsonSerializer.Serialize(what, Json);
}
