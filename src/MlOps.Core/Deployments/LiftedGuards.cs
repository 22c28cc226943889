using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>What guards a production stack and is not there any more.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Differences">What is missing, as properties of the stack.</param>
/// <param name="Findings">What could not be seen.</param>
internal sealed record LiftedGuards(Stack Stack, IReadOnlyList<MlPropertyDifference> Differences, IReadOnlyList<MlFinding> Findings)
{
    /// <summary>The drift of the stack itself; none where nothing is missing.</summary>
    public IEnumerable<MlResourceDrift> Drift => Differences.Count == 0 ? [] :
    [
        new MlResourceDrift { LogicalId = Stack.StackName, PhysicalId = Stack.StackId, Type = StackResourceType.Name, Status = MlResourceDrift.Modified, Differences = Differences },
    ];

    /// <summary>What of the drift of a stack itself counts, in sentences.</summary>
    /// <param name="resources">What was found, with what rules ignore marked.</param>
    public static IEnumerable<MlFinding> Told(IEnumerable<MlResourceDrift> resources) =>
        from stack in resources
        where stack is { Type: StackResourceType.Name, Status: MlResourceDrift.Modified }
        from difference in stack.Differences
        where difference.IgnoredBecause is null
        select DeploymentFindings.ProtectionLifted(stack.LogicalId, difference.PropertyPath == StackResourceType.DeletionPath ? StackProtection.DeletionGuard : StackProtection.PolicyGuard);
}
