using System.Collections.Immutable;

namespace MlOps.Sandbox.Identity;

/// <summary>An identity that makes calls.</summary>
internal sealed record Principal
{
    /// <summary>Twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The ARN of the user or of the role session.</summary>
    public required string Arn { get; init; }

    /// <summary>The unique id, as <c>GetCallerIdentity</c> gives it.</summary>
    public required string UserId { get; init; }

    /// <summary>What kind of identity it is.</summary>
    public required PrincipalKind Kind { get; init; }

    /// <summary>The name of the user or of the role; empty for root.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The session's name; null where this is no session.</summary>
    public string? SessionName { get; init; }

    /// <summary>Policies that limit the session: JSON documents.</summary>
    public ImmutableArray<string> SessionPolicies { get; init; } = [];

    /// <summary>Managed policies that limit the session.</summary>
    public ImmutableArray<string> SessionPolicyArns { get; init; } = [];

    /// <summary>Tags of the session.</summary>
    public ImmutableSortedDictionary<string, string> SessionTags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
