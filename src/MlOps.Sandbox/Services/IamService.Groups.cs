using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>
/// Groups, whose policies hold for their users too (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html). One that has users or policies is not
/// deleted (API reference, DeleteGroup).
/// </content>
internal sealed partial class IamService
{
    private const string UsersMember = "Users";

    /// <summary>The groups that a user is in.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="user">The user.</param>
    public static IEnumerable<LiveResource> GroupsOf(World world, LiveResource user) =>
        world.Resources.OfType(user.AccountId, ResourceStore.Global, IamEntityKind.Group.Type).Where(group => group.Properties.Texts(UsersMember).Contains(user.Id, StringComparer.Ordinal));

    /// <summary>Takes a user out of all its groups.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="user">The user.</param>
    public static void LeaveGroups(World world, LiveResource user)
    {
        foreach (var group in GroupsOf(world, user))
        {
            group.Properties[UsersMember] = new JsonArray([.. group.Properties.Texts(UsersMember).Where(name => name != user.Id).Select(name => (JsonNode?)name)]);
        }
    }

    private void AddGroups()
    {
        On("CreateGroup", CreateGroup);
        On("GetGroup", GetGroup);
        On("DeleteGroup", DeleteGroup);
        On("AddUserToGroup", AddUserToGroup);
        On("RemoveUserFromGroup", RemoveUserFromGroup);
    }

    private static JsonObject CreateGroup(ServiceCall call)
    {
        var kind = IamEntityKind.Group;
        var name = call.Input.Required("GroupName");
        var arn = kind.Arn(call, Path(call));
        call.Caller.Authorize("iam:CreateGroup", arn);
        if (call.World.Resources.Find(call.AccountId, ResourceStore.Global, kind.Type, name) is not null)
        {
            throw AlreadyExists($"Group with name {name} already exists.");
        }

        var properties = new JsonObject
        {
            ["GroupName"] = name,
            ["Path"] = Path(call),
            ["Arn"] = arn,
            ["GroupId"] = UniqueId.Make("AGPA", $"{call.RequestId}/{name}"),
        };
        return new JsonObject { ["Group"] = DescribeGroup(NewEntity(call, kind, name, properties)) };
    }

    private static JsonObject GetGroup(ServiceCall call)
    {
        var group = AuthorizedGroup(call, "GetGroup");
        var users = group.Properties.Texts(UsersMember).Select(name => call.World.Resources.Find(call.AccountId, ResourceStore.Global, IamEntityKind.User.Type, name)).OfType<LiveResource>();
        var answer = Paged(call, "Users", users, DescribeUser);
        answer["Group"] = DescribeGroup(group);
        return answer;
    }

    private static void DeleteGroup(ServiceCall call)
    {
        var group = AuthorizedGroup(call, "DeleteGroup");
        if (group.Properties.Texts(UsersMember).Count > 0)
        {
            throw DeleteConflict("Cannot delete entity, must remove users from group first.");
        }

        Delete(call, group);
    }

    private static void AddUserToGroup(ServiceCall call)
    {
        var group = AuthorizedGroup(call, "AddUserToGroup");
        var user = IamEntityKind.User.Find(call);
        var users = List(group.Properties, UsersMember);
        if (!users.Any(name => name!.GetValue<string>() == user.Id))
        {
            users.Add(user.Id);
        }
    }

    private static void RemoveUserFromGroup(ServiceCall call)
    {
        var group = AuthorizedGroup(call, "RemoveUserFromGroup");
        var user = IamEntityKind.User.Find(call);
        var users = List(group.Properties, UsersMember);
        users.Remove(users.FirstOrDefault(name => name!.GetValue<string>() == user.Id) ?? throw NoSuchEntity($"User {user.Id} is not in Group {group.Id}"));
    }

    private static LiveResource AuthorizedGroup(ServiceCall call, string operation)
    {
        call.Caller.Authorize($"iam:{operation}", IamEntityKind.Group.Arn(call));
        return IamEntityKind.Group.Find(call);
    }

    private static JsonObject DescribeGroup(LiveResource group) => new()
    {
        ["Path"] = group.Properties.Text("Path") ?? "/",
        ["GroupName"] = group.Id,
        ["GroupId"] = group.Properties.Text("GroupId"),
        ["Arn"] = group.Properties.Text("Arn"),
        ["CreateDate"] = Date(group),
    };
}
