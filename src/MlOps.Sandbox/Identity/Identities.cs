using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Identity;

/// <summary>
/// Who calls. Each account has an IAM user <c>operator</c>, whom every access key of the account stands for that the sandbox did not give out
/// itself. The user is an administrator unless policies are given to it.
/// </summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="enforce">Whether policies decide; otherwise everybody is an administrator.</param>
/// <param name="operatorPolicies">Policies of the user <c>operator</c>, by name; an administrator's where there is none.</param>
internal sealed class Identities(World world, bool enforce, IReadOnlyDictionary<string, JsonObject> operatorPolicies)
{
    /// <summary>The name of the IAM user that callers are.</summary>
    public const string OperatorName = "operator";

    private const string RootSeed = "root";

    /// <summary>The access key of an account's caller.</summary>
    public static string OperatorKey(string accountId) => AccessKeyId.Make("AKIA", accountId, OperatorName);

    /// <summary>The access key of an account's root user, whom no policy stops.</summary>
    public static string RootKey(string accountId) => AccessKeyId.Make("AKIA", accountId, RootSeed);

    /// <summary>
    /// Gives the user <c>operator</c> of each account that the state has the policies that were given, in place of all that it has there: its own, those that are attached,
    /// its groups' and its boundary. Without policies that decide, the state is left as it is.
    /// </summary>
    public void TakeUpPolicies()
    {
        if (!enforce || operatorPolicies.Count == 0)
        {
            return;
        }

        foreach (var user in world.Resources.All.Where(resource => resource.Type == IamEntityKind.User.Type && resource.Id == OperatorName))
        {
            IamService.LeaveGroups(world, user);
            user.Properties.Remove("ManagedPolicyArns");
            user.Properties.Remove("PermissionsBoundary");
            user.Properties["Policies"] = InlinePolicies();
            world.MarkChanged();
        }
    }

    /// <summary>The caller of a signed request.</summary>
    /// <exception cref="ServiceException">The credentials are unknown or have ended.</exception>
    public ICaller Authenticate(CredentialScope scope) => CallerFor(PrincipalOf(scope), scope.Region);

    /// <summary>The caller that an identity is.</summary>
    public ICaller CallerFor(Principal principal, string region) => new Caller(world, principal, region, enforce);

    /// <summary>The caller behind an ARN: a user of an account, its root user or a session of a role.</summary>
    /// <param name="accountId">Twelve digits.</param>
    /// <param name="arn">The ARN that the caller had.</param>
    /// <param name="region">The region of its calls.</param>
    public ICaller CallerOf(string accountId, string arn, string region)
    {
        var parts = arn.Split(':', 6);
        var resource = parts[5].Split('/');
        if (world.Section<SessionStore>().FindByArn(arn) is { } session)
        {
            return CallerFor(session.Principal, region);
        }

        return resource[0] switch
        {
            "assumed-role" => CallerFor(RoleSession(accountId, parts[1], resource[1], resource[^1]), region),
            "user" when resource[^1] != OperatorName => CallerFor(User(accountId, parts[1], resource[^1]), region),
            "root" => CallerFor(Root(accountId, parts[1]), region),
            _ => CallerFor(Operator(accountId, parts[1]), region),
        };
    }

    /// <summary>A session of a role.</summary>
    public Principal RoleSession(string accountId, string partition, string roleName, string sessionName)
    {
        var role = world.Resources.Find(accountId, ResourceStore.Global, "AWS::IAM::Role", roleName);
        var roleId = role?.Properties["RoleId"]?.GetValue<string>() ?? UniqueId.Make("AROA", $"{accountId}/{roleName}");
        return new Principal
        {
            AccountId = accountId,
            Arn = $"arn:{partition}:sts::{accountId}:assumed-role/{roleName}/{sessionName}",
            UserId = $"{roleId}:{sessionName}",
            Kind = PrincipalKind.RoleSession,
            Name = roleName,
            SessionName = sessionName,
        };
    }

    private static Principal Root(string accountId, string partition) => new()
    {
        AccountId = accountId,
        Arn = $"arn:{partition}:iam::{accountId}:root",
        UserId = accountId,
        Kind = PrincipalKind.Root,
    };

    private Principal PrincipalOf(CredentialScope scope)
    {
        if (world.Section<SessionStore>().Find(scope.AccessKeyId) is { } session)
        {
            return OfSession(session, scope);
        }

        var account = AccessKeyId.AccountOf(scope.AccessKeyId)
            ?? throw new ServiceException("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
        var partition = Partition.Of(scope.Region);
        if (scope.AccessKeyId == RootKey(account))
        {
            return Root(account, partition);
        }

        var key = world.Resources.Find(account, ResourceStore.Global, "AWS::IAM::AccessKey", scope.AccessKeyId);
        if (key is null)
        {
            return Operator(account, partition);
        }

        return key.Properties["Status"]?.GetValue<string>() == "Inactive"
            ? throw new ServiceException("InvalidClientTokenId", "The security token included in the request is invalid.", 403)
            : User(account, partition, key.Properties["UserName"]!.GetValue<string>());
    }

    private Principal OfSession(IssuedSession session, CredentialScope scope)
    {
        if (scope.SessionToken != session.Token)
        {
            throw new ServiceException("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
        }

        return session.Expires <= world.Time.GetUtcNow()
            ? throw new ServiceException("ExpiredToken", "The security token included in the request is expired", 403)
            : session.Principal;
    }

    private Principal Operator(string accountId, string partition)
    {
        if (world.Resources.Find(accountId, ResourceStore.Global, "AWS::IAM::User", OperatorName) is null)
        {
            world.Resources.Add(NewOperator(accountId, partition));
            world.MarkChanged();
        }

        return User(accountId, partition, OperatorName);
    }

    private Principal User(string accountId, string partition, string name)
    {
        var user = world.Resources.Find(accountId, ResourceStore.Global, "AWS::IAM::User", name);
        return new Principal
        {
            AccountId = accountId,
            Arn = user?.Properties["Arn"]?.GetValue<string>() ?? $"arn:{partition}:iam::{accountId}:user/{name}",
            UserId = user?.Properties["UserId"]?.GetValue<string>() ?? UniqueId.Make("AIDA", $"{accountId}/{name}"),
            Kind = PrincipalKind.User,
            Name = name,
        };
    }

    private LiveResource NewOperator(string accountId, string partition)
    {
        var properties = new JsonObject
        {
            ["UserName"] = OperatorName,
            ["Path"] = "/",
            ["Arn"] = $"arn:{partition}:iam::{accountId}:user/{OperatorName}",
            ["UserId"] = UniqueId.Make("AIDA", $"{accountId}/{OperatorName}"),
        };
        if (operatorPolicies.Count == 0)
        {
            properties["ManagedPolicyArns"] = new JsonArray($"arn:{partition}:iam::aws:policy/AdministratorAccess");
        }
        else
        {
            properties["Policies"] = InlinePolicies();
        }

        return new LiveResource
        {
            AccountId = accountId,
            Region = ResourceStore.Global,
            Type = "AWS::IAM::User",
            Id = OperatorName,
            Properties = properties,
            Created = world.Time.GetUtcNow(),
        };
    }

    private JsonArray InlinePolicies() => new([.. operatorPolicies.Select(policy => (JsonNode?)new JsonObject
    {
        ["PolicyName"] = policy.Key,
        ["PolicyDocument"] = policy.Value.DeepClone(),
    })]);
}
