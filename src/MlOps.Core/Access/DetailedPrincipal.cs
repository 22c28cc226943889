using MlOps.Iam.Evaluation;

namespace MlOps.Access;

/// <summary>A user or role of an account whose details are at hand.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Simulation">What it may do.</param>
internal sealed record DetailedPrincipal(string Arn, PolicySimulation Simulation);
