using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>AWS Security Token Service.</summary>
internal sealed class StsService : AwsService
{
    private const int DefaultSeconds = 3600;
    private readonly Identities _identities;
    private readonly FaultPlan _faults;

    /// <summary>Makes the service.</summary>
    public StsService(Identities identities, FaultPlan faults)
        : base("sts")
    {
        _identities = identities;
        _faults = faults;
        On("GetCallerIdentity", GetCallerIdentity);
        On("AssumeRole", AssumeRole);
        On("GetAccessKeyInfo", call => new JsonObject { ["Account"] = AccessKeyId.AccountOf(call.Input.Required("AccessKeyId")) ?? call.AccountId });
    }

    private static JsonObject GetCallerIdentity(ServiceCall call) => new()
    {
        ["UserId"] = call.Caller.UserId,
        ["Account"] = call.Caller.AccountId,
        ["Arn"] = call.Caller.Arn,
    };

    private JsonObject AssumeRole(ServiceCall call)
    {
        var roleArn = call.Input.Required("RoleArn");
        var sessionName = call.Input.Required("RoleSessionName");
        var role = FindRole(call.World, roleArn);

        // STS never says that a role does not exist: the refusal is the same.
        if (role is null || call.World.Time.GetUtcNow() < role.Created + _faults.NewRoleDelay)
        {
            throw Refusal(call, roleArn);
        }

        CheckTrust(call, role, roleArn);

        var seconds = Duration(call.Input, role, call.Caller);
        var principal = _identities.RoleSession(role.AccountId, call.Partition, role.Id, sessionName) with
        {
            SessionPolicies = call.Input.Text("Policy") is { } policy ? [policy] : [],
            SessionPolicyArns = [.. call.Input.Items("PolicyArns").Select(arn => arn["arn"]!.GetValue<string>())],
            SessionTags = call.Input.Pairs("Tags").ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
        };
        var now = call.World.Time.GetUtcNow();
        var session = new IssuedSession(
            AccessKeyId.Make("ASIA", role.AccountId, call.RequestId),
            Convert.ToBase64String(SHA256.HashData(Guid.NewGuid().ToByteArray())),
            now.AddSeconds(seconds),
            principal);
        call.World.Section<SessionStore>().Add(session, now);
        return new JsonObject
        {
            ["Credentials"] = new JsonObject
            {
                ["AccessKeyId"] = session.AccessKeyId,
                ["SecretAccessKey"] = Convert.ToBase64String(SHA256.HashData(Guid.NewGuid().ToByteArray())),
                ["SessionToken"] = session.Token,
                ["Expiration"] = WireText.Iso8601(session.Expires),
            },
            ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = principal.UserId, ["Arn"] = principal.Arn },
        };
    }

    /// <summary>
    /// A trust policy binds administrators too. What the caller's own policies say counts where they are enforced.
    /// </summary>
    private static void CheckTrust(ServiceCall call, LiveResource role, string roleArn)
    {
        var context = new Dictionary<string, IReadOnlyList<string>> { ["sts:RoleSessionName"] = [call.Input.Required("RoleSessionName")] };
        if (call.Input.Text("ExternalId") is { } externalId)
        {
            context["sts:ExternalId"] = [externalId];
        }

        var trust = TrustPolicy.Read(role);
        call.Caller.Authorize("sts:AssumeRole", roleArn, context, trust, role.AccountId);
        if (call.Caller is Caller caller && caller.Decide("sts:AssumeRole", roleArn, context, trust, role.AccountId) is
            { IsAllowed: false, Kind: PolicyKind.Resource })
        {
            throw Refusal(call, roleArn);
        }
    }

    private static AccessDeniedException Refusal(ServiceCall call, string roleArn) =>
        new($"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}");

    private static LiveResource? FindRole(World world, string roleArn)
    {
        var parts = roleArn.Split(':', 6);
        return parts.Length == 6 && parts[5].StartsWith("role/", StringComparison.Ordinal)
            ? world.Resources.Find(parts[4], ResourceStore.Global, "AWS::IAM::Role", parts[5][(parts[5].LastIndexOf('/') + 1)..])
            : throw new ServiceException("ValidationError", $"{roleArn} is invalid");
    }

    private static int Duration(JsonObject input, LiveResource role, ICaller caller)
    {
        var longest = role.Properties.Number("MaxSessionDuration") ?? DefaultSeconds;
        var seconds = input.Number("DurationSeconds") ?? DefaultSeconds;
        if (seconds > longest)
        {
            throw new ServiceException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        if (seconds > DefaultSeconds && caller is Caller { Principal.Kind: PrincipalKind.RoleSession })
        {
            throw new ServiceException("ValidationError", "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        }

        return seconds >= 900 ? seconds : throw new ServiceException(
            "ValidationError",
            string.Create(
                CultureInfo.InvariantCulture,
                $"1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900"));
    }
}
