namespace MlOps.Deployments;

/// <summary>How to remove.</summary>
public sealed record RemoveOptions
{
    /// <summary>Whether to lift the stack's protection from deletion.</summary>
    public bool Force { get; init; }

    /// <summary>Whether to delete what the template retains, with all that is in it: objects and their versions, model versions, code.</summary>
    public bool DeleteData { get; init; }

    /// <summary>Whether to go on although somebody holds what AWS would refuse to delete, as far as can be seen: CloudFormation finds out.</summary>
    public bool SkipHolderCheck { get; init; }

    /// <summary>Whether to wait for somebody else's operation on the stack, in place of refusing.</summary>
    public bool WaitForOther { get; init; }

    /// <summary>How long to wait altogether; null for as long as it takes. CloudFormation goes on after it.</summary>
    public TimeSpan? Timeout { get; init; }
}
