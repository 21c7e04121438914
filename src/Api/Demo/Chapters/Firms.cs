using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>Faults that go to a firm, each on a written order: under warranty, under contract, for money; what the firms' forms say, and who approves them.</summary>
internal sealed class Firms(DemoDesk desk, DemoWorkshop workshop) : Chapter
{
    private const string FirstContract = "BS-2025-1";

    public override IEnumerable<Scene> Scenes() =>
    [
        .. ServerOnSite(), .. Projector(), .. SwitchUnderContract(), On(5, 30, 15, 20, Delegate), .. UnderWarranty(), .. WrongForm(), .. Replaced(), .. ContractIsOver(), .. StillAway(),
    ];

    // The server falls over by night: the superior is told, the firm comes and leaves its form.
    private IEnumerable<Scene> ServerOnSite()
    {
        var fault = "";
        yield return On(3, 4, 9, 5, async () =>
        {
            fault = await workshop.Report(DemoKinds.Id(DemoKinds.Server, 2019, 1), "Sunucu gece iki kez kendiliğinden kapandı");
            await workshop.Diagnose(fault, onSite: true, "Yedekli güç kaynaklarından biri arızalı; parçası ambarda yok");
            await workshop.Technician(fault, new EscalateFault(fault, "MUD"));
        });
        yield return On(3, 5, 10, 30, async () =>
        {
            await workshop.Start(fault);
            await workshop.Technician(fault, new RecordServiceForm(fault, "ABS-2025-118", DemoUnits.Service, "Arızalı güç kaynağı modülü bakım sözleşmesi kapsamında yerinde değiştirildi; parça firmanın", 0.00m));
            await workshop.Resolve(fault, "Modül değişti, sunucu yük altında izlendi.");
            await desk.Tell.Refused("SYS", Role.SISTEM_YONETICISI, DemoWorkshop.Closing(fault), "SERVICE_FORM_UNAPPROVED");
            await workshop.Approve(fault, "ABS-2025-118");
            await workshop.Close(fault);
        });
    }

