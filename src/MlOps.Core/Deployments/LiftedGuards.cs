using Amazon.CloudFormation.Model;

namespace MlOps.Deployments;

/// <summary>What guards a production stack and is not there any more.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Differences">What is missing, as properties of the stack.</param>
/// <param name="Findings">What is missing, and what could not be seen, in sentences.</param>
internal sealed record LiftedGuards(Stack Stack, IReadOnlyList<MlPropertyDifference> Differences, IReadOnlyList<MlFinding> Findings)
{
    /// <summary>The type of a stack where it is a resource itself.</summary>
    public const string Type = "AWS::CloudFormation::Stack";

    /// <summary>The drift of the stack itself; none where nothing is missing.</summary>
    public IEnumerable<MlResourceDrift> Drift => Differences.Count == 0 ? [] :
    [
        new MlResourceDrift { LogicalId = Stack.StackName, PhysicalId = Stack.StackId, Type = Type, Status = MlResourceDrift.Modified, Differences = Differences },
    ];
}
