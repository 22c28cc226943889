using Amazon.CloudFormation.Model;
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
        var guards = new StackGuards(session.CloudFormation);
        foreach (var path in target.Differences.Select(difference => difference.PropertyPath))
        {
            await (path == StackResourceType.DeletionPath ? guards.SetProtectionAsync(stack, isProtected: true, cancellationToken) : GuardDataAsync(guards, stack, cancellationToken)).ConfigureAwait(false);
        }
    }

    private static async Task GuardDataAsync(StackGuards guards, Stack stack, CancellationToken cancellationToken)
    {
        var current = await guards.ReadPolicyAsync(stack, cancellationToken).ConfigureAwait(false);
        if (!StackPolicy.Guards(current))
        {
            await guards.SetPolicyAsync(stack, current, cancellationToken).ConfigureAwait(false);
        }
    }
}
