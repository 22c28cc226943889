using System.Collections.Immutable;
using MlOps.Iam.Evaluation.Conditions;

namespace MlOps.Iam.Evaluation;

/// <summary>A statement, read once for any number of requests; its resources and conditions when a request's action first gets that far.</summary>
internal sealed class CompiledStatement(PolicyStatement source, bool hasVariables)
{
    // Read twice where two threads come at once, to the same effect.
    private ImmutableArray<PolicyPattern> _actions;
    private ImmutableArray<PolicyPattern> _resources;
    private ImmutableArray<CompiledCondition> _conditions;

    /// <summary>The statement as the policy has it.</summary>
    public PolicyStatement Source { get; } = source;

    /// <summary>What <c>Resource</c> or <c>NotResource</c> lists.</summary>
    public ImmutableArray<PolicyPattern> Resources => _resources.IsDefault
        ? _resources = [.. Either(Source.NotResources, Source.Resources).Select(text => PolicyPattern.ReadResource(text, hasVariables))]
        : _resources;

    /// <summary>The conditions.</summary>
    public ImmutableArray<CompiledCondition> Conditions => _conditions.IsDefault
        ? _conditions = [.. Source.Conditions.Select(condition => new CompiledCondition(condition, hasVariables))]
        : _conditions;

    // Variables are not for actions.
    private ImmutableArray<PolicyPattern> Actions => _actions.IsDefault
        ? _actions = [.. Either(Source.NotActions, Source.Actions).Select(text => PolicyPattern.Read(text, hasVariables: false))]
        : _actions;

    /// <summary>Whether the statement speaks of the request, whoever makes it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isOfResource">Whether it is a resource's own: then it speaks of that resource where it names none, as trust policies do.</param>
    public bool Matches(AuthorizationRequest request, bool isOfResource) =>
        MatchesAction(request) && MatchesResource(request, isOfResource) && HoldConditions(request);

    /// <summary>
    /// Whether it speaks of the request's action; case does not matter.
    /// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html.
    /// </summary>
    public bool MatchesAction(AuthorizationRequest request)
    {
        foreach (var pattern in Actions)
        {
            if (pattern.Matches(request.Action, request, ignoreCase: true))
            {
                return Source.NotActions.Length == 0;
            }
        }

        return Source.NotActions.Length > 0;
    }

    /// <summary>Whether it speaks of the request's resource; case matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isOfResource">Whether it is a resource's own.</param>
    public bool MatchesResource(AuthorizationRequest request, bool isOfResource)
    {
        if (isOfResource && Source.Resources.Length == 0 && Source.NotResources.Length == 0)
        {
            return true;
        }

        foreach (var pattern in Resources)
        {
            if (pattern.Matches(request.Resource, request, ignoreCase: false))
            {
                return Source.NotResources.Length == 0;
            }
        }

        return Source.NotResources.Length > 0;
    }

    private bool HoldConditions(AuthorizationRequest request)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(request))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> Either(ImmutableArray<string> negated, ImmutableArray<string> plain) => negated.Length > 0 ? negated : plain;
}
