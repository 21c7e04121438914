using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

// What happens to a warehouse and its officer. Stored forever under these names; see docs/events.md.

/// <summary>A step of handing a warehouse over from one officer to the next (ambar devri).</summary>
/// <remarks>
/// It stands in the authority's stream, as closures do: while a hand-over runs, who may act in the warehouse is another (L-22), and every
/// act sees that without naming a key.
/// </remarks>
public abstract record HandoverEvent : AuthorityEvent
{
    /// <summary>The warehouse. A method: as a property of this record it would move in the stored event.</summary>
    public abstract string Of();
}

/// <summary>A hand-over began; where the outgoing officer is absent, a board stands in for him (L-22).</summary>
/// <remarks>Türkçe: ambar devrinin başlaması.</remarks>
[EventName("handover_started", "L-22"), Sentence("{warehouse} numaralı ambarın devri başladı. Devreden: {from}, devralan: {to}, devreden yok: {absent}, kurul: {board}.")]
public sealed record HandoverStarted(string Warehouse, [property: PersonId] string? From, [property: PersonId] string? To, bool? Absent,
    [property: PersonId] IReadOnlyList<string>? Board) : HandoverEvent
{
    /// <inheritdoc />
    public override string Of() => Warehouse;
}

/// <summary>The warehouse was counted for its hand-over.</summary>
/// <remarks>Türkçe: devir sayımı. Fazla and noksan are movable codes and quantities; empty where there is no difference.</remarks>
[EventName("handover_counted", "L-22"), Sentence("{warehouse} numaralı ambar devir için sayıldı. Fazla: {fazla}, noksan: {noksan}.")]
public sealed record HandoverCounted(string Warehouse, IReadOnlyDictionary<string, decimal>? Fazla, IReadOnlyDictionary<string, decimal>? Noksan) : HandoverEvent
{
    /// <inheritdoc />
    public override string Of() => Warehouse;
}

/// <summary>A warehouse was handed over from one officer to the next with signed minutes (L-22).</summary>
/// <remarks>Türkçe: ambar devir ve teslimi.</remarks>
[EventName("handover_signed", "L-22"), Sentence("{warehouse} numaralı ambar devredildi. Devreden: {from}, devralan: {to}.")]
public sealed record HandoverSigned(string Warehouse, [property: PersonId] string? From, [property: PersonId] string? To,
    [property: PersonId] IReadOnlyList<string>? SignedBy = null) : HandoverEvent
{
    /// <inheritdoc />
    public override string Of() => Warehouse;

    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Warehouse(Warehouse, From)];
}

/// <summary>The harcama yetkilisi keeps a warehouse closed while its officer is away (L-22).</summary>
/// <remarks>
/// Türkçe: ambarın geçici kapatılması. Closures stand in the authority's stream: whether anybody may move goods of a warehouse is
/// part of who may act where. So every movement sees them without naming a key it cannot know before its asset is loaded, and
/// none can slip past a closure, because closing changes the authority, whose lock every act shares.
/// </remarks>
[EventName("warehouse_closed", "L-22"), Sentence("{warehouse} numaralı ambar geçici olarak kapatıldı. Süre: {from} – {to}, neden: {reason}.")]
public sealed record WarehouseClosed(string Warehouse, DateOnly? From, DateOnly? To, string? Reason) : AuthorityEvent;

/// <summary>A closure was extended.</summary>
/// <remarks>Türkçe: kapatma süresinin uzatılması.</remarks>
[EventName("closure_extended", "L-22"), Sentence("{warehouse} numaralı ambarın kapalı kalma süresi uzatıldı. Yeni son gün: {to}, neden: {reason}.")]
public sealed record ClosureExtended(string Warehouse, DateOnly? To, string? Reason) : AuthorityEvent;

/// <summary>A closed warehouse opened again.</summary>
/// <remarks>Türkçe: ambarın yeniden açılması.</remarks>
[EventName("warehouse_reopened", "L-22"), Sentence("{warehouse} numaralı ambar yeniden açıldı.")]
public sealed record WarehouseReopened(string Warehouse) : AuthorityEvent;

/// <summary>A regular check of a depot against its list (depo kontrolü).</summary>
public abstract record DepotCheckEvent(string Warehouse) : LedgerEvent
{
    /// <summary>The stream of a warehouse's checks.</summary>
    public static string StreamOf(string warehouse) => $"depotcheck-{warehouse}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Warehouse);
}

/// <summary>Entries and exits were checked against the list; a concluded check leaves no difference unexplained .</summary>
/// <remarks>Türkçe: listeye göre depo kontrolü.</remarks>
[EventName("list_check_recorded", "R-21"), Sentence("{warehouse} numaralı ambarda listeye göre kontrol yapıldı. Kontrol günü: {asOf}, sonuçlandı: {concluded}.")]
public sealed record ListCheckRecorded(string Warehouse, DateOnly? AsOf, IReadOnlyList<string>? Matched, IReadOnlyList<Difference>? Differences, bool? Concluded)
    : DepotCheckEvent(Warehouse);

/// <summary>Nobody checked the depot for longer than the setting allows .</summary>
/// <remarks>Türkçe: depo kontrolünün gecikmesi.</remarks>
[EventName("list_check_overdue_flagged", "R-21"), Sentence("{warehouse} numaralı ambarda listeye göre kontrol süresi aşıldı. Son gün: {due}.")]
public sealed record ListCheckOverdueFlagged(string Warehouse, DateOnly? Due) : DepotCheckEvent(Warehouse);

/// <summary>One difference between list and depot.</summary>
/// <param name="Asset">Asset id.</param>
/// <param name="Found">True when it lies there and is not on the list; false when it is on the list and not there.</param>
/// <param name="Explanation">What explains it.</param>
public sealed record Difference(string? Asset, bool? Found, string? Explanation);