    // The şef would write it off; the director first wants to know what a repair costs. It costs less than a new one.
    private IEnumerable<Scene> Projector()
    {
        var (projector, user, file, fault) = ("", "", "", "");
        yield return On(2, 25, 14, 20, async () =>
        {
            projector = desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Code() == DemoKinds.Projector && !(a.WarrantyUntil >= Day(3, 1)))[0];
            user = desk.Books.Asset(projector).Holder!;
            await desk.Return(projector, Condition.HASARLI, "Görüntü on dakika sonra kararıyor.");
        });
        yield return On(3, 4, 14, 10, async () =>
        {
            var proposed = await desk.Tell.By("SEF", Role.SEF, new ProposeWriteOff(Writeoff: null, "KULLANILMAZ", [projector], Stock: null, new("TUTANAK", "2025/11", desk.Day), TechnicalReport: null));
            file = proposed.OfType<WriteOffProposed>().Single().Writeoff;
        });
        yield return On(3, 6, 14, 30, () => desk.KeepRefused(projector, DemoDesk.Handing(projector, user, order: null), "ASSET_IN_WRITEOFF"));
        yield return On(3, 7, 9, 30, () => desk.Spend(new RejectWriteOff(file, "Onarım bedeli öğrenilmeden kayıttan düşülemez; önce teklif alınsın.")));
        yield return On(3, 17, 9, 40, async () =>
        {
            fault = await workshop.Report(projector, "Görüntü on dakika sonra kararıyor");
            await workshop.Diagnose(fault, onSite: false, "Lamba ömrünü doldurmuş, optik blok sağlam");
        });
        yield return On(3, 18, 10, 10, () => desk.KeepRefused(projector, new SendToVendor(fault, "GARANTI", DemoUnits.Projectors, Contract: null, Order: null), "WARRANTY_EXPIRED"));
        yield return On(3, 19, 9, 40, () => workshop.Send(fault, "UCRETLI", DemoUnits.Projectors));
        yield return On(3, 26, 10, 20, async () =>
        {
            await workshop.Receive(fault, "SGS-312", "Lamba ve filtre değiştirildi, optik blok temizlendi", 4_850.00m);
            await workshop.Resolve(fault, "Cihaz bir saat çalıştırılarak denendi.");
        });
        yield return On(3, 27, 10, 40, async () =>
        {
            await workshop.Approve(fault, "SGS-312");
            await workshop.Close(fault);
            await desk.Give(projector, user);
        });
    }

    private IEnumerable<Scene> SwitchUnderContract()
    {
        var (device, fault) = ("", "");
        yield return On(4, 21, 9, 20, async () =>
        {
            device = Covered(DemoKinds.Switch)[0];
            fault = await workshop.Report(device, "Ağ anahtarının 24 portu bağlantı vermiyor");
            await workshop.Diagnose(fault, onSite: false, "Anakartın yarısı çalışmıyor; yedek anahtar takıldı");
        });
        yield return On(4, 22, 10, 10, async () =>
        {
            await desk.KeepRefused(device, new SendToVendor(fault, "BAKIM_SOZLESMESI", DemoUnits.Service, FirstContract, Order: null), "NO_WRITTEN_ORDER");
            await workshop.Send(fault, "BAKIM_SOZLESMESI", DemoUnits.Service, FirstContract);
        });
        yield return On(4, 28, 14, 20, async () =>
        {
            await workshop.Receive(fault, "ABS-2025-161", "Anakart bakım sözleşmesi kapsamında değiştirildi", 0.00m);
            await workshop.Resolve(fault, "Anahtar kabine takıldı, portların hepsi denendi.");
        });
        yield return On(4, 29, 10, 30, async () =>
        {
            await workshop.Approve(fault, "ABS-2025-161");
            await workshop.Close(fault);
        });
    }

    // From June to the end of the year the şef approves what the firms write.
    private Task Delegate() => desk.Direct(new GrantDelegation(Delegation: null, "MUD", "SEF", [Powers.ServiceForms], DemoWorkshop.FormsDelegated, DemoWorkshop.FormsDelegatedUntil)
    {
        BasisDoc = new("OLUR", "2025/131", desk.Day),
    });

    // A new computer of the tender: two weeks with the firm are more than the target allows.
    private IEnumerable<Scene> UnderWarranty()
    {
        var (computer, fault) = ("", "");
        yield return On(5, 26, 13, 40, async () =>
        {
            computer = desk.Books.HeldBy("AYS").First(a => DemoBooks.CodeOf(a) is DemoKinds.Desktop && DemoBooks.YearOf(a) is 25);
            fault = await workshop.Report(computer, "Bilgisayar açılışta donuyor");
            await workshop.Diagnose(fault, onSite: false, "Anakart arızalı; cihaz garanti kapsamında");
        });
        yield return On(5, 27, 10, 20, () => workshop.Send(fault, "GARANTI", DemoUnits.Hardware));
        yield return On(6, 10, 11, 20, async () =>
        {
            await workshop.Receive(fault, "AKD-S-2025-204", "Anakart garanti kapsamında değiştirildi", 0.00m);
            await workshop.Resolve(fault, "Bilgisayar yerine kurulup denendi.");
            await desk.Tell.Refused("AYS", Role.PERSONEL, DemoWorkshop.Closing(fault), "SERVICE_FORM_UNAPPROVED");
        });
        yield return On(6, 11, 9, 50, async () =>
        {
            await workshop.Approve(fault, "AKD-S-2025-204");
            await workshop.Close(fault);
        });
    }

    // The form asks for money for what the warranty covers: it goes back, and comes again.
    private IEnumerable<Scene> WrongForm()
    {
        var fault = "";
        yield return On(9, 2, 9, 40, async () =>
        {
            fault = await workshop.Report(desk.Books.HeldBy("ZAB").First(a => DemoBooks.CodeOf(a) is DemoKinds.Printer && DemoBooks.YearOf(a) is 25), "Çıktılarda boydan boya siyah şerit var");
            await workshop.Diagnose(fault, onSite: false, "Lazer tarama ünitesi arızalı; cihaz garanti kapsamında");
        });
        yield return On(9, 3, 10, 50, () => workshop.Send(fault, "GARANTI", DemoUnits.Printers));
        yield return On(9, 9, 10, 20, async () =>
        {
            await workshop.Receive(fault, "ASI-2025-877", "Lazer tarama ünitesi değiştirildi", 1_250.00m);
            await workshop.Resolve(fault, "Yazıcı yerine kuruldu, elli sayfa basıldı.");
        });
        yield return On(9, 10, 9, 40, async () =>
        {
            await desk.Tell.By("SEF", Role.MUDUR, new RejectServiceForm(fault, "ASI-2025-877", "Cihaz garantide; formda bedel yazılı. Düzeltilmesi için firmaya geri verildi."));
            await desk.Tell.Refused("ZAB", Role.PERSONEL, DemoWorkshop.Closing(fault), "SERVICE_FORM_UNAPPROVED");
        });
        yield return On(9, 16, 13, 40, async () =>
        {
            await desk.Tell.By(desk.Keeper("01"), Role.KAYIT_YETKILISI, new RecordServiceForm(fault, "ASI-2025-877/1", DemoUnits.Printers, "Lazer tarama ünitesi garanti kapsamında değiştirildi", 0.00m));
            await workshop.Approve(fault, "ASI-2025-877/1");
            await workshop.Close(fault);
        });
    }

    // The firm cannot repair it and brings another: the old number is written off on its form, the new one begins.
    private IEnumerable<Scene> Replaced()
    {
        var (old, fault, file) = ("", "", "");
        yield return On(10, 21, 9, 20, async () =>
        {
            old = desk.Books.HeldBy("IM2").First(a => DemoBooks.CodeOf(a) is DemoKinds.Desktop && DemoBooks.YearOf(a) is 25);
            fault = await workshop.Report(old, "Bilgisayar hiçbir tepki vermiyor");
            await workshop.Diagnose(fault, onSite: false, "Anakart ve işlemci yanmış; cihaz garanti kapsamında");
            await workshop.Technician(fault, new WipeData(old, "Disk başka bir makinede silindi, cihaz boş diskle gönderiliyor"));
        });
        yield return On(10, 22, 10, 10, () => workshop.Send(fault, "GARANTI", DemoUnits.Hardware));
        yield return On(10, 31, 10, 20, async () =>
        {
            await workshop.Receive(fault, "AKD-S-2025-391", "Cihaz onarılamadı, aynı modelin yenisiyle değiştirildi. Yeni seri no: MB25KV40917", 0.00m, replacement: true);
            await workshop.Approve(fault, "AKD-S-2025-391");
        });
        yield return On(11, 3, 9, 40, async () =>
        {
            var proposed = await desk.Keep(old, new ProposeWriteOff(Writeoff: null, "GARANTI_DEGISIM", [old], Stock: null, new("SERVIS_FORMU", "AKD-S-2025-391", Day(10, 31)), TechnicalReport: null));
            file = proposed.OfType<WriteOffProposed>().Single().Writeoff;
        });
        yield return On(11, 4, 9, 40, () => desk.Spend(new ApproveWriteOff(file, [old], LiabilityAssessment.NONE, ExtraApproval: null)));
        yield return On(11, 5, 9, 20, async () =>
        {
            var posted = await desk.Keep(old, new PostWriteOff(file, desk.Day, new ReplacementDevice("MB25KV40917", Name: null, HasStorage: null, WarrantyUntil: null)));
            var fresh = posted.OfType<AssetRegistered>().Single().Asset;
            await desk.Keep(fresh, new LabelAsset(fresh));
            await workshop.Technician(fault, new TestAsset(fresh, TestResult.PASSED));
            await desk.Give(fresh, "IM2");
            await workshop.Technician(fault, new InstallAsset(fresh, DemoUnits.PlaceOf("IMAR")));
        });
    }

    // The contract ended with the year, and the next one was not signed yet.
    private IEnumerable<Scene> ContractIsOver()
    {
        var (device, fault, contract) = ("", "", "");
        yield return Next(1, 7, 9, 20, async () =>
        {
            device = Covered(DemoKinds.Switch)[^1];
            fault = await workshop.Report(device, "Ağ anahtarı her gece yeniden başlıyor");
            await workshop.Diagnose(fault, onSite: false, "Besleme kartı arızalı");
        });
        yield return Next(1, 8, 10, 20, () => desk.KeepRefused(device, new SendToVendor(fault, "BAKIM_SOZLESMESI", DemoUnits.Service, FirstContract, Order: null), "CONTRACT_NOT_IN_FORCE"));
        yield return Next(1, 14, 11, 20, async () => contract = (await desk.Direct(new RegisterContract(Contract: null, DemoUnits.Service, new DateOnly(2026, 1, 15), new DateOnly(2026, 12, 31),
            [.. Covered(DemoKinds.Server), .. Covered(DemoKinds.Switch), device])
        {
            BasisDoc = new("OLUR", "2026/8", desk.Day),
        })).OfType<ContractRegistered>().Single().Contract);
        yield return Next(1, 15, 11, 20, () => workshop.Send(fault, "BAKIM_SOZLESMESI", DemoUnits.Service, contract));
        yield return Next(1, 22, 10, 20, async () =>
        {
            await workshop.Receive(fault, "ABS-2026-7", "Besleme kartı bakım sözleşmesi kapsamında değiştirildi", 0.00m);
            await workshop.Resolve(fault, "Anahtar kabine takıldı, bir gece izlendi.");
            await workshop.Approve(fault, "ABS-2026-7");
            await workshop.Close(fault);
        });
    }

    // Where is the laptop? With the firm, since the twenty-fourth, on this order.
    private IEnumerable<Scene> StillAway()
    {
        var fault = "";
        yield return Next(2, 23, 9, 40, async () =>
        {
            fault = await workshop.Report(desk.Books.HeldBy("MAL").First(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop && DemoBooks.YearOf(a) is 25), "Dizüstünün ekranı titriyor, menteşesi gevşek");
            await workshop.Diagnose(fault, onSite: false, "Ekran kablosu menteşede eziliyor; cihaz garanti kapsamında");
        });
        yield return Next(2, 24, 10, 20, () => workshop.Send(fault, "GARANTI", DemoUnits.Laptops));
    }

    // What the maintenance contract names and no warranty covers any more.
    private string[] Covered(string kind) => [.. desk.Books.Find(AssetStatus.COMMON_AREA, a => a.Code() == kind && a.Holder is "NET" or "SYS" && !(a.WarrantyUntil >= desk.Day))];
}
