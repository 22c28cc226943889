using System.Collections.Immutable;
using Amazon;
using Amazon.CloudFormation.Model;
using MlOps.Aws.Errors;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>What becomes of a resource when its product is removed.</summary>
internal enum RemovalFate
{
    /// <summary>CloudFormation deletes it.</summary>
    Deleted,

    /// <summary>CloudFormation deletes it; it is emptied where that fails, because AWS deletes nothing that holds something.</summary>
    EmptiedAndDeleted,

    /// <summary>The template retains it, and it stays.</summary>
    Retained,

    /// <summary>The template retains it, or may do so, and it is deleted all the same, because that was asked for.</summary>
    DeletedAlthoughRetained,

    /// <summary>Nobody can tell whether CloudFormation deletes it; it is not emptied.</summary>
    Unknown,

    /// <summary>It has the name of what the template retains and is not known to be that, so that it stays, whatever was asked for.</summary>
    OfOthers,
}

/// <summary>A resource and what becomes of it.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="PhysicalId">Its physical id.</param>
/// <param name="Name">The name that its service calls it by: a repository has a physical id that its service does not take.</param>
/// <param name="Fate">What becomes of it.</param>
internal sealed record RemovalItem(string LogicalId, string Type, string PhysicalId, string Name, RemovalFate Fate)
{
    /// <summary>What is to be said of it besides, in a sentence; null where there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether something stays that is not the product's, and has its name or had it.</summary>
    public bool LeavesOthers { get; init; }

    /// <summary>Whether no stack is known to have it, so that who knows that it is his may delete it by hand.</summary>
    public bool IsOfNoStack { get; init; }

    /// <summary>The same where it is not known to be the product's, and no stack is known to have it.</summary>
    /// <param name="why">Why, in a sentence.</param>
    public RemovalItem OfNoStack(string why) => OfOthers(why) with { IsOfNoStack = true };

    /// <summary>The same where it is not known to be the product's.</summary>
    /// <param name="why">Why, in a sentence.</param>
    public RemovalItem OfOthers(string why) => this with { Fate = RemovalFate.OfOthers, Note = why, LeavesOthers = true };
}

/// <summary>What becomes of each resource of a stack.</summary>
internal sealed record RemovalPlan
{
    // It holds data too, and is left to a person to delete: nothing here calls its service.
    private const string ImageRepositoryType = "AWS::ECR::Repository";

    // What can be emptied, with what it holds, for whoever confirms.
    private static readonly Dictionary<string, string> Contents = new(StringComparer.Ordinal)
    {
        ["AWS::S3::Bucket"] = "with every object and version in it",
        ["AWS::SageMaker::ModelPackageGroup"] = "with every model version in it",
    };

    // What can be deleted although its template retains it.
    private static readonly Dictionary<string, string> Data = new(Contents, StringComparer.Ordinal)
    {
        [DataTypes.Repository] = "with its code, for good",
        ["AWS::Logs::LogGroup"] = "with its logs",
        [DataTypes.Key] = $"in {ProductData.KeyPendingDays} days, until when it can be had back",
    };

    /// <summary>The resources that exist, in the stack's order.</summary>
    public required ImmutableArray<RemovalItem> Items { get; init; }

    /// <summary>The resources as the stack lists them, those that are gone already with them.</summary>
    public ImmutableArray<StackResourceSummary> Resources { get; init; } = [];

    /// <summary>Whether the stack is gone already, and what it left is looked for.</summary>
    public bool IsOfDeletedStack { get; init; }

    /// <summary>The region of the stack, for commands.</summary>
    public string Region { get; init; } = "";

