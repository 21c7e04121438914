using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Api.Demo;

/// <summary>The first weeks of a small directorate, told through the real commands with a fixed clock: same story every time.</summary>
internal sealed class DemoStory(DemoTeller tell)
{
    private static readonly DocRef Register = new("SAYIM_DOKUM_CETVELI", "2025/1", new DateOnly(2025, 12, 31));

    public async Task Tell(CancellationToken ct)
    {
        await Found(ct);
        await OpenInventory(ct);
        await FirstWeeks(ct);
        await DirectorOnLeave(ct);
        await Leaver(ct);
        await LastWeek(ct);
    }

    private async Task Found(CancellationToken ct)
    {
        tell.On(2025, 1, 2, 9);
        await tell.System(new RegisterPersonnel("MUD", "BIM", Manager: true, Official: true), ct);
        await tell.System(new RegisterPersonnel("BSK", "BASKANLIK", Manager: true, Official: true), ct);
        await tell.System(Assign("MUD", Role.MUDUR) with { BasisDoc = new("OLUR", "2024/411", new DateOnly(2024, 12, 27)) }, ct);
        await tell.System(Assign("BSK", Role.UST_YONETICI) with { BasisDoc = new("MAZBATA", "2024/1", new DateOnly(2024, 4, 3)) }, ct);
        foreach (var p in DemoPeople.All.Where(p => p.Id is not ("MUD" or "BSK")))
            await tell.By("MUD", Role.MUDUR, new RegisterPersonnel(p.Id, p.Unit, p.Manager, Official: true), ct);
        foreach (var p in DemoPeople.All)
            await tell.Contact(new RecordContact(p.Id, p.Name, p.Title, $"{Ascii(p)}@defne.example", Phone: null), ct);

        await tell.By("MUD", Role.HARCAMA_YETKILISI, Assign("SEF", Role.KONTROL_YETKILISI), ct);
        foreach (var p in DemoPeople.All.Where(p => p.Role is not (null or Role.MUDUR or Role.UST_YONETICI)))
        {
            var (by, hat) = p.Role switch
            {
                Role.KAYIT_YETKILISI => ("MUD", Role.HARCAMA_YETKILISI),
                Role.BASKAN_YRD => ("BSK", Role.UST_YONETICI),
                _ => ("MUD", Role.MUDUR),
            };
            await tell.By(by, hat, Assign(p.Id, p.Role!.Value) with { Warehouse = p.Warehouse, Unit = p.Role is Role.BIRIM_YETKILISI ? p.Unit : null }, ct);
        }
    }

