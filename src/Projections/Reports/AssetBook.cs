using Defne.Ledger.Projections.Intervals;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What a report prints of an asset beside its id.</summary>
public sealed record AssetFacts(string Asset, string? RegistryNo, string? Name, decimal? Cost, string? Serial, string? Warehouse);

/// <summary>Looks assets up at points in time, many at once. Whose rows they are was settled before.</summary>
public sealed class AssetBook(IntervalReader rows)
{
    /// <summary>The assets by id; one not known then has its id alone.</summary>
    public async Task<Func<string, AssetFacts>> Load(IEnumerable<string> assets, Points points, CancellationToken ct)
    {
        string[] ids = [.. assets.Distinct(StringComparer.Ordinal)];
        var page = await rows.Page<AssetFacts>("read.asset_current", """
            jsonb_build_object('asset', t.key, 'registryNo', t.registry_no, 'name', t.name, 'cost', t.cost, 'serial', t.serial, 'warehouse', t.warehouse)
            """, points, new Paging(ids.Length), "and t.key = any($5)", [ids], ct);
        var known = page.Items.ToDictionary(a => a.Asset, StringComparer.Ordinal);
        return id => known.GetValueOrDefault(id, new AssetFacts(id, RegistryNo: null, Name: null, Cost: null, Serial: null, Warehouse: null));
    }
}
