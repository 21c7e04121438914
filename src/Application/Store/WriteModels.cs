using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Orders;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Defne.Ledger.Application.Store;

/// <summary>The asset a decision sees, kept beside its events.</summary>
public sealed partial class AssetModel : SingleStreamProjection<Asset, string>
{
    /// <summary>Names the projection.</summary>
    public AssetModel() => (Name, Version) = ("asset", 1);

    /// <inheritdoc />
    public override Asset? Evolve(Asset? snapshot, string id, IEvent e) => e.Data is AssetEvent a ? Asset.Evolve(snapshot, a) : snapshot;
}

/// <summary>The written order a decision sees.</summary>
public sealed partial class OrderModel : SingleStreamProjection<WrittenOrder, string>
{
    /// <summary>Names the projection.</summary>
    public OrderModel() => (Name, Version) = ("order", 1);

    /// <inheritdoc />
    public override WrittenOrder? Evolve(WrittenOrder? snapshot, string id, IEvent e) => e.Data is OrderEvent o ? WrittenOrder.Evolve(snapshot, o) : snapshot;
}

/// <summary>The authority a decision sees.</summary>
public sealed partial class AuthorityModel : SingleStreamProjection<Authorities, string>
{
    /// <summary>Names the projection.</summary>
    public AuthorityModel() => (Name, Version) = ("authority", 1);

    /// <inheritdoc />
    public override Authorities? Evolve(Authorities? snapshot, string id, IEvent e) => e.Data is AuthorityEvent a ? Authorities.Evolve(snapshot, a) : snapshot;
}
