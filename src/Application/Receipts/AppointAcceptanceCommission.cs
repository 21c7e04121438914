using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Naming the acceptance commission.</summary>
internal sealed class AppointAcceptanceCommissionCase : UseCase<AppointAcceptanceCommission>
{
    public override Keys Keys(AppointAcceptanceCommission c, World w) =>
        Change(Key.Receipt(c.Receipt));

    public override Decision Decide(AppointAcceptanceCommission c, World w) => ReceiptDecider.AppointAcceptanceCommission(c, w);
}
