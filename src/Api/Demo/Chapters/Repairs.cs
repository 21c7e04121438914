using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>Faults the house repairs itself: where the device stands, in the workshop, with a part of the stock; what was none, what comes back, what takes too long, what is past repair.</summary>
internal sealed class Repairs(DemoDesk desk, DemoWorkshop workshop) : Chapter
{
    private static readonly Case[] Cases =
    [
        new(Day(1, 15), DemoKinds.Printer, "Yazıcı kâğıt almıyor", "Kâğıt alma silindiri tozlanmış", "Silindir temizlendi, deneme çıktısı alındı.") { OnSite = true },
        new(Day(1, 20), DemoKinds.Desktop, "Bilgisayar açılıyor ama oturum ekranına gelmiyor", "Güncelleme yarıda kalmış, önyükleme kaydı bozulmuş", "Önyükleme kaydı onarıldı, güncellemeler tamamlandı.") { OnSite = true, Kind = FaultKind.YAZILIM },
        new(Day(2, 12), DemoKinds.Monitor, "Monitörde görüntü gidip geliyor", "Görüntü kablosu yuvasında gevşemiş", "Kablo yerine oturtulup vidalandı.") { OnSite = true },
        new(Day(2, 26), DemoKinds.Desktop, "Bilgisayar gün içinde birkaç kez mavi ekran veriyor", "Bellek modüllerinden biri hata veriyor", "Bellek modülü değiştirildi, bir saat bellek testi yapıldı.") { Part = DemoKinds.Memory },
        new(Day(3, 11), DemoKinds.Phone, "Telefonda çevir sesi yok", "Ağ kablosunun ucu kırılmış", "Kablo ucu yeniden sıkıldı, arama denendi.") { OnSite = true },
        new(Day(4, 2), DemoKinds.Desktop, "Bilgisayar çok yavaş, diskten ses geliyor", "Diskte bozuk sektörler var; veriler okunabiliyor", "Disk değiştirildi, veriler aktarıldı; eski disk silinip tutanakla ayrıldı.") { Part = DemoKinds.Disk },
        new(Day(5, 7), DemoKinds.Laptop, "Dizüstünün pili on dakikada bitiyor", "Pil ömrünü doldurmuş", "Pil değiştirildi.") { Part = DemoKinds.Battery },
        new(Day(5, 22), DemoKinds.AccessPoint, "Kablosuz ağa bağlanılamıyor", "Erişim noktasının yazılımı kilitlenmiş", "Yazılımı güncellenip yeniden başlatıldı.") { OnSite = true, Kind = FaultKind.YAZILIM },
        new(Day(6, 19), DemoKinds.Printer, "Çıktılardaki yazılar elle silinebiliyor", "Isıtıcı ünite yeterince ısınmıyor", "Isıtıcı ünite değiştirildi, deneme çıktısı alındı.") { Part = DemoKinds.Fuser },
        new(Day(7, 3), DemoKinds.Monitor, "Monitörün renkleri sarıya dönmüş", "Renk ayarı bozulmuş", "Fabrika ayarlarına dönüldü.") { OnSite = true },
        new(Day(8, 19), DemoKinds.Phone, "Telefonun ekranı karardı, tuşları çalışmıyor", "Besleme girişi aşınmış", "Besleme girişi lehimlendi, telefon denendi."),
        new(Day(9, 11), DemoKinds.Laptop, "Dizüstü güncellemeden sonra yazıcıları görmüyor", "Yazıcı sürücüleri eski sürümde kalmış", "Sürücüler güncellendi, yazıcılar yeniden tanıtıldı.") { OnSite = true, Kind = FaultKind.YAZILIM },
        new(Day(10, 1), DemoKinds.Printer, "Yazıcı sık sık kâğıt sıkıştırıyor", "Çıkış dişlisi yerinden oynamış", "Dişli yerine sabitlendi, elli sayfa basıldı."),
        new(Day(10, 16), DemoKinds.Desktop, "Ambara dönen bilgisayar açılışta bip sesi verip duruyor", "Bellek modülü arızalı, güç düğmesi takılıyor", "Bellek modülü değiştirildi, düğme onarıldı; yeniden verilebilir.") { InDepot = true, Part = DemoKinds.Memory },
        new(Day(11, 5), DemoKinds.Phone, "Karşı tarafın sesi gelmiyor", "Ahize fişi temas etmiyor", "Fiş temizlenip yerine oturtuldu, arama denendi.") { OnSite = true },
        new(Day(11, 24), DemoKinds.Laptop, "Dizüstü açılmıyor, disk bulunamadı yazıyor", "Disk tamamen arızalı; kullanıcının verileri sunucuda", "Disk değiştirildi, sistem yeniden kuruldu.") { Part = DemoKinds.Disk },
        new(Day(12, 4), DemoKinds.Scanner, "Tarayıcı iki sayfayı birden çekiyor", "Ayırıcı lastik kirlenmiş", "Lastik temizlendi, ayarı yapıldı.") { OnSite = true },
        new(new(2026, 1, 13), DemoKinds.Laptop, "Dizüstü dosya açarken donuyor", "Disk sağlık sınaması uyarı veriyor", "Disk değiştirildi, veriler aktarıldı; eski disk silinip tutanakla ayrıldı.") { Part = DemoKinds.Disk },
        new(new(2026, 1, 27), DemoKinds.Printer, "Yazıcı ağda görünmüyor", "Ağ adresi başka bir cihazla çakışıyor", "Yazıcıya sabit adres verildi.") { OnSite = true, Kind = FaultKind.YAZILIM },
        new(new(2026, 2, 12), DemoKinds.Monitor, "Monitör açılıp hemen kapanıyor", "Güç düğmesinin devresi oksitlenmiş", "Devre temizlendi, monitör denendi."),
    ];

