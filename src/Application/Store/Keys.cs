using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Application.Store;

/// <summary>One thing a decision looks at or changes: a stream, a number book, what stands open about a subject.</summary>
public abstract record Key
{
    /// <summary>An asset's stream.</summary>
    public static Key Asset(string? id) => new StreamKey(AssetEvent.StreamOf(id ?? ""));

    /// <summary>A written order's stream.</summary>
    public static Key Order(string? id) => new StreamKey(OrderEvent.StreamOf(id ?? ""));

    /// <summary>A delivery's stream.</summary>
    public static Key Receipt(string? id) => new StreamKey(ReceiptEvent.StreamOf(id ?? ""));

    /// <summary>A slip's stream.</summary>
    public static Key Slip(string? no) => new StreamKey(SlipEvent.StreamOf(no ?? ""));

    /// <summary>A stock card's stream.</summary>
    public static Key Stock(string? card) => new StreamKey(StockEvent.StreamOf(card ?? ""));

    /// <summary>A material request's stream.</summary>
    public static Key Request(string? no) => new StreamKey(RequestEvent.StreamOf(no ?? ""));

    /// <summary>The stream of a month's consumption list.</summary>
    public static Key ConsumptionList(string? month) => new StreamKey(ConsumptionEvent.StreamOf(month ?? ""));

    /// <summary>A fiscal year's stream.</summary>
    public static Key Period(int year) => new StreamKey(PeriodEvent.StreamOf(year));

    /// <summary>The stream of a depot's checks.</summary>
    public static Key DepotCheck(string? warehouse) => new StreamKey(DepotCheckEvent.StreamOf(warehouse ?? ""));

    /// <summary>A maintenance contract's stream.</summary>
    public static Key Contract(string? id) => new StreamKey(ContractEvent.StreamOf(id ?? ""));

    /// <summary>People, roles, acting and delegation.</summary>
    public static Key Authority { get; } = new StreamKey(Authorities.Key);

    /// <summary>Decisions about settings.</summary>
    public static Key Settings { get; } = new StreamKey(SettingsBook.Key);

    /// <summary>A fault's stream.</summary>
    public static Key Fault(string? no) => new StreamKey(FaultEvent.StreamOf(no ?? ""));

    /// <summary>The stream of a proposal of write-off.</summary>
    public static Key WriteOff(string? no) => new StreamKey(WriteOffEvent.StreamOf(no ?? ""));

    /// <summary>A liability's stream.</summary>
    public static Key Liability(string? no) => new StreamKey(LiabilityEvent.StreamOf(no ?? ""));

    /// <summary>A valuation's stream.</summary>
    public static Key Valuation(string? no) => new StreamKey(ValuationEvent.StreamOf(no ?? ""));

    /// <summary>A number book.</summary>
    public static Key Book(Book book) => new BookKey(book);

    /// <summary>What stands open about an asset; guarded by the lock on its stream.</summary>
    public static Key AssetMatters(string? asset) => Matters(Subject.Asset(asset ?? ""));

    /// <summary>What stands open about a subject; guarded by the lock on the subject itself.</summary>
    public static Key Matters(Subject subject) => new MattersKey(subject);

    /// <summary>Whether a live property act exists; asked only under an exclusive lock on the authority, which every act shares.</summary>
    public static Key LiveActs { get; } = new LiveActsKey();

    /// <summary>The name locked; null for what another lock guards.</summary>
    public abstract string? Lock { get; }

