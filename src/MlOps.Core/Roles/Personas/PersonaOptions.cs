using System.Collections.Immutable;

namespace MlOps.Roles.Personas;

/// <summary>What somebody does on an ML team, and with what.</summary>
public sealed record PersonaOptions
{
    /// <summary>Who it is: <c>DataScientist</c>, <c>MlOpsEngineer</c>, <c>ModelApprover</c>, <c>Auditor</c>, or several. Empty where nobody says.</summary>
    public ImmutableArray<string> Personas { get; init; } = [];

    /// <summary>The tags that what they work with has, and that what they make gets.</summary>
    public ImmutableSortedDictionary<string, string> ScopeTags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The names of the model package groups whose versions they work with.</summary>
    public ImmutableArray<string> ModelPackageGroups { get; init; } = [];

    /// <summary>The names or ARNs of the roles that they have SageMaker run jobs and endpoints with; empty for none.</summary>
    public ImmutableArray<string> ExecutionRoles { get; init; } = [];

    /// <summary>The names of the buckets whose objects they read, write and delete; empty for none.</summary>
    public ImmutableArray<string> Buckets { get; init; } = [];

    /// <summary>The ARNs of the keys of KMS that SageMaker encrypts with for them; empty for none.</summary>
    public ImmutableArray<string> KmsKeys { get; init; } = [];

    /// <summary>The names of the models that they run in transform jobs and endpoints, in which <c>*</c> and <c>?</c> stand for any letters; empty for those of the whole account.</summary>
    public ImmutableArray<string> ModelNames { get; init; } = [];

    /// <summary>What holds them back.</summary>
    public Guardrails Guardrails { get; init; } = new();

    /// <summary>The same for a product: what carries its name in a tag, its model package group, and for who has SageMaker run something its role of SageMaker.</summary>
    /// <param name="product">The product.</param>
    public PersonaOptions For(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return this with
        {
            ScopeTags = ScopeTags.SetItem(Products.ProductTags.Product, product.Name),
            ModelPackageGroups = [.. ModelPackageGroups.Add(product.ResourceNames["ModelPackageGroup"]).Distinct(StringComparer.Ordinal)],
            ExecutionRoles = ExecutionRoles.IsEmpty && PersonaPolicy.PassesRoles(Personas) ? [product.ResourceNames["SageMakerExecutionRole"]] : ExecutionRoles,
        };
    }
}
