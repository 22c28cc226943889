using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Identity;

/// <summary>An identity that makes a call, with what its policies allow.</summary>
internal sealed class Caller(World world, Principal principal, string region, bool enforce, params string[] calledVia) : ICaller
{
    /// <summary>The identity.</summary>
    public Principal Principal { get; } = principal;

    /// <inheritdoc/>
    public string Arn => Principal.Arn;

    /// <inheritdoc/>
    public string AccountId => Principal.AccountId;

    /// <inheritdoc/>
    public string UserId => Principal.UserId;

    /// <inheritdoc/>
    public void Authorize(string action, string resourceArn, IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null) =>
        Authorize(action, resourceArn, context, resourcePolicy: null);

    /// <inheritdoc/>
    public void Authorize(
        string action,
        string resourceArn,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? context,
        NamedPolicy? resourcePolicy,
        string? resourceAccountId = null)
    {
        if (!enforce && !world.Authorizations.IsOn)
        {
            return;
        }

        var request = Request(action, resourceArn, context, resourceAccountId);
        var decision = Evaluate(request, resourcePolicy);
        if (world.Authorizations.IsOn)
        {
            world.Authorizations.Add(request, decision);
        }

        if (enforce && !decision.IsAllowed)
        {
            throw new AccessDeniedException(Denial.Message(Arn, action, resourceArn, decision));
        }
    }

    /// <inheritdoc/>
    public ICaller Via(string servicePrincipal) => new Caller(world, Principal, region, enforce, [.. calledVia, servicePrincipal]);

    /// <summary>Decides on an action by the policies of the identity and of what it calls, also where policies are not enforced.</summary>
    public AuthorizationDecision Decide(
        string action,
        string resourceArn,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? context,
        NamedPolicy? resourcePolicy,
        string? resourceAccountId) => Evaluate(Request(action, resourceArn, context, resourceAccountId), resourcePolicy);

    private AuthorizationRequest Request(string action, string resourceArn, IReadOnlyDictionary<string, IReadOnlyList<string>>? context, string? resourceAccountId)
    {
        var caller = new AuthorizationPrincipal
        {
            Arn = Arn,
            AccountId = AccountId,
            RoleArn = PrincipalPolicies.RoleArn(world, Principal),
            IsRoot = Principal.Kind == PrincipalKind.Root,
        };
        var known = KnownKeys.OfPrincipal(caller).SetItems(KnownKeys.OfResource(resourceArn, resourceAccountId ?? AccountId));
        return new AuthorizationRequest
        {
            Principal = caller,
            Action = action,
            Resource = resourceArn,
            ResourceAccountId = resourceAccountId,
            Context = Context(known, action, context ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty),
        };
    }

    private AuthorizationDecision Evaluate(AuthorizationRequest request, NamedPolicy? resourcePolicy) =>
        PolicyEvaluator.Evaluate(request, PrincipalPolicies.Of(world, Principal) with { Resource = resourcePolicy });

    /// <summary>
    /// The keys of every request, with those that the ARNs of caller and resource tell. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html.
    /// </summary>
    private ImmutableDictionary<string, ImmutableArray<string>> Context(
        ImmutableDictionary<string, ImmutableArray<string>> known,
        string action,
        IReadOnlyDictionary<string, IReadOnlyList<string>> ofRequest)
    {
        var now = world.Time.GetUtcNow();
        var keys = known.ToBuilder();
        keys["aws:userid"] = [UserId];
        keys["aws:RequestedRegion"] = [RegionOf(action)];
        keys["aws:SecureTransport"] = ["true"];
        keys["aws:CurrentTime"] = [WireText.Iso8601(now)];
        keys["aws:EpochTime"] = [now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)];
        keys["aws:ViaAWSService"] = [calledVia.Length > 0 ? "true" : "false"];
        if (calledVia.Length == 0)
        {
            keys["aws:SourceIp"] = ["127.0.0.1"];
        }
        else
        {
            keys["aws:CalledVia"] = [.. calledVia];
            keys["aws:CalledViaFirst"] = [calledVia[0]];
            keys["aws:CalledViaLast"] = [calledVia[^1]];
        }

        foreach (var (key, value) in PrincipalPolicies.Tags(world, Principal))
        {
            keys[$"aws:PrincipalTag/{key}"] = [value];
        }

        foreach (var (key, values) in ofRequest)
        {
            keys[key] = [.. values];
        }

        return keys.ToImmutable();
    }

    // Services with one endpoint for all regions have their calls in the first region of the partition, whoever makes them
    // (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion).
    private string RegionOf(string action) => action.Split(':')[0] is not ("iam" or "route53") ? region : region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "cn-north-1",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "us-gov-west-1",
        _ => "us-east-1",
    };
}
