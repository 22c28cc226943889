using Amazon.CloudFormation;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Who has a name that a stack cannot give, as far as stacks of the account and region tell.</summary>
/// <param name="Stack">The stack that has it; null where none has, or where that is not known.</param>
/// <param name="IsKnown">Whether it is known.</param>
internal sealed record NameHolder(string? Stack, bool IsKnown)
{
    /// <summary>It is not known who has it.</summary>
    public static NameHolder Unknown { get; } = new(null, IsKnown: false);

    /// <summary>Whether no stack has it, so that somebody made it by hand or a stack left it.</summary>
    public bool IsNoStack => IsKnown && Stack is null;

    /// <summary>Looks for the stack that has a resource.</summary>
    /// <param name="client">The client.</param>
    /// <param name="physicalId">The resource's physical id; null where it is not known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Unknown where the caller may not look, or CloudFormation does not answer: what is told of the conflict must not be lost by that.</returns>
    public static async Task<NameHolder> FindAsync(IAmazonCloudFormation client, string? physicalId, CancellationToken cancellationToken)
    {
        if (physicalId is null)
        {
            return Unknown;
        }

        try
        {
            return new NameHolder(await client.FindStackOfAsync(physicalId, cancellationToken).ConfigureAwait(false), IsKnown: true);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return Unknown;
        }
    }

    /// <summary>The physical id of what has a name, where a type's physical id is its name; null for other types.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name.</param>
    public static string? PhysicalIdOf(string type, string name) =>
        ResourceTypeCatalog.Default.Find(type) is { NameProperty: { } property, RefProperties: [var returned] } && returned == property ? name : null;
}
