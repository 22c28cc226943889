namespace MlOps;

/// <summary>A value that a product publishes: a stack output, or an SSM parameter under <c>/ml/{ml_name}/</c>.</summary>
public sealed class MlOutput
{
    internal MlOutput()
    {
    }

    /// <summary>The product's name.</summary>
    public string Product { get; internal init; } = "";

    /// <summary>The output's key, or the last part of the parameter's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The value.</summary>
    public string Value { get; internal init; } = "";

    /// <summary><c>Stack</c> or <c>SSM</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The parameter's whole name; null for a stack output.</summary>
    public string? ParameterName { get; internal init; }

    /// <summary>What it is; null where nothing is said.</summary>
    public string? Description { get; internal init; }

    /// <summary>Whether it was published in a sandbox, and not in AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
