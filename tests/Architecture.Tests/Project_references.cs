using System.Reflection;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections;

namespace Defne.Ledger.Architecture.Tests;

public class Project_references
{
    private static readonly Assembly Domain = typeof(LedgerEvent).Assembly;
    private static readonly Assembly Application = typeof(EventCatalogue).Assembly;
    private static readonly Assembly Projections = typeof(ProjectionCatalogue).Assembly;

    [Fact]
    public void of_the_domain_are_the_platform_alone() =>
        Assert.All(Named(Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void of_the_domain_name_no_database_and_no_network() =>
        Assert.DoesNotContain(Named(Domain), name => name.StartsWith("System.Data", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal));

    [Fact]
    public void of_the_application_leave_the_read_models_out() => Assert.DoesNotContain("Defne.Ledger.Projections", Named(Application));

    [Fact]
    public void never_lead_to_the_api() =>
        Assert.All([Domain, Application, Projections], assembly => Assert.DoesNotContain("Defne.Ledger.Api", Named(assembly)));

    [Fact]
    public void below_the_api_know_nothing_of_the_web() => Assert.All([Domain, Application, Projections], assembly =>
        Assert.DoesNotContain(Named(assembly), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));

    private static IEnumerable<string> Named(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
