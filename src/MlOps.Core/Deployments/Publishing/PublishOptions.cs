using System.Collections.Immutable;

namespace MlOps.Deployments.Publishing;

/// <summary>How policies are to be published.</summary>
public sealed record PublishOptions
{
    /// <summary>The name in IAM; null for the policy's own.</summary>
    public string? Name { get; init; }

    /// <summary>The path in IAM.</summary>
    public string Path { get; init; } = "/";

    /// <summary>What is said of a policy that is created; null for nothing. IAM lets nobody change it afterwards.</summary>
    public string? Description { get; init; }

    /// <summary>Tags besides the mark of MlOps.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whom to attach the policies to: <c>role/NAME</c>, <c>user/NAME</c>, <c>group/NAME</c>, or an ARN.</summary>
    public ImmutableArray<string> AttachTo { get; init; } = [];

    /// <summary>Whether a policy of that name that MlOps did not make is taken over.</summary>
    public bool Adopt { get; init; }
}
