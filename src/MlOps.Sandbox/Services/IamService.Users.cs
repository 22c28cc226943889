using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Users and their access keys.</content>
internal sealed partial class IamService
{
    private const string AccessKeyType = "AWS::IAM::AccessKey";

    private void AddUsers()
    {
        On("CreateUser", CreateUser);
        On("GetUser", GetUser);
        On("ListUsers", ListUsers);
        On("DeleteUser", DeleteUser);
        On("CreateAccessKey", CreateAccessKey);
        On("ListAccessKeys", ListAccessKeys);
        On("DeleteAccessKey", DeleteAccessKey);
    }

    private static JsonObject CreateUser(ServiceCall call)
    {
        var kind = IamEntityKind.User;
        var name = call.Input.Required("UserName");
        var arn = kind.Arn(call, Path(call));
        var boundary = call.Input.Text("PermissionsBoundary");
        call.Caller.Authorize("iam:CreateUser", arn, new RequestKeys().RequestTags(call.Input.Pairs("Tags")).Set("iam:PermissionsBoundary", boundary));
        if (call.World.Resources.Find(call.AccountId, ResourceStore.Global, kind.Type, name) is not null)
        {
            throw AlreadyExists($"User with name {name} already exists.");
        }

        CheckBoundary(call, boundary);
        var properties = new JsonObject
        {
            ["UserName"] = name,
            ["Path"] = Path(call),
            ["Arn"] = arn,
            ["UserId"] = UniqueId.Make("AIDA", $"{call.RequestId}/{name}"),
        };
        Copy(call.Input, properties, "PermissionsBoundary");
        TagList.Set(properties, call.Input.Pairs("Tags"));
        return new JsonObject { ["User"] = DescribeUser(NewEntity(call, kind, name, properties)) };
    }

    private static JsonObject GetUser(ServiceCall call)
    {
        if (call.Input.Text("UserName") is null && call.Caller is Caller { Principal.Kind: PrincipalKind.User } own)
        {
            call.Input["UserName"] = own.Principal.Name;
        }

        if (call.Input.Text("UserName") is null)
        {
            throw new ServiceException("ValidationError", "Must specify userName when calling with non-User credentials");
        }

        call.Caller.Authorize("iam:GetUser", IamEntityKind.User.Arn(call));
        return new JsonObject { ["User"] = DescribeUser(IamEntityKind.User.Find(call)) };
    }

    private static JsonObject ListUsers(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListUsers", $"arn:{call.Partition}:iam::{call.AccountId}:user/");
        var users = call.World.Resources.OfType(call.AccountId, ResourceStore.Global, IamEntityKind.User.Type).OrderBy(user => user.Id, StringComparer.Ordinal);
        return Paged(call, "Users", users, DescribeUser);
    }

    private static void DeleteUser(ServiceCall call)
    {
        call.Caller.Authorize("iam:DeleteUser", IamEntityKind.User.Arn(call));
        var user = IamEntityKind.User.Find(call);
        if (KeysOf(call, user).Any())
        {
            throw DeleteConflict("Cannot delete entity, must delete access keys first.");
        }

        if (GroupsOf(call.World, user).Any())
        {
            throw DeleteConflict("Cannot delete entity, must remove users from group first.");
        }

        Delete(call, user);
    }

    private static JsonObject CreateAccessKey(ServiceCall call)
    {
        call.Caller.Authorize("iam:CreateAccessKey", IamEntityKind.User.Arn(call));
        var user = IamEntityKind.User.Find(call);
        if (KeysOf(call, user).Count() >= 2)
        {
            throw LimitExceeded("Cannot exceed quota for AccessKeysPerUser: 2");
        }

        var key = new LiveResource
        {
            AccountId = call.AccountId,
            Region = ResourceStore.Global,
            Type = AccessKeyType,
            Id = AccessKeyId.Make("AKIA", call.AccountId, call.RequestId),
            Properties = new JsonObject { ["UserName"] = user.Id, ["Status"] = "Active" },
            Created = call.World.Time.GetUtcNow(),
        };
        call.World.Resources.Add(key);
        var answer = DescribeKey(key);
        answer["SecretAccessKey"] = Convert.ToBase64String(SHA256.HashData(Guid.NewGuid().ToByteArray()));
        return new JsonObject { ["AccessKey"] = answer };
    }

    private static JsonObject ListAccessKeys(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListAccessKeys", IamEntityKind.User.Arn(call));
        return Paged(call, "AccessKeyMetadata", KeysOf(call, IamEntityKind.User.Find(call)), DescribeKey);
    }

    private static void DeleteAccessKey(ServiceCall call)
    {
        call.Caller.Authorize("iam:DeleteAccessKey", IamEntityKind.User.Arn(call));
        var id = call.Input.Required("AccessKeyId");
        call.World.Resources.Remove(
            call.World.Resources.Find(call.AccountId, ResourceStore.Global, AccessKeyType, id) ?? throw NoSuchEntity($"The Access Key with id {id} cannot be found."));
    }

    private static IEnumerable<LiveResource> KeysOf(ServiceCall call, LiveResource user) =>
        call.World.Resources.OfType(call.AccountId, ResourceStore.Global, AccessKeyType).Where(key => key.Properties.Text("UserName") == user.Id);

    private static JsonObject DescribeKey(LiveResource key) => new()
    {
        ["UserName"] = key.Properties.Text("UserName"),
        ["AccessKeyId"] = key.Id,
        ["Status"] = key.Properties.Text("Status"),
        ["CreateDate"] = Date(key),
    };

    private static JsonObject DescribeUser(LiveResource user)
    {
        var answer = new JsonObject
        {
            ["Path"] = user.Properties.Text("Path") ?? "/",
            ["UserName"] = user.Id,
            ["UserId"] = user.Properties.Text("UserId"),
            ["Arn"] = user.Properties.Text("Arn"),
            ["CreateDate"] = Date(user),
        };
        AddBoundaryAndTags(user.Properties, answer);
        return answer;
    }
}
