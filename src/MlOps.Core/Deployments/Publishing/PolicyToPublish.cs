using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>A policy that can become a customer-managed one.</summary>
/// <param name="Given">The policy as it was given.</param>
/// <param name="Name">Its name in IAM.</param>
/// <param name="Json">Its text.</param>
/// <param name="Document">What the text says.</param>
internal sealed record PolicyToPublish(MlPolicy Given, string Name, string Json, PolicyDocument Document)
{
    /// <summary>What is wrong with it, although IAM takes it.</summary>
    public ImmutableArray<MlFinding> Warnings { get; init; } = [];
}
