namespace MlOps;

/// <summary>One resource of a tier.</summary>
public sealed class MlTierResource
{
    internal MlTierResource()
    {
    }

    /// <summary>Its logical id in the template.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>Its CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The lowest tier that has it.</summary>
    public string SinceTier { get; internal init; } = "";

    /// <summary>When it is there: <c>always</c>, or the config values that it depends on.</summary>
    public string When { get; internal init; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => LogicalId;
}