    private readonly Chance chance = new(1071);
    private readonly HashSet<string> troubled = new(StringComparer.Ordinal);

    public override IEnumerable<Scene> Scenes() =>
    [
        .. Cases.SelectMany(Told), .. WaitsForAPart(), On(2, 6, 10, 10, NoFault), .. TooSoon(), .. ToldTwice(), .. BackTooLate(), .. UnderWarranty(), .. NobodyComes(), .. ComesBack(), .. Kept(), On(11, 21, 11, 10, Gone),
        .. OneBatteryLeft(), .. StillOpen(),
    ];

    private IEnumerable<Scene> Told(Case c)
    {
        var fault = "";
        yield return new Scene(c.On, new TimeOnly(9, 40), async () => fault = await workshop.Report(c.InDepot ? Damaged(c.Device) : Worn(c.Device), c.Symptom, c.Kind));
        yield return new Scene(c.On, new TimeOnly(14, 5), async () =>
        {
            await workshop.Diagnose(fault, c.OnSite, c.Finding);
            if (c.OnSite) await Repair(fault, c);
        }, 240);
        if (!c.OnSite) yield return new Scene(DemoCalendar.WorkdayFrom(c.On.AddDays(1)), new TimeOnly(10, 50), () => Repair(fault, c), 240);
    }

    private async Task Repair(string fault, Case c)
    {
        await workshop.Start(fault);
        if (c.Part is { } part) await workshop.Use(fault, part);
        await workshop.Resolve(fault, c.Action);
        await workshop.Close(fault);
    }

    // In January no part lies in the depot yet; the target passes, and that stays on record.
    private IEnumerable<Scene> WaitsForAPart()
    {
        var fault = "";
        yield return On(1, 28, 9, 40, async () => fault = await workshop.Report(Worn(DemoKinds.Desktop), "Bilgisayar hiç açılmıyor, yanık kokusu var"));
        yield return On(1, 28, 14, 5, () => workshop.Diagnose(fault, onSite: false, "Güç kaynağı yanmış; ambarda yedeği yok"));
        yield return On(1, 29, 9, 30, () => desk.Tell.By(workshop.UserOf(desk.Books.Fault(fault).Asset!), Role.PERSONEL, new AddFaultNote(fault, "Onarım bitene kadar yandaki boş bilgisayar kullanılıyor.")));
        yield return On(2, 24, 13, 50, async () =>
        {
            await workshop.Start(fault);
            await workshop.Use(fault, DemoKinds.Supply);
            await workshop.Resolve(fault, "Güç kaynağı değiştirildi.");
            await workshop.Close(fault);
        });
    }

