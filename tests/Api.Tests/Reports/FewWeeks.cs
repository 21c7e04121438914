using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Text.Json;

namespace Defne.Ledger.Api.Tests;

/// <summary>The first weeks of a small directorate, told through the real commands: few enough facts to write every form of.</summary>
internal sealed class FewWeeks(FewWeeksTeller tell)
{
    private readonly FewWeeksStock stock = new(tell);
    private readonly FewWeeksRepairs repairs = new(tell);

    private static readonly DocRef Register = new("SAYIM_DOKUM_CETVELI", "2025/1", new DateOnly(2025, 12, 31));

    public async Task Tell(CancellationToken ct)
    {
        await Found(ct);
        await OpenInventory(ct);
        await FirstWeeks(ct);
        await stock.Goods(ct);
        await DirectorOnLeave(ct);
        await stock.FirstRequests(ct);
        await repairs.Reports(ct);
        await Leaver(ct);
        await repairs.Forms(ct);
        await stock.LateFebruary(ct);
        await stock.Checks(ct);
        await repairs.WriteOffs(ct);
        await LastWeek(ct);
    }

    private async Task Found(CancellationToken ct)
    {
        tell.On(2025, 1, 2, 9);
        await tell.System(new RegisterPersonnel("MUD", "BIM", Manager: true, Official: true), ct);
        await tell.System(new RegisterPersonnel("BSK", "BASKANLIK", Manager: true, Official: true), ct);
        await tell.System(Assign("MUD", Role.MUDUR) with { BasisDoc = new("OLUR", "2024/411", new DateOnly(2024, 12, 27)) }, ct);
        await tell.System(Assign("BSK", Role.UST_YONETICI) with { BasisDoc = new("MAZBATA", "2024/1", new DateOnly(2024, 4, 3)) }, ct);
        foreach (var p in FewWeeksPeople.All.Where(p => p.Id is not ("MUD" or "BSK")))
            await tell.By("MUD", Role.MUDUR, new RegisterPersonnel(p.Id, p.Unit, p.Manager, Official: true), ct);
        foreach (var p in FewWeeksPeople.All)
            await tell.Contact(new RecordContact(p.Id, p.Name, p.Title, $"{Ascii(p)}@defne.example", Phone: null), ct);

        await tell.By("MUD", Role.HARCAMA_YETKILISI, Assign("SEF", Role.KONTROL_YETKILISI), ct);
        foreach (var p in FewWeeksPeople.All.Where(p => p.Role is not (null or Role.MUDUR or Role.UST_YONETICI)))
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
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ImportOpening(FewWeeksInventory.First) { BasisDoc = Register }, ct);
        await tell.By("TK2", Role.KAYIT_YETKILISI, new ImportOpening(FewWeeksInventory.Second) { BasisDoc = Register }, ct);
    }

    private async Task FirstWeeks(CancellationToken ct)
    {
        tell.On(2026, 1, 6, 10);
        foreach (var asset in FewWeeksInventory.New) await tell.By("TKY", Role.KAYIT_YETKILISI, new LabelAsset(asset), ct);
        tell.On(2026, 1, 7, 14);
        foreach (var asset in FewWeeksInventory.New.Take(9)) await tell.By("TEK", Role.TEKNISYEN, new TestAsset(asset, TestResult.PASSED), ct);
        await tell.By("TEK", Role.TEKNISYEN, new TestAsset(FewWeeksInventory.New[9], TestResult.FAILED), ct);

        // The first clerk forgets the order and is told so.
        tell.On(2026, 1, 8, 9);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[0], "AYS", order: null), "NO_WRITTEN_ORDER", ct);
        var first = await tell.Order("MUD", Purpose.ZIMMET, "AYS", ct, FewWeeksInventory.New[0], FewWeeksInventory.New[1]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[0], "AYS", first), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[1], "AYS", first), ct);

        tell.On(2026, 1, 12, 11);
        var unit = await tell.Order("MUD", Purpose.ZIMMET, "FEN", ct, FewWeeksInventory.New[2], FewWeeksInventory.New[3]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[2], "MEH", unit), ct);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[3], "KA2", unit), "ORDER_RECIPIENT_MISMATCH", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[3], "UZM", unit), ct);

        tell.On(2026, 1, 15, 15);
        var room = await tell.Order("MUD", Purpose.ORTAK_ALAN, "FEN-Toplanti-1", ct, FewWeeksInventory.New[4]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new AssignToCommonArea(FewWeeksInventory.New[4], "FEN-Toplanti-1", "FEN", room, RecipientSignature: true, ExternalUser: null), ct);

        tell.On(2026, 1, 20, 10);
        await tell.By("MUD", Role.MUDUR, new GrantDelegation(null, "MUD", "SEF", [Powers.ExitOrder], new(2026, 1, 21), new(2026, 6, 30)) { BasisDoc = new("OLUR", "2026/14", new DateOnly(2026, 1, 20)) }, ct);
        tell.On(2026, 1, 22, 10);
        var delegated = await tell.Order("SEF", Purpose.AMBARLAR_ARASI, "02", ct, FewWeeksInventory.New[5]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new MoveWarehouse(FewWeeksInventory.New[5], "02", delegated), ct);
    }

    private async Task DirectorOnLeave(CancellationToken ct)
    {
        tell.On(2026, 1, 30, 16);
        await tell.By("BSK", Role.UST_YONETICI, new AppointActing("MUD", "YAZ", Role.MUDUR, new(2026, 2, 2), new(2026, 2, 6), "yıllık izin") { BasisDoc = new("OLUR", "2026/27", new DateOnly(2026, 1, 30)) }, ct);
        tell.On(2026, 2, 3, 10);
        var acting = await tell.Order("YAZ", Purpose.ETKINLIK, "EVR", ct, FewWeeksInventory.New[6]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[6], "EVR", acting) with { Purpose = Purpose.ETKINLIK, ReturnDue = new(2026, 2, 5) }, ct);
        tell.On(2026, 2, 5, 17);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(FewWeeksInventory.New[6], Condition.SAGLAM, "TKY", "Seminer bitti."), ct);
        var unsigned = await tell.Draft(Purpose.ZIMMET, "KA3", ct, FewWeeksInventory.New[6]);

        // His term ended on the 6th; on Monday he may sign nothing more.
        tell.On(2026, 2, 9, 9);
        await tell.Refused("YAZ", Role.MUDUR, new SignOrder(unsigned, new(2026, 2, 9)), "AUTH_EXPIRED", ct);
        await tell.By("MUD", Role.MUDUR, new SignOrder(unsigned, new(2026, 2, 9)), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[6], "KA3", unsigned), ct);
    }

    private async Task Leaver(CancellationToken ct)
    {
        tell.On(2026, 2, 10, 10);
        await tell.By("MUD", Role.MUDUR, new StartDeparture("MEH", new(2026, 2, 20)), ct);
        tell.On(2026, 2, 20, 10);
        await tell.Refused("MUD", Role.MUDUR, new CompleteClearance("MEH"), "OPEN_ZIMMET", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(FewWeeksInventory.New[2], Condition.HASARLI, "TKY", "Ekran menteşesi kırık."), ct);
        foreach (var asset in FewWeeksInventory.HeldBy("MEH")) await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(asset, Condition.SAGLAM, "TKY", null), ct);
        tell.On(2026, 2, 20, 16);
        await tell.By("MUD", Role.MUDUR, new CompleteClearance("MEH"), ct);
        await tell.By("TEK", Role.TEKNISYEN, new WipeData(FewWeeksInventory.New[2], "Üç geçişli silme"), ct);
    }

    private async Task LastWeek(CancellationToken ct)
    {
        // Recorded late, with its reason.
        tell.On(2026, 3, 4, 10);
        var held = FewWeeksInventory.HeldBy("KA2")[0];
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(held, Condition.SAGLAM, "TKY", null) { Effective = new(2026, 2, 23) }, "BACKDATE_REASON_REQUIRED", ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(held, Condition.SAGLAM, "TKY", null) { Effective = new(2026, 2, 23), LateReason = "İade belgesi arşivden geç geldi." }, ct);

        tell.On(2026, 3, 5, 10);
        var cancelled = await tell.Order("MUD", Purpose.ZIMMET, "KAR", ct, FewWeeksInventory.New[7]);
        await tell.By("MUD", Role.MUDUR, new CancelOrder(cancelled, "Talep geri çekildi."), ct);
        await tell.Order("MUD", Purpose.ZIMMET, "MUD", ct, FewWeeksInventory.New[8]);
        await stock.LastDay(ct);
        tell.On(2026, 3, 6, 9);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Hand(FewWeeksInventory.New[7], "KAR", cancelled), "ORDER_CANCELLED", ct);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, new TransferZimmet(FewWeeksInventory.New[0], "UZM"), "ZIMMET_DIRECT_TRANSFER_FORBIDDEN", ct);
    }

    private static AssignRole Assign(string person, Role role) => new(person, role, new DateOnly(2025, 1, 2), To: null, Warehouse: null, Unit: null, Areas: null, Power: null)
    {
        BasisDoc = new("OLUR", $"2025/{role.ToString().Length}", new DateOnly(2025, 1, 2)),
    };

    private static HandOver Hand(string asset, string person, string? order) => new(asset, person, order, Request: null, Purpose: null, ReturnDue: null, RecipientSignature: true);

    private static string Ascii(FewWeeksPerson p) => p.Id.ToLowerInvariant();
}

