using System.Globalization;
using Defne.Ledger.Api.Operators;

// Casing and dates never depend on where the process runs; Turkish is asked for by name.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await Verbs.Run(args);
