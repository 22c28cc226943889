using System.Collections.Immutable;
using System.Globalization;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Evaluation.Explanations;

namespace MlOps.Iam.CloudTrail;

/// <summary>Decides calls of a log by policies. What the log does not tell is held against nobody, and said.</summary>
/// <param name="policies">The policies of who called.</param>
internal sealed class CallJudge(ImmutableArray<NamedPolicy> policies)
{
    private readonly PolicySet _policies = new() { Identity = policies };

    /// <summary>Decides a call.</summary>
    /// <param name="call">The call, of a known action.</param>
    public CallVerdict Of(TrailCall call)
    {
        var action = call.Action!;
        var explanations = call.Arns.Split(' ', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("*")
            .Select(arn => PolicyEvaluator.Explain(Request(call, action, arn), _policies)).ToList();
        if (explanations.FirstOrDefault(explanation => explanation.Decision.IsAllowed) is { } allowing)
        {
            var decision = allowing.Decision;
            return new CallVerdict(true, decision.Policy?.Name, decision.Statement?.ToString(), decision.Statement is null ? "It needs no permission." : "");
        }

        var nearest = explanations[0];
        if (nearest.Decision.IsExplicit)
        {
            return new CallVerdict(false, null, null, nearest.Sentence);
        }

        return Untold(call, action, nearest) ?? new CallVerdict(false, null, null, nearest.Sentence);
    }

    private CallVerdict? Untold(TrailCall call, string action, DecisionExplanation nearest)
    {
        if (nearest.Nearest is { } near && near.Mismatches.All(mismatch => mismatch.Kind == MismatchKind.Condition && mismatch.Actual.IsEmpty))
        {
            return new CallVerdict(true, near.Policy.Name, near.Statement.ToString(), $"The log does not tell whether {string.Join(", ", near.Mismatches.Select(mismatch => mismatch.Key))} was as the statement asks.");
        }

        if (!call.IsCertain && Speaking(action) is var (policy, statement))
        {
            return new CallVerdict(true, policy.Name, statement.ToString(), "The log does not tell the whole ARN of what it was on: compared by the action alone.");
        }

        return null;
    }

    private (NamedPolicy Policy, PolicyStatement Statement)? Speaking(string action)
    {
        var found = policies.SelectMany(policy => policy.Document.Statements.Select(statement => (Policy: policy, Statement: statement)))
            .Where(candidate => candidate.Statement.Effect == PolicyEffect.Allow && SpeaksOf(candidate.Statement, action)).ToList();
        return found.Count == 0 ? null : found[0];
    }

    private static bool SpeaksOf(PolicyStatement statement, string action) => statement.NotActions.IsEmpty
        ? statement.Actions.Any(pattern => ActionPattern.Matches(pattern, action))
        : !statement.NotActions.Any(pattern => ActionPattern.Matches(pattern, action));

    // Condition keys of all services that an event tells:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html.
    private static AuthorizationRequest Request(TrailCall call, string action, string arn)
    {
        var request = new AuthorizationRequest
        {
            Principal = new AuthorizationPrincipal { Arn = call.Caller, AccountId = AccountOf(call), RoleArn = call.Principal == call.Caller ? null : call.Principal },
            Action = action,
            Resource = arn,
        }.With("aws:RequestedRegion", call.Region).With("aws:ViaAWSService", (call.InvokedBy is not null).ToString(CultureInfo.InvariantCulture).ToLowerInvariant());
        return call.InvokedBy is { } service ? request.With("aws:CalledVia", service).With("aws:CalledViaFirst", service).With("aws:CalledViaLast", service) : request;
    }

    private static string AccountOf(TrailCall call) => call.Caller.Split(':') is [_, _, _, _, { Length: 12 } account, ..] ? account : call.AccountId;
}
