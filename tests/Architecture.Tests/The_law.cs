using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Architecture.Tests;

public partial class The_law
{
    // RULES.md §4.24, the closed list. A code is added there first.
    private const string ClosedList = """
        AUTH_NO_ROLE AUTH_EXPIRED AUTH_NOT_STARTED AUTH_NOT_DELEGABLE ACTING_OVERLAP SIGNATURE_AUTHORITY PERSON_LEFT
        SOD_KAYIT_KONTROL SOD_HARCAMA_KAYIT SOD_HARCAMA_MUHASEBE SOD_COMMISSION_CONFLICT SOD_SELF_APPROVAL ROLE_NOT_MANAGER
        FUTURE_DATE BACKDATE_REASON_REQUIRED BACKDATE_BEFORE_LAST_EVENT PERIOD_CLOSED REGISTER_BACKDATED SLIP_BEFORE_BASIS CLOSURE_TOO_LONG
        MISSING_FIELD INVALID_CODE KIND_MISMATCH NOT_FOUND INVALID_STATE CONCURRENCY_CONFLICT IMMUTABLE_RECORD BASIS_DOCUMENT_MISSING
        NOT_APPROVED NOT_OWNED LEGAL_HOLD HOLD_NOT_YOURS
        NO_WRITTEN_ORDER ORDER_NOT_SIGNED ORDER_CANCELLED ORDER_EXPIRED ORDER_OTHER_ASSET ORDER_USED ORDER_PURPOSE_MISMATCH ORDER_RECIPIENT_MISMATCH
        NOT_ACCEPTED NOT_TESTED ALREADY_ON_ZIMMET NOT_ON_ZIMMET ZIMMET_DIRECT_TRANSFER_FORBIDDEN RECIPIENT_NOT_ELIGIBLE RECIPIENT_SIGNATURE_MISSING
        ASSET_TERMINAL ASSET_IN_WRITEOFF MUST_BE_RETURNED_FIRST DATA_NOT_WIPED WAREHOUSE_CLOSED COUNT_FREEZE
        OPEN_ZIMMET OPEN_WAREHOUSE OPEN_REFERRAL OPEN_ARCHIVE_LOAN
        VALUE_NOT_DETERMINED SLIP_NOT_APPLICABLE NO_REQUEST INSUFFICIENT_STOCK FIFO_VIOLATION UNMET_NOT_REPORTED DIFFERENCE_UNRESOLVED
        FAULT_ON_TERMINAL_ASSET FAULT_ALREADY_OPEN WARRANTY_ACTIVE WARRANTY_EXPIRED CONTRACT_NOT_IN_FORCE SERVICE_FORM_MISSING
        SERVICE_FORM_UNAPPROVED WRITEOFF_PENDING
        COMMISSION_TOO_SMALL COMMISSION_DUPLICATE_MEMBER COMMISSION_NO_EXPERT COMMISSION_UNSIGNED COMMISSION_REFUSED NO_COMMISSION_DECISION
        LIABILITY_ASSESSMENT_MISSING
        COUNT_RECORDER_MISSING PENDING_DOCUMENTS RECOUNT_REQUIRED COUNT_LINE_MISSING COUNT_UNRESOLVED ACCOUNT_MISMATCH
        NOT_REGISTERED ALREADY_REGISTERED NOT_REFERRED REFERRAL_NOT_TO_ACTOR ANSWER_MISSING OUTGOING_NOT_SIGNED DELIVERY_RECEIPT_REQUIRED
        FOLDER_NOT_CLOSED FOLDER_CLOSED FOLDER_ON_LOAN NOT_CONFORM RETENTION_NOT_EXPIRED PERMANENT_RECORD EVALUATION_REQUIRED WRONG_ARCHIVE
        DAB_OPINION_MISSING PAGE_NOT_CLOSED PAGE_STEP_MISSING PAGE_HASH_MISMATCH PAGE_ALREADY_FILED
        SEATS_EXCEEDED LICENCE_EXPIRED ALREADY_INSTALLED
        """;

