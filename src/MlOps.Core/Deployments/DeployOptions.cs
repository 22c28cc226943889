using System.Collections.Immutable;

namespace MlOps.Deployments;

/// <summary>How to deploy.</summary>
public sealed record DeployOptions
{
    /// <summary>Whether to take over a stack that the ML Provisioner made: its logical ids are kept, so that nothing is replaced.</summary>
    public bool Adopt { get; init; }

    /// <summary>
    /// Whether to go on although something that holds data is deleted or replaced, or lost by an adoption; to change the stack's service role; and to
    /// delete a failed stack that is protected.
    /// </summary>
    public bool Force { get; init; }

    /// <summary>Whether to return as soon as CloudFormation has begun; what it takes out of the stack and cannot delete is not told of then.</summary>
    public bool NoWait { get; init; }

    /// <summary>Whether to wait for somebody else's operation on the stack, in place of refusing.</summary>
    public bool WaitForOther { get; init; }

    /// <summary>Whether to put a first commit into repositories that are empty.</summary>
    public bool Seed { get; init; }

    /// <summary>How long to wait altogether; null for as long as it takes. CloudFormation goes on after it.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The role that CloudFormation works with. Once given it stays with the stack; null keeps what the stack has.</summary>
    public string? ServiceRoleArn { get; init; }

    /// <summary>
    /// A bucket of the product's account and region for templates that no request takes; null where there is none. It is used for those alone, and what is put
    /// in it stays there.
    /// </summary>
    public string? TemplateBucket { get; init; }

    /// <summary>Logical ids that the continuation of a failed rollback leaves as they are.</summary>
    public ImmutableArray<string> ResourcesToSkip { get; init; } = [];

    /// <summary>Values of the template's parameters; those with a default, or a previous value, may be absent.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
