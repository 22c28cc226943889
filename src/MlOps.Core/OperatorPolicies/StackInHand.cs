using System.Collections.Frozen;
using MlOps.CloudFormation.Templates;

namespace MlOps.OperatorPolicies;

/// <summary>What is known of a stack besides its template.</summary>
/// <param name="Scope">Where it is.</param>
internal sealed record StackInHand(StackScope Scope)
{
    /// <summary>Values of parameters, as far as they are known.</summary>
    public IReadOnlyDictionary<string, TemplateValue> Parameters { get; init; } = FrozenDictionary<string, TemplateValue>.Empty;

    /// <summary>Physical ids by logical id, of resources that are there and that nothing the operator is to do replaces.</summary>
    public IReadOnlyDictionary<string, string> PhysicalIds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The product that it is of; null where it is another.</summary>
    public MlProduct? Product { get; init; }

    /// <summary>The name of that product, which its template says too; null where it is another.</summary>
    public string? ProductName { get; init; }
}
