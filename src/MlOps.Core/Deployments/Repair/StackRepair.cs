using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>Puts back what guards a production stack: its protection from deletion, and its policy against replacing or deleting what holds data.</summary>
internal sealed class StackRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => StackResourceType.Name;

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => difference.PropertyPath is StackResourceType.DeletionPath or StackResourceType.PolicyPath;

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var stack = await session.CloudFormation.FindStackAsync(target.PhysicalId, cancellationToken).ConfigureAwait(false)
            ?? throw RepairErrors.GoneMeanwhile(target.PhysicalId);
        var protection = new StackProtection(session.CloudFormation);
        foreach (var path in target.Differences.Select(difference => difference.PropertyPath))
        {
            await (path == StackResourceType.DeletionPath ? protection.ProtectAsync(stack, cancellationToken) : protection.SetPolicyAsync(stack, cancellationToken)).ConfigureAwait(false);
        }
    }
}