    /// <summary>Works out what becomes of the resources of a stack.</summary>
    /// <param name="deployed">The stack.</param>
    /// <param name="resources">The resources, as the stack lists them.</param>
    /// <param name="product">The product; null where it is not in hand.</param>
    /// <param name="deleteData">Whether what the template retains is deleted.</param>
    public static RemovalPlan Make(DeployedStack deployed, IReadOnlyCollection<StackResourceSummary> resources, MlProduct? product, bool deleteData)
    {
        var template = deployed.Template is null ? new Template() : DeployedPolicies.WorkOut(deployed.Template, deployed.Stack);
        return new()
        {
            Resources = [.. resources],
            Region = Arn.Parse(deployed.Stack.StackId).Region,
            Items =
            [
                .. from resource in resources
                   where resource.ResourceStatus?.Value != "DELETE_COMPLETE" && !string.IsNullOrEmpty(resource.PhysicalResourceId)
                   let definition = template.Resources.FirstOrDefault(candidate => candidate.LogicalId == resource.LogicalResourceId)
                   let policy = DeployedPolicies.DeletionPolicyOf(definition)

                   // What a deletion left behind against the template was left because somebody asked for that.
                   where resource.ResourceStatus?.Value != "DELETE_SKIPPED" || policy != "Delete"
                   let item = new RemovalItem(
                       resource.LogicalResourceId,
                       resource.ResourceType,
                       resource.PhysicalResourceId,
                       ResourceNaming.NameOf(resource.ResourceType, resource.PhysicalResourceId, definition, product),
                       Fate(resource.ResourceType, policy, deleteData && IsDeletable(resource.ResourceType, definition)))
                   select IsMade(resource) ? item : NotMade(item),
            ],
        };
    }

    /// <summary>Whether something stays that can be deleted with what it holds.</summary>
    public bool HoldsData => Items.Any(item => item.Fate == RemovalFate.Retained && IsData(item.Type) && !IsKeptKey(item));

    /// <summary>Whether resources of a type hold data, and can be deleted although their template retains them.</summary>
    /// <param name="type">The CloudFormation type.</param>
    public static bool IsData(string type) => Data.ContainsKey(type);

    /// <summary>The resources of a type.</summary>
    public IEnumerable<RemovalItem> OfType(string type) => Items.Where(item => item.Type == type);

    /// <summary>
    /// What kept a deletion from succeeding by what it holds, as far as its being emptied was agreed to; nothing where something else failed too,
    /// because emptying alone would not let the stack go then.
    /// </summary>
    /// <param name="failed">The deletion that failed.</param>
    public IReadOnlyList<RemovalItem> FindBlocking(StackOperation failed)
    {
        var failures = StackFailure.AllOf(failed.Events);
        var items = failures.Select(failure => Items.FirstOrDefault(item => item.LogicalId == failure.LogicalId)).ToList();

        // Who may not delete it is kept by that, and not by what it holds.
        return failures.All(failure => AccessDenial.Read(failure.Reason) is null) && items.All(item => item is not null && IsEmptied(item)) ? [.. items.OfType<RemovalItem>()] : [];
    }

    /// <summary>Whether a deletion of the stack, which is there still, has left a resource behind.</summary>
    /// <param name="item">The resource.</param>
    public bool IsLeftAlready(RemovalItem item) => Resources.Any(resource => resource.LogicalResourceId == item.LogicalId && resource.ResourceStatus?.Value == "DELETE_SKIPPED");

    /// <summary>The plan with its keys kept where something stays that may be encrypted with them, such as images: without its key it could never be read again.</summary>
    public RemovalPlan KeepingKeys()
    {
        var kept = Items.Where(item => StackPolicy.DataTypes.Contains(item.Type) && item.Type != DataTypes.Key && item.Fate is RemovalFate.Retained or RemovalFate.Unknown or RemovalFate.OfOthers)
            .ToList();
        var unseen = IsOfDeletedStack && kept.Exists(item => item.Type == ImageRepositoryType)
            ? " Whether the images are there still is not looked at, so that -DeleteData keeps the key each time." : "";
        return kept.Count == 0 ? this : this with
        {
            Items = [.. Items.Select(item => item.Type != DataTypes.Key || item.Fate != RemovalFate.DeletedAlthoughRetained ? item : item with
            {
                Fate = RemovalFate.Retained,
                Note = $"It may encrypt what stays: {string.Join(", ", kept.Select(other => other.Name))}. Where nobody needs that, delete it first; the key's command then schedules its deletion.{unseen}",
            })],
        };
    }

