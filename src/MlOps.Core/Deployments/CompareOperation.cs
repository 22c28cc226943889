using MlOps.Aws;
using MlOps.CloudFormation.Comparison;

namespace MlOps.Deployments;

/// <summary>
/// What a deployment would change: each resource, property by property, and whether CloudFormation would replace it. Compares the product's
/// template with the deployed one; only reads, and does not see what was changed beside CloudFormation, which is drift.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class CompareOperation(AwsSession session, IOperationObserver observer)
{
    /// <summary>What deploying a product would change.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">How it would be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the deployment would be refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public async Task<IReadOnlyList<MlChange>> CompareAsync(MlProduct product, DeployOptions options, CancellationToken cancellationToken) =>
        Tell(await new DeployOperation(session, observer).PlanAsync(product, options, cancellationToken).ConfigureAwait(false));

    /// <summary>What deploying a template would change.</summary>
    /// <param name="template">The template.</param>
    /// <param name="options">How it would be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the deployment would be refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public async Task<IReadOnlyList<MlChange>> CompareAsync(MlTemplate template, DeployOptions options, CancellationToken cancellationToken) =>
        Tell(await new DeployOperation(session, observer).PlanAsync(template, options, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// What differs between two templates, with no deployment in mind: nothing is called. A template of a product is compared with a stack of that product that was
    /// taken over as a deployment would write it there: with the stack's logical ids.
    /// </summary>
    /// <param name="reference">What is compared with: how it was.</param>
    /// <param name="difference">What is compared: how it is, or shall be.</param>
    public static IReadOnlyList<MlChange> Compare(ComparedTemplate reference, ComparedTemplate difference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        return TemplateComparison.Between(AsWrittenFor(difference, reference), AsWrittenFor(reference, difference));
    }

    private static ComparedTemplate AsWrittenFor(ComparedTemplate other, ComparedTemplate side) =>
        StackOwner.Of(side.Template) is { Adopted: false } own && StackOwner.Of(other.Template) is { Adopted: true } adopted && own.Product == adopted.Product
            ? side with { Template = Adoption.Apply(side.Template, other.Template, adopted.LogicalIds) }
            : side;

    private IReadOnlyList<MlChange> Tell(MlDeployment plan)
    {
        foreach (var line in FindingLines.Of(plan.Findings.Where(finding => finding.Severity != MlSeverity.Information)))
        {
            observer.Warning(line);
        }

        return plan.Changes;
    }
}