    // The sorts of open matters are keys of look-ups and shown to nobody.
    private static readonly Type[] NeverShown = [typeof(MatterKind)];

    public static TheoryData<string> Codes => [.. Refusals.All.Select(Name)];

    public static TheoryData<string> RuleIds => [.. Rules.All.Select(rule => rule.Id)];

    public static TheoryData<Type> Enums => [.. typeof(LedgerEvent).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic).Except(NeverShown)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void refuses_with_codes_of_the_closed_list(string name) =>
        Assert.Contains(Of(name).Code, ClosedList.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void ties_a_code_to_a_rule_once() => Assert.Equal(Refusals.All.Count, Refusals.All.Select(Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void says_in_Turkish_what_a_clerk_should_do(string name)
    {
        Assert.EndsWith(".", Of(name).TextTr, StringComparison.Ordinal);
        Assert.Matches(TurkishLetter(), Of(name).TextTr);
        Assert.Equal(Of(name).TextTr.Trim(), Of(name).TextTr);
        Assert.Contains(Of(name).Rule, Rules.All);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void gives_every_rule_a_sentence_and_its_places_in_the_order_of_their_dates(string id)
    {
        var rule = Rules.Find(id)!;
        Assert.Matches("^[RL]-[0-9]{2}$", rule.Id);
        Assert.EndsWith(".", rule.TextTr, StringComparison.Ordinal);
        Assert.Matches(TurkishLetter(), rule.TextTr);
        Assert.NotEmpty(rule.Clauses);
        Assert.Equal(rule.Clauses.Select(c => c.From).Order().Distinct(), rule.Clauses.Select(c => c.From));
    }

    [Fact]
    public void lists_every_rule_that_is_declared_once() => Assert.Equal(
        typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(Rule)).Select(f => ((Rule)f.GetValue(null)!).Id),
        Rules.All.Select(rule => rule.Id));

    [Fact]
    public void cites_the_text_in_force_on_the_effective_day()
    {
        Assert.Equal("TMY (2006) md. 23", Rules.L15.ClauseOn(new DateOnly(2024, 10, 9)));
        Assert.Equal("TMY 23, 18/3", Rules.L15.ClauseOn(new DateOnly(2024, 10, 10)));
        Assert.Equal("NO_WRITTEN_ORDER (R-22, Md. 11/26)", Refusals.NoWrittenOrder.Cite(new DateOnly(2026, 3, 2)));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void has_a_Turkish_word_and_an_ASCII_code_for_every_category(Type type) => Assert.All(Enum.GetValues(type).Cast<Enum>(), value =>
    {
        Assert.True(Categories.Has(value), $"Categories has no Turkish text for {type.Name}.{value}.");
        Assert.Matches("^[A-Z]+(_[A-Z]+)*$", value.ToString());
    });

    [Theory]
    [MemberData(nameof(Enums))]
    public void gives_no_two_categories_of_a_kind_the_same_word(Type type) => Assert.Equal(
        Enum.GetValues(type).Length, Enum.GetValues(type).Cast<Enum>().Select(Categories.Turkish).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void names_its_fields_alike_in_every_culture()
    {
        string[] names = [.. Events.Types.SelectMany(type => type.GetProperties()).Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        string[] here = [.. names.Select(Texts.JsonName)];
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(here, names.Select(Texts.JsonName));
            Assert.All(here, name => Assert.Matches("^[a-z][A-Za-z]*$", name));
            Assert.Equal("1.240,50", Texts.Shown(1240.5m));
            Assert.Equal("2026-03-02", Texts.Plain(new DateOnly(2026, 3, 2)));
            Assert.Equal("SISTEM_YONETICISI", Texts.Plain(Role.SISTEM_YONETICISI));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Name(Refusal why) => $"{why.Code} {why.Rule.Id}";

    private static Refusal Of(string name) => Refusals.All.Single(why => Name(why) == name);

    [GeneratedRegex("[çğıöşüÇĞİÖŞÜâîû]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TurkishLetter();
}