    /// <summary>The plan once the stack is deleted, when everything is known.</summary>
    /// <param name="skipped">What CloudFormation left where it is.</param>
    public RemovalPlan AfterDeletion(IEnumerable<StackResourceSummary> skipped)
    {
        var kept = skipped.Select(resource => resource.LogicalResourceId).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Items = [.. Items.Select(item => item.Fate != RemovalFate.Unknown ? item : item with { Fate = kept.Contains(item.LogicalId) ? RemovalFate.Retained : RemovalFate.Deleted })],
        };
    }

    /// <summary>What is to be deleted, each with what goes with it.</summary>
    public IReadOnlyList<MlRemovedResource> ToDelete() =>
        [.. Items.Where(item => item.Fate is not (RemovalFate.Retained or RemovalFate.OfOthers)).Select(item => Describe(item, WhatGoes(item)))];

    /// <summary>What is to be kept, each with why.</summary>
    public IReadOnlyList<MlRemovedResource> ToRetain() =>
        [.. Items.Where(item => item.Fate is RemovalFate.Retained or RemovalFate.OfOthers).Select(Retained)];

    private MlRemovedResource Retained(RemovalItem item) => new()
    {
        LogicalId = item.LogicalId,
        Type = item.Type,
        PhysicalId = item.Name,
        Reason = WhyRetained(item),
        Command = item.Fate == RemovalFate.OfOthers ? item.IsOfNoStack ? DeletionCommand.Of(item.Type, item.Name, Region) : null : item.Type switch
        {
            ImageRepositoryType => $"aws ecr delete-repository --force --repository-name {item.Name} --region {Region}",
            DataTypes.Key when IsKeptKey(item) => FormattableString.Invariant($"aws kms schedule-key-deletion --key-id {item.Name} --pending-window-in-days {ProductData.KeyPendingDays} --region {Region}"),
            _ => null,
        },
    };

    /// <summary>Why a resource is kept.</summary>
    private string WhyRetained(RemovalItem item)
    {
        var unsure = IsOfDeletedStack ? " Whether it is there still is not looked at." : "";
        return item.IsOfNoStack ? $"{item.Note} Where it is yours all the same and nobody needs what is in it, empty it and delete it alone, with its command."
            : item.Fate == RemovalFate.OfOthers || IsKeptKey(item) ? item.Note!
            : IsData(item.Type) ? Sentences("The template retains what holds data.", item.Note)
            : item.Type == ImageRepositoryType
                ? $"The template retains its images.{unsure} Its command deletes them."
            : $"The template retains it.{unsure}";
    }

    /// <summary>A resource, for the user.</summary>
    public static MlRemovedResource Describe(RemovalItem item, string? reason) =>
        new() { LogicalId = item.LogicalId, Type = item.Type, PhysicalId = item.Name, Reason = reason };

    private static bool IsKeptKey(RemovalItem item) => item is { Type: DataTypes.Key, Fate: RemovalFate.Retained, Note: not null };

    private static bool IsEmptied(RemovalItem item) =>
        Contents.ContainsKey(item.Type) && item.Fate is (RemovalFate.EmptiedAndDeleted or RemovalFate.DeletedAlthoughRetained);

    private static string? WhatGoes(RemovalItem item) => item.Fate switch
    {
        RemovalFate.Deleted => null,
        RemovalFate.Unknown when Contents.ContainsKey(item.Type) =>
            "The template does not tell whether CloudFormation deletes or keeps it. It is not emptied: where it holds something and is not kept, the removal fails.",
        RemovalFate.Unknown => "The template does not tell whether CloudFormation deletes or keeps it.",
        _ => item.Note is null ? Data[item.Type] : $"{Data[item.Type]}. {item.Note}",
    };

    private static string Sentences(string first, string? second) => second is null ? first : $"{first} {second}";

    // CodeCommit takes the name of a repository, and its template alone tells that.
    private static bool IsDeletable(string type, TemplateResource? definition) =>
        Data.ContainsKey(type) && (definition is not null || type != DataTypes.Repository);

    // Of what could not be made because its name was taken the stack may tell the id of what has the name.
    private static bool IsMade(StackResourceSummary resource) => resource.ResourceStatus?.Value is not ("CREATE_FAILED" or "IMPORT_FAILED");

    private static RemovalItem NotMade(RemovalItem item) => item.Fate switch
    {
        RemovalFate.EmptiedAndDeleted => item with { Fate = RemovalFate.Deleted },
        RemovalFate.DeletedAlthoughRetained => item.OfOthers("The stack could not make it, or take it in: what has its name may be somebody else's, and stays."),
        _ => item,
    };

    private static RemovalFate Fate(string type, string? policy, bool deleteData) => policy switch
    {
        "Delete" => Contents.ContainsKey(type) ? RemovalFate.EmptiedAndDeleted : RemovalFate.Deleted,
        _ when deleteData => RemovalFate.DeletedAlthoughRetained,
        _ when DeployedPolicies.IsRetaining(policy) => RemovalFate.Retained,
        "Snapshot" => RemovalFate.Deleted,
        _ => RemovalFate.Unknown,
    };
}
