using System.Collections.Immutable;

namespace MlOps.Iam.CloudTrail;

/// <summary>What a call was on.</summary>
/// <param name="Arns">Forms of its ARN, any of which a policy may name.</param>
/// <param name="IsCertain">Whether the event tells all of it.</param>
internal sealed record EventResource(ImmutableArray<string> Arns, bool IsCertain)
{
    /// <summary>Of an action that takes no resource.</summary>
    public static EventResource Everything { get; } = new(["*"], IsCertain: true);

    /// <summary>Of an event that does not tell.</summary>
    public static EventResource Unknown { get; } = new([], IsCertain: false);
}
