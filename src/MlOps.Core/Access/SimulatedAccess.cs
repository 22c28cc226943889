using System.Collections.Immutable;
using MlOps.Aws;

namespace MlOps.Access;

/// <summary>Decides by IAM's policy simulator.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="principalArn">The user or role.</param>
internal sealed class SimulatedAccess(AwsSession session, string principalArn) : IAccessDecider
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<MlAccess>> DecideAsync(ImmutableArray<AccessCall> calls, CancellationToken cancellationToken)
    {
        var answers = await new PolicySimulator(session, principalArn).AskAsync(calls, cancellationToken).ConfigureAwait(false);
        return [.. calls.Zip(answers, Describe)];
    }

    private MlAccess Describe(AccessCall call, SimulatedCall answer) => new AccessAnswer(call, principalArn, session.IsSandbox ? "Sandbox" : "IAM")
    {
        Decision = answer.Decision,
        Policy = answer.Matched.FirstOrDefault()?.SourcePolicyId,
        MissingKeys = answer.MissingKeys,
        Limit = answer switch
        {
            { AllowedByOrganization: false } => AccessLimit.Organization,
            { AllowedByBoundary: false } => AccessLimit.Boundary,
            _ => AccessLimit.None,
        },
        Reason = Reason(call, answer),
    }.ToAccess();

    private string Reason(AccessCall call, SimulatedCall answer) => answer switch
    {
        { Decision: "allowed", Matched: [var statement, ..] } => $"{Statement(statement)} allows it.",
        { Decision: "allowed" } => "It is allowed.",
        { AllowedByOrganization: false } => "The organization's service control policies do not allow it, whatever the account's own policies say.",
        { AllowedByBoundary: false, Decision: "explicitDeny" } => $"It is denied{(answer.Matched is [var statement, ..] ? $" by {Lower(Statement(statement))}" : "")}, and the permissions boundary does not allow it either.",
        { AllowedByBoundary: false } => $"The permissions boundary of {principalArn} does not allow it, whatever its other policies say.",
        { Decision: "explicitDeny", Matched: [var statement, ..] } => $"{Statement(statement)} denies it.",
        { Decision: "explicitDeny" } => "A statement denies it.",
        _ => $"No policy of {principalArn} allows it{(call.Resource == "*" ? " on all resources" : "")}.",
    };

    private static string Statement(Amazon.IdentityManagement.Model.Statement statement) =>
        $"Policy '{statement.SourcePolicyId}'{(statement.StartPosition?.Line is { } line ? $", in the statement at line {line}, column {statement.StartPosition.Column}," : "")}";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
