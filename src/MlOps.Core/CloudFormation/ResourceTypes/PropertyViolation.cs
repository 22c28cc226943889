using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>A property that does not hold to its type's schema.</summary>
/// <param name="Rule">What it breaks.</param>
/// <param name="Steps">The way to it from the resource's properties: names, and indexes of list items. Of a missing property, the last step is its name.</param>
/// <param name="Value">Its value; for a missing property, the map that lacks it.</param>
/// <param name="Shape">What the schema says of it; null for a property that is missing or unknown.</param>
public sealed record PropertyViolation(PropertyRule Rule, ImmutableArray<string> Steps, TemplateValue Value, PropertyShape? Shape)
{
    /// <summary>Names or values that would do, sorted as the schema has them; empty where there is no choice of a few.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Its number, or how many characters or items it has, where that breaks the limits.</summary>
    public double Size { get; init; }

    /// <summary>The property's own name or index.</summary>
    public string Name => Steps[^1];
}
