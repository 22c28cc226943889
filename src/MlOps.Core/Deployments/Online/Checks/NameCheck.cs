using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether something else has a name that the product would give, and who has it.</summary>
/// <param name="index">Which of the facts it is about: names are read type by type.</param>
internal sealed class NameCheck(int index) : IOnlineCheck
{
    public string Subject => "names that may be taken";

    public ConfigKey Key => ConfigKeys.UseCase;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.TakenNames[index], facts.Stack];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) => facts.TakenNames[index].Value.Select(taken => product.Report(
        Key,
        MlSeverity.Error,
        OnlineCheckIds.NameConflict,
        $"{taken.Resource} cannot be added: {taken.Resource.Name} exists already; {taken.Words}.",
        NameConflictAdvice.For(facts.Stack.Value is { IsEmpty: false }, product.Region, taken.Conflict)));
}
