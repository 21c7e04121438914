using System.Reflection;
using Defne.Ledger.Application.Acts;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections;
using JasperFx.Events.Projections;

namespace Defne.Ledger.Architecture.Tests;

public class Use_cases
{
    private static readonly Type[] Asked = [.. typeof(LedgerCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LedgerCommand)) && !t.IsAbstract)];

    public static TheoryData<Type> Commands => [.. Asked];

    [Theory]
    [MemberData(nameof(Commands))]
    public void answer_every_command_once_by_the_decider_of_its_name(Type command)
    {
        var useCase = Assert.Single(UseCases.All, u => u.Command == command);
        var decide = (Delegate)useCase.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(f => f.GetValue(useCase)).First(v => v is Delegate { Method.ReturnType: var answer } && answer == typeof(Decision))!;
        Assert.Equal(command.Name, decide.Method.Name);
        Assert.EndsWith("Decider", decide.Method.DeclaringType!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void answer_nothing_but_commands() => Assert.Equal(
        Asked.Select(type => type.Name).Order(StringComparer.Ordinal), UseCases.All.Select(u => u.Command.Name).Order(StringComparer.Ordinal));
}

public class Read_models
{
    private static readonly Type[] All =
    [
        .. new[] { typeof(UseCase<>).Assembly, typeof(ProjectionCatalogue).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(t => t.IsSubclassOf(typeof(ProjectionBase)) && !t.IsAbstract && !t.IsGenericType),
    ];

    public static TheoryData<Type> Types => [.. All];

    // The name is a row key in the progress table; the derived one would change with the class.
    [Theory]
    [MemberData(nameof(Types))]
    public void are_named_and_versioned_by_hand(Type type)
    {
        var projection = (ProjectionBase)Activator.CreateInstance(type)!;
        Assert.Matches("^[a-z]+(-[a-z]+)*$", projection.Name);
        Assert.InRange(projection.Version, 1u, 1000u);
    }

    [Fact]
    public void have_names_of_their_own()
    {
        string[] names = [.. All.Select(type => ((ProjectionBase)Activator.CreateInstance(type)!).Name), .. Aggregates.All.Select(a => a.Prefix)];
        Assert.NotEmpty(names);
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }
}
