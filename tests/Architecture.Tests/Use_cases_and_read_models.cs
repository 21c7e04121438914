using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections;
using JasperFx.Events.Projections;

namespace Defne.Ledger.Architecture.Tests;

public class Use_cases
{
    private static readonly Type[] All = [.. typeof(UseCase<>).Assembly.GetTypes().Where(t => !t.IsAbstract && CommandOf(t) is not null)];

    private static readonly Type[] Asked = [.. typeof(LedgerCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LedgerCommand)) && !t.IsAbstract)];

    public static TheoryData<Type> Commands => [.. Asked];

    [Theory]
    [MemberData(nameof(Commands))]
    public void answer_every_command_once_in_a_file_of_its_own(Type command)
    {
        var useCase = Assert.Single(All, type => CommandOf(type) == command);
        Assert.Equal($"{command.Name}Case", useCase.Name);

        var file = Assert.Single(Directory.GetFiles(Repository.At("src", "Application"), $"{command.Name}.cs", SearchOption.AllDirectories));
        Assert.Contains($"class {useCase.Name} : UseCase<{command.Name}>", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllText(file).Split("class ").Length);
    }

    [Fact]
    public void answer_nothing_but_commands() => Assert.Equal(
        Asked.Select(type => type.Name).Order(StringComparer.Ordinal), All.Select(type => CommandOf(type)!.Name).Order(StringComparer.Ordinal));

    private static Type? CommandOf(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(UseCase<>) ? parent.GetGenericArguments()[0] : null;
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
