using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Says that the connection to the source is not looked at: no client here asks its service.</summary>
internal sealed class ConnectionNotLookedForCheck : IOnlineCheck
{
    public string Subject => "the connection";

    public ConfigKey Key => ConfigKeys.ConnectionArn;

    public bool Applies(MlProduct product) => product.ConnectionArn is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [];

    // A connection is PENDING until somebody has completed it in the console (Developer Tools console user guide, Update a pending connection).
    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
    [
        product.Report(
            Key,
            MlSeverity.Information,
            OnlineCheckIds.NotChecked,
            $"Whether the connection {product.ConnectionArn} is there and completed is not looked for.",
            Advice.With("See that its status is AVAILABLE:", $"aws codeconnections get-connection --connection-arn {product.ConnectionArn} --region {product.Region}")),
    ];
}
