using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>What becomes of a resource when its product is removed.</summary>
internal enum RemovalFate
{
    /// <summary>CloudFormation deletes it.</summary>
    Deleted,

    /// <summary>It is emptied, because AWS deletes nothing that holds something, and then CloudFormation deletes it.</summary>
    EmptiedAndDeleted,

    /// <summary>The template retains it, and it stays.</summary>
    Retained,

    /// <summary>The template retains it, and it is deleted all the same, because that was asked for.</summary>
    DeletedAlthoughRetained,
}

/// <summary>A resource and what becomes of it.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="PhysicalId">Its physical id.</param>
/// <param name="Name">The name that its service calls it by: a repository has a physical id that its service does not take.</param>
/// <param name="Fate">What becomes of it.</param>
internal sealed record RemovalItem(string LogicalId, string Type, string PhysicalId, string Name, RemovalFate Fate);

/// <summary>What becomes of each resource of a stack.</summary>
internal sealed record RemovalPlan
{
    // What can be emptied, with what it holds, for whoever confirms.
    private static readonly Dictionary<string, string> Contents = new(StringComparer.Ordinal)
    {
        ["AWS::S3::Bucket"] = "with every object and version in it",
        ["AWS::SageMaker::ModelPackageGroup"] = "with every model version in it",
    };

    // What can be deleted although its template retains it.
    private static readonly Dictionary<string, string> Data = new(Contents, StringComparer.Ordinal)
    {
        ["AWS::CodeCommit::Repository"] = "with its code, for good",
        ["AWS::Logs::LogGroup"] = "with its logs",
    };

    /// <summary>The resources that exist, in the stack's order.</summary>
    public required ImmutableArray<RemovalItem> Items { get; init; }

    /// <summary>Works out what becomes of the resources of a stack.</summary>
    /// <param name="resources">The resources, as the stack lists them.</param>
    /// <param name="template">The template that the stack was deployed with; null where it has none.</param>
    /// <param name="product">The product; null where it is not in hand.</param>
    /// <param name="deleteData">Whether what the template retains is deleted.</param>
    public static RemovalPlan Make(IEnumerable<StackResourceSummary> resources, Template? template, MlProduct? product, bool deleteData) => new()
    {
        Items =
        [
            .. from resource in resources
               where resource.ResourceStatus?.Value is not ("DELETE_COMPLETE" or "DELETE_SKIPPED") && !string.IsNullOrEmpty(resource.PhysicalResourceId)
               let definition = template?.Resources.FirstOrDefault(candidate => candidate.LogicalId == resource.LogicalResourceId)
               select new RemovalItem(
                   resource.LogicalResourceId,
                   resource.ResourceType,
                   resource.PhysicalResourceId,
                   ResourceNaming.NameOf(resource.ResourceType, resource.PhysicalResourceId, definition, product),
                   Fate(resource.ResourceType, definition, deleteData)),
        ],
    };

    /// <summary>The resources of a type.</summary>
    public IEnumerable<RemovalItem> OfType(string type) => Items.Where(item => item.Type == type);

    /// <summary>What is to be deleted, each with what goes with it.</summary>
    public IReadOnlyList<MlRemovedResource> ToDelete() =>
        [.. Items.Where(item => item.Fate != RemovalFate.Retained).Select(item => Describe(item, item.Fate == RemovalFate.Deleted ? null : Data[item.Type]))];

    /// <summary>What is to be kept, each with why.</summary>
    public IReadOnlyList<MlRemovedResource> ToRetain() =>
        [.. Items.Where(item => item.Fate == RemovalFate.Retained).Select(item => Describe(item, WhyRetained(item)))];

    /// <summary>Why a resource is kept.</summary>
    public static string WhyRetained(RemovalItem item) => Data.ContainsKey(item.Type)
        ? "The template retains what holds data; -DeleteData deletes it."
        : "The template retains it.";

    /// <summary>A resource, for the user.</summary>
    public static MlRemovedResource Describe(RemovalItem item, string? reason) =>
        new() { LogicalId = item.LogicalId, Type = item.Type, PhysicalId = item.Name, Reason = reason };

    private static RemovalFate Fate(string type, TemplateResource? definition, bool deleteData)
    {
        if (definition?.DeletionPolicy?.ToString() is "Retain" or "RetainExceptOnCreate")
        {
            return deleteData && Data.ContainsKey(type) ? RemovalFate.DeletedAlthoughRetained : RemovalFate.Retained;
        }

        return Contents.ContainsKey(type) ? RemovalFate.EmptiedAndDeleted : RemovalFate.Deleted;
    }
}
