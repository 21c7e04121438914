using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Correcting_a_service_form
{
    private static readonly LedgerEvent[] Repaired =
    [
        new FaultReported("A-1", Laptop, "açılmıyor", "FEN", Ayse).At("2026-02-02"), new FaultDiagnosed("A-1", OnSite: false, "anakart").At("2026-02-02"),
        new AssetSentToVendor("A-1", Laptop, "UCRETLI", "FirmaX", Contract: null, "O-9").At("2026-02-03"),
        new AssetReceivedFromVendor("A-1", Laptop, "SF-1", 900m, Replacement: false).At("2026-02-10"), new ServiceFormRecorded("A-1", "SF-1", "FirmaX", "anakart değişti", 900m).At("2026-02-10"),
    ];

    private static readonly LedgerEvent Resolved = new FaultResolved("A-1", "denendi").At("2026-02-10");
    private static readonly LedgerEvent Rejected = new ServiceFormRejected("A-1", "SF-1", "bedel yanlış").At("2026-02-11");
    private static readonly LedgerEvent Corrected = new ServiceFormRecorded("A-1", "SF-2", "FirmaX", "anakart değişti", 700m).At("2026-02-12");

    [Fact]
    public void is_possible_after_the_repair_is_over() => Desk.With(Resolved, Rejected).When(Form("SF-2"), Storekeeper).ThenRecorded();

    [Fact]
    public void takes_the_refused_number_again() => Desk.With(Resolved, Rejected).When(Form("SF-1"), Storekeeper).ThenRecorded();

    [Fact]
    public void is_not_possible_while_the_first_form_waits_for_its_approval() => Desk.With(Resolved).When(Form("SF-2"), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "RESOLVED"));

    [Fact]
    public void comes_before_the_fault_is_closed() => Desk.With(Resolved, Rejected).When(Close, Technician).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-1"));

    [Fact]
    public void lets_it_be_closed_once_it_is_approved() =>
        Desk.With(Resolved, Rejected, Corrected, new ServiceFormApproved("A-1", "SF-2").At("2026-02-13")).When(Close, Technician).ThenRecorded();

    [Fact]
    public void is_not_spared_by_the_approval_of_an_earlier_service() => Desk
        .With(new ServiceFormApproved("A-1", "SF-1").At("2026-02-11"), Corrected, new ServiceFormRejected("A-1", "SF-2", "cihaz başka").At("2026-02-13"), new FaultResolved("A-1", "denendi").At("2026-02-13"))
        .When(Close, Technician)
        .ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-2"));

    private static Ledger Desk => Ledger.Given(Office, LaptopWithAyse, Repaired);

    private static CloseFault Close => new("A-1", "çalışıyor", KeepDecision: null);

    private static RecordServiceForm Form(string no) => new("A-1", no, "FirmaX", "anakart değişti", 700m);
}
