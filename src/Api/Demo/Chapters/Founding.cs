using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>The first two days: people and posts, then the old register as the last count left it.</summary>
internal sealed class Founding(DemoDesk desk) : Chapter
{
    private static readonly DocRef Register = new("SAYIM_DOKUM_CETVELI", "2024/1", new DateOnly(2024, 12, 31));
    private int papers = 2;

    public override IEnumerable<Scene> Scenes() =>
    [
        On(1, 2, 9, 0, People, 40),
        On(1, 2, 13, 40, Posts, 60),
        On(1, 3, 9, 30, OpeningInventory, 600),
        new(DemoPeople.Of("TK3").Joins!.Value, new TimeOnly(9, 0), Newcomers),
    ];

    private async Task People()
    {
        var tell = desk.Tell;
        await tell.System(new RegisterPersonnel("MUD", "BIM", Manager: true, Official: true));
        await tell.System(new RegisterPersonnel("BSK", "BASKANLIK", Manager: true, Official: true));
        await tell.System(Assign("MUD", Role.MUDUR) with { BasisDoc = new("OLUR", "2024/411", new DateOnly(2024, 12, 27)) });
        await tell.System(Assign("BSK", Role.UST_YONETICI) with { BasisDoc = new("MAZBATA", "2024/1", new DateOnly(2024, 4, 3)) });
        foreach (var p in DemoPeople.All.Where(p => p.Joins is null))
        {
            if (p.Id is not ("MUD" or "BSK")) await Enter(p);
            await tell.Contact(p);
        }
    }

    private async Task Posts()
    {
        foreach (var p in DemoPeople.All.Where(p => p.Joins is null && p.Role is not (null or Role.MUDUR or Role.UST_YONETICI))) await Appoint(p);
        // Whoever keeps the books may not check them.
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, Paper(Assign("TKY", Role.KONTROL_YETKILISI)), "SOD_KAYIT_KONTROL");
        await desk.Spend(Paper(Assign("SEF", Role.KONTROL_YETKILISI)));
    }

    private async Task OpeningInventory()
    {
        await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new ImportOpening(DemoInventory.Of("01")) { BasisDoc = Register });
        await desk.Tell.By("TK2", Role.KAYIT_YETKILISI, new ImportOpening(DemoInventory.Of("02")) { BasisDoc = Register });
    }

    private async Task Newcomers()
    {
        foreach (var p in DemoPeople.All.Where(p => p.Joins == desk.Day))
        {
            await Enter(p);
            await desk.Tell.Contact(p);
        }
    }

    private Task Enter(DemoPerson p) => desk.Direct(new RegisterPersonnel(p.Id, p.Unit, p.Manager, !p.Outsider));

    private Task Appoint(DemoPerson p)
    {
        var (by, hat) = p.Role switch
        {
            Role.KAYIT_YETKILISI => ("MUD", Role.HARCAMA_YETKILISI),
            Role.BASKAN_YRD => ("BSK", Role.UST_YONETICI),
            _ => ("MUD", Role.MUDUR),
        };
        return desk.Tell.By(by, hat, Paper(Assign(p.Id, p.Role!.Value) with { Warehouse = p.Warehouse, Unit = p.Role is Role.BIRIM_YETKILISI ? p.Unit : null }));
    }

    private AssignRole Paper(AssignRole c) => c with { BasisDoc = new("OLUR", $"2025/{papers++}", new DateOnly(2025, 1, 2)) };

    private static AssignRole Assign(string person, Role role) => new(person, role, new DateOnly(2025, 1, 2), To: null, Warehouse: null, Unit: null, Areas: null, Power: null);
}
