using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Amazon.CloudFormation;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>What is there, and what is to be deployed on it: worked out anew each time the stack is looked at.</summary>
internal sealed partial record DeploymentRound
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
    /// <exception cref="MlOpsException"><c>StackNotFound</c> where the resources to adopt are in another stack; <c>StackNotOurs</c>, <c>AdoptionIncomplete</c>, <c>ServiceRoleInvalid</c>, <c>ServiceRoleChanged</c>, <c>TemplateTooLarge</c>.</exception>
    public static async Task<DeploymentRound> BeginAsync(
        IAmazonCloudFormation client, DeploymentSource source, DeployOptions options, CancellationToken cancellationToken)
    {
        RequireRoleArn(options.ServiceRoleArn);
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var deployed = await DeployedStack.FindAsync(client, source.StackName, cancellationToken).ConfigureAwait(false);
        if (deployed is null || deployed.IsShell)
        {
            await RefuseOtherStackAsync(client, source, options, cancellationToken).ConfigureAwait(false);
            return new DeploymentRound { Deployed = deployed, Content = source.Content(none, null, options) };
        }

        CheckServiceRole(deployed, options);
        if (deployed.Owner is { } owner)
        {
            deployed.EnsureOurs(source.Name, adoptable: false);
            var content = source.Content(owner.LogicalIds, owner.Adopted ? deployed.Template : null, options);

            // A template alone does not say which tags its stack has; none would take away those that it hands on.
            return new DeploymentRound { Deployed = deployed, Content = source.Product is null ? content with { Tags = StackTags.Of(deployed.Stack) } : content };
        }

        if (!options.Adopt || deployed.Row.Compare.Step == StackStep.TreatAsAbsent)
        {
            deployed.EnsureOurs(source.Name, adoptable: true);
            return new DeploymentRound { Deployed = deployed, Content = source.Content(none, null, options) };
        }

        return await AdoptAsync(client, source, deployed, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses an adoption that would replace something: the names that it has are taken, and what it holds would be lost.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="options">How to deploy.</param>
    /// <exception cref="MlOpsException"><c>AdoptionIncomplete</c>.</exception>
    public void RefuseUnsafeAdoption(IEnumerable<MlChange> changes, DeployOptions options)
    {
        var replaced = changes.Where(change => change.Replacement == "True").ToList();
        if (Adopts && !options.Force && replaced.Count > 0)
        {
            throw DeploymentErrors.AdoptionIncomplete(Content.StackName, [.. replaced.Select(DeploymentFindings.AdoptionReplaces)]);
        }
    }

    /// <summary>What the changes would delete or replace that holds data. An adoption has its own findings about that.</summary>
    /// <param name="changes">The changes.</param>
    public ImmutableArray<DataLoss> LossesOf(IEnumerable<MlChange> changes) => Adopts ? [] : DataLoss.Of(changes, Deployed);

    private static async Task<DeploymentRound> AdoptAsync(
        IAmazonCloudFormation client, DeploymentSource source, DeployedStack deployed, DeployOptions options, CancellationToken cancellationToken)
    {
        var resources = await client.ListAllResourcesAsync(deployed.Stack.StackId, cancellationToken).ConfigureAwait(false);

        // A template that cannot be read says neither names nor what is retained; the physical ids are there all the same.
        var template = DeployedValues.WorkOut(DeployedPolicies.WorkOut(deployed.Template ?? new Template(), deployed.Stack), deployed.Stack, resources);
        var adoption = Adoption.Match(source.Template, source.Product, template, resources);
        if (!adoption.IsOfProduct)
        {
            throw DeploymentErrors.StackNotOurs(deployed.Stack.StackName, $"none of its resources has the type and name of one of {source.Name}.", adoptable: false);
        }

        return adoption.IsSafe || options.Force
            ? new DeploymentRound { Deployed = deployed, Content = source.Content(adoption.LogicalIds, template, options), Findings = adoption.Findings, Adopts = true }
            : throw DeploymentErrors.AdoptionIncomplete(source.StackName, adoption.Findings);
    }

    // The product's stack is to be taken over, and there is none: what the product would make may be in a stack of another name.
    private static async Task RefuseOtherStackAsync(
        IAmazonCloudFormation client, DeploymentSource source, DeployOptions options, CancellationToken cancellationToken)
    {
        var bucket = source.Template.Resources.FirstOrDefault(resource => resource.Type == "AWS::S3::Bucket");
        if (options.Adopt && bucket is not null && GivenName.In(bucket) is { } name
            && await client.FindStackOfAsync(name, cancellationToken).ConfigureAwait(false) is { } owner && owner != source.StackName)
        {
            throw DeploymentErrors.NothingToAdopt(source.StackName, name, owner);
        }
    }

    private static void RequireRoleArn(string? arn)
    {
        if (arn is not null && !RoleArn().IsMatch(arn))
        {
            throw DeploymentErrors.ServiceRoleInvalid(arn);
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

    // IAM user guide, IAM identifiers: a role may have a path.
    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/[^\\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleArn();
}
