using System.Globalization;
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

    // Padded, so that 2026/10 follows 2026/9.
    private static string Key(string no) => no.Split('/') is [var year, var n] && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
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

internal sealed class SlipQueries(IntervalReader rows, NameBook names) : IRequestHandler<ListSlips, Page<SlipRow>>
{
    public async Task<Page<SlipRow>> Handle(ListSlips q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<SlipRow>("read.slip_register", """
            jsonb_build_object('no', t.no, 'date', t.date, 'bookYear', t.book_year, 'kind', t.kind, 'form', t.form, 'value', t.value, 'dueToAccounting', t.due,
                'ruleSetVersion', t.rule_set, 'issuedBy', t.issued_by, 'sentOn', t.sent_on, 'sentLate', t.sent_late, 'acknowledgedOn', t.acknowledged_on, 'overdue', t.overdue)
            """, q.Points, q.Paging, "and ($5::text is null or t.book_year = $5::int) and ($6::text is null or t.kind = $6) and (not $7 or (t.due is not null and t.sent_on is null)) and ($8::text is null or t.no = $8)",
            [q.BookYear?.ToString(CultureInfo.InvariantCulture), q.Kind, q.Unsent, q.No], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with
        {
            Items = [.. page.Items.Select(r => r with
            {
                KindTr = EntryKinds.Find(r.Kind)?.TextTr ?? ExitKinds.Find(r.Kind)?.TextTr, FormTr = r.Form is { } form ? Categories.Turkish(form) : null,
                IssuedByName = r.IssuedBy is null ? null : nameOf(r.IssuedBy),
            })],
        };
    }
}
