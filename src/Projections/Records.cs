using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>A delivery at a point in both times, with its biography.</summary>
/// <remarks>Türkçe: teslim alma dosyası. Quantities by movable code, each in its own unit of measure.</remarks>
/// <param name="Receipt">Its number.</param>
/// <param name="Supplier">Who delivered.</param>
/// <param name="Document">The paper it came with.</param>
/// <param name="Received">What was delivered.</param>
/// <param name="Accepted">What the commission accepted.</param>
/// <param name="Rejected">What it refused.</param>
/// <param name="Posted">What entered the books.</param>
/// <param name="Slips">The slips it entered by.</param>
/// <param name="Provisional">Whether the supplier holds a provisional receipt.</param>
/// <param name="Members">The acceptance commission.</param>
/// <param name="Chair">Its chair.</param>
/// <param name="AcceptedOn">Day of the last acceptance.</param>
/// <param name="History">What happened, in order.</param>
/// <param name="Version">Version of its stream.</param>
public sealed record ReceiptFile(string Receipt, string? Supplier, string? Document, IReadOnlyDictionary<string, decimal> Received, IReadOnlyDictionary<string, decimal> Accepted,
    IReadOnlyDictionary<string, decimal> Rejected, IReadOnlyDictionary<string, decimal> Posted, IReadOnlyList<string> Slips, bool Provisional, IReadOnlyList<string> Members, string? Chair,
    DateOnly? AcceptedOn, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>One delivery; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetReceipt(string Receipt, Points Points) : IRequest<ReceiptFile?>;

/// <summary>A slip at a point in both times, with its lines and its biography.</summary>
/// <remarks>Türkçe: fiş dosyası.</remarks>
/// <param name="Slip">Its row of the register.</param>
/// <param name="Lines">What it moved.</param>
/// <param name="History">What happened, in order.</param>
/// <param name="Version">Version of its stream.</param>
public sealed record SlipFile(SlipRow Slip, IReadOnlyList<SlipLine> Lines, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>One slip; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetSlip(string No, Points Points) : IRequest<SlipFile?>;

/// <summary>A maintenance contract at a point in both times, with its biography.</summary>
/// <remarks>Türkçe: bakım sözleşmesi dosyası.</remarks>
/// <param name="Contract">Its number.</param>
/// <param name="Firm">Who maintains.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Assets">What it covers.</param>
/// <param name="History">What happened, in order.</param>
/// <param name="Version">Version of its stream.</param>
public sealed record ContractFile(string Contract, string? Firm, DateOnly? From, DateOnly? To, IReadOnlyList<string> Assets, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>One contract; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetContract(string Contract, Points Points) : IRequest<ContractFile?>;

// One record has few events: it is folded from them, at both times, by the fold decisions use.
internal sealed class RecordQueries(Histories histories, IRequestHandler<ListSlips, Page<SlipRow>> slips) :
    IRequestHandler<GetReceipt, ReceiptFile?>, IRequestHandler<GetSlip, SlipFile?>, IRequestHandler<GetContract, ContractFile?>
{
    public async Task<ReceiptFile?> Handle(GetReceipt q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(ReceiptEvent.StreamOf(q.Receipt), q.Points, cancellationToken);
        if (Folded<Receipt>(told) is not { } now) return null;
        var begun = told.Facts.OfType<DeliveryReceived>().FirstOrDefault();
        return new ReceiptFile(q.Receipt, begun?.Supplier, begun?.Doc?.ToString(), now.Received, now.Accepted, now.Rejected, now.Posted,
            [.. told.Facts.OfType<EntryPosted>().Select(p => p.Slip)], now.IsProvisional, now.Members, now.Chair, now.AcceptedOn,
            await histories.Lines(told.Events, cancellationToken), told.Version);
    }

    public async Task<SlipFile?> Handle(GetSlip q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(SlipEvent.StreamOf(q.No), q.Points, cancellationToken);
        var row = (await slips.Handle(new ListSlips(BookYear: null, Kind: null, Unsent: false, new Points(told.AsOf, told.KnownAt), new Paging(1)) { No = q.No }, cancellationToken)).Items;
        return row is [var slip]
            ? new SlipFile(slip, [.. told.Facts.OfType<SlipIssued>().SelectMany(s => s.Lines ?? [])], await histories.Lines(told.Events, cancellationToken), told.Version)
            : null;
    }

    public async Task<ContractFile?> Handle(GetContract q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(ContractEvent.StreamOf(q.Contract), q.Points, cancellationToken);
        return told.Facts.OfType<ContractRegistered>().LastOrDefault() is { } c
            ? new ContractFile(c.Contract, c.Firm, c.From, c.To, c.Assets ?? [], await histories.Lines(told.Events, cancellationToken), told.Version)
            : null;
    }

    private static T? Folded<T>(Biography told)
        where T : class => (T?)told.Facts.Aggregate((object?)null, World.Evolve);
}
