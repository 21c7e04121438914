using System.Globalization;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Something that stands open between aggregates until an event closes it.</summary>
/// <remarks>Türkçe: açık iş. A leaver's open zimmet, an asset's open write-off are look-ups in the rows of these.</remarks>
/// <param name="Kind">What sort of matter.</param>
/// <param name="Id">Names it within its kind; opening it again changes nothing.</param>
/// <param name="Subjects">Whom and what it concerns.</param>
public sealed record Matter(MatterKind Kind, string Id, params IReadOnlyList<Subject> Subjects)
{
    /// <summary>An asset somebody answers for personally or as the responsible of a room.</summary>
    public static Matter Zimmet(string asset, string? person = null) =>
        new(MatterKind.ZIMMET, asset, Concerning(Subject.Asset(asset), person));

    /// <summary>A warehouse an officer keeps until it is handed over with signed minutes (L-22).</summary>
    public static Matter Warehouse(string warehouse, string? officer) =>
        new(MatterKind.WAREHOUSE, $"{warehouse}/{officer}", Concerning(Subject.Warehouse(warehouse), officer));

    /// <summary>A document somebody has to conclude .</summary>
    public static Matter Referral(string document, string? person = null) =>
        new(MatterKind.REFERRAL, document, Concerning(Subject.Document(document), person));

    /// <summary>A proposal to write assets off that did not come to its end yet.</summary>
    public static Matter WriteOff(string writeoff, params IEnumerable<string> assets) =>
        new(MatterKind.WRITE_OFF, writeoff, [.. assets.Select(Subject.Asset)]);

    /// <summary>A fault something is to be done about.</summary>
    public static Matter Fault(string fault, string? asset = null) => new(MatterKind.FAULT, fault, About(asset));

    /// <summary>An asset that is with a firm.</summary>
    public static Matter AtVendor(string fault, string? asset = null) => new(MatterKind.AT_VENDOR, fault, About(asset));

    /// <summary>A liability that did not come to its end yet.</summary>
    public static Matter Liability(string liability, string? asset = null) => new(MatterKind.LIABILITY, liability, About(asset));

    private static Subject[] About(string? asset) => asset is null ? [] : [Subject.Asset(asset)];

    private static Subject[] Concerning(Subject thing, string? person) =>
        person is null ? [thing] : [thing, Subject.Person(person)];
}

/// <summary>The sorts of open matters.</summary>
public enum MatterKind
{
    /// <summary>Türkçe: zimmet.</summary>
    ZIMMET,

    /// <summary>Türkçe: devredilmemiş ambar.</summary>
    WAREHOUSE,

    /// <summary>Türkçe: havale.</summary>
    REFERRAL,

    /// <summary>Türkçe: kayıttan düşme teklifi.</summary>
    WRITE_OFF,

    /// <summary>Türkçe: arıza.</summary>
    FAULT,

    /// <summary>Türkçe: firmada bulunma.</summary>
    AT_VENDOR,

    /// <summary>Türkçe: sorumluluk dosyası.</summary>
    LIABILITY,
}

/// <summary>Whom or what a matter concerns: the key under which open matters are looked up.</summary>
/// <param name="Key">Such as <c>asset:255.02.01.01-26-00001</c>.</param>
public readonly record struct Subject(string Key)
{
    /// <summary>An asset.</summary>
    public static Subject Asset(string id) => new($"asset:{id}");

    /// <summary>A person.</summary>
    public static Subject Person(string id) => new($"person:{id}");

    /// <summary>A warehouse.</summary>
    public static Subject Warehouse(string code) => new($"warehouse:{code}");

    /// <summary>A document.</summary>
    public static Subject Document(string id) => new($"document:{id}");
}

/// <summary>A numbered book: its next number is one more than the highest in the events that bear its numbers.</summary>
/// <remarks>Türkçe: sıra numarası defteri. So a refusal burns none, and imported history counts.</remarks>
/// <param name="Name">Such as <c>slip</c>, <c>order</c>, <c>registry/255.02.01.01</c>.</param>
/// <param name="Year">Calendar year; the fiscal year is the same (L-04).</param>
public readonly record struct Book(string Name, int Year)
{
    /// <summary>Slips of a fiscal year (L-04).</summary>
    public static Book Slips(int year) => new("slip", year);

    /// <summary>Written orders, numbered by the server (RULES §4.3 end).</summary>
    public static Book Orders(int year) => new("order", year);

    /// <summary>Delegations, numbered by the server.</summary>
    public static Book Delegations(int year) => new("delegation", year);

    /// <summary>Material requests, numbered by the server.</summary>
    public static Book Requests(int year) => new("request", year);

    /// <summary>Receipts of deliveries, numbered by the server.</summary>
    public static Book Receipts(int year) => new("receipt", year);

    /// <summary>Maintenance contracts, numbered by the server.</summary>
    public static Book Contracts(int year) => new("contract", year);

    /// <summary>Valuations, numbered by the server.</summary>
    public static Book Valuations(int year) => new("valuation", year);

    /// <summary>Faults, numbered by the server.</summary>
    public static Book Faults(int year) => new("fault", year);

    /// <summary>Proposals of write-off, numbered by the server.</summary>
    public static Book WriteOffs(int year) => new("writeoff", year);

    /// <summary>Liabilities, numbered by the server.</summary>
    public static Book Liabilities(int year) => new("liability", year);

    /// <summary>Devices of other spending units, numbered by the server: their registry numbers are not ours to give .</summary>
    public static Book ForeignDevices(int year) => new("foreign", year);

    /// <summary>Registry numbers of one movable code and entry year (L-08).</summary>
    public static Book Registry(string code, int year) => new($"registry/{code}", year);
}

/// <summary>A number of a book, as an event bears it.</summary>
public readonly record struct BookNumber(Book Book, int No)
{
    /// <summary>Reads the number of an id the server gave (<c>EMIR-2026-12</c>); ids given otherwise bear none.</summary>
    public static IEnumerable<BookNumber> Of(string? id, string prefix, Func<int, Book> book) =>
        id?.Split('-') is [var p, var year, var no] && p == prefix
            && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && y is > 1900 and < 3000 && int.TryParse(no, CultureInfo.InvariantCulture, out var n) && n > 0
            ? [new(book(y), n)]
            : [];
}
