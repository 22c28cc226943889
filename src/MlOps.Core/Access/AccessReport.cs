using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>What somebody may do.</summary>
/// <param name="Answers">An answer for each call.</param>
/// <param name="NotAsked">What could not be asked and why, in sentences.</param>
public sealed record AccessReport(ImmutableArray<MlAccess> Answers, ImmutableArray<string> NotAsked);
