using MlOps.Aws;
using MlOps.Deployments;

namespace MlOps.Reports;

/// <summary>Reads what a report says of AWS. Only calls that read are made.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class ReviewSources(AwsSession session, IOperationObserver observer)
{
    /// <summary>Adds what a deployment would change.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">What the report has so far.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the deployment would be refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public async Task<ReviewOptions> CompareAsync(MlProduct product, ReviewOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var changes = await new CompareOperation(session, observer).CompareAsync(product, new DeployOptions(), cancellationToken).ConfigureAwait(false);
        return options with { Changes = changes, ComparedAt = session.Time.GetUtcNow(), Sandbox = session.IsSandbox };
    }

    /// <summary>Adds what differs in the account. CloudFormation takes its time to find that.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">What the report has so far.</param>
    /// <param name="drift">How to check.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the check is refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public async Task<ReviewOptions> CheckDriftAsync(MlProduct product, ReviewOptions options, DriftOptions drift, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var report = await new DriftOperation(session, observer).CheckAsync(DeploymentTarget.Of(product), drift, cancellationToken).ConfigureAwait(false);
        return options with { Drift = report, Sandbox = session.IsSandbox };
    }

    /// <summary>The drift report of a product's own stack, out of those that somebody has. Where there are some and none is the product's, that is said.</summary>
    /// <param name="product">The product.</param>
    /// <param name="reports">The reports, of whichever stacks.</param>
    /// <param name="observer">Who watches.</param>
    public static MlDriftReport? DriftOf(MlProduct product, IReadOnlyList<MlDriftReport> reports, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(reports);
        var own = reports.LastOrDefault(report => report.StackName == product.StackName && report.AccountId == product.AccountId && report.Region == product.Region);
        if (own is null && reports.Count > 0)
        {
            observer.Warning($"No drift report is about {product.StackName} in account {product.AccountId} and region {product.Region}: the report says that drift was not checked.");
        }

        return own;
    }
}
