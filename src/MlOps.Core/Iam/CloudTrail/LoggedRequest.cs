using System.Collections.Immutable;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Evaluation.Conditions;

namespace MlOps.Iam.CloudTrail;

/// <summary>A call of a log as a request to be decided on, and what the log leaves open of it.</summary>
internal sealed class LoggedRequest
{
    private readonly CallKeys _keys;
    private readonly bool _isCertain;

    /// <summary>Makes it of a call.</summary>
    /// <param name="call">The call, of a known action.</param>
    /// <param name="arn">The ARN of what it was on, or <c>*</c>.</param>
    public LoggedRequest(TrailCall call, string arn)
    {
        var principal = new AuthorizationPrincipal { Arn = call.Caller, AccountId = AccountOf(call), RoleArn = call.Principal == call.Caller ? null : call.Principal };
        _keys = CallKeys.Of(call, principal, arn);
        _isCertain = call.IsCertain;
        Request = new AuthorizationRequest { Principal = principal, Action = call.Action!, Resource = arn, Context = _keys.Values };
    }

    /// <summary>The request.</summary>
    public AuthorizationRequest Request { get; }

    /// <summary>What the denial of a statement that speaks of the request hangs on and the log does not tell; empty where it denies for certain.</summary>
    /// <param name="statement">The statement.</param>
    public ImmutableArray<string> OpenOfDenial(CompiledStatement statement)
    {
        var isByException = statement.Source.NotResources.Length > 0;
        return Distinct(
        [
            .. isByException && !_isCertain ? ["the whole ARN of what it was on"] : Array.Empty<string>(),
            .. isByException ? statement.Resources.SelectMany(pattern => pattern.UnresolvedFor(Request)).Where(key => !_keys.Tells(key)) : [],
            .. statement.Conditions.SelectMany(Open),
        ]);
    }

    /// <summary>The keys that a statement would allow the request with, and that the log does not tell; null where it does not allow it whatever they were.</summary>
    /// <param name="statement">The statement.</param>
    public ImmutableArray<string>? OpenOfAllowance(CompiledStatement statement)
    {
        var variables = statement.MatchesResource(Request, isOfResource: false) ? [] : OpenVariables(statement);
        return variables is null || !MayAllowSomewhere(statement) ? null : Distinct([.. variables, .. Failing(statement).SelectMany(Open)]);
    }

    /// <summary>Whether a statement may allow the request, were it on what the statement is about.</summary>
    /// <param name="statement">The statement.</param>
    public bool MayAllowSomewhere(CompiledStatement statement) =>
        statement.Source.Effect == PolicyEffect.Allow && statement.MatchesAction(Request) && Failing(statement).All(condition => Open(condition).Any());

    private IEnumerable<CompiledCondition> Failing(CompiledStatement statement) => statement.Conditions.Where(condition => !condition.Holds(Request));

    private IEnumerable<string> Open(CompiledCondition condition) => condition.UnresolvedFor(Request).Prepend(condition.Source.Key).Where(key => !_keys.Tells(key));

    private List<string>? OpenVariables(CompiledStatement statement) => statement.Source.NotResources.Length > 0
        ? null
        : statement.Resources.Where(pattern => Glob.OfPolicy(pattern.Source).Covers(Glob.OfPolicy(Request.Resource)))
            .Select(pattern => pattern.UnresolvedFor(Request).ToList())
            .FirstOrDefault(variables => variables.Count > 0 && !variables.Any(_keys.Tells));

    private static string AccountOf(TrailCall call) => call.Caller.Split(':') is [_, _, _, _, { Length: 12 } account, ..] ? account : call.AccountId;

    private static ImmutableArray<string> Distinct(IEnumerable<string> keys) => [.. keys.Distinct(StringComparer.OrdinalIgnoreCase)];
}
