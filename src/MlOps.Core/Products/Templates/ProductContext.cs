using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What every part of a product's template needs of the product.</summary>
/// <param name="Product">The product.</param>
/// <param name="TagsOnStack">Whether the stack has the tags and hands them to its resources, so that the template has none.</param>
internal sealed record ProductContext(MlProduct Product, bool TagsOnStack = false)
{
    private ImmutableArray<KeyValuePair<string, string>> Tags { get; } = [.. ProductTags.Of(Product)];

    /// <summary>Whether the product's source is CodeCommit.</summary>
    public bool HasRepositories => Product.SourceControl == SourceControls.CodeCommit;

    /// <summary>Whether the product is of a tier, or of a higher one.</summary>
    public bool HasTier(string tier) => ProductTiers.Rank(Product.Tier) >= ProductTiers.Rank(tier);

    /// <summary>Whether the product makes the boundary of its roles.</summary>
    public bool MakesBoundary => HasTier(ProductTiers.Enterprise) && Product.PermissionsBoundaryArn is null;

    /// <summary>Whether the product has an extra; see <see cref="ProductExtras"/>.</summary>
    public bool HasExtra(string extra) => Product.Extras.Contains(extra, StringComparer.Ordinal);

    /// <summary>The physical name of a resource.</summary>
    public string Name(string logicalId) => Product.ResourceNames[logicalId];

    /// <summary>The log group that CodeBuild writes a project's output to: the compliance group of all, where there is one.</summary>
    public string BuildLogGroup(string projectId) => HasTier(ProductTiers.Enterprise) ? Name("ComplianceLogGroup") : "/aws/codebuild/" + Name(projectId);

    /// <summary>What the names of SageMaker jobs, pipelines and models begin with that the pipelines make at run time.</summary>
    public string JobPrefix => RunTimePrefix.OfJobs(Product.Name);

    /// <summary>What names of models and endpoint configs begin with that deployments make.</summary>
    public string DeploymentPrefix => RunTimePrefix.OfDeployments(Product.Name);

    /// <summary>The endpoint that the deploy pipeline makes. The names of its model and config go on with version and settings.</summary>
    public string EndpointName => RunTimePrefix.Of(Product.Name);

    /// <summary>
    /// The tags as most types have them: a list of <c>Key</c> and <c>Value</c>. Every type of the starter tier has it in every region. Null where the stack
    /// has them.
    /// </summary>
    public TemplateList? TagList() => TagsOnStack ? null : new(Tags.Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value))));

    /// <summary>The same for a type that has tags in some regions only; null where the product's region has none.</summary>
    public TemplateList? TagList(string type) => RegionCatalog.Default.Find(Product.Region)?.Has(type, "Tags") == false ? null : TagList();

    /// <summary>The tags as <c>AWS::SSM::Parameter</c> has them: a map; null where the stack has them.</summary>
    public TemplateMap? TagMap() => TagsOnStack ? null : new(Tags.Select(tag => (tag.Key, (TemplateValue?)tag.Value)));

    /// <summary>A resource that can be made anew.</summary>
    public static TemplateResource Replaceable(string logicalId, string type, TemplateMap properties) =>
        new() { LogicalId = logicalId, Type = type, Properties = properties };

    /// <summary>
    /// A resource that holds data. All data of a product has one fate: prod keeps it when the stack goes, other environments do not.
    /// A stack that could not be created leaves nothing behind in either.
    /// </summary>
    public TemplateResource Holding(string logicalId, string type, TemplateMap properties)
    {
        var keeps = Product.Environment == ProductEnvironments.Production;
        return new TemplateResource
        {
            LogicalId = logicalId,
            Type = type,
            Properties = properties,
            DeletionPolicy = keeps ? "RetainExceptOnCreate" : "Delete",
            UpdateReplacePolicy = keeps ? "Retain" : "Delete",
        };
    }
}
