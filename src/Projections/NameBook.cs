using Defne.Ledger.Application.People;

namespace Defne.Ledger.Projections;

/// <summary>How persons are shown; loaded once a request, from the erasable document.</summary>
public sealed class NameBook(PersonalData people)
{
    private Func<string, string>? names;

    /// <summary>Name with id, or the id alone where no name is kept.</summary>
    public async Task<Func<string, string>> Load(CancellationToken ct) => names ??= await people.Names(ct);
}
