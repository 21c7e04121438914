using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What is printed on an asset's label.</summary>
/// <remarks>Türkçe: taşınır etiketi.</remarks>
/// <param name="RegistryNo">Registry number; the id of a device that has none.</param>
/// <param name="Name">What it is.</param>
public sealed record AssetLabel(string RegistryNo, string? Name);

/// <summary>Labels of assets, in the order asked for; null when one of them is not the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record ReadLabels(IReadOnlyList<string> Assets, Points Points) : IRequest<IReadOnlyList<AssetLabel>?>
{
    /// <summary>Most labels at once: ten sheets.</summary>
    public const int Most = 240;
}

internal sealed class LabelHandler(IRequestHandler<GetAsset, AssetRow?> assets) : IRequestHandler<ReadLabels, IReadOnlyList<AssetLabel>?>
{
    public async Task<IReadOnlyList<AssetLabel>?> Handle(ReadLabels q, CancellationToken cancellationToken)
    {
        var labels = new List<AssetLabel>();
        foreach (var id in q.Assets)
        {
            if (await assets.Handle(new GetAsset(id, q.Points), cancellationToken) is not { } asset) return null;
            labels.Add(new AssetLabel(asset.RegistryNo ?? asset.Asset, asset.Name));
        }

        return labels;
    }
}
