using System.Globalization;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Every slip, in the order of its number, and how far it got on its way to accounting.</summary>
/// <remarks>Türkçe: fiş sıra dökümü.</remarks>
public sealed partial class SlipRegister() : IntervalModel("slip-register", 1,
    new("no", "text"), new("date", "date"), new("book_year", "integer", Searched: true), new("kind", "text", Searched: true), new("form", "text"), new("value", "numeric"),
    new("due", "date"), new("rule_set", "text"), new("issued_by", "text"), new("sent_on", "date"), new("sent_late", "boolean"), new("acknowledged_on", "date"), new("overdue", "boolean"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        SlipIssued s => [Change.To(Key(s.No), s.Act.On, ("no", s.No), ("date", s.Date ?? s.Act.On), ("book_year", s.BookYear ?? s.Act.On.Year), ("kind", s.Kind),
            ("form", s.Form?.ToString()), ("value", s.Value), ("due", s.DueToAccounting), ("rule_set", s.Act.RuleSetVersion), ("issued_by", s.Act.By), ("overdue", false))],
        SlipSentToAccounting s => [Change.To(Key(s.Slip), s.Act.On, ("sent_on", s.Act.On), ("sent_late", s.Late))],
        SlipAcknowledged s => [Change.To(Key(s.Slip), s.Act.On, ("acknowledged_on", s.Act.On))],
        SlipOverdueFlagged s => [Change.To(Key(s.Slip), s.Act.On, ("overdue", true))],
        _ => [],
    };

    /// <summary>Padded, so that 2026/10 follows 2026/9.</summary>
    internal static string Key(string no) => no.Split('/') is [var year, var n] && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? string.Create(CultureInfo.InvariantCulture, $"{year}/{number:0000000}")
        : no;
}

/// <summary>One slip at a point in both times.</summary>
public sealed record SlipRow(string No, DateOnly Date, int BookYear, string? Kind, string? KindTr, SlipForm? Form, string? FormTr, decimal? Value, DateOnly? DueToAccounting,
    string? RuleSetVersion, string? IssuedBy, string? IssuedByName, DateOnly? SentOn, bool? SentLate, DateOnly? AcknowledgedOn, bool? Overdue);

/// <summary>Slips, filtered by the year of their books, by kind, or those that wait to be sent.</summary>
[Policy(Level.Desk)]
public sealed record ListSlips(int? BookYear, string? Kind, bool Unsent, Points Points, Paging Paging) : IRequest<Page<SlipRow>>
{
    /// <summary>One number alone.</summary>
    public string? No { get; init; }
}

internal sealed class SlipQueries(IntervalReader rows) : IRequestHandler<ListSlips, Page<SlipRow>>
{
    private static readonly string Columns = $"""
        t.no, t.date, t.book_year, t.kind, t.form, t.value, t.due, t.rule_set, t.issued_by, {PersonalData.NameOf("t.issued_by")}, t.sent_on, t.sent_late, t.acknowledged_on, t.overdue
        """;

    public Task<Page<SlipRow>> Handle(ListSlips q, CancellationToken cancellationToken)
    {
        var where = new Where().Is("t.book_year", q.BookYear).Is("t.kind", q.Kind).Is("t.no", q.No);
        return rows.Page("read.slip_register", Columns, q.Points, q.Paging, q.Unsent ? where.And("t.due is not null and t.sent_on is null") : where, Row, cancellationToken);
    }

    private static SlipRow Row(RowReader r)
    {
        var (kind, form) = (r.Text(3), r.Code<SlipForm>(4));
        return new SlipRow(r.Text(0)!, r.Day(1)!.Value, r.Number(2)!.Value, kind, SlipEvent.TurkishKind(kind), form, form is { } f ? Categories.Turkish(f) : null,
            r.Money(5), r.Day(6), r.Text(7), r.Text(8), r.Text(9), r.Day(10), r.Flag(11), r.Day(12), r.Flag(13));
    }
}