    private async Task OpenInventory(CancellationToken ct)
    {
        tell.On(2026, 1, 5, 9);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ImportOpening(DemoInventory.First) { BasisDoc = Register }, ct);
        await tell.By("TK2", Role.KAYIT_YETKILISI, new ImportOpening(DemoInventory.Second) { BasisDoc = Register }, ct);
    }

    private async Task FirstWeeks(CancellationToken ct)
    {
        tell.On(2026, 1, 6, 10);
        foreach (var asset in DemoInventory.New) await tell.By("TKY", Role.KAYIT_YETKILISI, new LabelAsset(asset), ct);
        tell.On(2026, 1, 7, 14);
        foreach (var asset in DemoInventory.New.Take(9)) await tell.By("TEK", Role.TEKNISYEN, new TestAsset(asset, TestResult.PASSED), ct);
        await tell.By("TEK", Role.TEKNISYEN, new TestAsset(DemoInventory.New[9], TestResult.FAILED), ct);

        // The first clerk forgets the order and is told so.
        tell.On(2026, 1, 8, 9);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[0], "AYS", order: null), "NO_WRITTEN_ORDER", ct);
        var first = await tell.Order("MUD", Purpose.ZIMMET, "AYS", ct, DemoInventory.New[0], DemoInventory.New[1]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[0], "AYS", first), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[1], "AYS", first), ct);

        tell.On(2026, 1, 12, 11);
        var unit = await tell.Order("MUD", Purpose.ZIMMET, "FEN", ct, DemoInventory.New[2], DemoInventory.New[3]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[2], "MEH", unit), ct);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[3], "KA2", unit), "ORDER_RECIPIENT_MISMATCH", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[3], "UZM", unit), ct);

        tell.On(2026, 1, 15, 15);
        var room = await tell.Order("MUD", Purpose.ORTAK_ALAN, "FEN-Toplanti-1", ct, DemoInventory.New[4]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new AssignToCommonArea(DemoInventory.New[4], "FEN-Toplanti-1", "FEN", room, RecipientSignature: true, ExternalUser: null), ct);

        tell.On(2026, 1, 20, 10);
        await tell.By("MUD", Role.MUDUR, new GrantDelegation(null, "MUD", "SEF", [Powers.ExitOrder], new(2026, 1, 21), new(2026, 6, 30)) { BasisDoc = new("OLUR", "2026/14", new DateOnly(2026, 1, 20)) }, ct);
        tell.On(2026, 1, 22, 10);
        var delegated = await tell.Order("SEF", Purpose.AMBARLAR_ARASI, "02", ct, DemoInventory.New[5]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new MoveWarehouse(DemoInventory.New[5], "02", delegated), ct);
    }

    private async Task DirectorOnLeave(CancellationToken ct)
    {
        tell.On(2026, 1, 30, 16);
        await tell.By("BSK", Role.UST_YONETICI, new AppointActing("MUD", "YAZ", Role.MUDUR, new(2026, 2, 2), new(2026, 2, 6), "yıllık izin") { BasisDoc = new("OLUR", "2026/27", new DateOnly(2026, 1, 30)) }, ct);
        tell.On(2026, 2, 3, 10);
        var acting = await tell.Order("YAZ", Purpose.ETKINLIK, "EVR", ct, DemoInventory.New[6]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[6], "EVR", acting) with { Purpose = Purpose.ETKINLIK, ReturnDue = new(2026, 2, 5) }, ct);
        tell.On(2026, 2, 5, 17);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(DemoInventory.New[6], Condition.SAGLAM, "TKY", "Seminer bitti."), ct);
        var unsigned = await tell.Draft(Purpose.ZIMMET, "KA3", ct, DemoInventory.New[6]);

        // His term ended on the 6th; on Monday he may sign nothing more.
        tell.On(2026, 2, 9, 9);
        await tell.Refused("YAZ", Role.MUDUR, new SignOrder(unsigned, new(2026, 2, 9)), "AUTH_EXPIRED", ct);
        await tell.By("MUD", Role.MUDUR, new SignOrder(unsigned, new(2026, 2, 9)), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[6], "KA3", unsigned), ct);
    }

    private async Task Leaver(CancellationToken ct)
    {
        tell.On(2026, 2, 10, 10);
        await tell.By("MUD", Role.MUDUR, new StartDeparture("MEH", new(2026, 2, 20)), ct);
        tell.On(2026, 2, 20, 10);
        await tell.Refused("MUD", Role.MUDUR, new CompleteClearance("MEH"), "OPEN_ZIMMET", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(DemoInventory.New[2], Condition.HASARLI, "TKY", "Ekran menteşesi kırık."), ct);
        foreach (var asset in DemoInventory.HeldBy("MEH")) await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(asset, Condition.SAGLAM, "TKY", null), ct);
        tell.On(2026, 2, 20, 16);
        await tell.By("MUD", Role.MUDUR, new CompleteClearance("MEH"), ct);
        await tell.By("TEK", Role.TEKNISYEN, new WipeData(DemoInventory.New[2], "Üç geçişli silme"), ct);
    }

    private async Task LastWeek(CancellationToken ct)
    {
        // Recorded late, with its reason.
        tell.On(2026, 3, 4, 10);
        var held = DemoInventory.HeldBy("KA2")[0];
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(held, Condition.SAGLAM, "TKY", null) { Effective = new(2026, 2, 23) }, "BACKDATE_REASON_REQUIRED", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(held, Condition.SAGLAM, "TKY", null) { Effective = new(2026, 2, 23), LateReason = "İade belgesi arşivden geç geldi." }, ct);

        tell.On(2026, 3, 5, 10);
        var cancelled = await tell.Order("MUD", Purpose.ZIMMET, "KAR", ct, DemoInventory.New[7]);
        await tell.By("MUD", Role.MUDUR, new CancelOrder(cancelled, "Talep geri çekildi."), ct);
        await tell.Order("MUD", Purpose.ZIMMET, "MUD", ct, DemoInventory.New[8]);
        tell.On(2026, 3, 6, 9);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(DemoInventory.New[7], "KAR", cancelled), "ORDER_CANCELLED", ct);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, new TransferZimmet(DemoInventory.New[0], "UZM"), "ZIMMET_DIRECT_TRANSFER_FORBIDDEN", ct);
    }

    private static AssignRole Assign(string person, Role role) => new(person, role, new DateOnly(2025, 1, 2), To: null, Warehouse: null, Unit: null, Areas: null, Power: null)
    {
        BasisDoc = new("OLUR", $"2025/{role.ToString().Length}", new DateOnly(2025, 1, 2)),
    };

    private static HandOver Hand(string asset, string person, string? order) => new(asset, person, order, Request: null, Purpose: null, ReturnDue: null, RecipientSignature: true);

    private static string Ascii(DemoPerson p) => p.Id.ToLowerInvariant();
}
