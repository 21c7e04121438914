namespace Defne.Ledger.Build;

internal static class Standin;
