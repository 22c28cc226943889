using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>
/// Instance profiles, each of which holds one role at most (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). A role that one
/// holds is not deleted (API reference, DeleteRole).
/// </content>
internal sealed partial class IamService
{
    private const string ProfileType = "AWS::IAM::InstanceProfile";
    private const string InstancePrincipal = "ec2.amazonaws.com";

    /// <summary>The instance profiles that hold a role.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="role">The role.</param>
    public static IEnumerable<LiveResource> ProfilesOf(World world, LiveResource role) =>
        world.Resources.OfType(role.AccountId, ResourceStore.Global, ProfileType).Where(profile => profile.Properties.Texts("Roles").Contains(role.Id, StringComparer.Ordinal));

    /// <summary>IAM's refusal to delete a role that an instance profile holds.</summary>
    public static ServiceException RoleIsInProfile() => DeleteConflict("Cannot delete entity, must remove roles from instance profile first.");

    private void AddInstanceProfiles()
    {
        On("CreateInstanceProfile", CreateInstanceProfile);
        On("GetInstanceProfile", call => new JsonObject { ["InstanceProfile"] = DescribeWhole(call, Profile(call, "GetInstanceProfile")) });
        On("TagInstanceProfile", TagInstanceProfile);
        On("DeleteInstanceProfile", DeleteInstanceProfile);
        On("AddRoleToInstanceProfile", AddRoleToInstanceProfile);
        On("RemoveRoleFromInstanceProfile", RemoveRoleFromInstanceProfile);
        On("ListInstanceProfilesForRole", ListInstanceProfilesForRole);
    }

    private static JsonObject CreateInstanceProfile(ServiceCall call)
    {
        var name = call.Input.Required("InstanceProfileName");
        var arn = ProfileArn(call, name, Path(call));
        AuthorizeCreation(call, "CreateInstanceProfile", "TagInstanceProfile", arn, new RequestKeys());
        if (FindProfile(call, name) is not null)
        {
            throw AlreadyExists($"Instance Profile {name} already exists.");
        }

        var profile = new LiveResource
        {
            AccountId = call.AccountId,
            Region = ResourceStore.Global,
            Type = ProfileType,
            Id = name,
            Properties = new JsonObject
            {
                ["InstanceProfileName"] = name,
                ["Path"] = Path(call),
                ["Arn"] = arn,
                ["InstanceProfileId"] = UniqueId.Make("AIPA", $"{call.RequestId}/{name}"),
            },
            Created = call.World.Time.GetUtcNow(),
        };
        TagList.Set(profile.Properties, call.Input.Pairs("Tags"));
        call.World.Resources.Add(profile);
        return new JsonObject { ["InstanceProfile"] = DescribeWhole(call, profile) };
    }

    private static void TagInstanceProfile(ServiceCall call)
    {
        var tags = call.Input.Pairs("Tags");
        TagList.Set(Profile(call, "TagInstanceProfile", new RequestKeys().RequestTags(tags)).Properties, tags);
    }

    private static void DeleteInstanceProfile(ServiceCall call)
    {
        var profile = Profile(call, "DeleteInstanceProfile");
        if (profile.Properties.Texts("Roles").Count > 0)
        {
            throw RoleIsInProfile();
        }

        call.World.Resources.Remove(profile);
    }

    private static void AddRoleToInstanceProfile(ServiceCall call)
    {
        var profile = Profile(call, "AddRoleToInstanceProfile");
        var role = IamEntityKind.Role.Find(call);
        call.Caller.Authorize("iam:PassRole", IamEntityKind.Role.Arn(call), new RequestKeys().Set("iam:PassedToService", InstancePrincipal));
        var roles = List(profile.Properties, "Roles");
        if (roles.Count > 0)
        {
            throw LimitExceeded("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
        }

        roles.Add(role.Id);
    }

    private static void RemoveRoleFromInstanceProfile(ServiceCall call)
    {
        var profile = Profile(call, "RemoveRoleFromInstanceProfile");
        var name = call.Input.Required("RoleName");
        var roles = List(profile.Properties, "Roles");
        roles.Remove(roles.FirstOrDefault(role => role!.GetValue<string>() == name) ?? throw NoSuchEntity($"Role {name} is not in Instance Profile {profile.Id}"));
    }

    private static JsonObject ListInstanceProfilesForRole(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListInstanceProfilesForRole", IamEntityKind.Role.Arn(call));
        var role = IamEntityKind.Role.Find(call);
        return Paged(call, "InstanceProfiles", ProfilesOf(call.World, role), profile => DescribeProfile(call, profile));
    }

    private static LiveResource Profile(ServiceCall call, string operation, RequestKeys? keys = null)
    {
        var name = call.Input.Required("InstanceProfileName");
        var profile = FindProfile(call, name);
        call.Caller.Authorize($"iam:{operation}", profile?.Properties.Text("Arn") ?? ProfileArn(call, name, "/"), keys);
        return profile ?? throw NoSuchEntity($"Instance Profile {name} cannot be found.");
    }

    private static LiveResource? FindProfile(ServiceCall call, string name) => call.World.Resources.Find(call.AccountId, ResourceStore.Global, ProfileType, name);

    private static string ProfileArn(ServiceCall call, string name, string path) => $"arn:{call.Partition}:iam::{call.AccountId}:instance-profile{path}{name}";

    // What lists profiles leaves their tags out (API reference, ListInstanceProfiles).
    private static JsonObject DescribeWhole(ServiceCall call, LiveResource profile)
    {
        var answer = DescribeProfile(call, profile);
        answer["Tags"] = TagList.Copy(profile.Properties);
        return answer;
    }

    private static JsonObject DescribeProfile(ServiceCall call, LiveResource profile)
    {
        var answer = new JsonObject
        {
            ["CreateDate"] = Date(profile),
            ["Roles"] = profile.Properties.Texts("Roles")
                .Select(name => call.World.Resources.Find(profile.AccountId, ResourceStore.Global, IamEntityKind.Role.Type, name))
                .OfType<LiveResource>().Select(role => (JsonNode?)Describe(role)).ToJsonArray(),
        };
        Copy(profile.Properties, answer, "InstanceProfileName", "InstanceProfileId", "Path", "Arn");
        return answer;
    }
}
