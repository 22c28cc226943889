using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Iam.ServiceReference;

namespace MlOps.Access;

/// <summary>Asks what a user or role may do: IAM's policy simulator, or this project's own evaluator where an account's details are at hand.</summary>
public sealed class AccessCheck
{
    private readonly IAccessDecider _decider;

    private AccessCheck(IAccessDecider decider, AccessPlace place)
    {
        _decider = decider;
        Place = place;
    }

    /// <summary>Where the calls are made that are asked about.</summary>
    internal AccessPlace Place { get; }

    /// <summary>Asks IAM.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="principal">The user or role: an ARN, <c>role/NAME</c> or <c>user/NAME</c>; null for the caller.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>PrincipalInvalid</c>, <c>PrincipalIsRoot</c>, <c>PrincipalIsFederated</c>, <c>PrincipalElsewhere</c>, or what AWS refuses.
    /// </exception>
    public static async Task<AccessCheck> OnlineAsync(AwsSession session, string? principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var arn = await new PrincipalSearch(session).FindAsync(principal, cancellationToken).ConfigureAwait(false);
        return new AccessCheck(new SimulatedAccess(session, arn), new AccessPlace(session.Partition, AccessPrincipal.AccountOf(arn), session.Region));
    }

    /// <summary>Asks an account's details, and nobody else.</summary>
    /// <param name="path">The file that <c>aws iam get-account-authorization-details</c> wrote.</param>
    /// <param name="principal">The user or role: an ARN, <c>role/NAME</c> or <c>user/NAME</c>.</param>
    /// <param name="accountId">The account that the user or role has to be of; null for any.</param>
    /// <param name="region">The region of the calls; null where nobody says.</param>
    /// <param name="observer">Who is warned of a policy that the file lacks.</param>
    /// <exception cref="MlOpsException">
    /// <c>PrincipalRequired</c>, <c>PrincipalInvalid</c>, <c>PrincipalIsRoot</c>, <c>PrincipalIsFederated</c>, <c>PrincipalNotFound</c>, <c>PrincipalElsewhere</c>,
    /// <c>PolicyNotInDetails</c>, <c>AuthorizationDetailsInvalid</c>, <c>FileNotFound</c>, <c>FileNotReadable</c>.
    /// </exception>
    public static AccessCheck Offline(string path, string? principal, string? accountId, string? region, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var given = principal ?? throw new MlOpsException("PrincipalRequired", MlErrorCategory.InvalidArgument, "A file does not say who the caller is.")
        {
            Resource = path,
            RecommendedAction = "Name a user or role with -Principal.",
        };
        var found = AuthorizationDetails.ReadFile(path).Find(given, observer.Warning);
        var account = AccessPrincipal.AccountOf(found.Arn);
        if (accountId is not null && account != accountId)
        {
            throw new MlOpsException("PrincipalElsewhere", MlErrorCategory.InvalidArgument, $"{found.Arn} is of account {account}, and what is asked about is of account {accountId}.")
            {
                Resource = found.Arn,
                RecommendedAction = $"Give the details of account {accountId}.",
            };
        }

        return new AccessCheck(new DetailedAccess(found), new AccessPlace(found.Arn.Split(':')[1], account, region));
    }

    /// <summary>Asks for every action on every resource.</summary>
    /// <param name="actions">Actions, with wildcards.</param>
    /// <param name="resources">ARNs, with wildcards, or <c>*</c>.</param>
    /// <param name="context">Condition keys of the calls, with their values.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>ActionInvalid</c>, <c>ActionUnknown</c> or <c>ResourceInvalid</c>; else what AWS refuses.</exception>
    public async Task<AccessReport> AskAsync(IEnumerable<string> actions, IEnumerable<string> resources, ImmutableDictionary<string, ImmutableArray<string>> context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(resources);
        var patterns = resources.Select(Checked).ToList();
        var calls = from action in actions.SelectMany(Expand)
                    from pattern in patterns
                    let arn = RepresentativeArn.Of(pattern, Place)
                    select new AccessCall(action, arn, arn == pattern ? null : pattern, CallContext.Empty);
        return await AskAsync(new AskedCalls([.. calls], []), context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for every action on every resource of every statement of policies that allows, with what its conditions want.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="context">Condition keys of the calls with their values; they go before those of conditions.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>; else what AWS refuses.</exception>
    public async Task<AccessReport> AskAsync(IEnumerable<MlPolicy> policies, ImmutableDictionary<string, ImmutableArray<string>> context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var asked = policies.Select(new PolicyCalls(Place).Of).ToList();
        return await AskAsync(new AskedCalls([.. asked.SelectMany(one => one.Calls)], [.. asked.SelectMany(one => one.NotAsked)]), context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AccessReport> AskAsync(AskedCalls asked, ImmutableDictionary<string, ImmutableArray<string>> context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var given = new CallContext(context);
        var calls = asked.Calls.Select(call => RequestDefaults.Add(call with { Context = given.Or(call.Context.Keys) }, Place)).Distinct().ToImmutableArray();
        return new AccessReport(await _decider.DecideAsync(calls, cancellationToken).ConfigureAwait(false), asked.NotAsked);
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        if (PolicyAction.FaultOf(pattern) is { } fault || pattern is "*" or PolicyAction.AllOfAll)
        {
            throw Invalid("ActionInvalid", pattern, PolicyAction.FaultOf(pattern) ?? "All actions of all services are too many to ask about.", "Name a service with its action: s3:GetObject, or s3:Get* for several.");
        }

        if (!Glob.OfPolicy(pattern).HasWildcards)
        {
            return [AccessQuestionCheck.Find(pattern).Name];
        }

        var found = ServiceCatalog.Default.Expand(pattern).Select(action => new ActionFacts(action.Service, action.Action).Name).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw Invalid("ActionInvalid", pattern, $"There is no action '{pattern}'.", "Check the service and the action: s3:Get*.");
    }

    private static string Checked(string resource) => resource == "*" || (resource.StartsWith("arn:", StringComparison.Ordinal) && resource.Split(':').Length >= 6)
        ? resource
        : throw Invalid("ResourceInvalid", resource, $"'{resource}' is no ARN.", "Give ARNs such as arn:aws:s3:::bucket/key, or * for actions that take no resource.");

    private static MlOpsException Invalid(string id, string resource, string message, string action) => new(id, MlErrorCategory.InvalidArgument, message) { Resource = resource, RecommendedAction = action };
}