/// <summary>Sends a story's acts through the pipeline at the times it names, to the microsecond; an act that comes out otherwise than told stops it.</summary>
internal sealed class FewWeeksTeller(IServiceProvider services)
{
    private readonly LedgerClock clock = services.GetRequiredService<LedgerClock>();
    private DateTimeOffset now;
    private int acts;

    /// <summary>The next acts happen from that hour on, a minute apart.</summary>
    public void On(int year, int month, int day, int hour) => now = LedgerClock.At(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    public Task<Recorded> System<T>(T command, CancellationToken ct)
        where T : LedgerCommand => Done(command, Act.System, Role.SYSTEM, ct);

    public Task<Recorded> By<T>(string person, Role hat, T command, CancellationToken ct)
        where T : LedgerCommand => Done(command, person, hat, ct);

    public async Task Refused<T>(string person, Role hat, T command, string code, CancellationToken ct)
        where T : LedgerCommand
    {
        if (await Send(command, person, hat, ct) is not Rejected { Code: var got } || got != code)
            throw new InvalidOperationException($"The story wants {typeof(T).Name} refused with {code}.");
    }

    /// <summary>Drafts an order as the kayıt yetkilisi and has it signed the same day.</summary>
    public async Task<string> Order(string signer, Purpose purpose, string recipient, CancellationToken ct, params string[] lines)
    {
        var order = await Draft(purpose, recipient, ct, lines);
        await By(signer, Role.MUDUR, new SignOrder(order, LedgerClock.DayOf(now)), ct);
        return order;
    }

    public async Task<string> Draft(Purpose purpose, string recipient, CancellationToken ct, params string[] lines)
    {
        var drafted = await By("TKY", Role.KAYIT_YETKILISI, new DraftOrder(null, lines, purpose, recipient, ValidUntil: null), ct);
        using var answer = JsonDocument.Parse(drafted.Answer);
        return answer.RootElement.GetProperty("events")[0].GetProperty("data").GetProperty("order").GetString()!;
    }

    public async Task Contact(RecordContact contact, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        (reader.Person, reader.Hat) = ("MUD", Role.MUDUR);
        clock.StopAt(now);
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(contact, ct);
    }

    private async Task<Recorded> Done<T>(T command, string person, Role hat, CancellationToken ct)
        where T : LedgerCommand => await Send(command, person, hat, ct) switch
    {
        Recorded recorded => recorded,
        Rejected r => throw new InvalidOperationException($"The story wants {typeof(T).Name} recorded; it was refused: {r.Code} ({r.Rule}, {r.Clause}) {string.Join(", ", r.Details)}"),
        var other => throw new InvalidOperationException($"{typeof(T).Name}: {other}"),
    };

    private async Task<Outcome> Send<T>(T command, string person, Role hat, CancellationToken ct)
        where T : LedgerCommand
    {
        now = now.AddMinutes(1);
        clock.StopAt(now);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, new Envelope(person, hat, $"weeks-{++acts}")), ct);
    }
}

