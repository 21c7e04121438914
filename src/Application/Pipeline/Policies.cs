using System.Reflection;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using MediatR;

namespace Defne.Ledger.Application.Pipeline;

/// <summary>Who may send a request that is no act. Every such request carries exactly one; without one the host does not start.</summary>
/// <param name="level">How much of the ledger the answer shows.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PolicyAttribute(Level level) : Attribute
{
    /// <summary>How much it shows, or that it changes what lies beside the ledger.</summary>
    public Level Level { get; } = level;
}

/// <summary>How much of the ledger an answer shows, and to whom.</summary>
public enum Level
{
    /// <summary>Custody: everybody his own, the head of a unit his unit's, the directorate and oversight all.</summary>
    Custody,

    /// <summary>The directorate's desk and oversight.</summary>
    Desk,

    /// <summary>Oversight: who tried what, who may what.</summary>
    Oversight,

    /// <summary>Writing and erasing personal data: the Müdür.</summary>
    PersonalData,
}

/// <summary>A request about one person whose data must not be kept with the note of it.</summary>
public interface IAboutPerson
{
    /// <summary>Person id.</summary>
    string Person { get; }
}

/// <summary>What one reader may see of custody.</summary>
/// <param name="All">Everything.</param>
/// <param name="Units">The units he heads.</param>
/// <param name="Person">Himself.</param>
public sealed record Sight(bool All, IReadOnlyList<string> Units, string Person)
{
    /// <summary>True when a row of that person or unit is his to see.</summary>
    public bool Covers(string? person, string? unit) => All || (person is not null && person == Person) || (unit is not null && Units.Contains(unit));
}

/// <summary>The roles of each level, and the check that no request is without one.</summary>
public static class Policies
{
    private static readonly Role[] Desk =
    [
        Role.MUDUR, Role.HARCAMA_YETKILISI, Role.SEF, Role.KAYIT_YETKILISI, Role.KONTROL_YETKILISI, Role.TEKNISYEN, Role.SISTEM_YONETICISI,
        Role.MUHASEBE, Role.MUFETTIS, Role.UST_YONETICI, Role.BASKAN_YRD,
    ];

    private static readonly Role[] Oversight = [Role.MUDUR, Role.HARCAMA_YETKILISI, Role.KONTROL_YETKILISI, Role.MUFETTIS, Role.UST_YONETICI, Role.BASKAN_YRD];

    /// <summary>The roles a level is open to beside one's own data.</summary>
    public static IReadOnlyList<Role> RolesOf(Level level) => level switch
    {
        Level.Oversight => Oversight,
        Level.PersonalData => [Role.MUDUR],
        _ => Desk,
    };

    /// <summary>Request types of the assemblies that are neither acts nor carry a policy. Must be none.</summary>
    public static IReadOnlyList<Type> Unguarded(params IEnumerable<Assembly> assemblies) =>
    [
        .. assemblies.SelectMany(a => a.GetTypes())
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBaseRequest)) && t != typeof(Submit<>))
            .Where(t => t.GetCustomAttribute<PolicyAttribute>() is null),
    ];
}
