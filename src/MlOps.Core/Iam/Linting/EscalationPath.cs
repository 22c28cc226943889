using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>Actions that together lead to permissions that nobody granted.</summary>
/// <param name="Kind">How.</param>
/// <param name="Actions">The actions.</param>
/// <param name="PassedTo">The service that gets the role; null where none is passed.</param>
internal sealed record EscalationPath(EscalationKind Kind, ImmutableArray<string> Actions, string? PassedTo = null)
{
    /// <summary>What has the role where it runs already, by the kinds of the service reference: <c>function</c>; empty for all others.</summary>
    public ImmutableArray<string> RunsIn { get; init; } = [];
}