/// <summary>Forty assets of the old register.</summary>
internal static class FewWeeksInventory
{
    private static readonly (string Code, string Name, decimal Cost, bool Storage)[] Kinds =
    [
        ("255.02.01.01", "Masaüstü bilgisayar", 28_400.00m, true),
        ("255.02.01.02", "Dizüstü bilgisayar", 36_750.50m, true),
        ("255.02.02.01", "Yazıcı", 9_120.00m, false),
        ("253.03.05.01", "Ağ anahtarı", 14_300.00m, false),
    ];

    private static readonly string[] Holders = ["AYS", "MEH", "UZM", "FEN", "KAR", "KA2", "KA3", "MUH", "BYD", "EVR", "ARS", "SYS", "YAZ", "SEF"];

    /// <summary>Ten bought at the end of 2025, in the depot of warehouse 01, untested.</summary>
    public static IReadOnlyList<string> New { get; } = [.. Enumerable.Range(1, 10).Select(n => RegistryNo.ToAssetId(Number("255.02.01.02", 25, n)))];

    /// <summary>Warehouse 01: the ten new ones and twenty-four in use.</summary>
    public static IReadOnlyList<OpeningLine> First { get; } =
    [
        .. Enumerable.Range(1, 10).Select(n => new OpeningLine(Number("255.02.01.02", 25, n), "Dizüstü bilgisayar", "01", 41_900.00m, new(2025, 12, 11), $"DZ25-{7300 + n}", HasStorage: true, new(2027, 12, 11), Person: null, Doc: null)),
        .. Enumerable.Range(0, 24).Select(n => Used(n, "01", Holders[n % Holders.Length])),
    ];

