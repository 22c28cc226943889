using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>What a change set would say of a stack.</summary>
public sealed record ChangePlan
{
    /// <summary>The changes, resources of the new template first, in its order; then those that go.</summary>
    public required ImmutableArray<ResourceChange> Changes { get; init; }

    /// <summary>Evaluates values of the new template as far as they are known before the deployment.</summary>
    public required TemplateEvaluator After { get; init; }
}