    private async Task NoFault()
    {
        var fault = await workshop.Report(Worn(DemoKinds.Monitor), "Monitör açılmıyor");
        await workshop.Technician(fault, new CancelFault(fault, "Güç kablosu prizden çıkmış; arıza yok."));
    }

    // Nobody repairs what nobody looked at.
    private IEnumerable<Scene> TooSoon()
    {
        var fault = "";
        yield return On(3, 24, 9, 40, async () => fault = await workshop.Report(Worn(DemoKinds.Scanner), "Taranan sayfalarda boydan boya çizgi var"));
        yield return On(3, 24, 14, 5, async () =>
        {
            await desk.Tell.Refused(DemoWorkshop.TechnicianOf(fault), Role.TEKNISYEN, new ResolveFault(fault, "Cam silindi."), "INVALID_STATE");
            await workshop.Diagnose(fault, onSite: true, "Okuma camında mürekkep lekesi var");
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Cam temizlendi, deneme taraması yapıldı.");
            await workshop.Close(fault);
        });
    }

    // Two of one office report the same printer: the second becomes a note.
    private IEnumerable<Scene> ToldTwice()
    {
        var (asset, fault) = ("", "");
        yield return On(4, 9, 13, 40, async () =>
        {
            asset = Worn(DemoKinds.Printer, "MALI");
            fault = await workshop.Report(asset, "Yazıcı çıktının yarısını basıyor");
            await desk.Tell.Refused("MAL", Role.PERSONEL, workshop.Reporting(asset, "Yazıcı arada bir kapanıyor"), "FAULT_ALREADY_OPEN");
            await desk.Tell.By("MAL", Role.PERSONEL, new AddFaultNote(fault, "Yazıcı arada bir kapanıyor."));
        });
        yield return On(4, 10, 14, 20, async () =>
        {
            await workshop.Diagnose(fault, onSite: false, "Besleme kartı aşırı ısınıyor; iki belirtinin nedeni aynı");
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Kartın soğutucusu temizlenip sabitlendi, elli sayfa basılarak denendi.");
            await workshop.Close(fault);
        }, 240);
    }

    // After thirty days it is no longer the same fault.
    private IEnumerable<Scene> BackTooLate()
    {
        var (asset, fault) = ("", "");
        yield return On(3, 5, 13, 40, async () =>
        {
            asset = Worn(DemoKinds.Desktop, "YAZI");
            fault = await workshop.Report(asset, "Bilgisayarın tarih ve saati geri kalıyor", FaultKind.YAZILIM);
            await workshop.Diagnose(fault, onSite: true, "Saat eşitlemesi kapalı");
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Saat eşitlemesi açıldı.");
            await workshop.Close(fault);
        });
        yield return On(4, 11, 10, 20, async () =>
        {
            await desk.Tell.Refused(workshop.UserOf(asset), Role.PERSONEL, new ReopenFault(fault, "Saat yine geri kalıyor."), "INVALID_STATE");
            fault = await workshop.Report(asset, "Bilgisayarın saati yine geri kalıyor", FaultKind.YAZILIM);
            await workshop.Diagnose(fault, onSite: true, "Saat kaynağı olarak eski sunucu yazılı kalmış");
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Saat kaynağı bütün birimde düzeltildi.");
            await workshop.Close(fault);
        });
    }