    /// <summary>Warehouse 02: six in the depot.</summary>
    public static IReadOnlyList<OpeningLine> Second { get; } = [.. Enumerable.Range(24, 6).Select(n => Used(n, "02", holder: null))];

    /// <summary>What a person held when the old register was taken over.</summary>
    public static IReadOnlyList<string> HeldBy(string person) => [.. First.Where(l => l.Person == person).Select(l => RegistryNo.ToAssetId(l.RegistryNo!))];

    private static OpeningLine Used(int n, string warehouse, string? holder)
    {
        var (code, name, cost, storage) = Kinds[n % Kinds.Length];
        var year = 21 + (n % 4);
        return new OpeningLine(Number(code, year, 1 + (n / 4)), name, warehouse, cost - (n * 10), new(2000 + year, 3 + (n % 6), 10), string.Create(CultureInfo.InvariantCulture, $"SN{year}-{1000 + n}"),
            storage, new(2002 + year, 3 + (n % 6), 10), holder, holder is null ? null : $"TTB-{2000 + year}/{n + 1}");
    }

    private static string Number(string code, int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{code}/{year:00}/{sequence:00000}");
}

/// <summary>Somebody of the story: invented, with the ids the scenarios use.</summary>
internal sealed record FewWeeksPerson(string Id, string Name, string Title, string Unit, bool Manager, Role? Role = null, string? Warehouse = null);

/// <summary>The people of the story.</summary>
internal static class FewWeeksPeople
{
    public static readonly IReadOnlyList<FewWeeksPerson> All =
    [
        new("MUD", "Kemal Aydın", "Bilgi İşlem Müdürü", "BIM", Manager: true, Role.MUDUR),
        new("BSK", "İbrahim Güngör", "Belediye Başkanı", "BASKANLIK", Manager: true, Role.UST_YONETICI),
        new("BYD", "Şule Karaca", "Belediye Başkan Yardımcısı", "BASKANLIK", Manager: true, Role.BASKAN_YRD),
        new("SEF", "Nurten Çelik", "Şef", "BIM", Manager: true, Role.SEF),
        new("TKY", "Hasan Işık", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "01"),
        new("TK2", "Gülşen Öztürk", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "02"),
        new("TEK", "Barış Yıldız", "Teknisyen", "BIM", Manager: false, Role.TEKNISYEN),
        new("YAZ", "İrem Şahin", "Yazılım Sorumlusu", "BIM", Manager: false),
        new("EVR", "Özlem Kılıç", "Evrak Memuru", "BIM", Manager: false, Role.EVRAK_MEMURU),
        new("ARS", "Yusuf Güneş", "Arşiv Memuru", "BIM", Manager: false, Role.ARSIV_MEMURU),
        new("SYS", "Onur Çağlar", "Sistem Yöneticisi", "BIM", Manager: false, Role.SISTEM_YONETICISI),
        new("UZM", "Serap Ünal", "Elektronik Mühendisi", "FEN", Manager: false),
        new("FEN", "Ömer Faruk Tunç", "Fen İşleri Müdürü", "FEN", Manager: true, Role.BIRIM_YETKILISI),
        new("AYS", "Ayşe Yılmaz", "Harita Teknikeri", "FEN", Manager: false),
        new("MEH", "Mehmet Doğan", "Büro Görevlisi", "FEN", Manager: false),
        new("KAR", "Kadriye Aslan", "Kurum Arşivi Sorumlusu", "ARSIV", Manager: true, Role.KURUM_ARSIVI),
        new("KA2", "Rıza Koç", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("KA3", "Çiğdem Polat", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("MUH", "Füsun Ergin", "Muhasebe Yetkilisi", "MALI", Manager: true, Role.MUHASEBE),
        new("MUF", "Selim Ağaoğlu", "Müfettiş", "TEFTIS", Manager: false, Role.MUFETTIS),
    ];
}
