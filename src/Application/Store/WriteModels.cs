using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
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

/// <summary>The settings a decision sees.</summary>
public sealed partial class SettingsModel : SingleStreamProjection<SettingsBook, string>
{
    /// <summary>Names the projection.</summary>
    public SettingsModel() => (Name, Version) = ("settings", 1);

    /// <inheritdoc />
    public override SettingsBook? Evolve(SettingsBook? snapshot, string id, IEvent e) => e.Data is SettingEvent s ? SettingsBook.Evolve(snapshot, s) : snapshot;
}

/// <summary>The valuation a decision sees.</summary>
public sealed partial class ValuationModel : SingleStreamProjection<Valuation, string>
{
    /// <summary>Names the projection.</summary>
    public ValuationModel() => (Name, Version) = ("valuation", 1);

    /// <inheritdoc />
    public override Valuation? Evolve(Valuation? snapshot, string id, IEvent e) => e.Data is ValuationEvent fact ? Valuation.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The delivery a decision sees.</summary>
public sealed partial class ReceiptModel : SingleStreamProjection<Receipt, string>
{
    /// <summary>Names the projection.</summary>
    public ReceiptModel() => (Name, Version) = ("receipt", 1);

    /// <inheritdoc />
    public override Receipt? Evolve(Receipt? snapshot, string id, IEvent e) => e.Data is LedgerEvent fact ? Receipt.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The slip a decision sees.</summary>
public sealed partial class SlipModel : SingleStreamProjection<Slip, string>
{
    /// <summary>Names the projection.</summary>
    public SlipModel() => (Name, Version) = ("slip", 1);

    /// <inheritdoc />
    public override Slip? Evolve(Slip? snapshot, string id, IEvent e) => e.Data is LedgerEvent fact ? Slip.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The stock card a decision sees.</summary>
public sealed partial class StockModel : SingleStreamProjection<StockCard, string>
{
    /// <summary>Names the projection.</summary>
    public StockModel() => (Name, Version) = ("stock", 1);

    /// <inheritdoc />
    public override StockCard? Evolve(StockCard? snapshot, string id, IEvent e) => e.Data is StockEvent fact ? StockCard.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The fiscal year a decision sees.</summary>
public sealed partial class PeriodModel : SingleStreamProjection<FiscalPeriod, string>
{
    /// <summary>Names the projection.</summary>
    public PeriodModel() => (Name, Version) = ("period", 1);

    /// <inheritdoc />
    public override FiscalPeriod? Evolve(FiscalPeriod? snapshot, string id, IEvent e) => e.Data is PeriodEvent fact ? FiscalPeriod.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The checks of a depot a decision sees.</summary>
public sealed partial class DepotCheckModel : SingleStreamProjection<DepotCheck, string>
{
    /// <summary>Names the projection.</summary>
    public DepotCheckModel() => (Name, Version) = ("depot-check", 1);

    /// <inheritdoc />
    public override DepotCheck? Evolve(DepotCheck? snapshot, string id, IEvent e) => e.Data is DepotCheckEvent fact ? DepotCheck.Evolve(snapshot, fact) : snapshot;
}

/// <summary>The maintenance contract a decision sees.</summary>
public sealed partial class ContractModel : SingleStreamProjection<Contract, string>
{
    /// <summary>Names the projection.</summary>
    public ContractModel() => (Name, Version) = ("contract", 1);

    /// <inheritdoc />
    public override Contract? Evolve(Contract? snapshot, string id, IEvent e) => e.Data is ContractEvent fact ? Contract.Evolve(snapshot, fact) : snapshot;
}
