using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>The actions that the registry means by one that does not exist.</summary>
/// <param name="Actions">They.</param>
/// <param name="Source">Where it is from, as in <see cref="PermissionRule.Source"/>.</param>
internal sealed record MeantActions(ImmutableArray<string> Actions, string Source);
