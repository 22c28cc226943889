using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments;

/// <summary>What guards a production stack and is not there any more.</summary>
/// <param name="Drift">The drift of the stack itself; none where nothing is missing.</param>
/// <param name="Findings">What could not be seen.</param>
internal sealed record LiftedGuards(IReadOnlyList<MlResourceDrift> Drift, IReadOnlyList<MlFinding> Findings)
{
    /// <summary>Nothing is missing, or nothing is looked for.</summary>
    public static readonly LiftedGuards None = new([], []);

    /// <summary>Looks for what a production stack lacks, and changes nothing.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<LiftedGuards> FindAsync(IAmazonCloudFormation client, Stack stack, CancellationToken cancellationToken)
    {
        var (differences, failed) = (new List<MlPropertyDifference>(), new List<FailedLook>());
        if (stack.EnableTerminationProtection != true)
        {
            differences.Add(new MlPropertyDifference { PropertyPath = StackResourceType.DeletionPath, Expected = "true", Actual = "false", DifferenceType = "NOT_EQUAL" });
        }

        try
        {
            differences.AddRange(Compare(await new StackGuards(client).ReadPolicyAsync(stack, cancellationToken).ConfigureAwait(false)));
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            failed.Add(new FailedLook(Itself(stack, []), $"could not be asked for its {StackGuards.Policy}", error));
        }

        return new LiftedGuards(differences.Count == 0 ? [] : [Itself(stack, differences)], [.. FailedLook.Findings(failed)]);
    }

    /// <summary>What of the drift of a stack itself counts, in sentences.</summary>
    /// <param name="resources">What was found, with what rules ignore marked.</param>
    public static IEnumerable<MlFinding> Told(IEnumerable<MlResourceDrift> resources) =>
        from stack in resources
        where stack is { Type: StackResourceType.Name, Status: MlResourceDrift.Modified }
        from difference in stack.Differences
        where difference.IgnoredBecause is null && StackResourceType.GuardPaths.Contains(difference.PropertyPath)
        select DeploymentFindings.ProtectionLifted(stack.LogicalId, difference.PropertyPath == StackResourceType.DeletionPath ? StackGuards.Deletion : StackGuards.Policy);

    private static IEnumerable<MlPropertyDifference> Compare(string? policy)
    {
        if (!StackPolicy.Guards(policy))
        {
            yield return new MlPropertyDifference
            {
                PropertyPath = StackResourceType.PolicyPath,
                Expected = StackPolicy.Guarded(policy),
                Actual = policy,
                DifferenceType = policy is null ? "REMOVE" : "NOT_EQUAL",
            };
        }
    }

    private static MlResourceDrift Itself(Stack stack, IReadOnlyList<MlPropertyDifference> differences) =>
        new() { LogicalId = stack.StackName, PhysicalId = stack.StackId, Type = StackResourceType.Name, Status = MlResourceDrift.Modified, Differences = differences };
}
