using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the product's stack, where there is one, is the product's and in a status that a deployment can go on from.</summary>
internal sealed class StackCheck : IOnlineCheck
{
    public string Subject => "the stack";

    public ConfigKey Key => ConfigKeys.UseCase;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Stack];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        if (facts.Stack.Value is not { } deployed)
        {
            return [];
        }

        try
        {
            deployed.EnsureOurs(product.Name, adoptable: true);
            return OfStatus(product, deployed);
        }
        catch (MlOpsException error)
        {
            return [Of(product, error)];
        }
    }

    private IEnumerable<MlFinding> OfStatus(MlProduct product, DeployedStack deployed)
    {
        switch (deployed.Row.Deploy)
        {
            case { Step: StackStep.GoOn or StackStep.TreatAsAbsent }:
                return [];
            case { Step: StackStep.Refuse, ErrorId: { } errorId }:
                return [Of(product, DeploymentErrors.Refused(errorId, deployed.Stack))];
            default:
                var first = DeploymentFindings.StatusFirst(deployed);
                return [product.Report(Key, first.Severity, first.Id, first.Message, first.Suggestion ?? "Wait, or deploy again: Deploy-MlProduct does what is needed.")];
        }
    }

    private MlFinding Of(MlProduct product, MlOpsException error) =>
        product.Report(Key, MlSeverity.Error, error.Id, error.Message, error.RecommendedAction ?? "Look at the stack in the CloudFormation console.");
}
