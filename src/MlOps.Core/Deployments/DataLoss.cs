using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>A change of a deployment that deletes or replaces what holds data, or may do so.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsKept">Whether the resource itself stays in the account, without a stack that has it.</param>
internal sealed record DataLoss(MlChange Change, bool IsKept)
{
    /// <summary>Each such change.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="deployed">The stack that they are for; null where there is none, and nothing to lose.</param>
    public static ImmutableArray<DataLoss> Of(IEnumerable<MlChange> changes, DeployedStack? deployed)
    {
        var candidates = changes.Where(change => TakesAway(change) && StackPolicy.DataTypes.Contains(change.Type)).ToList();
        if (deployed is null || candidates.Count == 0)
        {
            return [];
        }

        // A production stack has a policy against such changes, also where the template would keep the resource.
        var template = deployed.Template is { } known ? DeployedPolicies.WorkOut(known, deployed.Stack) : new Template();
        return [.. candidates.Select(Loss).Where(loss => deployed.IsProduction || !loss.IsKept)];

        DataLoss Loss(MlChange change)
        {
            var definition = template.Resources.FirstOrDefault(resource => resource.LogicalId == change.LogicalId);
            var isKept = Keeps(definition, change);
            return new DataLoss(change, isKept) { Key = isKept ? null : KeyLoss.Of(change, definition, deployed.Stack.StackId) };
        }
    }

    /// <summary>What comes of it where the resource is a key that is not kept.</summary>
    public KeyLoss? Key { get; private init; }

    /// <summary>The resource, as messages name it.</summary>
    public string Resource => $"{Change.LogicalId} ({Change.Type} {Change.PhysicalId})";

    /// <summary>What becomes of the resource, after "is" or "would be".</summary>
    public string Fate => Change switch
    {
        { Action: "Remove" } => IsKept ? "removed from the stack, though not deleted" : "deleted",
        { Replacement: "Conditional" } => "replaced, depending on a value that is known only then",
        _ => "replaced",
    };

    // What may be replaced is not risked either.
    private static bool TakesAway(MlChange change) => change is { Action: "Remove" } or { Replacement: "True" or "Conditional" };

    private static bool Keeps(TemplateResource? definition, MlChange change) => change.Action == "Remove"
        ? DeployedPolicies.IsRetaining(DeployedPolicies.DeletionPolicyOf(definition))
        : definition?.UpdateReplacePolicy is TemplateScalar { Value: "Retain" };
}
