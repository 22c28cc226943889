using System.Collections.Immutable;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Evaluation.Explanations;

namespace MlOps.Iam.CloudTrail;

/// <summary>Decides calls of a log by policies. What the log does not tell is held against nobody, and said.</summary>
/// <param name="policies">The policies of who called.</param>
internal sealed class CallJudge(ImmutableArray<NamedPolicy> policies)
{
    /// <summary>Decides a call.</summary>
    /// <param name="call">The call, of a known action.</param>
    public CallVerdict Of(TrailCall call)
    {
        var verdicts = call.Arns.Split(' ', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("*").Select(arn => Of(call, new LoggedRequest(call, arn))).ToList();
        return verdicts.Find(verdict => verdict.IsAllowed && verdict.Reason.Length == 0) ?? verdicts.Find(verdict => verdict.IsAllowed) ?? verdicts[0];
    }

    private CallVerdict Of(TrailCall call, LoggedRequest logged)
    {
        var remaining = policies;
        var passedOver = new List<string>();
        var explanation = Explain(logged, remaining);
        while (OpenDenial(explanation.Decision, logged) is { } open)
        {
            passedOver.Add(open);
            remaining = [.. remaining.Select(policy => Without(policy, explanation.Decision.Statement!))];
            explanation = Explain(logged, remaining);
        }

        var decision = explanation.Decision;
        if (decision.IsAllowed)
        {
            return Allowed(decision.Policy, decision.Statement, [decision.Statement is null ? "It needs no permission." : "", .. passedOver]);
        }

        return (decision.IsExplicit ? null : Untold(call, logged, remaining, passedOver)) ?? new CallVerdict(false, null, null, explanation.Sentence);
    }

    private static DecisionExplanation Explain(LoggedRequest logged, ImmutableArray<NamedPolicy> policies) =>
        PolicyEvaluator.Explain(logged.Request, new PolicySet { Identity = policies });

    private static string? OpenDenial(AuthorizationDecision decision, LoggedRequest logged)
    {
        if (!decision.IsExplicit)
        {
            return null;
        }

        var statement = CompiledPolicy.Of(decision.Policy!.Document).Statements.Single(candidate => ReferenceEquals(candidate.Source, decision.Statement));
        return logged.OpenOfDenial(statement) is { Length: > 0 } open
            ? $"Statement '{decision.Statement}' is taken not to have denied it: that hangs on {string.Join(", ", open)}, which the log does not tell."
            : null;
    }

    // A policy of its own, so that what the evaluator has read of the whole one stays.
    private static NamedPolicy Without(NamedPolicy policy, PolicyStatement statement) => policy.Document.Statements.Any(candidate => ReferenceEquals(candidate, statement))
        ? policy with
        {
            Document = new PolicyDocument
            {
                Version = policy.Document.Version,
                Id = policy.Document.Id,
                Statements = policy.Document.Statements.RemoveAll(candidate => ReferenceEquals(candidate, statement)),
            },
        }
        : policy;

    private static CallVerdict? Untold(TrailCall call, LoggedRequest logged, ImmutableArray<NamedPolicy> policies, List<string> passedOver)
    {
        var statements = policies.SelectMany(policy => CompiledPolicy.Of(policy.Document).Statements.Select(statement => (Policy: policy, Statement: statement))).ToList();
        foreach (var (policy, statement) in statements)
        {
            if (logged.OpenOfAllowance(statement) is { } open)
            {
                return Allowed(policy, statement.Source, [$"The log does not tell whether {string.Join(", ", open)} was as the statement asks.", .. passedOver]);
            }
        }

        return !call.IsCertain && statements.Find(candidate => logged.MayAllowSomewhere(candidate.Statement)) is { Policy: not null } found
            ? Allowed(found.Policy, found.Statement.Source, ["The log does not tell the whole ARN of what it was on: compared by the action alone.", .. passedOver])
            : null;
    }

    private static CallVerdict Allowed(NamedPolicy? policy, PolicyStatement? statement, IEnumerable<string> reasons) =>
        new(true, policy?.Name, statement?.ToString(), string.Join(' ', reasons.Where(reason => reason.Length > 0)));
}