    /// <summary>The advisory lock of a name: the first eight bytes of its SHA-256.</summary>
    public static long Hash(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

/// <summary>A stream.</summary>
public sealed record StreamKey(string Stream) : Key
{
    /// <inheritdoc />
    public override string Lock => Stream;
}

/// <summary>A number book.</summary>
public sealed record BookKey(Book Of) : Key
{
    /// <inheritdoc />
    public override string Lock => $"book/{Of.Name}/{Of.Year}";
}

/// <summary>Open matters of a subject.</summary>
public sealed record MattersKey(Subject Of) : Key
{
    /// <inheritdoc />
    public override string? Lock => null;
}

/// <summary>Whether a live property act exists.</summary>
public sealed record LiveActsKey : Key
{
    /// <inheritdoc />
    public override string? Lock => null;
}

/// <summary>What an act does with a key; the more it does, the greater.</summary>
public enum KeyUse
{
    /// <summary>Looks at it; others may, too.</summary>
    Look,

    /// <summary>Looks at it alone: what stands open about it changes, its stream does not.</summary>
    Hold,

    /// <summary>Changes it.</summary>
    Change,
}

/// <summary>What a use case names before it may decide: streams and books it changes, and what it only looks at.</summary>
/// <remarks>The first key changed is the aggregate the command addresses; its version is what <c>If-Match</c> compares.</remarks>
public sealed class Keys
{
    private readonly List<(Key Key, KeyUse Use)> all;

    private Keys(List<(Key Key, KeyUse Use)> all) => this.all = all;

    /// <summary>All keys, each with what is done with it.</summary>
    public IReadOnlyList<(Key Key, KeyUse Use)> All => all;

    /// <summary>The stream the command addresses; null when it starts one whose number is still to be drawn.</summary>
    public string? Addressed => all.Select(k => k.Use is KeyUse.Change ? (k.Key as StreamKey)?.Stream : null).FirstOrDefault(s => s is not null);

    /// <summary>Keys to change.</summary>
    public static Keys Change(params IEnumerable<Key?> keys) => new([.. keys.OfType<Key>().Select(k => (k, KeyUse.Change))]);

    /// <summary>These and keys only looked at.</summary>
    public Keys Look(params IEnumerable<Key?> keys) => With(KeyUse.Look, keys);

    /// <summary>These and keys nobody else may look at meanwhile, because a matter about them opens or closes.</summary>
    public Keys Hold(params IEnumerable<Key?> keys) => With(KeyUse.Hold, keys);

    /// <summary>These and more keys to change; none of them is the one addressed.</summary>
    public Keys Also(params IEnumerable<Key?> keys) => With(KeyUse.Change, keys);

    /// <summary>These and more.</summary>
    public Keys And(Keys more) => new([.. all, .. more.all]);

    /// <summary>True when everything needed is among these, with the right to do with it what is needed.</summary>
    public bool Cover(Keys needed) => needed.all.TrueForAll(n => all.Exists(k => k.Key == n.Key && k.Use >= n.Use));

    /// <summary>One advisory lock per name, exclusive where anything is held or changed, sorted so that no two acts wait for each other.</summary>
    public (long[] Hashes, bool[] Exclusive) Locks(string receipt)
    {
        var locks = new SortedDictionary<long, bool> { [Key.Hash(receipt)] = true };
        foreach (var (key, use) in all)
            if (key.Lock is { } name)
                locks[Key.Hash(name)] = locks.GetValueOrDefault(Key.Hash(name)) || use > KeyUse.Look;
        return ([.. locks.Keys], [.. locks.Values]);
    }

    private Keys With(KeyUse use, IEnumerable<Key?> keys) => new([.. all, .. keys.OfType<Key>().Select(k => (k, use))]);
}

/// <summary>One act: which keys, which decision. A row in <c>Acts/</c>.</summary>
public abstract class UseCase
{
    /// <summary>The command it answers.</summary>
    public abstract Type Command { get; }

    /// <summary>A row: who decides a command, and which keys the decision needs. Keys may ask the world, which is empty at first and loaded when asked again.</summary>
    internal static UseCase<TCommand> On<TCommand>(Func<TCommand, World, Decision> decide, Func<TCommand, World, Keys> keys)
        where TCommand : LedgerCommand => new(decide, keys);

    /// <summary>Keys to change; the first stream is the aggregate the command addresses.</summary>
    internal static Keys Change(params IEnumerable<Key?> keys) => Keys.Change(keys);
}

/// <summary>One act on one kind of command.</summary>
public sealed class UseCase<TCommand>(Func<TCommand, World, Decision> decide, Func<TCommand, World, Keys> keys) : UseCase
    where TCommand : LedgerCommand
{
    /// <inheritdoc />
    public override Type Command => typeof(TCommand);

    /// <summary>What the decision will see.</summary>
    public Keys Keys(TCommand c, World w) => keys(c, w);

    /// <summary>The decision.</summary>
    public Decision Decide(TCommand c, World w) => decide(c, w);
}