    // Under warranty the house repairs only with a reason on record.
    private IEnumerable<Scene> UnderWarranty()
    {
        var fault = "";
        yield return On(7, 8, 9, 30, async () =>
        {
            fault = await workshop.Report(desk.Books.HeldBy("SEF").First(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop && DemoBooks.YearOf(a) is 25), "Klavyede üç tuş basmıyor");
            await workshop.Diagnose(fault, onSite: true, "Tuşların altına kırıntı kaçmış");
            await desk.Tell.Refused(DemoWorkshop.TechnicianOf(fault), Role.TEKNISYEN, new StartRepair(fault, OverrideReason: null), "WARRANTY_ACTIVE");
            await workshop.Start(fault, "Temizlikle giderilecek; garanti mührü açılmıyor, cihaz aynı gün encümen toplantısında gerekli.");
            await workshop.Resolve(fault, "Tuşlar sökülmeden basınçlı havayla temizlendi.");
            await workshop.Close(fault);
        });
    }

    // Both technicians are at the annexe's new cabling; two targets pass, and the process manager notes both.
    private IEnumerable<Scene> NobodyComes()
    {
        var fault = "";
        yield return On(8, 6, 9, 40, async () => fault = await workshop.Report(Worn(DemoKinds.Printer), "Yazıcıya ağdan çıktı gönderilemiyor"));
        yield return On(8, 8, 16, 10, () => workshop.Technician(fault, new AddFaultNote(fault, "İki teknisyen de ek hizmet binasının kablolamasında; yazıcı sıraya alındı.")));
        yield return On(8, 12, 9, 10, () => workshop.Diagnose(fault, onSite: false, "Ağ kartının yazılımı bozulmuş"));
        yield return On(8, 14, 11, 0, async () =>
        {
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Ağ kartının yazılımı üreticinin son sürümüyle yeniden yüklendi.");
            await workshop.Close(fault);
        });
    }

    // The fan was clean and the trouble came back: this time its cause is found.
    private IEnumerable<Scene> ComesBack()
    {
        var fault = "";
        yield return On(9, 23, 9, 40, async () => fault = await workshop.Report(Worn(DemoKinds.Desktop), "Bilgisayar ısınıp kendiliğinden kapanıyor"));
        yield return On(9, 23, 14, 5, async () =>
        {
            await workshop.Diagnose(fault, onSite: true, "Fan tozlanmış");
            await workshop.Start(fault);
            await workshop.Resolve(fault, "Fan temizlendi.");
            await workshop.Close(fault);
        });
        yield return On(10, 7, 13, 40, () => desk.Tell.By(workshop.UserOf(desk.Books.Fault(fault).Asset!), Role.PERSONEL, new ReopenFault(fault, "Bilgisayar yine kendiliğinden kapanıyor.")));
        yield return On(10, 7, 15, 20, () => workshop.Diagnose(fault, onSite: false, "Güç kaynağı yük altında gerilim düşürüyor"));
        yield return On(10, 8, 10, 50, async () =>
        {
            await workshop.Start(fault);
            await workshop.Use(fault, DemoKinds.Supply);
            await workshop.Resolve(fault, "Güç kaynağı değiştirildi, iki saat yük altında denendi.");
            await workshop.Close(fault);
        });
    }

    // Past repair, and kept all the same: somebody decided that, on paper.
    private IEnumerable<Scene> Kept()
    {
        var fault = "";
        yield return On(11, 10, 10, 20, async () =>
        {
            fault = await workshop.Report(DemoKinds.Id(DemoKinds.PowerSupply, 2018, 1), "Güç kaynağı elektrik kesilince yükü taşımıyor");
            await workshop.Diagnose(fault, onSite: true, "Aküler bitmiş; bu modelin aküsü artık üretilmiyor");
            await workshop.Unrepairable(fault, "Teknik rapor 2025/15: akü temin edilemediğinden onarılamaz; gerilim düzenleyici olarak çalışıyor.");
        });
        yield return On(11, 12, 10, 20, () => desk.Direct(new CloseFault(fault, "Gerilim düzenleyici olarak kullanılmaya devam edilecek", new("OLUR", "2025/305", desk.Day))));
    }

