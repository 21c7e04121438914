using System.Reflection;
using System.Runtime.CompilerServices;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Every_command
{
    public static TheoryData<Type> Commands => [.. typeof(LedgerCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LedgerCommand)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void that_says_nothing_is_refused_for_what_it_does_not_say(Type command) => Ledger
        .Given(Office)
        .When((LedgerCommand)RuntimeHelpers.GetUninitializedObject(command), Director)
        .ThenRefused(Refusals.MissingField);

    [Theory]
    [MemberData(nameof(Commands))]
    public void can_leave_every_field_out(Type command) => Assert.All(
        command.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite),
        p => Assert.True(new NullabilityInfoContext().Create(p).ReadState is NullabilityState.Nullable, $"{command.Name}.{p.Name} cannot be left out"));

    [Theory]
    [MemberData(nameof(Commands))]
    public void is_a_sealed_record_of_data(Type command) => Assert.True(command.IsSealed);
}
