using System.Collections.Immutable;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>The names that things get which are made for a product at run time, and how it is told that they are its.</summary>
internal sealed record RuntimeNames
{
    // CodeBuild names a project's log group after the project, SageMaker an endpoint's after the endpoint.
    private const string BuildLogs = "/aws/codebuild/";
    private const string EndpointLogs = "/aws/sagemaker/Endpoints/";

    /// <summary>The product's name, which is the value of the tag too.</summary>
    public required string ProductName { get; init; }

    /// <summary>What the names begin with that pipelines give.</summary>
    public required string Stem { get; init; }

    /// <summary>What the names of log groups begin with.</summary>
    public required ImmutableArray<string> LogGroupPrefixes { get; init; }

    /// <summary>Whole names that only this product gives: of its endpoint, and of the log groups of endpoint and projects.</summary>
    public required ImmutableHashSet<string> Own { get; init; }

    /// <summary>The names of a product.</summary>
    /// <param name="productName">The product's name; its stack's where the product is not known.</param>
    /// <param name="projects">The names of its CodeBuild projects.</param>
    public static RuntimeNames Of(string productName, IEnumerable<string> projects)
    {
        // Names of resources begin with the product's name without its last part, those given at run time with a shorter form of it.
        var isProduct = productName.EndsWith("-ml", StringComparison.Ordinal);
        var name = isProduct ? RunTimePrefix.Whole(productName) : productName;
        var stem = isProduct ? RunTimePrefix.Of(productName) : productName;
        string[] prefixes = [BuildLogs + name, EndpointLogs + stem];
        string[] logs = [.. projects.Select(project => BuildLogs + project), EndpointLogs + stem];
        return new RuntimeNames
        {
            ProductName = productName,
            Stem = stem,
            LogGroupPrefixes = [.. prefixes, .. logs.Where(log => !prefixes.Any(prefix => log.StartsWith(prefix, StringComparison.Ordinal)))],
            Own = [.. logs, stem],
        };
    }

    /// <summary>Whether a name is one that only this product gives.</summary>
    /// <param name="name">The name.</param>
    public bool IsOwn(string name) => Own.Contains(name) || name.StartsWith(Stem + RunTimePrefix.Separator, StringComparison.Ordinal);

    /// <summary>Why something is thought to be the product's, in a sentence; null where it is not.</summary>
    /// <param name="name">Its name, which begins as the product's names do.</param>
    /// <param name="tags">Its tags by key; null where they cannot be read.</param>
    public string? WhyOwned(string name, IReadOnlyDictionary<string, string>? tags)
    {
        var isOwn = IsOwn(name);
        if (tags is null)
        {
            return isOwn
                ? "It has a name that only this product gives; its tags cannot be read."
                : "Its name begins as this product's do; its tags cannot be read, so it may be another product's.";
        }

        if (tags.TryGetValue(ProductTags.Product, out var product))
        {
            return product == ProductName ? $"Its tag {ProductTags.Product} names this product." : null;
        }

        return isOwn ? $"It has no tag {ProductTags.Product}, but a name that only this product gives." : null;
    }
}
