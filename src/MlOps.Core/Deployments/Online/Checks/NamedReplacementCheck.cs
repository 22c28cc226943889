using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the config asks for changes of the deployed product that CloudFormation cannot make, because what would be replaced keeps its name.</summary>
internal sealed class NamedReplacementCheck : IOnlineCheck
{
    public string Subject => "changes that the deployed stack cannot take";

    public ConfigKey Key => ConfigKeys.UseCase;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Stack];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        if (facts.Stack.Value is not { Template: { } deployed } stack || stack.Owner?.Product != product.Name)
        {
            return [];
        }

        var wanted = ProductTemplate.Build(product);
        var changes = CompareOperation.Compare(new() { Name = stack.Stack.StackName, Template = deployed }, new() { Name = product.Name, Template = wanted });
        return NamedReplacement.In(changes, deployed, wanted).Select(found => Report(product, found, DeploymentFindings.NamedReplacement(found)));
    }

    // Only IAM's resources have a path, and only the config's own moves one.
    private MlFinding Report(MlProduct product, NamedReplacement found, MlFinding finding) => product.Report(
        found.Because.All(path => path.EndsWith("Path", StringComparison.Ordinal)) ? ConfigKeys.IamPath : Key, finding.Severity, finding.Id, finding.Message, finding.Suggestion!);
}
