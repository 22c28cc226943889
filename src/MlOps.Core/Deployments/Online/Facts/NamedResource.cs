namespace MlOps.Deployments.Online;

/// <summary>A resource that a product would make under a name of its own.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedResource(string LogicalId, string Type, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{LogicalId} ({Type})";
}
