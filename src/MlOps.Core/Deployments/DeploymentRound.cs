using System.Collections.Immutable;
using Amazon.CloudFormation;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>What is there, and what is to be deployed on it: worked out anew each time the stack is looked at.</summary>
internal sealed record DeploymentRound
{
    /// <summary>The stack; null where there is none.</summary>
    public required DeployedStack? Deployed { get; init; }

    /// <summary>What is to be deployed.</summary>
    public required DeploymentContent Content { get; init; }

    /// <summary>What the user should know of the adoption.</summary>
    public ImmutableArray<MlFinding> Findings { get; init; } = [];

    /// <summary>Whether the stack is being taken over by this deployment.</summary>
    public bool Adopts { get; init; }

    /// <summary>Looks at the stack and works out what to deploy on it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="source">What to deploy.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotOurs</c>, <c>AdoptionIncomplete</c>, <c>ServiceRoleChanged</c>, <c>TemplateTooLarge</c>.</exception>
    public static async Task<DeploymentRound> BeginAsync(
        IAmazonCloudFormation client, DeploymentSource source, DeployOptions options, CancellationToken cancellationToken)
    {
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var deployed = await DeployedStack.FindAsync(client, source.StackName, cancellationToken).ConfigureAwait(false);
        if (deployed is null || deployed.IsShell)
        {
            return new DeploymentRound { Deployed = deployed, Content = source.Content(none, null, options) };
        }

        CheckServiceRole(deployed, options);
        if (deployed.Owner is { } owner)
        {
            deployed.EnsureOurs(source.Name, adoptable: false);
            return new DeploymentRound { Deployed = deployed, Content = source.Content(owner.LogicalIds, owner.Adopted ? deployed.Template : null, options) };
        }

        if (!options.Adopt || deployed.Row.Compare.Step == StackStep.TreatAsAbsent)
        {
            deployed.EnsureOurs(source.Name, adoptable: true);
            return new DeploymentRound { Deployed = deployed, Content = source.Content(none, null, options) };
        }

        var resources = await client.ListAllResourcesAsync(deployed.Stack.StackId, cancellationToken).ConfigureAwait(false);
        var adoption = Adoption.Match(source.Template, source.Product, deployed.Template, resources);
        return adoption.IsSafe || options.Force
            ? new DeploymentRound { Deployed = deployed, Content = source.Content(adoption.LogicalIds, deployed.Template, options), Findings = adoption.Findings, Adopts = true }
            : throw DeploymentErrors.AdoptionIncomplete(source.StackName, adoption.Findings);
    }

    /// <summary>Refuses an adoption that would replace something: the names that it has are taken, and what it holds would be lost.</summary>
    /// <param name="changeSet">The changes.</param>
    /// <param name="options">How to deploy.</param>
    /// <exception cref="MlOpsException"><c>AdoptionIncomplete</c>.</exception>
    public void RefuseLoss(ChangeSet changeSet, DeployOptions options)
    {
        var replaced = changeSet.Changes.Where(change => change.Replacement == "True").ToList();
        if (Adopts && !options.Force && replaced.Count > 0)
        {
            throw DeploymentErrors.AdoptionIncomplete(Content.StackName, [.. replaced.Select(DeploymentFindings.AdoptionReplaces)]);
        }
    }

    private static void CheckServiceRole(DeployedStack deployed, DeployOptions options)
    {
        var current = string.IsNullOrEmpty(deployed.Stack.RoleARN) ? null : deployed.Stack.RoleARN;
        if (options.ServiceRoleArn is { } given && given != current && !options.Force)
        {
            throw DeploymentErrors.ServiceRoleChanged(deployed.Stack.StackName, current, given);
        }
    }
}
