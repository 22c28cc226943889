using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>Finds the changes of a deployment that delete or replace what holds data.</summary>
internal static class DataLoss
{
    /// <summary>A finding for each such change.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="deployed">The stack that they are for; null where there is none, and nothing to lose.</param>
    public static ImmutableArray<MlFinding> Of(IEnumerable<MlChange> changes, DeployedStack? deployed)
    {
        var candidates = changes.Where(change => TakesAway(change) && StackPolicy.DataTypes.Contains(change.Type)).ToList();
        if (deployed is null || candidates.Count == 0)
        {
            return [];
        }

        // A production stack has a policy against such changes, also where the template would keep the resource.
        var template = deployed.Template is { } known ? DeployedPolicies.WorkOut(known, deployed.Stack) : new Template();
        return [.. candidates.Where(change => deployed.IsProduction || !IsKept(change, template)).Select(DeploymentFindings.DataWouldBeLost)];
    }

    private static bool TakesAway(MlChange change) => change.Action == "Remove" || change.Replacement == "True";

    private static bool IsKept(MlChange change, Template template)
    {
        var definition = template.Resources.FirstOrDefault(resource => resource.LogicalId == change.LogicalId);
        return change.Action == "Remove"
            ? DeployedPolicies.IsRetaining(DeployedPolicies.DeletionPolicyOf(definition))
            : definition?.UpdateReplacePolicy is TemplateScalar { Value: "Retain" };
    }
}
