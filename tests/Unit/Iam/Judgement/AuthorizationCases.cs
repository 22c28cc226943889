using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>
/// Calls with policies of all kinds, the same ones in every run: all effects and kinds of policies, within and across accounts, all operators with set operators
/// and <c>IfExists</c>, variables, wildcards, and everything in wrong case.
/// </summary>
internal static class AuthorizationCases
{
    /// <summary>How many there are.</summary>
    public const int Count = 6000;

    private const string Own = "111111111111";
    private const string Other = "222222222222";
    private const string Provider = "token.actions.githubusercontent.com";
    private const ulong Seed = 20261129;

    /// <summary>Makes all of them.</summary>
    public static ImmutableArray<AuthorizationCase> Make()
    {
        var random = new SeededRandom(Seed);
        return [.. Enumerable.Range(0, Count).Select(_ => Make(random))];
    }

    private static AuthorizationCase Make(SeededRandom random)
    {
        var target = random.Of([.. CallTarget.All]);

        // An identity provider belongs to the account of the roles that it opens.
        var resourceAccount = target.HasPolicy && !target.IsForWebIdentity && random.In100(30) ? Other : Own;
        var principal = Principal(random, target);
        var listKind = random.Of(Enum.GetValues<ValueKind>());
        var context = Identify(CaseContext.Make(random, listKind), principal);
        var resource = target.Resource.Replace("{account}", resourceAccount, StringComparison.Ordinal).Replace("{team}", "churn", StringComparison.Ordinal);
        var make = new StatementMaker(random, target.Action, resource, context, listKind);
        var plain = new AuthorizationCase
        {
            Principal = principal,
            Action = target.Action,
            Resource = resource,
            ResourceAccountId = resourceAccount,
            Context = context,
        };
        var named = WithResourcePolicy(plain, random, target, make);
        return principal.AccountId is null ? named : WithOwnPolicies(named, random, make);
    }

