using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the permissions boundary that the config names is there: CloudFormation sees it only when it makes the roles.</summary>
internal sealed class BoundaryCheck : IOnlineCheck
{
    public string Subject => "the permissions boundary";

    public ConfigKey Key => ConfigKeys.PermissionsBoundaryArn;

    public bool Applies(MlProduct product) => product.PermissionsBoundaryArn is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.BoundaryExists];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        if (!facts.BoundaryExists.Value)
        {
            yield return product.Report(
                Key, MlSeverity.Error, OnlineCheckIds.BoundaryNotFound, $"There is no policy {product.PermissionsBoundaryArn}.", "Have it made by whoever owns the account's boundaries, or name the one that there is.");
        }
    }
}
