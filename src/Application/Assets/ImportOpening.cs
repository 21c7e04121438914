using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Taking over the old register: nothing else may be recorded meanwhile, so the authority is locked for all.</summary>
internal sealed class ImportOpeningCase : UseCase<ImportOpening>
{
    public override Keys Keys(ImportOpening c, World w) =>
        Change([Key.Authority, .. (c.Lines ?? []).Select(l => Key.Asset(RegistryNo.ToAssetId(l?.RegistryNo ?? ""))), .. Books(c)]).Look(Key.LiveActs);

    public override Decision Decide(ImportOpening c, World w) => AssetDecider.ImportOpening(c, w);

    private static IEnumerable<Key> Books(ImportOpening c) => (c.Lines ?? [])
        .Select(l => RegistryNo.Read(l?.RegistryNo ?? "")).OfType<RegistryNo>()
        .Select(no => Key.Book(Book.Registry(no.Code, no.Year))).Distinct();
}
