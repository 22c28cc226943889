using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What every part of a product's template needs of the product.</summary>
/// <param name="Product">The product.</param>
internal sealed record ProductContext(MlProduct Product)
{
    /// <summary>The tags of every resource: the config's, then our own.</summary>
    private ImmutableArray<KeyValuePair<string, string>> Tags { get; } =
    [
        .. Product.Tags,
        KeyValuePair.Create(ProductTags.Product, Product.Name),
        KeyValuePair.Create(ProductTags.Tier, Product.Tier),
        KeyValuePair.Create(ProductTags.Environment, Product.Environment),
    ];

    /// <summary>Whether the product's source is CodeCommit.</summary>
    public bool HasRepositories => Product.SourceControl == SourceControls.CodeCommit;

    /// <summary>The physical name of a resource.</summary>
    public string Name(string logicalId) => Product.ResourceNames[logicalId];

    /// <summary>The log group that CodeBuild writes a project's output to.</summary>
    public string BuildLogGroup(string projectId) => "/aws/codebuild/" + Name(projectId);

    /// <summary>What the names of SageMaker jobs, pipelines and models begin with that the pipelines make at run time.</summary>
    public string RunTimePrefix => Products.RunTimePrefix.Of(Product.Name);

    /// <summary>The endpoint that the deploy pipeline makes. The names of its model and config go on with version and settings.</summary>
    public string EndpointName => RunTimePrefix;

    /// <summary>The tags as most types have them: a list of <c>Key</c> and <c>Value</c>. Every type of the starter tier has it in every region.</summary>
    public TemplateList TagList() => new(Tags.Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value))));

    /// <summary>The tags as <c>AWS::SSM::Parameter</c> has them: a map.</summary>
    public TemplateMap TagMap() => new(Tags.Select(tag => (tag.Key, (TemplateValue?)tag.Value)));

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
