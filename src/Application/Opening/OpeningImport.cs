using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Marten;
using Npgsql;

namespace Defne.Ledger.Application.Opening;

/// <summary>
/// Takes a file of the old register over: every row judged by the domain, the good ones recorded in one transaction as one act.
/// A row is known again by what the ledger says, not by a key beside it: its registry number and the content of its opening events.
/// </summary>
/// <remarks>Türkçe: açılış envanterinin aktarılması.</remarks>
public sealed class OpeningImport(IDocumentStore store, NpgsqlDataSource database, UseCase<ImportOpening> useCase, RefusalLog refusals, LedgerClock clock, Settings settings)
{
    /// <summary>Judges the file and, unless it is a dry run or has refused rows that may not be left out, records it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="terms">Who, on which paper, how far.</param>
    /// <param name="progress">Told of rows judged and of the share of events recorded, in rows.</param>
    /// <param name="ct">Cancels; nothing is recorded then.</param>
    /// <exception cref="UnknownOutcomeException">COMMIT was sent, its answer lost: the same file again tells.</exception>
    /// <exception cref="LedgerBusyException">Other acts would not end in time; nothing was recorded.</exception>
    public async Task<OpeningOutcome> Run(OpeningFile file, OpeningTerms terms, Action<int> progress, CancellationToken ct)
    {
        var envelope = new Envelope(terms.Caller, terms.Hat, $"import/{file.Sha256[..32]}");
        var command = new ImportOpening(null) { BasisDoc = terms.BasisDoc, Effective = terms.Effective, LateReason = terms.LateReason };
        await using var work = await OpeningWork.Begin(store, database, envelope, writes: !terms.DryRun, ct);
        var now = clock.GetUtcNow();
        var today = LedgerClock.DayOf(now);
        var past = await OpeningPast.Load(work.Session, file.Rows, ct);
        var act = Act.For(command, terms.Caller, terms.Hat, today, past.SettingsOn(terms.Effective ?? today, settings));
        var judge = new OpeningJudge(useCase, command, act, today, settings, past);
        OpeningVerdict[] verdicts = [.. file.Rows.Select(judge.Judge)];
        if (terms.DryRun) return new OpeningOutcome(verdicts, null);

        var whole = Array.TrueForAll(verdicts, v => v is GoodRow or KnownRow);
        var writes = judge.Facts.Count > 0 && (whole || terms.Partial);
        if (writes) await work.Save(judge.Facts, now, () => Receipt(work.Session, file, envelope, judge.Facts, now, ct), saved => progress((int)((long)saved * file.Rows.Count / judge.Facts.Count)), ct);

        await work.DisposeAsync();
        if (judge.FirstRefusal is { } refused) await Note(file, envelope, refused, verdicts, act, now);
        return new OpeningOutcome(verdicts, writes ? now : null);
    }

    /// <summary>The officers in charge of each of these warehouses today.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Officers(IEnumerable<string> warehouses, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var roles = (await session.LoadAsync<Authorities>(Authorities.Key, ct) ?? Authorities.Nobody).Roles;
        var today = clock.Today;
        return warehouses.Distinct(StringComparer.Ordinal).ToDictionary(w => w,
            IReadOnlyList<string> (w) => [.. roles.Where(r => r.Role is Role.KAYIT_YETKILISI && r.Warehouse == w && r.Term.Covers(today)).Select(r => r.Person).Distinct(StringComparer.Ordinal)],
            StringComparer.Ordinal);
    }

    // The same file may be taken over in parts: each part is an act with a key of its own.
    private static async Task Receipt(IDocumentSession session, OpeningFile file, Envelope envelope, IReadOnlyList<LedgerEvent> facts, DateTimeOffset at, CancellationToken ct)
    {
        var assets = facts.Select(f => f.Stream()).Distinct(StringComparer.Ordinal).ToArray();
        var answer = JsonSerializer.Serialize(new { stream = Authorities.Key, version = 0, recordedAt = at, file = file.Name, sha256 = file.Sha256, assets = assets.Length, events = facts.Count }, LedgerJson.Stored);
        await using var sql = new NpgsqlCommand("insert into ledger.receipt (caller, key, hash, stream, version, answer, at) values ($1, $2, $3, $4, 0, $5::json, $6)", (NpgsqlConnection)session.Connection!);
        foreach (var value in new object[] { envelope.Caller, $"{envelope.CommandId}/{Digest(assets)}", file.Sha256, Authorities.Key, answer, at })
            sql.Parameters.Add(new NpgsqlParameter { Value = value });
        await sql.ExecuteNonQueryAsync(ct);
    }

    // One act was tried, so one refusal is noted, as for a request: the first, and how many there were.
    private Task<Outcome> Note(OpeningFile file, Envelope envelope, (Refusal Why, int Row) first, IReadOnlyList<OpeningVerdict> verdicts, Act act, DateTimeOffset at)
    {
        var refused = verdicts.OfType<RefusedRow>().ToArray();
        var key = $"{envelope.CommandId}/{Digest(refused.Select(r => $"{r.Row} {r.Why.Code} {r.Why.Rule}"))}";
        return refusals.Record(nameof(ImportOpening), envelope with { CommandId = key }, file.Sha256,
            first.Why.About("line", first.Row).About("file", file.Name).About("refused", refused.Length), act, at);
    }

    private static string Digest(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
