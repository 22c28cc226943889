using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>One side of a comparison: a template, with what its stack adds to it.</summary>
public sealed record ComparedTemplate
{
    /// <summary>What the side is told by: a product's name, a file, or a stack's name.</summary>
    public required string Name { get; init; }

    /// <summary>The template.</summary>
    public required Template Template { get; init; }

    /// <summary>The stack that has the template, or is meant to; null where none is known.</summary>
    public string? StackName { get; init; }

    /// <summary>The tags of the stack; null where nobody knows them, as of a file.</summary>
    public IReadOnlyDictionary<string, string>? StackTags { get; init; }

    /// <summary>The values of the stack's parameters, by name; null where nothing is deployed.</summary>
    public IReadOnlyDictionary<string, string>? ParameterValues { get; init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; init; }
}