    private static AuthorizationPrincipal Principal(SeededRandom random, CallTarget target)
    {
        if (target.IsForWebIdentity)
        {
            return new AuthorizationPrincipal { Arn = $"arn:aws:iam::{Own}:oidc-provider/{Provider}" };
        }

        return random.Below(100) switch
        {
            < 42 => new AuthorizationPrincipal { Arn = $"arn:aws:iam::{Own}:user/ann", AccountId = Own },
            < 78 => new AuthorizationPrincipal { Arn = $"arn:aws:sts::{Own}:assumed-role/trainer/run-1", AccountId = Own, RoleArn = $"arn:aws:iam::{Own}:role/jobs/trainer" },
            < 85 => new AuthorizationPrincipal { Arn = $"arn:aws:sts::{Own}:federated-user/ann", AccountId = Own, UserArn = $"arn:aws:iam::{Own}:user/ann" },
            < 87 => new AuthorizationPrincipal { Arn = $"arn:aws:iam::{Own}:root", AccountId = Own, IsRoot = true },
            < 95 when target.HasPolicy => new AuthorizationPrincipal { Arn = random.Of("sns.amazonaws.com", "codebuild.amazonaws.com") },
            _ when target.HasPolicy => AuthorizationPrincipal.Anonymous,
            _ => new AuthorizationPrincipal { Arn = $"arn:aws:iam::{Own}:user/bob", AccountId = Own },
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Identify(
        ImmutableSortedDictionary<string, ImmutableArray<string>> context,
        AuthorizationPrincipal principal) => (principal.IsAnonymous, principal.Arn.Split('/')) switch
        {
            (true, _) => context,
            (_, [var beginning, var name]) when beginning.EndsWith(":user", StringComparison.Ordinal) =>
                context.SetItem("aws:PrincipalArn", [principal.Arn]).SetItem("aws:username", [name]),
            _ when principal.AccountId is not null => context.SetItem("aws:PrincipalArn", [principal.RoleArn ?? principal.Arn]),
            _ => context,
        };

    private static AuthorizationCase WithResourcePolicy(AuthorizationCase plain, SeededRandom random, CallTarget target, StatementMaker make)
    {
        var isTrust = target.Action.StartsWith("sts:AssumeRole", StringComparison.Ordinal);
        var isNeeded = plain.ResourcePolicyIsRequired || plain.ResourceAccountId == Other || plain.Principal.AccountId is null;
        if (!target.HasPolicy || !(isTrust || random.In100(isNeeded ? 92 : 55)))
        {
            return plain;
        }

        KeyValuePair<string, JsonNode?> Named(string effect) => Name(random, plain.Principal, effect, isTrust);
        var policy = isTrust
            ? make.Trust(random.Of(1, 2), Named)
            : make.Policy(random.Of(1, 1, 2, 3), denials: 18, conditioned: 30, Named);
        return plain with
        {
            ResourcePolicy = policy,
            ResourceControl = random.In100(18) ? Levels(random, () => random.In100(50) ? [make.Denial()] : []) : [],
            VpcEndpoint = random.In100(8) && target.Action != "sts:GetCallerIdentity" ? Endpoint(random, make) : null,
        };
    }

    private static AuthorizationCase WithOwnPolicies(AuthorizationCase plain, SeededRandom random, StatementMaker make)
    {
        var isSession = plain.Principal.RoleArn is not null || plain.Principal.UserArn is not null;
        var canHaveBoundary = !plain.Principal.IsRoot;
        return plain with
        {
            Identity = [.. Enumerable.Range(0, random.Of(0, 1, 1, 2)).Select(_ => make.Policy(random.Of(1, 2, 3), denials: 15))],
            Boundary = canHaveBoundary && random.In100(22) ? Limit(random, make) : null,
            Session = isSession && random.In100(plain.Principal.UserArn is null ? 35 : 90) ? Limit(random, make) : null,
            ServiceControl = random.In100(28) ? Levels(random, () => ServiceControl(random, make)) : [],
        };
    }

    private static JsonObject Limit(SeededRandom random, StatementMaker make) =>
        random.In100(35) ? make.Everything() : make.Policy(random.Of(1, 2, 3), denials: 10, conditioned: 25);

    private static JsonObject Endpoint(SeededRandom random, StatementMaker make) =>
        make.Policy(random.Of(1, 2), denials: 15, conditioned: 20, _ => KeyValuePair.Create("Principal", (JsonNode?)"*"));

    private static ImmutableArray<ImmutableArray<JsonObject>> Levels(SeededRandom random, Func<ImmutableArray<JsonObject>> make) =>
        [.. Enumerable.Range(0, random.Of(1, 2, 3)).Select(_ => make())];

    private static ImmutableArray<JsonObject> ServiceControl(SeededRandom random, StatementMaker make) => random.Below(4) switch
    {
        0 => [make.Policy(random.Of(1, 2), denials: 20, conditioned: 20)],
        1 => [make.Everything(), make.Policy(1, denials: 100, conditioned: 75)],
        _ => [make.Everything()],
    };

    private static KeyValuePair<string, JsonNode?> Name(SeededRandom random, AuthorizationPrincipal principal, string effect, bool isTrust)
    {
        if (effect == "Deny" && !isTrust && random.In100(20))
        {
            return KeyValuePair.Create("NotPrincipal", Named(random, principal));
        }

        return KeyValuePair.Create("Principal", random.In100(15) ? "*" : Named(random, principal));
    }

    private static JsonNode? Named(SeededRandom random, AuthorizationPrincipal principal) => random.Below(12) switch
    {
        // The pages do not say whether an account's name means the users of its identity providers; it is not said to them.
        < 6 and not (3 or 4) when principal.IsService => Themselves(principal),
        0 => Of("AWS", $"arn:aws:iam::{Own}:root"),
        1 => Of("AWS", Own),
        2 => Of("AWS", Other),
        3 => Of("AWS", $"arn:aws:iam::{Own}:user/zoe"),
        4 => Of("Service", "events.amazonaws.com"),
        5 => Of("AWS", $"arn:aws:iam::{Own}:user/zoe", $"arn:aws:iam::{Own}:root"),
        6 when principal.RoleArn is not null => Of("AWS", principal.RoleArn),
        6 or 7 when principal.UserArn is not null => Of("AWS", principal.UserArn),
        7 when principal.RoleArn is not null => Of("AWS", principal.RoleArn, $"arn:aws:iam::{Other}:root"),
        8 => Of("AWS", "*"),
        _ => Themselves(principal),
    };

    private static JsonNode? Themselves(AuthorizationPrincipal principal) => principal switch
    {
        { IsAnonymous: true } => "*",
        { IsService: true } when principal.Arn.StartsWith("arn:", StringComparison.Ordinal) => Of("Federated", principal.Arn),
        { IsService: true } => Of("Service", principal.Arn),
        _ => Of("AWS", principal.Arn),
    };

    private static JsonObject Of(string type, params string[] values) => new()
    {
        [type] = values is [var only] ? only : new JsonArray([.. values.Select(value => (JsonNode?)value)]),
    };
}
