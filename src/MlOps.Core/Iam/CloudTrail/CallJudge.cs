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

        var statements = Statements(remaining);
        if (explanation.Decision.IsAllowed)
        {
            var matching = statements.Where(one => one.Statement.Source.Effect == PolicyEffect.Allow && one.Statement.Matches(logged.Request, isOfResource: false)).ToList();
            return Allowed(matching, [matching.Count == 0 ? "It needs no permission." : "", .. passedOver]);
        }

        return (explanation.Decision.IsExplicit ? null : Untold(call, logged, statements, passedOver)) ?? new CallVerdict(false, null, null, explanation.Sentence, []);
    }

    private static List<(string Policy, StatementPlace Place, CompiledStatement Statement)> Statements(ImmutableArray<NamedPolicy> policies) =>
        [.. policies.SelectMany((policy, index) => CompiledPolicy.Of(policy.Document).Statements.Select(statement => (policy.Name, new StatementPlace(index, statement.Source.Index), statement)))];

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

    private static CallVerdict? Untold(TrailCall call, LoggedRequest logged, List<(string Policy, StatementPlace Place, CompiledStatement Statement)> statements, List<string> passedOver)
    {
        var allowing = statements.FindAll(one => logged.OpenOfAllowance(one.Statement) is not null);
        if (allowing.Count > 0 && logged.OpenOfAllowance(allowing[0].Statement) is { } open)
        {
            return Allowed(allowing, [$"The log does not tell whether {string.Join(", ", open)} was as the statement asks.", .. passedOver]);
        }

        var ofAction = call.IsCertain ? [] : statements.FindAll(one => logged.MayAllowSomewhere(one.Statement));
        return ofAction.Count > 0 ? Allowed(ofAction, ["The log does not tell the whole ARN of what it was on: compared by the action alone.", .. passedOver]) : null;
    }

    private static CallVerdict Allowed(List<(string Policy, StatementPlace Place, CompiledStatement Statement)> by, IEnumerable<string> reasons) => new(
        true,
        by.Select(one => one.Policy).FirstOrDefault(),
        by.Select(one => one.Statement.Source.ToString()).FirstOrDefault(),
        string.Join(' ', reasons.Where(reason => reason.Length > 0)),
        [.. by.Select(one => one.Place)]);
}