    // A computer that went to the schools is no longer ours to repair.
    private Task Gone()
    {
        var gone = desk.Books.Find(AssetStatus.CLOSED, a => a.Code() == DemoKinds.Desktop)[0];
        return desk.Tell.Refused("TEK", Role.TEKNISYEN, new ReportFault(Fault: null, gone, "Okuldaki bilgisayar açılmıyor", "BIM", Reporter: null, Kind: null), "FAULT_ON_TERMINAL_ASSET");
    }

    private IEnumerable<Scene> OneBatteryLeft()
    {
        var fault = "";
        yield return On(12, 18, 9, 40, async () => fault = await workshop.Report(Worn(DemoKinds.Laptop), "Dizüstü prizden çıkınca kapanıyor"));
        yield return On(12, 18, 14, 5, () => workshop.Diagnose(fault, onSite: false, "Pil bitmiş"));
        yield return On(12, 19, 10, 50, async () =>
        {
            await workshop.Start(fault);
            await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, DemoWorkshop.Using(fault, DemoKinds.Battery, 3), "INSUFFICIENT_STOCK");
            await workshop.Use(fault, DemoKinds.Battery);
            await workshop.Resolve(fault, "Pil değiştirildi.");
            await workshop.Close(fault);
        });
    }

    // What the story leaves behind: one fault waits for a part, one is in the workshop, one was reported this morning.
    private IEnumerable<Scene> StillOpen()
    {
        var (waits, begun) = ("", "");
        yield return Next(2, 26, 9, 40, async () => waits = await workshop.Report(Worn(DemoKinds.Printer), "Yazıcı ısınırken duruyor"));
        yield return Next(2, 26, 14, 5, () => workshop.Diagnose(waits, onSite: false, "Isıtıcı ünite arızalı; ambarda yedeği kalmadı, satın alma bekleniyor"));
        yield return Next(3, 4, 9, 20, async () => begun = await workshop.Report(Worn(DemoKinds.Laptop), "Dizüstü açılırken uzun süre bekliyor"));
        yield return Next(3, 4, 14, 5, () => workshop.Diagnose(begun, onSite: false, "Disk hataları var; veriler yedekleniyor"));
        yield return Next(3, 5, 11, 0, () => workshop.Start(begun));
        yield return Next(3, 6, 10, 10, () => workshop.Report(Worn(DemoKinds.Phone), "Telefon arada bir yeniden başlıyor"));
    }

    // One in use and out of warranty, that gave no trouble before if there is such a one.
    private string Worn(string kind, string? unit = null)
    {
        bool IsWorn(Asset a) => a.Code() == kind && !(a.WarrantyUntil >= desk.Day) && a.Holder is { } holder and not (DemoPeople.Leaver or "MUF") && (unit is null || DemoPeople.Of(holder).Unit == unit);
        string[] worn = [.. desk.Books.Find(AssetStatus.ON_ZIMMET, IsWorn), .. desk.Books.Find(AssetStatus.COMMON_AREA, IsWorn)];
        if (worn.Length is 0) throw new InvalidOperationException($"{desk.Day:yyyy-MM-dd}: the story wants a worn {DemoKinds.Of(kind).Name} in use; there is none.");
        var one = chance.Of(worn.Where(a => !troubled.Contains(a)).ToArray() is { Length: > 0 } others ? others : worn);
        troubled.Add(one);
        return one;
    }

    // One that came back damaged, the oldest.
    private string Damaged(string kind) => desk.Books.Find(AssetStatus.IN_STOCK, a => a.Code() == kind && a.Warehouse == "01" && desk.Books.IsDamaged(a))[0];

    private sealed record Case(DateOnly On, string Device, string Symptom, string Finding, string Action)
    {
        public bool OnSite { get; init; }

        public bool InDepot { get; init; }

        public FaultKind Kind { get; init; } = FaultKind.DONANIM;

        public string? Part { get; init; }
    }
}
