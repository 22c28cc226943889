using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Roles.</content>
internal sealed partial class IamService
{
    private const int TrustPolicyBytes = 2_048;

    private void AddRoles()
    {
        On("CreateRole", CreateRole);
        On("GetRole", GetRole);
        On("ListRoles", ListRoles);
        On("UpdateRole", UpdateRole);
        On("UpdateRoleDescription", UpdateRoleDescription);
        On("DeleteRole", DeleteRole);
        On("UpdateAssumeRolePolicy", UpdateAssumeRolePolicy);
    }

    private static JsonObject CreateRole(ServiceCall call)
    {
        var kind = IamEntityKind.Role;
        var name = call.Input.Required("RoleName");
        var arn = kind.Arn(call, Path(call));
        var boundary = call.Input.Text("PermissionsBoundary");
        AuthorizeCreation(call, "CreateRole", "TagRole", arn, new RequestKeys().Set("iam:PermissionsBoundary", boundary));
        if (call.World.Resources.Find(call.AccountId, ResourceStore.Global, kind.Type, name) is not null)
        {
            throw AlreadyExists($"Role with name {name} already exists.");
        }

        CheckBoundary(call, boundary);
        var properties = new JsonObject
        {
            ["RoleName"] = name,
            ["Path"] = Path(call),
            ["AssumeRolePolicyDocument"] = ReadTrustPolicy(call, call.Input.Required("AssumeRolePolicyDocument")),
            ["Arn"] = arn,
            ["RoleId"] = UniqueId.Make("AROA", $"{call.RequestId}/{name}"),
        };
        Copy(call.Input, properties, "Description", "PermissionsBoundary");
        if (call.Input.Number("MaxSessionDuration") is { } seconds)
        {
            properties["MaxSessionDuration"] = seconds;
        }

        TagList.Set(properties, call.Input.Pairs("Tags"));
        var role = NewEntity(call, kind, name, properties);
        return new JsonObject { ["Role"] = Describe(role) };
    }

    private static JsonObject GetRole(ServiceCall call)
    {
        call.Caller.Authorize("iam:GetRole", IamEntityKind.Role.Arn(call));
        var role = IamEntityKind.Role.Find(call);
        var answer = Describe(role);
        answer["RoleLastUsed"] = new JsonObject();
        return new JsonObject { ["Role"] = answer };
    }

    private static JsonObject ListRoles(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListRoles", $"arn:{call.Partition}:iam::{call.AccountId}:role/");
        var prefix = call.Input.Text("PathPrefix") ?? "/";
        var roles = call.World.Resources.OfType(call.AccountId, ResourceStore.Global, IamEntityKind.Role.Type)
            .Where(role => (role.Properties.Text("Path") ?? "/").StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(role => role.Id, StringComparer.Ordinal);
        return Paged(call, "Roles", roles, role =>
        {
            // A listing leaves out what only GetRole returns.
            var answer = Describe(role);
            answer.Remove("Tags");
            answer.Remove("PermissionsBoundary");
            return answer;
        });
    }

    private static void UpdateRole(ServiceCall call)
    {
        call.Caller.Authorize("iam:UpdateRole", IamEntityKind.Role.Arn(call));
        var role = IamEntityKind.Role.Find(call);
        Copy(call.Input, role.Properties, "Description");
        if (call.Input.Number("MaxSessionDuration") is { } seconds)
        {
            role.Properties["MaxSessionDuration"] = seconds;
        }
    }

    private static JsonObject UpdateRoleDescription(ServiceCall call)
    {
        call.Caller.Authorize("iam:UpdateRoleDescription", IamEntityKind.Role.Arn(call));
        var role = IamEntityKind.Role.Find(call);
        Copy(call.Input, role.Properties, "Description");
        return new JsonObject { ["Role"] = Describe(role) };
    }

    private static void DeleteRole(ServiceCall call)
    {
        call.Caller.Authorize("iam:DeleteRole", IamEntityKind.Role.Arn(call));
        Delete(call, IamEntityKind.Role.Find(call));
    }

    private static void Delete(ServiceCall call, LiveResource entity)
    {
        if (entity.Properties.Items("ManagedPolicyArns").Count > 0)
        {
            throw DeleteConflict("Cannot delete entity, must detach all policies first.");
        }

        if (entity.Properties.Items("Policies").Count > 0)
        {
            throw DeleteConflict("Cannot delete entity, must delete policies first.");
        }

        if (ProfilesOf(call.World, entity).Any())
        {
            throw RoleIsInProfile();
        }

        call.World.Resources.Remove(entity);
    }

    private static void UpdateAssumeRolePolicy(ServiceCall call)
    {
        call.Caller.Authorize("iam:UpdateAssumeRolePolicy", IamEntityKind.Role.Arn(call));
        var role = IamEntityKind.Role.Find(call);
        role.Properties["AssumeRolePolicyDocument"] = ReadTrustPolicy(call, call.Input.Required("PolicyDocument"));
    }

    private static JsonObject ReadTrustPolicy(ServiceCall call, string text)
    {
        PolicyDocument document;
        try
        {
            document = PolicyDocument.Parse(text);
        }
        catch (MlOpsException)
        {
            throw Malformed("This policy contains invalid Json");
        }

        foreach (var statement in document.Statements)
        {
            if (statement.Resources.Length + statement.NotResources.Length > 0)
            {
                throw Malformed("Has prohibited field Resource");
            }

            if (statement.Principals.Length + statement.NotPrincipals.Length == 0)
            {
                throw Malformed("AssumeRole policy must contain principals");
            }

            if (statement.Actions.Any(action => action != "*" && !action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase)))
            {
                throw Malformed("AssumeRole policy may only specify STS AssumeRole actions.");
            }

            CheckPrincipals(call, statement);
            SharedProviderControls.Check(statement);
        }

        var policy = JsonNode.Parse(text)!.AsObject();
        return Size(policy) <= TrustPolicyBytes ? policy : throw LimitExceeded($"Cannot exceed quota for ACLSizePerRole: {TrustPolicyBytes}");
    }

