using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Documents;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

/// <summary>Each refusal of the catalogue: an act that provokes it, and the same act with the one thing mended, which is recorded.</summary>
public class Every_refusal
{
    // Decided in the writer, after the decision, where versions are known (RULES §4.1); its specification stands with the writer.
    private static readonly Refusal[] NotTheDomains = [Refusals.StaleVersion];

    private static readonly Ledger Desk = Ledger.Given(Office, LaptopInStock, LaptopToAyse);
    private static readonly Ledger Untested = Ledger.Given(Office, LaptopNew, LaptopToAyse);
    private static readonly Ledger InUse = Ledger.Given(Office, LaptopWithAyse);
    private static readonly Ledger Bare = Ledger.Given(Office, LaptopInStock);
    private static readonly Ledger Empty = Ledger.Given(Office);

    private static readonly Ledger Shelf = Ledger.Given(Office, Toners, TonersForFen);

    private static readonly SignOrder Sign = new("O-5", Day("2026-03-02"));
    private static readonly RegisterPersonnel Newcomer = new("YENI", "BIM", Manager: false, Official: true);
    private static readonly TestAsset Test = new(Laptop, TestResult.PASSED);
    private static readonly CompleteClearance ClearAyse = new(Ayse);
    private static readonly LedgerEvent AyseLeaves = new DepartureStarted(Ayse, Day("2026-03-06")).At("2026-03-02");
    private static readonly LedgerEvent AtDesk = Drafted("O-5", "2026-03-02");
    private static readonly LedgerEvent Back = new AssetReturned(Laptop, Condition.SAGLAM, "TKY", Note: null).At("2026-02-05");

    private static readonly DiagnoseFault Finding = new("FA-1", OnSite: true, "Ses kartı arızalı");
    private static readonly StartRepair Repair = new("FA-1", "Yalnız kablo değişecek");
    private static readonly ReopenFault Again = new("FA-1", "Aynı belirti tekrarladı");

    private const string Pc = "255.02.01.01";
    private const string Cable = "150.05.01.01";

    private static readonly Actor Chair = new("UZM", Role.PERSONEL);

    private static readonly DateOnly Monday = Day("2026-03-02");
    private static readonly LedgerEvent Issued = new SlipIssued("2026/8", Monday, 2026, "DEVIR", SlipForm.VIF, [], 1m, Day("2026-03-12")).At("2026-03-02");
    private static readonly LedgerEvent ToOtherUnit = Signed("O-2", "2026-03-02", [Laptop], "Kaymakamlik", Purpose.DEVIR);

    private static readonly LedgerEvent Gone = new AssetTransferredOut(Laptop, "DEVIR", "Kaymakamlik", "O-2", Approval, SlipDate: null, "2026/9").At("2026-03-02");
    private static readonly RecordTransferReceipt SlipCame = new(Laptop, new DocRef("VIF", "2026/118", Monday));

