using System.Collections.Immutable;

namespace MlOps;

/// <summary>
/// The one exception of MlOps. Its <see cref="Id"/> is stable: scripts may branch on it, and cmdlets put it into
/// <c>FullyQualifiedErrorId</c>.
/// </summary>
public sealed class MlOpsException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="id">Stable identifier in Pascal case, for example <c>StackNotFound</c>.</param>
    /// <param name="category">What kind of failure it is.</param>
    /// <param name="message">What is wrong, in one or two sentences.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public MlOpsException(string id, MlErrorCategory category, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Id = id;
        Category = category;
    }

    /// <summary>Stable identifier in Pascal case, for example <c>StackNotFound</c>.</summary>
    public string Id { get; }

    /// <summary>What kind of failure it is; cmdlets map it to PowerShell's error category of the same name.</summary>
    public MlErrorCategory Category { get; }

    /// <summary>What the error is about: a stack name, a file, an ARN.</summary>
    public string? Resource { get; init; }

    /// <summary>What to do about it.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The service's error code, where AWS refused a call.</summary>
    public string? AwsErrorCode { get; init; }

    /// <summary>The request id, where AWS or Databricks answered.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status, where AWS or Databricks answered.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The findings behind the error, where bad input caused it.</summary>
    public IReadOnlyList<MlFinding> Findings { get; init => field = ImmutableArray.CreateRange(value); } = [];
}
