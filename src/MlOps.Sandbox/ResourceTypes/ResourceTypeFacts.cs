using System.Collections.Immutable;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>What CloudFormation's documentation of a resource type says about names, ids and attributes.</summary>
/// <param name="Type">The type, for example <c>AWS::S3::Bucket</c>.</param>
/// <param name="Id">The physical id, with properties filled in; what <c>Ref</c> returns unless <see cref="RefText"/> says otherwise.</param>
internal sealed record ResourceTypeFacts(string Type, string Id)
{
    /// <summary>The property with the resource's own name; null where it has none.</summary>
    public string? NameProperty { get; init; }

    /// <summary>Most characters of a generated name.</summary>
    public int NameLength { get; init; } = 64;

    /// <summary>Whether a generated name is in lower case.</summary>
    public bool IsLowerCase { get; init; }

    /// <summary>Whether the resource belongs to no region.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The property with tags; null where the type takes none.</summary>
    public string? TagsProperty { get; init; }

    /// <summary>Read-only properties, with others filled in.</summary>
    public ImmutableArray<(string Name, string Text)> Attributes { get; init; } = [];

    /// <summary>What <c>Ref</c> returns, where that is not the physical id.</summary>
    public string? RefText { get; init; }

    /// <summary>The service, as its errors name it.</summary>
    public required string Service { get; init; }

    /// <summary>Whether the type came before CloudFormation's registry: its errors have another form and it cannot be checked for drift.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Virtual seconds that making one takes.</summary>
    public int CreateSeconds { get; init; } = 5;

    /// <summary>Virtual seconds that changing one takes.</summary>
    public int UpdateSeconds { get; init; } = 4;

    /// <summary>Virtual seconds that deleting one takes.</summary>
    public int DeleteSeconds { get; init; } = 3;
}
