using Defne.Ledger.Projections.Intervals;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What a report prints of an asset beside its id.</summary>
public sealed record AssetFacts(string Asset, string? RegistryNo, string? Name, decimal? Cost, string? Serial, string? Warehouse, DateOnly? EntryDate = null, DateOnly? WipedOn = null);

/// <summary>Looks assets up at points in time, many at once. Whose rows they are was settled before.</summary>
public sealed class AssetBook(IntervalReader rows)
{
    /// <summary>The assets by id; one not known then has its id alone.</summary>
    public async Task<Func<string, AssetFacts>> Load(IEnumerable<string> assets, Points points, CancellationToken ct)
    {
        string[] ids = [.. assets.Distinct(StringComparer.Ordinal)];
        var page = await rows.Page("read.asset_current", "t.key, t.registry_no, t.name, t.cost, t.serial, t.warehouse, t.entry_date, t.wiped_on", points, new Paging(ids.Length),
            new Where().And("t.key = any({0})", [ids]), r => new AssetFacts(r.Text(0)!, r.Text(1), r.Text(2), r.Money(3), r.Text(4), r.Text(5), r.Day(6), r.Day(7)), ct);
        var known = page.Items.ToDictionary(a => a.Asset, StringComparer.Ordinal);
        return id => known.GetValueOrDefault(id, new AssetFacts(id, RegistryNo: null, Name: null, Cost: null, Serial: null, Warehouse: null));
    }
}
