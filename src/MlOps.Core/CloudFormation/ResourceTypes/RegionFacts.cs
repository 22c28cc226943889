using System.Collections.Immutable;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>A region, and what of the catalog it lacks.</summary>
public sealed record RegionFacts
{
    /// <summary>Its name, for example <c>us-west-2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its partition, for example <c>aws-us-gov</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>The domain of its endpoints: what <c>AWS::URLSuffix</c> is there.</summary>
    public required string DnsSuffix { get; init; }

    /// <summary>Types of the catalog that CloudFormation does not have there.</summary>
    public ImmutableArray<string> MissingTypes { get; init; } = [];

    /// <summary>Properties, by type, that the type does not have there.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> MissingProperties { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether CloudFormation has a type of the catalog there.</summary>
    public bool Has(string typeName) => !MissingTypes.Contains(typeName);

    /// <summary>Whether a type has a property there.</summary>
    public bool Has(string typeName, string property) =>
        Has(typeName) && !(MissingProperties.TryGetValue(typeName, out var missing) && missing.Contains(property));
}
