using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Reports;

/// <summary>What a report is made from: the product, its template, and what was read from AWS, if anything was.</summary>
internal sealed record ReviewFacts
{
    private ReviewFacts(MlProduct product, ReviewOptions options)
    {
        Product = product;
        Options = options;
        Template = ProductTemplate.Build(product);
        Written = ProductTemplate.Write(product);
        Graph = TemplateGraph.Of(Template);
        Values = TemplateValues.Of(product, Template);
        Names = [.. ProductNames.For(ProductIdentity.Of(product), TierCatalog.RowsOf(ProductChoices.Of(product))).All];
        Purposes = TierCatalog.ResourcesOf(product).ToDictionary(resource => resource.LogicalId, resource => resource.Purpose, StringComparer.Ordinal);
    }

    /// <summary>The product.</summary>
    public MlProduct Product { get; }

    /// <summary>What was asked for.</summary>
    public ReviewOptions Options { get; }

    /// <summary>Its template.</summary>
    public Template Template { get; }

    /// <summary>The template as CloudFormation gets it.</summary>
    public MlTemplate Written { get; }

    /// <summary>Whether no request takes the template, so that it goes by way of a bucket.</summary>
    public bool NeedsTemplateBucket => Written.SizeInBytes > Template.MostBytes;

    /// <summary>What each resource waits for.</summary>
    public TemplateGraph Graph { get; }

    /// <summary>The properties of its resources without intrinsics.</summary>
    public TemplateValues Values { get; }

    /// <summary>The physical names with their limits, the stack's first.</summary>
    public ImmutableArray<PhysicalName> Names { get; }

    /// <summary>What each resource is for, by logical id.</summary>
    public IReadOnlyDictionary<string, string> Purposes { get; }

    /// <summary>Gathers the facts.</summary>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>: the product has errors, and so no template.</exception>
    public static ReviewFacts Of(MlProduct product, ReviewOptions options) => new(product, options);

    /// <summary>The resources of a type, in the template's order.</summary>
    public IEnumerable<TemplateResource> OfType(string type) => Template.Resources.Where(resource => resource.Type == type);

    /// <summary>A resource; null where the product has none of that id.</summary>
    public TemplateResource? Find(string logicalId) => Template.Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);

    /// <summary>Whether the product has a resource.</summary>
    public bool Has(string logicalId) => Find(logicalId) is not null;

    /// <summary>The physical name of a resource; null where AWS names it.</summary>
    public string? NameOf(string logicalId) => Product.ResourceNames.GetValueOrDefault(logicalId);

    /// <summary>The name of the endpoint.</summary>
    public string EndpointName => RunTimePrefix.Of(Product.Name);

    /// <summary>What names of jobs, models and SageMaker pipelines begin with.</summary>
    public string JobPrefix => RunTimePrefix.OfJobs(Product.Name);

    /// <summary>Whether a resource stays when its stack goes.</summary>
    public static bool IsKept(TemplateResource resource) => resource.DeletionPolicy?.ToString() is "Retain" or "RetainExceptOnCreate";
}
