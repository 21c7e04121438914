using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Application.Opening;

/// <summary>A file of the old register, its rows read.</summary>
/// <param name="Name">Name of the file, without its folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Rows">Its rows in their order.</param>
public sealed record OpeningFile(string Name, string Sha256, IReadOnlyList<OpeningRow> Rows);

/// <summary>One row of the file.</summary>
/// <param name="No">Its number in the file, as an editor shows it.</param>
/// <param name="Line">What it says; null where it could not be read.</param>
public sealed record OpeningRow(int No, OpeningLine? Line);

/// <summary>On whose authority and on which paper the file is taken over, and how far.</summary>
/// <param name="Caller">Who takes it over.</param>
/// <param name="Hat">The role meant.</param>
/// <param name="BasisDoc">The paper it rests on.</param>
/// <param name="Effective">The day it takes effect; today if left out.</param>
/// <param name="LateReason">Why it is recorded late.</param>
/// <param name="DryRun">Judge only, write nothing.</param>
/// <param name="Partial">Take over the good rows though others are refused.</param>
public sealed record OpeningTerms(string Caller, Role Hat, DocRef? BasisDoc, DateOnly? Effective = null, string? LateReason = null, bool DryRun = false, bool Partial = false);

/// <summary>What is said of one row.</summary>
/// <param name="Row">Its number in the file.</param>
public abstract record OpeningVerdict(int Row);

/// <summary>Lawful: recorded, or to be recorded.</summary>
public sealed record GoodRow(int Row) : OpeningVerdict(Row);

/// <summary>It stands in the ledger already, with the same content.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="RecordedAt">Since when.</param>
public sealed record KnownRow(int Row, DateTimeOffset RecordedAt) : OpeningVerdict(Row);

/// <summary>Refused by the law of the ledger.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Why">Code, rule, clause and sentence.</param>
/// <param name="Earlier">The row of this file that took the same number.</param>
/// <param name="Stored">What the ledger holds under the same number, where that is something else.</param>
/// <param name="Stranger">True when the person named was never registered.</param>
public sealed record RefusedRow(int Row, Rejected Why, int? Earlier, OpeningLine? Stored, bool Stranger) : OpeningVerdict(Row);

/// <summary>The serial number was used before: in this file, or by another asset of the ledger.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Earlier">The row of this file that used it; null where the ledger did.</param>
/// <param name="RegistryNo">The asset that has it.</param>
public sealed record SerialTwice(int Row, int? Earlier, string? RegistryNo) : OpeningVerdict(Row);

/// <summary>It could not be read, so it was not judged.</summary>
public sealed record UnreadRow(int Row) : OpeningVerdict(Row);

/// <summary>What came of a file.</summary>
/// <param name="Verdicts">One a row, in their order.</param>
/// <param name="RecordedAt">When its good rows were recorded; null if they were not.</param>
public sealed record OpeningOutcome(IReadOnlyList<OpeningVerdict> Verdicts, DateTimeOffset? RecordedAt);
