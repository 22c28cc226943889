using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>A stack as it stands, with the template that it was deployed with.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Template">Its template; null where it has none yet, or none that can be read.</param>
internal sealed record DeployedStack(Stack Stack, Template? Template)
{
    /// <summary>The product that the stack was made for; null where no template of ours made it.</summary>
    public StackOwner? Owner { get; } = Template is null ? null : StackOwner.Of(Template);

    /// <summary>What the operations do with the stack's status.</summary>
    public StackStatusRow Row => StackStatusTable.Of(Stack.StackStatus.Value);

    /// <summary>Whether a change set announced the stack and nothing was made yet: it has no template that could say whose it is.</summary>
    public bool IsShell => Stack.StackStatus == StackStatus.REVIEW_IN_PROGRESS;

    /// <summary>Whether nothing was ever made of the stack: it was announced, or is deleted before it had a template.</summary>
    public bool IsEmpty => IsShell || (Template is null && Stack.StackStatus == StackStatus.DELETE_IN_PROGRESS);

    /// <summary>Looks a stack up.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stackName">The stack's name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The stack; null where there is none.</returns>
    public static async Task<DeployedStack?> FindAsync(IAmazonCloudFormation client, string stackName, CancellationToken cancellationToken)
    {
        var stack = await client.FindStackAsync(stackName, cancellationToken).ConfigureAwait(false);
        return stack is null ? null : await ReadAsync(client, stack, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the template of a stack.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<DeployedStack> ReadAsync(IAmazonCloudFormation client, Stack stack, CancellationToken cancellationToken)
    {
        if (stack.StackStatus == StackStatus.REVIEW_IN_PROGRESS)
        {
            return new DeployedStack(stack, null);
        }

        var body = await client.FindTemplateAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
        return new DeployedStack(stack, body is null ? null : TemplateReader.Read(body).Template);
    }

    /// <summary>Whether the stack was made for a product of production.</summary>
    public bool IsProduction => Owner?.Environment == ProductEnvironments.Production;

    /// <summary>Refuses a stack that no template of ours made, or that another product has. A shell is nobody's yet.</summary>
    /// <param name="productName">The product; null where the stack was named without one.</param>
    /// <param name="adoptable">Whether the caller could have it taken over.</param>
    /// <exception cref="MlOpsException"><c>StackNotOurs</c>.</exception>
    public void EnsureOurs(string? productName, bool adoptable)
    {
        if (IsShell)
        {
            return;
        }

        // A stack whose creation failed may have no template left: the name of its change set tells whose it is. One that is being deleted
        // before it had any is in nobody's way for long.
        if (Template is null && (ChangeSetName.TryParse(Stack.ChangeSetId, out _) || Stack.StackStatus == StackStatus.DELETE_IN_PROGRESS))
        {
            return;
        }

        if (Owner is null)
        {
            throw DeploymentErrors.StackNotOurs(Stack.StackName, "no template of a product made it.", adoptable);
        }

        if (productName is not null && Owner.Product != productName)
        {
            throw DeploymentErrors.StackNotOurs(Stack.StackName, $"it is of product {Owner.Product}, not of {productName}.", adoptable: false);
        }
    }
}