    private static readonly Row[] Table =
    [
        new(Refusals.MissingField, Desk.When(HandOver(person: null), Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.InvalidId, Empty.When(Newcomer with { Person = "YENİ" }, Director), Empty.When(Newcomer, Director)),
        new(Refusals.InvalidRole, Empty.When(Assign("EVR", Role.SYSTEM), Director), Empty.When(Assign("EVR", Role.EVRAK_MEMURU), Director)),
        new(Refusals.InvalidPeriod, Empty.When(Appoint("YAZ", to: "2026-03-02"), Mayor), Empty.When(Appoint("YAZ", to: "2026-03-03"), Mayor)),
        new(Refusals.InvalidWarehouse, Empty.When(Registrar("002"), Spender), Empty.When(Registrar("02"), Spender)),
        new(Refusals.UnknownWarehouse, Empty.When(Import(OldRecord(warehouse: "07")), Storekeeper), Empty.When(Import(OldRecord()), Storekeeper)),
        new(Refusals.InvalidPower, Empty.When(Delegate(powers: "HER_SEY"), Director), Empty.When(Delegate(powers: "HAVALE"), Director)),
        new(Refusals.InvalidPurpose, Desk.When(HandOver() with { Purpose = Purpose.SATIS }, Storekeeper),
            Desk.When(HandOver() with { Purpose = Purpose.ZIMMET }, Storekeeper)),
        new(Refusals.InvalidRegistryNo, Empty.When(Import(OldRecord("255.02.01.01-24-00001")), Storekeeper),
            Empty.When(Import(OldRecord("255.02.01.01/24/00001")), Storekeeper)),
        new(Refusals.InvalidValue, Empty.When(Import(OldRecord(cost: -1m)), Storekeeper), Empty.When(Import(OldRecord(cost: 1m)), Storekeeper)),
        new(Refusals.TooManyLines, Empty.When(Draft(Many(1001)), Storekeeper),
            Ledger.Given(Office, Many(1000).Select(a => (LedgerEvent)Entered(a, "255.02.01.01/26/00001", 1m)).ToArray()).When(Draft(Many(1000)), Storekeeper)),
        new(Refusals.DuplicateLine, Bare.When(Draft(Laptop, Laptop), Storekeeper), Bare.When(Draft(Laptop), Storekeeper)),
        new(Refusals.NotDurable, Empty.When(Import(OldRecord("150.03.02.01/24/00001")), Storekeeper),
            Empty.When(Import(OldRecord("255.03.02.01/24/00001")), Storekeeper)),

        new(Refusals.NoRole, Desk.When(HandOver(), Director), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.OtherWarehouse, Ledger.Given(Office, SecondWarehouse, LaptopInStock, LaptopToAyse).When(HandOver(), new("TK2", Role.KAYIT_YETKILISI)),
            Ledger.Given(Office, SecondWarehouse, LaptopInStock, LaptopToAyse).When(HandOver(), Storekeeper)),
        new(Refusals.AuthorityExpired, Acting.On("2026-03-11").When(Sign with { OrderDate = Day("2026-03-11") }, new("YAZ", Role.MUDUR)),
            Acting.On("2026-03-10").When(Sign with { OrderDate = Day("2026-03-10") }, new("YAZ", Role.MUDUR))),
        new(Refusals.AuthorityNotStarted, Acting.On("2026-03-02").When(Sign, new("YAZ", Role.MUDUR)),
            Acting.On("2026-03-03").When(Sign with { OrderDate = Day("2026-03-03") }, new("YAZ", Role.MUDUR))),
        new(Refusals.NotDelegable, Empty.When(Delegate(powers: "KAYIT"), Director), Empty.When(Delegate(powers: "HAVALE"), Director)),
        new(Refusals.SpendingNotDelegable, Empty.When(Delegate(powers: "HY_WRITEOFF_APPROVE"), Director), Empty.When(Delegate(powers: "SAYFA_ONAY"), Director)),
        new(Refusals.ActingOverlap, Acting.When(Appoint("EVR", "2026-03-10", "2026-03-12"), Mayor), Acting.When(Appoint("EVR", "2026-03-11", "2026-03-12"), Mayor)),
        new(Refusals.PersonLeft, Empty.With(new ClearanceCompleted("EVR").At("2026-02-27")).When(Assign("EVR", Role.EVRAK_MEMURU), Director),
            Empty.When(Assign("EVR", Role.EVRAK_MEMURU), Director)),

        new(Refusals.RegistrarIsController, Empty.When(Registrar("02") with { Person = "SEF" }, Spender), Empty.When(Registrar("02"), Spender)),
        new(Refusals.RegistrarIsSpender, Empty.When(Appoint("TKY"), Mayor), Empty.When(Appoint("YAZ"), Mayor)),
        new(Refusals.SpenderIsAccountant, Empty.When(Appoint("MUH"), Mayor), Empty.When(Appoint("YAZ"), Mayor)),
        new(Refusals.ControllerNotManager, Empty.When(Assign("YAZ", Role.KONTROL_YETKILISI), Spender), Empty.When(Assign("FEN", Role.KONTROL_YETKILISI), Spender)),

        new(Refusals.FutureDate, Untested.When(Test with { Effective = Day("2026-03-03") }, Technician),
            Untested.When(Test with { Effective = Day("2026-03-02") }, Technician)),
        new(Refusals.OpeningIsOver, Untested.When(Import(OldRecord()), Storekeeper), Empty.When(Import(OldRecord()), Storekeeper)),
        new(Refusals.BeforeLastEvent, InUse.On("2026-01-16").When(Return() with { Effective = Day("2026-01-13") }, Storekeeper),
            InUse.On("2026-01-16").When(Return() with { Effective = Day("2026-01-14") }, Storekeeper)),
        new(Refusals.LateReasonRequired, Untested.On("2026-03-12").When(Test with { Effective = Day("2026-03-06") }, Technician),
            Untested.On("2026-03-12").When(Test with { Effective = Day("2026-03-06"), LateReason = "Teknisyen izinliydi" }, Technician)),

        new(Refusals.AssetNotFound, Desk.When(HandOver("255.02.01.01-26-99999"), Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.OrderNotFound, Bare.When(Sign, Director), Bare.With(AtDesk).When(Sign, Director)),
        new(Refusals.PersonNotFound, Empty.When(Assign("YENI", Role.EVRAK_MEMURU), Director),
            Empty.With(new PersonnelRegistered("YENI", "BIM", false, true).At("2026-03-02")).When(Assign("YENI", Role.EVRAK_MEMURU), Director)),
        new(Refusals.DelegationNotFound, Empty.When(new RevokeDelegation("DG-1"), Director), Empty.With(ChiefMaySign).When(new RevokeDelegation("DG-1"), Director)),
        new(Refusals.InvalidState, Bare.When(Test, Technician), Untested.When(Test, Technician)),

        new(Refusals.AppointmentOnPaper, Empty.When(Registrar("02") with { BasisDoc = null }, Spender), Empty.When(Registrar("02"), Spender)),
        new(Refusals.EntryOnPaper, Empty.When(Import(OldRecord()) with { BasisDoc = null }, Storekeeper), Empty.When(Import(OldRecord()), Storekeeper)),
        new(Refusals.OutsiderNeedsMinutes, Room.When(IntoRoom() with { ExternalUser = "FirmaX" }, Storekeeper),
            Room.When(IntoRoom() with { ExternalUser = "FirmaX", BasisDoc = new("TUTANAK", "T-4", Day("2026-03-02")) }, Storekeeper)),
        new(Refusals.NotOwned, Owned(foreign: true).When(Draft("K-1"), Storekeeper), Owned(foreign: false).When(Draft("K-1"), Storekeeper)),

        new(Refusals.NoWrittenOrder, Desk.When(HandOver(order: null), Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.OrderNotSigned, Bare.With(AtDesk).When(HandOver(order: "O-5"), Storekeeper),
            Bare.With(AtDesk, Signed("O-5", "2026-03-02", [Laptop])).When(HandOver(order: "O-5"), Storekeeper)),
        new(Refusals.OrderCancelled, Desk.With(new OrderCancelled("O-2", "vazgeçildi").At("2026-03-02")).When(HandOver(), Storekeeper),
            Desk.When(HandOver(), Storekeeper)),
        new(Refusals.OrderExpired, Desk.On("2026-04-02").When(HandOver(), Storekeeper), Desk.On("2026-04-01").When(HandOver(), Storekeeper)),
        new(Refusals.OrderOtherAsset, Bare.With(OldLaptopInStock).With(Signed("O-3", "2026-03-02", [OldLaptop])).When(HandOver(order: "O-3"), Storekeeper),
            Bare.With(OldLaptopInStock).With(Signed("O-3", "2026-03-02", [OldLaptop, Laptop])).When(HandOver(order: "O-3"), Storekeeper)),
        new(Refusals.OrderUsed, InUse.With(Back).On("2026-02-10").When(HandOver(order: "O-1"), Storekeeper),
            InUse.With(Back, Signed("O-6", "2026-02-09", [Laptop])).On("2026-02-10").When(HandOver(order: "O-6"), Storekeeper)),
        new(Refusals.OrderUsedUp, InUse.When(new CancelOrder("O-1", "vazgeçildi"), Director),
            Desk.When(new CancelOrder("O-2", "vazgeçildi"), Director)),
        new(Refusals.OrderPurposeMismatch, OrderOf(Ayse, Purpose.BAKIM_ONARIM).When(HandOver(), Storekeeper),
            OrderOf(Ayse, Purpose.ZIMMET).When(HandOver(), Storekeeper)),
        new(Refusals.OrderRecipientMismatch, OrderOf(Mehmet).When(HandOver(), Storekeeper), OrderOf(Ayse).When(HandOver(), Storekeeper)),

        new(Refusals.NotTested, Untested.When(HandOver(), Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.AlreadyOnZimmet, InUse.With(LaptopToAyse).When(HandOver(), Storekeeper), InUse.With(Back, LaptopToAyse).When(HandOver(), Storekeeper)),
        new(Refusals.NotOnZimmet, Bare.When(Return(), Storekeeper), InUse.When(Return(), Storekeeper)),
        // Never lawful; what mends it is the return it should have been.
        new(Refusals.DirectTransfer, InUse.When(new TransferZimmet(Laptop, Mehmet), Storekeeper), InUse.When(Return(), Storekeeper)),
        new(Refusals.RecipientLeft, Desk.With(new ClearanceCompleted(Ayse).At("2026-02-27")).When(HandOver(), Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.RecipientNotOfficial, OrderOf("TAS").With(ContractorsWorker).When(HandOver(person: "TAS"), Storekeeper),
            OrderOf("TAS").With(new PersonnelRegistered("TAS", "FEN", false, Official: true).At("2026-02-02")).When(HandOver(person: "TAS"), Storekeeper)),
        new(Refusals.SignatureMissing, Desk.When(HandOver() with { RecipientSignature = false }, Storekeeper), Desk.When(HandOver(), Storekeeper)),
        new(Refusals.AssetTerminal, Desk.With(new AssetWrittenOff(Laptop, "W-1", AssetStatus.SCRAP_HELD).At("2026-02-11")).When(HandOver(), Storekeeper),
            Desk.When(HandOver(), Storekeeper)),
        new(Refusals.AssetInWriteOff, Desk.With(new WriteOffProposed("W-1", "HURDA", [Laptop], Stock: null, Proof: null, new DocRef(null, "TR-9", null)).At("2026-02-05")).When(HandOver(), Storekeeper),
            Desk.With(new WriteOffProposed("W-1", "HURDA", [OldLaptop], Stock: null, Proof: null, new DocRef(null, "TR-9", null)).At("2026-02-05")).When(HandOver(), Storekeeper)),
        new(Refusals.RegistryNoUsed, Empty.When(Import(OldRecord(), OldRecord()), Storekeeper),
            Empty.When(Import(OldRecord(), OldRecord("255.02.01.01/24/00002")), Storekeeper)),
        new(Refusals.ValueNotDetermined, Empty.When(Import(OldRecord(cost: null)), Storekeeper), Empty.When(Import(OldRecord()), Storekeeper)),

        new(Refusals.OpenZimmet, InUse.With(AyseLeaves).When(ClearAyse, Director), Bare.With(AyseLeaves).When(ClearAyse, Director)),
        new(Refusals.OpenWarehouse, Empty.When(new EndRole("TKY", Role.KAYIT_YETKILISI, "01"), Spender),
            Empty.With(new Warehouses.HandoverSigned("01", "TKY", "TK2").At("2026-02-27")).When(new EndRole("TKY", Role.KAYIT_YETKILISI, "01"), Spender)),
        new(Refusals.OpenReferral, Empty.With(AyseLeaves, new DocumentReferred("D1", Ayse, null, null).At("2026-03-02")).When(ClearAyse, Director),
            Empty.With(AyseLeaves, new DocumentReferred("D1", Mehmet, null, null).At("2026-03-02")).When(ClearAyse, Director)),

        // Receipt and entry
        new(Refusals.InvalidMovableCode, Empty.When(Receive("PC", 2), Storekeeper), Empty.When(Receive(Pc, 2), Storekeeper)),
        new(Refusals.InvalidQuantity, Empty.When(Receive(Pc, 1.5m), Storekeeper), Empty.When(Receive(Cable, 1.5m), Storekeeper)),
        new(Refusals.NotMovable, Empty.When(Receive("260.01.01", 1), Storekeeper), Empty.When(Receive(Cable, 1), Storekeeper)),
        new(Refusals.InvalidEntryKind, Empty.When(Taken() with { EntryKind = "DUZELTME" }, Storekeeper), Empty.When(Taken(), Storekeeper)),
        new(Refusals.NotConsumable, Empty.When(Taken() with { EntryKind = "IADE", Valuation = Approval }, Storekeeper),
            Empty.When(Taken(Cable) with { EntryKind = "IADE", Valuation = Approval }, Storekeeper)),
        new(Refusals.TooManyAssets, Empty.When(Taken(qty: 1001), Storekeeper), Empty.When(Taken(qty: 2), Storekeeper)),
        new(Refusals.InvalidSlip, Empty.When(Taken() with { Effective = Day("2026-02-27"), SlipDate = Day("2026-03-02") }, Storekeeper),
            Empty.When(Taken() with { Effective = Day("2026-03-02"), SlipDate = Day("2026-03-02") }, Storekeeper)),
        new(Refusals.PeriodClosed, Empty.On("2026-01-02").When(TakenOn("2025-12-31"), Storekeeper), Empty.On("2026-01-02").When(TakenOn("2026-01-02"), Storekeeper)),
        new(Refusals.SlipBeforeBasis, Empty.When(Taken() with { BasisDoc = new("VIF", "2026/44", Day("2026-03-03")) }, Storekeeper),
            Empty.When(Taken() with { BasisDoc = new("VIF", "2026/44", Day("2026-03-02")) }, Storekeeper)),
        new(Refusals.ReceiptNotFound, Empty.When(new IssueProvisionalReceipt("RC-1"), Storekeeper), Delivered.When(new IssueProvisionalReceipt("RC-1"), Storekeeper)),
        new(Refusals.InvalidChair, Delivered.When(Inspect("UZM", "YAZ", "TEK") with { Chair = "SEF" }, Spender),
            Delivered.When(Inspect("UZM", "YAZ", "TEK") with { Chair = "YAZ" }, Spender)),
        new(Refusals.MemberNotOfficial, Delivered.With(ContractorsWorker).When(Inspect("UZM", "YAZ", "TAS"), Spender), Delivered.When(Inspect("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.CommissionDuplicateMember, Delivered.When(Inspect("UZM", "YAZ", "UZM"), Spender), Delivered.When(Inspect("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.AcceptanceCommissionTooSmall, Delivered.When(Inspect("UZM", "YAZ", "TEK", "EVR"), Spender), Delivered.When(Inspect("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.AcceptanceUnsigned, Inspected.When(Accept() with { SignedBy = ["UZM", "YAZ"] }, Chair), Inspected.When(Accept(), Chair)),
        new(Refusals.MoreThanReceived, Inspected.When(Accept(3), Chair), Inspected.When(Accept(2), Chair)),
        new(Refusals.NotAccepted, Inspected.When(Bought(), Storekeeper), InHouse.When(Bought(), Storekeeper)),
        new(Refusals.MoreThanAccepted, InHouse.When(Bought(qty: 3), Storekeeper), InHouse.When(Bought(qty: 2), Storekeeper)),
        new(Refusals.NotAcceptedForUse, Provisional.When(new ReleaseBeforeAcceptance("RC-1", Quantity(Pc, 1)), Storekeeper),
            Provisional.When(new ReleaseBeforeAcceptance("RC-1", Quantity(Cable, 1)), Storekeeper)),
        new(Refusals.SlipNotApplicable, Empty.When(Taken(Cable, nature: EntryNature.KARTUS_DOLUM), Storekeeper), Empty.When(Taken(Cable, nature: EntryNature.NORMAL), Storekeeper)),
        new(Refusals.PriceNotDetermined, Empty.When(Taken() with { EntryKind = "SAYIM_FAZLASI" }, Storekeeper),
            Empty.When(Taken() with { EntryKind = "SAYIM_FAZLASI", Valuation = Approval }, Storekeeper)),

        // Slips and corrections
        new(Refusals.SlipNotFound, Empty.When(new SendSlip("2026/8"), Storekeeper), Empty.With(Issued).When(new SendSlip("2026/8"), Storekeeper)),
        // Never lawful; what mends it is the correction it should have been.
        new(Refusals.Immutable, Bare.When(new DeleteRecord(Laptop, Slip: null, Order: null, Receipt: null), Storekeeper), Bare.When(Correct(), Storekeeper)),
        new(Refusals.InvalidField, Bare.When(Correct() with { Field = "serial" }, Storekeeper), Bare.When(Correct(), Storekeeper)),
        new(Refusals.RecordedOtherwise, Bare.When(Correct() with { Wrong = "29000" }, Storekeeper), Bare.When(Correct(), Storekeeper)),
        new(Refusals.CorrectionNotApproved, Bare.When(Correct() with { Approval = null }, Storekeeper), Bare.When(Correct(), Storekeeper)),
        new(Refusals.UpkeepAddsNoValue, Bare.When(Upgrade(ExpenditureNature.BAKIM), Storekeeper), Bare.When(Upgrade(ExpenditureNature.DEGER_ARTIRICI), Storekeeper)),

        // Out of the house
        new(Refusals.InvalidExitKind, Wiped.When(Transfer() with { ExitKind = "HURDA" }, Storekeeper), Wiped.When(Transfer(), Storekeeper)),
        new(Refusals.TransferNotApproved, Wiped.When(Transfer() with { Approval = null }, Storekeeper), Wiped.When(Transfer(), Storekeeper)),
        new(Refusals.ReceiptNotAwaited, Wiped.When(SlipCame, Storekeeper), Wiped.With(Gone).When(SlipCame, Storekeeper)),
        new(Refusals.DataNotWiped, Leaving.When(Transfer(), Storekeeper), Wiped.When(Transfer(), Storekeeper)),
        new(Refusals.MustBeReturnedFirst, Ledger.Given(Office, LaptopWithAyse, ToOtherUnit).When(Transfer() with { ExitKind = "BIRIM_ARASI_DEVIR" }, Storekeeper),
            Ledger.Given(Office, LaptopInStock, ToOtherUnit).When(Transfer() with { ExitKind = "BIRIM_ARASI_DEVIR" }, Storekeeper)),

        // Warehouses
        new(Refusals.SameHands, Empty.When(Successor() with { To = "TKY" }, Spender), Empty.When(Successor(), Spender)),
        new(Refusals.HandoverBoardTooSmall, Empty.When(Successor("SEF", "YAZ", "UZM"), Spender), Empty.When(Successor("SEF", "TK2", "YAZ"), Spender)),
        new(Refusals.NoNewOfficer, Counted.When(new SignHandover("01", ["TKY", "TK2"]), Storekeeper), Succeeded.When(new SignHandover("01", ["TKY", "TK2"]), Storekeeper)),
        new(Refusals.HandoverUnsigned, Succeeded.When(new SignHandover("01", ["TKY"]), Storekeeper), Succeeded.When(new SignHandover("01", ["TKY", "TK2"]), Storekeeper)),
        new(Refusals.ClosureTooLong, Empty.When(Closure("2026-03-13"), Spender), Empty.When(Closure("2026-03-12"), Spender)),
        new(Refusals.WarehouseClosed, Desk.With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27")).When(HandOver(), Storekeeper),
            Desk.With(new WarehouseClosed("01", Day("2026-03-03"), Day("2026-03-06"), "izin").At("2026-02-27")).When(HandOver(), Storekeeper)),
        new(Refusals.ApproverIsMember, Empty.When(Value("TKY", "UZM", "MUD"), Spender), Empty.When(Value("TKY", "UZM", "YAZ"), Spender)),
        new(Refusals.ValuationCommissionTooSmall, Empty.When(Value("SEF", "UZM", "YAZ"), Spender), Empty.When(Value("TKY", "UZM", "YAZ"), Spender)),
        new(Refusals.ValuationNeedsExpert, Empty.When(Value("TKY", "UZM", "YAZ") with { Experts = ["SEF"] }, Spender), Empty.When(Value("TKY", "UZM", "YAZ"), Spender)),
        new(Refusals.ValuationNotFound, Empty.When(Found(), Chair), Valuing.When(Found(), Chair)),
        new(Refusals.ValuationUnsigned, Valuing.When(Found() with { SignedBy = ["UZM", "TKY"] }, Chair), Valuing.When(Found(), Chair)),
        new(Refusals.InvalidSetting, Empty.When(Validity("0"), Director), Empty.When(Validity("1"), Director)),
        new(Refusals.SettingOnPaper, Empty.When(Validity("5") with { BasisDoc = null }, Director), Empty.When(Validity("5"), Director)),
        new(Refusals.InvalidHolidays, Empty.When(NewYear("2027"), Director), Empty.When(NewYear("2026"), Director)),
        new(Refusals.DifferenceUnresolved, Bare.When(Checked(explanation: null), Storekeeper), Bare.When(Checked("Serviste"), Storekeeper)),

        // Stock and requests
        new(Refusals.StockNotFound, Empty.When(new SetMinimumLevel(TonerCard, 4), Spender), Shelf.When(new SetMinimumLevel(TonerCard, 4), Spender)),
        new(Refusals.NotStock, Shelf.With(LaptopInStock).When(Issue() with { Stock = Laptop }, Storekeeper), Shelf.With(LaptopInStock).When(Issue(), Storekeeper)),
        new(Refusals.NoRequest, Shelf.When(Issue(request: null), Storekeeper), Shelf.When(Issue(), Storekeeper)),
        new(Refusals.RequestNotReady, Ledger.Given(Office, Toners).With(Asked("R1", 12)).When(Issue(), Storekeeper), Shelf.When(Issue(), Storekeeper)),
        new(Refusals.NotRequested, Shelf.When(Issue(13), Storekeeper), Shelf.When(Issue(12), Storekeeper)),
        new(Refusals.InsufficientStock, Shelf.With([.. Asked("R2", 16), Evaluated("R2", RequestResult.MEET)]).When(Issue(16, "R2"), Storekeeper),
            Shelf.With([.. Asked("R2", 15), Evaluated("R2", RequestResult.MEET)]).When(Issue(15, "R2"), Storekeeper)),
        new(Refusals.FifoViolation, Shelf.When(Issue(2, lots: new LotTaken("2026/5", 2)), Storekeeper),
            Shelf.When(Issue(2, lots: new LotTaken("2026/5", 2)) with { FifoExceptionReason = FifoException.SON_KULLANMA_YAKIN }, Storekeeper)),
        new(Refusals.ReturnOnPaper, Shelf.When(TakeBack() with { UnitHeadDoc = null }, Storekeeper), Shelf.When(TakeBack(), Storekeeper)),
        new(Refusals.RequestNotFound, Empty.When(new EvaluateRequest("R1", RequestResult.MEET, Reason: null, Granted: null), Chief),
            Empty.With(Asked("R1", 12)).When(new EvaluateRequest("R1", RequestResult.MEET, Reason: null, Granted: null), Chief)),
        new(Refusals.OtherKind, Empty.When(Ask(RequestKind.DEMIRBAS), new(Ayse, Role.PERSONEL)), Empty.When(Ask(), new(Ayse, Role.PERSONEL))),
        new(Refusals.OtherUnit, Waiting.When(new WithdrawRequest("R1", "gerek kalmadı"), new("EVR", Role.PERSONEL)), Waiting.When(new WithdrawRequest("R1", "gerek kalmadı"), new(Ayse, Role.PERSONEL))),
        new(Refusals.UnmetNotReported, Refused.When(new CloseRequest("R1"), Chief), Refused.With(new UnmetRequestReported("R1", "MUD").At("2026-02-18", "SEF")).When(new CloseRequest("R1"), Chief)),
        new(Refusals.InvalidMonth, Empty.When(new SendConsumptionList("2026-13"), Storekeeper), Empty.When(new SendConsumptionList("2026-02"), Storekeeper)),
        new(Refusals.ConsumptionGoesOn, Empty.When(new SendConsumptionList("2026-03"), Storekeeper), Empty.On("2026-04-01").When(new SendConsumptionList("2026-03"), Storekeeper)),

        // Faults
        new(Refusals.FaultNotFound, InUse.When(Finding, Technician), InUse.With(Reported).When(Finding, Technician)),
        new(Refusals.FaultOnTerminalAsset, Ledger.Given(Office, WornOff).When(Report(OldLaptop), User), Ledger.Given(Office, OldLaptopInStock).When(Report(OldLaptop), User)),
        new(Refusals.FaultAlreadyOpen, InUse.With(Reported).When(Report(), User), InUse.With(Reported).With(new FaultCancelled("FA-1", "Ses kapalıymış").At("2026-02-27")).When(Report(), User)),
        new(Refusals.ReopenTooLate, InUse.With(Closed).On("2026-03-30").When(Again, User), InUse.With(Closed).On("2026-03-29").When(Again, User)),
        new(Refusals.WarrantyActive, Warranted.With(Diagnosed).When(Repair with { OverrideReason = null }, Technician), Warranted.With(Diagnosed).When(Repair, Technician)),
        new(Refusals.WarrantyExpired, InUse.With(Diagnosed).With(MayGo()).When(Send(), Storekeeper), Warranted.With(Diagnosed).With(MayGo()).When(Send(), Storekeeper)),
        new(Refusals.ContractNotInForce, Contracted(until: "2026-03-01").When(Send("BAKIM_SOZLESMESI", contract: "BS-1"), Storekeeper),
            Contracted(until: "2026-03-02").When(Send("BAKIM_SOZLESMESI", contract: "BS-1"), Storekeeper)),
        new(Refusals.InvalidVendorBasis, Contracted().When(Send("HATIR"), Storekeeper), Contracted().When(Send("UCRETLI"), Storekeeper)),
        new(Refusals.AtVendor, Desk.With(WithFirm).When(HandOver(), Storekeeper), Desk.With(BackFromFirm).When(HandOver(), Storekeeper)),
        new(Refusals.ServiceFormMissing, Warranted.With(BackFromFirm).When(new ApproveServiceForm("FA-1", "SF-8"), Director), Warranted.With(BackFromFirm).When(new ApproveServiceForm("FA-1", "SF-7"), Director)),
        new(Refusals.ServiceFormUnapproved, Repaired.When(Close(), Technician), Repaired.With(FormApproved("SF-7")).When(Close(), Technician)),
        new(Refusals.InvalidClosing, InUse.With(Resolved).When(Close() with { Reason = FaultClosed.WrittenOff }, Technician), InUse.With(Resolved).When(Close() with { Reason = "Kablo değişti" }, Technician)),
        new(Refusals.WriteOffPending, Ledger.Given(Office, Worn).When(Close("FA-9"), Technician), Ledger.Given(Office, Worn).When(Close("FA-9") with { KeepDecision = Approval }, Technician)),
        new(Refusals.SelfApproval, Warranted.With(WithFirm).With(Form("SF-7", by: "MUD")).When(new ApproveServiceForm("FA-1", "SF-7"), Director),
            Warranted.With(WithFirm).With(Form("SF-7", by: "TEK")).When(new ApproveServiceForm("FA-1", "SF-7"), Director)),

        // Write-off
        new(Refusals.InvalidReason, Old.When(Propose("ESKIDI"), Chief), Old.When(Propose(), Chief)),
        new(Refusals.ItemTwice, Old.When(Propose(assets: [OldLaptop, OldLaptop]), Chief), Old.When(Propose(assets: [OldLaptop]), Chief)),
        new(Refusals.SwapIsSingle, Old.With(LaptopInStock).When(Propose("GARANTI_DEGISIM", OldLaptop, Laptop), Chief), Old.With(LaptopInStock).When(Propose("GARANTI_DEGISIM", Laptop), Chief)),
        new(Refusals.ScrapIsDurable, Shelf.When(ProposeStock(2, "HURDA"), Chief), Shelf.When(ProposeStock(2, "FIRE"), Chief)),
        new(Refusals.OneWarehouse, TwoDepots("02").When(Propose(assets: [OldLaptop, Laptop]), Chief), TwoDepots("01").When(Propose(assets: [OldLaptop, Laptop]), Chief)),
        new(Refusals.ComesBackFirst, InUse.When(Propose(assets: Laptop), Storekeeper), Bare.When(Propose(assets: Laptop), Storekeeper)),
        new(Refusals.WriteOffNotFound, Old.When(Convene(), Spender), Ledger.Given(Office, WornProposed).When(Convene(), Spender)),
        new(Refusals.ProposerIsMember, Ledger.Given(Office, WornProposed).When(Convene("UZM", "SEF", "TEK"), Spender), Ledger.Given(Office, WornProposed).When(Convene("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.HolderIsMember, UsedBefore.When(Convene("UZM", Ayse, "TEK"), Spender), UsedBefore.When(Convene("UZM", Mehmet, "TEK"), Spender)),
        new(Refusals.ScrapCommissionTooSmall, Ledger.Given(Office, WornProposed).When(Convene("UZM", "YAZ"), Spender), Ledger.Given(Office, WornProposed).When(Convene("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.CommissionNoExpert, Ledger.Given(Office, WornProposed).When(Convene() with { Experts = [] }, Spender), Ledger.Given(Office, WornProposed).When(Convene() with { Experts = ["UZM"] }, Spender)),
        new(Refusals.LossCommissionTooSmall, Missed.When(Convene("UZM", "YAZ"), Spender), Missed.When(Convene("UZM", "YAZ", "TEK"), Spender)),
        new(Refusals.CommissionUnsigned, Ledger.Given(Office, WornExamined).When(Decide() with { SignedBy = ["UZM", "YAZ"] }, Expert), Ledger.Given(Office, WornExamined).When(Decide(), Expert)),
        new(Refusals.InvalidVerdict, Ledger.Given(Office, WornExamined).When(Decide(votes: Against("EVR")), Expert), Ledger.Given(Office, WornExamined).When(Decide(votes: Against("YAZ")), Expert)),
        new(Refusals.NoMajority, Ledger.Given(Office, WornExamined).When(Decide(votes: [Against("YAZ"), Against("TEK")]), Expert), Ledger.Given(Office, WornExamined).When(Decide(votes: [Against("YAZ")]), Expert)),
        new(Refusals.NotInProposal, Ledger.Given(Office, WornDecided).When(Approve() with { Items = [OldLaptop, Laptop] }, Spender), Ledger.Given(Office, WornDecided).When(Approve() with { Items = [OldLaptop] }, Spender)),
        new(Refusals.NoCommissionDecision, Ledger.Given(Office, WornExamined).When(Approve(), Spender), Ledger.Given(Office, WornDecided).When(Approve(), Spender)),
        new(Refusals.LossNotProven, Missed.When(Approve(), Spender), Missed.With(Convened("W-1"), Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP))).When(Approve(), Spender)),
        new(Refusals.CommissionRefused, Ledger.Given(Office, WornExamined).With(Decided("W-1", (OldLaptop, CommissionVerdict.NOT_SCRAP))).When(Approve(), Spender), Ledger.Given(Office, WornDecided).When(Approve(), Spender)),
        new(Refusals.LiabilityAssessmentMissing, Ledger.Given(Office, WornDecided).When(Approve(liability: null), Spender), Ledger.Given(Office, WornDecided).When(Approve(), Spender)),
        new(Refusals.ExtraApprovalMissing, Limited.When(Approve(), Spender), Limited.When(Approve() with { ExtraApproval = Approval }, Spender)),
        new(Refusals.WriteOffNotApproved, Ledger.Given(Office, WornDecided).When(Post(), Storekeeper), Ledger.Given(Office, WornApproved).When(Post(), Storekeeper)),
        new(Refusals.PartIsConsumable, Scrap.When(Recover(code: Pc), Storekeeper), Scrap.When(Recover(), Storekeeper)),
        new(Refusals.PartsNotValued, Scrap.When(Recover() with { Valuation = null }, Storekeeper), Scrap.When(Recover(), Storekeeper)),
        new(Refusals.LiabilityNotFound, Ledger.Given(Office, Stolen).When(Assess(), Storekeeper), Ledger.Given(Office, Suspected).When(Assess(), Storekeeper)),
        new(Refusals.DamageNotValued, Ledger.Given(Office, Suspected).When(Judge(), Spender),
            Ledger.Given(Office, Suspected).With(new DamageValued("SORUMLULUK-2026-1", ValueOfParts, 21500m).At("2026-02-27")).When(Judge(), Spender)),
        new(Refusals.SwapNotWrittenOff, Swapped.When(Close(), Technician), Swapped.When(Close() with { KeepDecision = Approval }, Technician)),
        new(Refusals.UnitNotFound, InUse.When(Report() with { Unit = "YOK" }, User), InUse.When(Report(), User)),
        new(Refusals.NotAnAsset, InUse.When(Report(TonerCard), User), InUse.When(Report(), User)),
        new(Refusals.NotASuperior, Refused.When(new ReportUnmet("R1", "SEF"), Chief), Refused.When(new ReportUnmet("R1", "MUD"), Chief)),
        new(Refusals.NotToOneself, Ledger.Given(Office, LaptopWithAyse, Reported).When(new EscalateFault("FA-1", "TEK"), Technician), Ledger.Given(Office, LaptopWithAyse, Reported).When(new EscalateFault("FA-1", "SEF"), Technician)),
        new(Refusals.MoreThanOwed, Owed.When(Pay(21500.01m), Accountant), Owed.When(Pay(21500m), Accountant)),
        new(Refusals.LiabilityIsOpen, Asked.When(new RejectWriteOff("W-3", "Bulundu"), Spender), Asked.With(new LiabilityClosed("SORUMLULUK-2026-1").At("2026-02-27")).When(new RejectWriteOff("W-3", "Bulundu"), Spender)),
        new(Refusals.PayerMissing, Nobodys.When(Judge(), Spender), Nobodys.When(Judge() with { Person = Mehmet }, Spender)),
        new(Refusals.DebtIsOpen, Owed.When(new CloseLiability("SORUMLULUK-2026-1"), Spender), Owed.When(new CloseLiability("SORUMLULUK-2026-1") { BasisDoc = Approval }, Spender)),
    ];

    public static TheoryData<string> Names => [.. Table.Select(row => Name(row.Why))];

    private static Ledger Warranted => Ledger.Given(Office, LaptopUnderWarranty);

    private static Ledger Repaired => Warranted.With(BackFromFirm).With(new FaultResolved("FA-1", "Denendi").At("2026-02-27", "TEK"));

    private static Ledger Swapped => Warranted.With(WithFirm).With(
        new AssetReceivedFromVendor("FA-1", Laptop, "SF-7", 0m, Replacement: true).At("2026-02-27"), Form("SF-7"), FormApproved("SF-7"), new FaultResolved("FA-1", "Değiştirildi").At("2026-02-27"));

    private static Ledger Asked => Ledger.Given(Office, Suspected);

    private static RecordCollection Pay(decimal amount) => new("SORUMLULUK-2026-1", amount, new DocRef("TAHSILAT_MAKBUZU", "TM-1", Monday));

    private static Ledger Nobodys => Empty.With(new LiabilityOpened("SORUMLULUK-2026-1", Laptop, Person: null, "W-3").At("2026-02-26"), new DamageValued("SORUMLULUK-2026-1", ValueOfParts, 21500m).At("2026-02-27"));

    private static Ledger Owed => Nobodys.With(new LiabilityDecided("SORUMLULUK-2026-1", LiabilityOutcome.COLLECT, "Kilitsiz oda", Mehmet).At("2026-02-27"));

    private static Ledger Old => Ledger.Given(Office, OldLaptopInStock);

    private static Ledger Scrap => Ledger.Given(Office, WornOff);

    // Ayşe had it until she brought it back.
    private static Ledger UsedBefore => Ledger.Given(Office, OldLaptopInStock).With(Given(OldLaptop, Ayse, "O-1").At("2020-01-06"),
        new AssetReturned(OldLaptop, Condition.HASARLI, "TKY", Note: null).At("2026-01-20"), Proposed("W-1", "HURDA", OldLaptop));

    // Lost, and no paper proves it.
    private static Ledger Missed => Old.With(Proposed("W-1", "KAYIP", OldLaptop));

    private static Ledger Limited => Ledger.Given(Office, WornDecided).With(new SettingChanged("writeoff.extraApprovalThreshold[2026]", "4499.99", Monday).At("2026-01-05"));

    private static Ledger Waiting => Ledger.Given(Office, HeadOfFen).With(Asked("R1", 12));

    private static Ledger Refused => Waiting.With(Evaluated("R1", RequestResult.REFUSE));

    private static Ledger Acting => Ledger.Given(Office, LaptopInStock, YazActsForDirector, Drafted("O-5", "2026-03-02"));

    private static Ledger Room => Ledger.Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], RoomThree, Purpose.ORTAK_ALAN));

    private static Ledger Delivered => Empty.With(new DeliveryReceived("RC-1", "FirmaX", new Dictionary<string, decimal> { [Pc] = 2, [Cable] = 300 }, Doc: null).At("2026-02-27"));

    private static Ledger Provisional => Delivered.With(new ProvisionalReceiptIssued("RC-1").At("2026-02-27"));

    private static Ledger Inspected => Delivered.With(new AcceptanceCommissionAppointed("RC-1", ["UZM", "YAZ", "TEK"], "UZM").At("2026-02-27"));

    private static Ledger InHouse => Inspected.With(new DeliveryAccepted("RC-1", Quantity(Pc, 2), MeasuringMethod.SAYMA, 2, SignedBy: null).At("2026-02-27"));

    private static Ledger Leaving => Bare.With(ToOtherUnit);

    private static Ledger Wiped => Leaving.With(new DataWiped(Laptop, "üzerine yazma").At("2026-03-02"));

    private static Ledger Counted => Empty.With(new HandoverStarted("01", "TKY", "TK2", Absent: null, Board: null).At("2026-02-27"),
        new HandoverCounted("01", Quantity(Pc, 0), Quantity(Pc, 0)).At("2026-02-27"));

    private static Ledger Succeeded => Counted.With(new RoleAssigned("TK2", Role.KAYIT_YETKILISI, Day("2026-02-27"), To: null, "01", Unit: null, Areas: null, Power: null).At("2026-02-27"));

    private static Ledger Valuing => Empty.With(new ValuationCommissionAppointed("DTK-2026-1", [Pc], ["UZM", "TKY", "YAZ"], ["UZM"], "UZM").At("2026-02-27"));

    [Theory]
    [MemberData(nameof(Names))]
    public void is_provoked_by_an_act(string name) => Of(name).Provoked.ThenRefused(Of(name).Why);

    [Theory]
    [MemberData(nameof(Names))]
    public void goes_away_when_the_one_thing_is_mended(string name) => Of(name).Mended.ThenRecorded();

    [Fact]
    public void has_a_row_here() => Assert.Equal(
        Refusals.All.Except(NotTheDomains).Select(Name).Order(StringComparer.Ordinal),
        Table.Select(row => Name(row.Why)).Order(StringComparer.Ordinal));

    private static string Name(Refusal why) => $"{why.Code} {why.Rule.Id}";

    private static Row Of(string name) => Table.Single(row => Name(row.Why) == name);

    private static AssignRole Registrar(string warehouse) => Assign("TK2", Role.KAYIT_YETKILISI, warehouse: warehouse);

    private static string[] Many(int count) => [.. Enumerable.Range(1, count).Select(n => $"255.02.01.01-26-{n:00000}")];

    private static Ledger Owned(bool foreign) => Empty.With(Entered("K-1", "255.02.01.01/26/00009", 1m, foreign: foreign).At("2026-01-12"));

    private static Ledger Contracted(string until = "2026-12-31") => InUse.With(Diagnosed).With(MaintainedBy("FirmaX", until), MayGo(purpose: Purpose.BAKIM_ONARIM));

    private static Ledger TwoDepots(string other) => Old.With(SecondWarehouse, Entered(Laptop, "255.02.01.01/26/00001", 30000m, other).At("2026-01-12"));

    private static Ledger OrderOf(string recipient, Purpose purpose = Purpose.ZIMMET) => Bare.With(Signed("O-2", "2026-03-02", [Laptop], recipient, purpose));

    private static Dictionary<string, decimal> Quantity(string code, decimal qty) => new(StringComparer.Ordinal) { [code] = qty };

    private static ReceiveDelivery Receive(string code, decimal qty) => new(Receipt: null, "FirmaX", Quantity(code, qty), new DocRef("IRSALIYE", "IRS-1", Monday));

    private static AppointAcceptanceCommission Inspect(params string[] members) => new("RC-1", members, Chair: null);

    private static RecordAcceptance Accept(decimal qty = 2) => new("RC-1", Quantity(Pc, qty), MeasuringMethod.SAYMA, qty, ["UZM", "YAZ", "TEK"]);

    private static PostEntry Bought(decimal qty = 2) => new("RC-1", "SATIN_ALMA", [Line(Pc, qty)], Warehouse: null, Monday, Valuation: null) { BasisDoc = new("FATURA", "F-1", Day("2026-02-27")) };

    private static PostEntry Taken(string code = Pc, decimal qty = 1, EntryNature? nature = null) =>
        new(Receipt: null, "DEVIR_ALMA", [Line(code, qty) with { Nature = nature }], Warehouse: null, SlipDate: null, Valuation: null) { BasisDoc = new("VIF", "2025/44", Day("2025-12-26")) };

    private static PostEntry TakenOn(string day) => Taken() with { SlipDate = Day(day) };

    private static EntryLine Line(string code, decimal qty) => new(code, "Bilgisayar", qty, 9000m, Nature: null, HasStorage: null, WarrantyUntil: null);

    private static CorrectEntry Correct() => new(Laptop, "cost", "30000.00", "32000.00", Approval);

    private static AddValue Upgrade(ExpenditureNature nature) => new(Laptop, nature, 2500m) { BasisDoc = new("FATURA", "F-92", Monday) };

    private static TransferOut Transfer() => new(Laptop, "DEVIR", "Kaymakamlik", "O-2", Approval, SlipDate: null);

    private static StartHandover Successor(params string[] board) => new("01", "TKY", "TK2", board.Length > 0 ? true : null, board);

    private static CloseWarehouseTemporarily Closure(string to) => new("01", Day("2026-03-03"), Day(to), "izin");

    private static RecordListCheck Checked(string? explanation) => new("01", Monday, [], [new Difference(Laptop, Found: false, explanation)], Concluded: true);

    private static AppointValuationCommission Value(params string[] members) => new(Valuation: null, [Pc], members, ["UZM"], Chair: null);

    private static RecordValuation Found() => new("DTK-2026-1", Quantity(Pc, 7500m), new DocRef("TUTANAK", "T-9", Monday), ["UZM", "TKY", "YAZ"]);

    private static ChangeSetting Validity(string days) => new("order.validDays", days, From: null) { BasisDoc = Approval };

    private static DeclareHolidays NewYear(string year) => new(year, [Day("2026-01-01")], HalfDays: null) { BasisDoc = Approval };

    private sealed record Row(Refusal Why, Verdict Provoked, Verdict Mended);
}
