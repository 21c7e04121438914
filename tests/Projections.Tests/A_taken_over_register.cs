using System.Globalization;
using Defne.Ledger.Application.Opening;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Projections.Tests;

/// <summary>Two thousand assets of the old register, two thirds of them in use, taken over as one file.</summary>
public sealed class OldRegister(Cluster cluster) : RichHistory(cluster)
{
    public const int Count = 2000;

    protected override bool Rich => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        OpeningRow[] rows = [.. Enumerable.Range(1, Count).Select(i => new OpeningRow(i + 1, Line(i)))];
        var taken = await House.Services.GetRequiredService<OpeningImport>().Run(new OpeningFile("eski.csv", new string('0', 64), rows),
            new OpeningTerms("TKY", Role.KAYIT_YETKILISI, new DocRef("SAYIM_DOKUM_CETVELI", "2025/1", null)), _ => { }, CancellationToken.None);
        Assert.All(taken.Verdicts, v => Assert.IsType<GoodRow>(v));
    }

    private static OpeningLine Line(int i) => new(string.Create(CultureInfo.InvariantCulture, $"255.02.01.{(i % 4) + 1:00}/{20 + (i % 5)}/{i:00000}"), "Bilgisayar", "01", 1000m + i,
        new DateOnly(2020 + (i % 5), 3, 1), $"SN{i.ToString(CultureInfo.InvariantCulture)}", HasStorage: true, WarrantyUntil: null, (i % 3) switch { 0 => null, 1 => "AYS", _ => "MEH" }, i % 3 is 0 ? null : "TTB-1");
}

[Collection(Cluster.Collection)]
public sealed class A_taken_over_register(OldRegister register) : IClassFixture<OldRegister>
{
    private static readonly (string Model, string Table)[] Tables =
    [
        .. ProjectionCatalogue.Intervals.Select(m => (m.Name, m.TableName)), ("open-matters", OpenMatters.TableName), ("number-books", NumberBooks.TableName), ("asset", "es.mt_doc_asset"),
    ];

    [Fact]
    public async Task is_rebuilt_as_it_was_live_byte_for_byte()
    {
        foreach (var (model, table) in Tables)
        {
            var live = await register.Dump(table);

            await register.Rebuild(model);

            Assert.True(live == await register.Dump(table), model);
        }

        Assert.Equal(OldRegister.Count, await register.Ask<long>("select count(*) from read.asset_current where known_to is null and valid_to is null"));
    }

    [Fact]
    public async Task lets_its_number_books_go_on_from_the_highest() =>
        Assert.Equal(2000, await register.Ask<int>("select max(last) from read.number_book where book like 'registry/%'"));
}