    /// <summary>A trust policy cannot name a user or role that is not there.</summary>
    private static void CheckPrincipals(ServiceCall call, PolicyStatement statement)
    {
        foreach (var principal in statement.Principals.Where(principal => principal.Type == "AWS"))
        {
            var parts = principal.Value.Split(':', 6);
            var type = parts.Length == 6 ? parts[5].Split('/')[0] : null;
            if (type is "role" or "user" && parts[4] == call.AccountId
                && call.World.Resources.Find(parts[4], ResourceStore.Global, type == "role" ? "AWS::IAM::Role" : "AWS::IAM::User", parts[5][(parts[5].LastIndexOf('/') + 1)..]) is null)
            {
                throw Malformed($"Invalid principal in policy: \"AWS\":\"{principal.Value}\"");
            }
        }
    }

    private static JsonObject Describe(LiveResource role)
    {
        var properties = role.Properties;
        var answer = new JsonObject
        {
            ["Path"] = properties.Text("Path") ?? "/",
            ["RoleName"] = role.Id,
            ["RoleId"] = properties.Text("RoleId"),
            ["Arn"] = properties.Text("Arn"),
            ["CreateDate"] = Date(role),
            ["AssumeRolePolicyDocument"] = Encode(properties["AssumeRolePolicyDocument"]!),
            ["MaxSessionDuration"] = properties.Number("MaxSessionDuration") ?? 3600,
        };
        Copy(properties, answer, "Description");
        AddBoundaryAndTags(properties, answer);
        return answer;
    }

    private static void AddBoundaryAndTags(JsonObject properties, JsonObject answer)
    {
        if (properties.Text("PermissionsBoundary") is { } boundary)
        {
            answer["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = boundary };
        }

        if (TagList.Copy(properties) is { Count: > 0 } tags)
        {
            answer["Tags"] = tags;
        }
    }

    private static LiveResource NewEntity(ServiceCall call, IamEntityKind kind, string name, JsonObject properties)
    {
        var entity = new LiveResource
        {
            AccountId = call.AccountId,
            Region = ResourceStore.Global,
            Type = kind.Type,
            Id = name,
            Properties = properties,
            Created = call.World.Time.GetUtcNow(),
        };
        call.World.Resources.Add(entity);
        return entity;
    }

    private static void CheckBoundary(ServiceCall call, string? boundary)
    {
        if (boundary is not null && !IsAttachable(call.World, boundary))
        {
            throw NoSuchEntity($"Scope ARN: {boundary} does not exist or is not attachable.");
        }
    }

    private static void Copy(JsonObject from, JsonObject to, params string[] members)
    {
        foreach (var member in members)
        {
            if (from.Text(member) is { } value)
            {
                to[member] = value;
            }
        }
    }
}
