using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Where and for whom CloudFormation works on a resource.</summary>
internal sealed record ResourceContext
{
    /// <summary>Everything that the sandbox knows.</summary>
    public required World World { get; init; }

    /// <summary>The stack's account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The stack's region.</summary>
    public required string Region { get; init; }

    /// <summary>The stack's partition.</summary>
    public required string Partition { get; init; }

    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>The stack's ARN.</summary>
    public required string StackId { get; init; }

    /// <summary>The resource's logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The moment of the call: virtual time, which may lie behind the clock while a past is worked through.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Ids for what is made.</summary>
    public required IdSource Ids { get; init; }

    /// <summary>Tags of the stack, which go to every resource that takes tags.</summary>
    public IReadOnlyDictionary<string, string> StackTags { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags of the stack when the resource was written last, of which those that the stack has no longer are taken away.</summary>
    public IReadOnlyDictionary<string, string> StackTagsBefore { get; init; } = new Dictionary<string, string>();

    /// <summary>The properties that CloudFormation wrote last; null for a resource that is made.</summary>
    public System.Text.Json.Nodes.JsonObject? Deployed { get; init; }

    /// <summary>How long a new role cannot be assumed.</summary>
    public TimeSpan NewRoleDelay { get; init; }

    /// <summary>The latest moment at which a role that can be assumed now was made.</summary>
    public DateTimeOffset NewestRole => Now - NewRoleDelay;

    /// <summary>The domain of the partition.</summary>
    public string UrlSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
