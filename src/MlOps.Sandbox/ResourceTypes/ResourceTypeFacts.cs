using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>How the sandbox makes resources of a type: ids, attributes and waits. What the registry knows of the type is in <see cref="Schema"/>.</summary>
/// <param name="Type">The type, for example <c>AWS::S3::Bucket</c>.</param>
/// <param name="Id">The physical id, with properties filled in; what <c>Ref</c> returns unless the type says otherwise.</param>
internal sealed record ResourceTypeFacts(string Type, string Id)
{
    /// <summary>What CloudFormation's registry says of the type.</summary>
    public ResourceTypeSchema Schema { get; } = ResourceTypeCatalog.Default.Get(Type);

    /// <summary>The property with the resource's own name; null where it has none.</summary>
    public string? NameProperty => Schema.NameProperty;

    /// <summary>Most characters of a generated name.</summary>
    public int NameLength { get; init; } = 64;

    /// <summary>Whether a generated name is in lower case.</summary>
    public bool IsLowerCase { get; init; }

    /// <summary>Whether the resource belongs to no region.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The property with tags; null where the type takes none.</summary>
    public string? TagsProperty => Schema.TagProperty;

    /// <summary>Read-only properties, with others filled in.</summary>
    public ImmutableArray<(string Name, string Text)> Attributes { get; init; } = [];

    /// <summary>The service, as its errors name it.</summary>
    public required string Service { get; init; }

    /// <summary>Whether the type came before CloudFormation's registry: its errors have another form and it cannot be checked for drift.</summary>
    public bool IsLegacy => Schema.Drift == DriftSupport.None;

    /// <summary>Virtual seconds that making one takes.</summary>
    public int CreateSeconds { get; init; } = 5;

    /// <summary>Virtual seconds that changing one takes.</summary>
    public int UpdateSeconds { get; init; } = 4;

    /// <summary>Virtual seconds that deleting one takes.</summary>
    public int DeleteSeconds { get; init; } = 3;
}
