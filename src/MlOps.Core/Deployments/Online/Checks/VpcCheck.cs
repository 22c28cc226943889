using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether there is such a VPC.</summary>
internal sealed class VpcCheck : IOnlineCheck
{
    public string Subject => "the VPC";

    public ConfigKey Key => ConfigKeys.VpcId;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Vpc];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) => facts.Vpc.Value is not null ? [] :
    [
        product.Report(
            VpcKeys.Vpc(product),
            MlSeverity.Error,
            OnlineCheckIds.VpcNotFound,
            $"There is no VPC {facts.VpcId.Value} in account {product.AccountId} in {product.Region}.",
            "Name a VPC that the account has, or that is shared with it."),
    ];
}
