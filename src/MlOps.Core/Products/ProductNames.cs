using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Products;

/// <summary>
/// All names of a product, each inside its service's limit. The patterns are those of the ML Provisioner's public documents
/// (docs.axontechlabs.com/ml/NAMING_CONVENTIONS).
/// </summary>
internal sealed class ProductNames
{
    private ProductNames(ProductIdentity identity, string stackName, OrderedMap<string> resources, ImmutableArray<PhysicalName> all)
    {
        Identity = identity;
        StackName = stackName;
        Resources = resources;
        All = all;
    }

    /// <summary>What the names are made of.</summary>
    public ProductIdentity Identity { get; }

    /// <summary>The stack's name, <c>{ml_name}-stack</c>.</summary>
    public string StackName { get; }

    /// <summary>Physical names by logical id, in template order; resources that AWS names are absent.</summary>
    public OrderedMap<string> Resources { get; }

    /// <summary>Every name with how it came about, the stack's first, the others in template order.</summary>
    public ImmutableArray<PhysicalName> All { get; }

    /// <summary>Names the resources of a product.</summary>
    /// <param name="identity">What its names are made of.</param>
    /// <param name="rows">Its resources.</param>
    public static ProductNames For(ProductIdentity identity, IEnumerable<TierResource> rows)
    {
        var stack = PhysicalName.Of("", StackResourceType.Name, identity.Name, "stack", NameLimits.Stack);
        var resources = rows
            .Where(row => row.Scope != NameScope.None)
            .Select(row => NameResource(identity, row))
            .ToImmutableArray();
        return new ProductNames(
            identity,
            stack.Name,
            new OrderedMap<string>([.. resources.Select(name => KeyValuePair.Create(name.LogicalId, name.Name))]),
            [stack, .. resources]);
    }

    /// <summary>The path of the SSM parameters that a product publishes: <c>/ml/{ml_name}</c>.</summary>
    /// <param name="product">The product's name.</param>
    internal static string ParameterPath(string product) => $"/ml/{product}";

    private static PhysicalName NameResource(ProductIdentity identity, TierResource row) => PhysicalName.Of(
        row.LogicalId,
        row.Type,
        row.Scope switch
        {
            NameScope.Account => identity.AccountStem,
            NameScope.SsmPath => $"{ParameterPath(identity.Name)}/{row.Suffix}",
            NameScope.KeyAlias => "alias/" + identity.Stem,
            _ => identity.Stem,
        },
        row.Scope is NameScope.SsmPath or NameScope.KeyAlias ? "" : row.Suffix,
        NameLimits.Of(row.Type));
}
