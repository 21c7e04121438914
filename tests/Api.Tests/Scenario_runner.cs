using System.Text.Json.Nodes;
using Defne.Ledger.Api.Scenarios;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Documents;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Tests;

/// <summary>How scenario files are read and how what came is compared; no database.</summary>
public sealed class Scenario_runner
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void scalars_keep_their_text_and_numbers_their_digits()
    {
        var node = Yaml("""{a: 1240.00, b: 2026/1, c: 0123, d: "01", e: 255.02.01.01, f: 2026-03-02, g: true, h: ~, i: yes, no: 51, on: -7, j: 1e3, k: "809.02"}""")!.AsObject();

        Assert.Equal("""{"a":1240.00,"b":"2026/1","c":"0123","d":"01","e":"255.02.01.01","f":"2026-03-02","g":true,"h":null,"i":"yes","no":51,"on":-7,"j":"1e3","k":"809.02"}""",
            node.ToJsonString(LedgerJson.Stored));
    }

    [Theory]
    [InlineData("{a: 1}", "{a: 1, b: 2}")]
    [InlineData("{a: {b: x}}", "{a: {b: x, c: y}}")]
    [InlineData("30000", "'30000.00'")]
    [InlineData("1240.00", "1240")]
    [InlineData("[1, {a: 1}]", "[{a: 1, b: 2}, 1]")]
    [InlineData("[{a: 1}, {a: 1, b: 2}]", "[{a: 1, b: 2}, {a: 1}]")]
    [InlineData("[]", "~")]
    [InlineData("{a: []}", "{b: 1}")]
    [InlineData("{a: ~}", "{b: 1}")]
    [InlineData("T-4", "{type: TUTANAK, 'no': T-4, date: ~}")]
    [InlineData("{type: TUTANAK}", "{type: TUTANAK, 'no': T-4}")]
    public void matches(string expected, string actual) => Assert.Null(Matching.Difference("x", Yaml(expected), Yaml(actual)));

    [Theory]
    [InlineData("{a: 1}", "{b: 1}", "expected x.a 1 got nothing")]
    [InlineData("{a: {b: x}}", "{a: {b: y}}", "expected x.a.b x got y")]
    [InlineData("'30000'", "'30000.00'", "expected x 30000 got 30000.00")]
    [InlineData("'01'", "1", "expected x 01 got 1")]
    [InlineData("true", "'true'", "expected x true got true")]
    [InlineData("[1]", "[1, 2]", "expected x [1] got [1,2]")]
    [InlineData("[1, 1]", "[1, 2]", "expected x [1,1] got [1,2]")]
    [InlineData("[]", "[1]", "expected x [] got [1]")]
    [InlineData("~", "1", "expected x nothing got 1")]
    public void differs(string expected, string actual, string how) => Assert.Equal(how, Matching.Difference("x", Yaml(expected), Yaml(actual)));

    [Theory]
    [InlineData("A B", "", "A B", true)]
    [InlineData("A B", "", "B A", false)]
    [InlineData("A", "", "A B", false)]
    [InlineData("A B", "", "A", false)]
    [InlineData("A", "B C", "C A B B", true)]
    [InlineData("A A", "A", "A A A", true)]
    [InlineData("", "", "", true)]
    [InlineData("", "", "A", false)]
    public void events_are_exactly_the_expected_ones_in_order_and_allowed_ones_anywhere(string expected, string allowed, string actual, bool good)
    {
        var difference = EventMatching.Difference([.. Names(expected).Select(n => new Awaited(n, []))], Names(allowed).ToHashSet(StringComparer.Ordinal),
            [.. Names(actual).Select(n => new Appended(n, []))]);

        Assert.Equal(good, difference is null);
    }

    [Fact]
    public void an_event_s_field_is_looked_up_in_the_payload_then_in_the_envelope()
    {
        Appended[] actual = [new("RoleAssigned", Yaml("{role: SEF, act: {role: MUDUR, capacity: VEKIL, effectiveDate: 2026-03-02, basisDoc: {type: ~, 'no': OLUR-1, date: ~}}}")!.AsObject())];

        Assert.Null(Wrong("{role: SEF, capacity: VEKIL, at: 2026-03-02, basisDoc: OLUR-1}"));
        Assert.Equal("expected RoleAssigned.role MUDUR got SEF", Wrong("{role: MUDUR}"));
        Assert.Equal("expected RoleAssigned.late true got nothing", Wrong("{late: true}"));

        string? Wrong(string fields) => EventMatching.Difference([new Awaited("RoleAssigned", Yaml(fields)!.AsObject())], new HashSet<string>(StringComparer.Ordinal), actual);
    }

    [Fact]
    public void a_given_event_is_dated_and_recorded_as_written_or_by_the_rules_of_the_clock()
    {
        var returned = Given("{AssetReturned: {asset: A1, at: 2026-02-20, recordedAt: 2026-03-09, late: true}}");
        Assert.Equal((new DateOnly(2026, 2, 20), new DateTimeOffset(2026, 3, 9, 5, 0, 0, TimeSpan.Zero), true), (returned.Fact.Act.On, returned.RecordedAt, returned.Fact.Act.Late));

        var role = Given("{RoleAssigned: {person: MUD, role: MUDUR, from: 2025-01-02}}");
        Assert.Equal((new DateOnly(2025, 1, 2), new DateTimeOffset(2025, 1, 2, 5, 0, 0, TimeSpan.Zero)), (role.Fact.Act.On, role.RecordedAt));
        Assert.Equal((Role.MUDUR, Role.SYSTEM), (((RoleAssigned)role.Fact).Role, role.Fact.Act.Role));

        // Here 'from' is a person.
        Assert.Equal(Today, Given("{DelegationGranted: {delegation: DG-1, from: MUD, to: SEF}}").Fact.Act.On);
        Assert.Equal(RuleSets.Former, Given("{AssetTested: {asset: A2, result: PASSED, at: 2019-05-07}}").Fact.Act.RuleSetVersion);
    }

    [Fact]
    public void a_given_event_without_an_actor_is_the_system_s_and_its_key_the_caller_s()
    {
        var nobody = Given("{AssetReturned: {asset: A1, commandId: c-77}}");
        Assert.Equal((Act.System, "TKY", "c-77"), (nobody.Fact.Act.By, nobody.Caller, nobody.CommandId));

        var somebody = Given("{AssetReturned: {asset: A1, commandId: c-77, by: TK2, basisDoc: {type: TUTANAK, 'no': 5}}}");
        Assert.Equal(("TK2", Role.PERSONEL, "TK2", new DocRef("TUTANAK", "5", null)), (somebody.Fact.Act.By, somebody.Fact.Act.Role, somebody.Caller, somebody.Fact.Act.BasisDoc));
    }

    [Fact]
    public void a_number_is_text_where_the_property_is_text()
    {
        Assert.Equal("809.02", ((DocumentRegistered)Given("{DocumentRegistered: {doc: D1, book: 809.02, 'no': 51}}").Fact).Book);

        var (command, _) = Asking.Of(Yaml("{cmd: ImportOpening, by: TKY, role: KAYIT_YETKILISI, lines: [{serial: 4711, cost: 1200.50}]}")).Read("M-1");
        var line = Assert.Single(((ImportOpening)command).Lines!);
        Assert.Equal(("4711", 1200.50m), (line.Serial, line.Cost));
    }

    [Fact]
    public void what_the_ledger_does_not_know_is_unsupported_and_what_cannot_be_read_is_not()
    {
        Assert.Equal("command MoveMountain", Assert.Throws<ScenarioUnsupportedException>(() => Asking.Of(Yaml("{cmd: MoveMountain, by: TKY}"))).Message);
        Assert.Equal("event MountainMoved", Assert.Throws<ScenarioUnsupportedException>(() => Given("{MountainMoved: {mountain: M-1}}")).Message);
        Assert.Equal("event AssetReturned with colour", Assert.Throws<ScenarioUnsupportedException>(() => Given("{AssetReturned: {asset: A1, colour: red}}")).Message);
        Assert.Equal("check rejects", Assert.Throws<ScenarioUnsupportedException>(() => Expectation.Of(Yaml("{rejects: X}"))).Message);
        Assert.Equal("projection MountainList", Assert.Throws<ScenarioUnsupportedException>(() => Expectation.Of(Yaml("{query: {MountainList: []}}"))).Message);
        Assert.Equal("setting mountain.height", Assert.Throws<ScenarioUnsupportedException>(() => ScenarioSettings.Of(null, Yaml("{mountain.height: 3}"))).Message);

        Assert.Throws<ScenarioMismatchException>(() => Asking.Of(Yaml("{cmd: LabelAsset, by: TKY, asset: A1, colour: red}")).Read("M-1"));
        Assert.Throws<ScenarioMismatchException>(() => Asking.Of(Yaml("{cmd: ReturnToDepot, by: TKY, asset: A1, condition: KIRIK}")).Read("M-1"));
        Assert.Throws<ScenarioMismatchException>(() => Asking.Of(Yaml("{cmd: LabelAsset, by: TKY, role: KRAL, asset: A1}")));
        Assert.Throws<ScenarioMismatchException>(() => Asking.Of(Yaml("{cmd: Tick, by: TKY, role: KAYIT_YETKILISI}")));
        Assert.Throws<ScenarioMismatchException>(() => Expectation.Of(Yaml("{allow: [FaultClosed]}")));
        Assert.Throws<ScenarioMismatchException>(() => Given("{AssetReturned: {condition: SAGLAM}}"));
    }

    [Fact]
    public void settings_go_by_their_names_in_the_rules()
    {
        var settings = ScenarioSettings.Of(Yaml("[2026-03-03]")!.AsArray(), Yaml("{order.validDays: 10, lateToleranceBusinessDays: 0, ruleset.switch: 2025-01-01, hyDelegable: true}"));

        Assert.Equal((10, 0, new DateOnly(2025, 1, 1), true), (settings.OrderValidDays, settings.LateToleranceBusinessDays, settings.RuleSetSwitch, settings.HyDelegable));
        Assert.Contains(new DateOnly(2026, 3, 3), settings.Holidays);
        Assert.DoesNotContain(new DateOnly(2026, 10, 29), settings.Holidays);
        Assert.Contains(new DateOnly(2025, 10, 29), settings.Holidays);
    }

    [Fact]
    public void fixtures_include_others_and_the_later_definition_wins_for_later_files()
    {
        var (first, known) = ScenarioFile.Parse("first.md", """
            # Anything
            ```yaml
            fixtures:
              A: [{OrderExpired: {order: O-1}}]
              B: [{include: A}, {OrderExpired: {order: O-2}}]
              C: [{include: C}]
            ```
            ```yaml
            - {id: X-1, title: one}
            ```
            """, Fixtures.None);
        var (second, _) = ScenarioFile.Parse("second.yaml", "fixtures: {A: []}\n---\n- {id: X-2, title: two}\n", known);

        Assert.Equal(["O-1", "O-2"], Orders(Assert.Single(first)));
        Assert.Equal(["O-2"], Orders(Assert.Single(second)));
        Assert.Throws<ScenarioMismatchException>(() => first[0].Fixtures.Expand(["C"]));

        static IEnumerable<string?> Orders(Scenario s) => s.Fixtures.Expand(["B"]).Select(e => e["OrderExpired"]?["order"].Text());
    }

    [Fact]
    public async Task the_report_is_one_line_a_scenario_and_only_all_passed_is_zero()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "some.yaml");
        await File.WriteAllTextAsync(file, """
            - {id: X-1, title: unknown, now: 2026-03-02, when: {cmd: MoveMountain, by: TKY}, then: {reject: A}}
            - {id: X-2, title: broken, now: 2026-03-02, when: {cmd: LabelAsset, by: TKY, asset: A1}, then: {reject: A}}
            """);
        try
        {
            Assert.Equal((1, "UNSUPPORTED X-1 unknown: command MoveMountain\nFAIL X-2 broken: InvalidOperationException: no world\n0 passed, 1 failed, 1 unsupported\n"), await Report(file));
            Assert.Equal((1, "FAIL X-2 broken: InvalidOperationException: no world\n0 passed, 1 failed, 0 unsupported\n"), await Report(file, "--only", "X-2"));
            Assert.Equal((2, ""), await Report(file, "--only", "X-9"));
            Assert.Equal((2, ""), await Report(file, file));
            Assert.Equal((2, ""), await Report(Path.Combine(folder.FullName, "none.yaml")));
            Assert.Equal((2, ""), await Report("--only", "X-1"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static async Task<(int, string)> Report(params string[] args)
        {
            await using var report = new StringWriter { NewLine = "\n" };
            var code = await ScenarioCommand.Run(args, (_, _) => throw new InvalidOperationException("no\nworld"), report, TextWriter.Null, CancellationToken.None);
            return (code, report.ToString());
        }
    }

    private static JsonNode? Yaml(string text) => Assert.Single(YamlNodes.Documents(text));

    private static PastEvent Given(string text) => new Past(Today, new Settings(), "TKY").Read(Yaml(text)!.AsObject());

    private static string[] Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
