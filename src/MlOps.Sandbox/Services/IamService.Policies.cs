using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>Managed policies of customers.</content>
internal sealed partial class IamService
{
    private const string PolicyType = "AWS::IAM::ManagedPolicy";
    private const int PolicyBytes = 6_144;
    private const int PolicyVersions = 5;

    private void AddManagedPolicies()
    {
        On("CreatePolicy", CreatePolicy);
        On("GetPolicy", GetPolicy);
        On("ListPolicies", ListPolicies);
        On("DeletePolicy", DeletePolicy);
        On("CreatePolicyVersion", CreatePolicyVersion);
        On("GetPolicyVersion", GetPolicyVersion);
        On("ListPolicyVersions", ListPolicyVersions);
        On("SetDefaultPolicyVersion", SetDefaultPolicyVersion);
        On("DeletePolicyVersion", DeletePolicyVersion);
        On("ListEntitiesForPolicy", ListEntitiesForPolicy);
        On("TagPolicy", call => TagList.Set(
            AuthorizedPolicy(call, "TagPolicy", new RequestKeys().RequestTags(call.Input.Pairs("Tags"))).Properties, call.Input.Pairs("Tags")));
        On("UntagPolicy", call => TagList.Remove(
            AuthorizedPolicy(call, "UntagPolicy", new RequestKeys { ["aws:TagKeys"] = call.Input.Texts("TagKeys") }).Properties, call.Input.Texts("TagKeys")));
        On("ListPolicyTags", call => new JsonObject { ["Tags"] = TagList.Copy(AuthorizedPolicy(call, "ListPolicyTags").Properties), ["IsTruncated"] = false });
    }

    private static LiveResource AuthorizedPolicy(ServiceCall call, string operation, RequestKeys? keys = null)
    {
        var arn = call.Input.Required("PolicyArn");
        var policy = call.World.Resources.Find(call.AccountId, ResourceStore.Global, PolicyType, arn);
        call.Caller.Authorize($"iam:{operation}", arn, (keys ?? []).ResourceTags(policy?.Properties.Pairs("Tags") ?? [], "iam"));
        return policy ?? throw NoSuchEntity($"Policy {arn} was not found.");
    }

    private static JsonObject CreatePolicy(ServiceCall call)
    {
        var name = call.Input.Required("PolicyName");
        var arn = $"arn:{call.Partition}:iam::{call.AccountId}:policy{Path(call)}{name}";
        AuthorizeCreation(call, "CreatePolicy", "TagPolicy", arn, new RequestKeys());
        if (call.World.Resources.OfType(call.AccountId, ResourceStore.Global, PolicyType).Any(known => string.Equals(known.Properties.Text("ManagedPolicyName"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw AlreadyExists($"A policy called {name} already exists. Duplicate names are not allowed.");
        }

        var properties = new JsonObject
        {
            ["ManagedPolicyName"] = name,
            ["Path"] = Path(call),
            ["PolicyDocument"] = ReadManagedPolicy(call),
            ["PolicyArn"] = arn,
            ["PolicyId"] = UniqueId.Make("ANPA", $"{call.RequestId}/{name}"),
        };
        Copy(call.Input, properties, "Description");
        TagList.Set(properties, call.Input.Pairs("Tags"));
        var policy = new LiveResource
        {
            AccountId = call.AccountId,
            Region = ResourceStore.Global,
            Type = PolicyType,
            Id = arn,
            Properties = properties,
            Created = call.World.Time.GetUtcNow(),
        };
        call.World.Resources.Add(policy);
        return new JsonObject { ["Policy"] = DescribePolicy(call, policy) };
    }

    private static JsonObject GetPolicy(ServiceCall call) => new() { ["Policy"] = DescribePolicy(call, AuthorizedPolicy(call, "GetPolicy")) };

    private static JsonObject ListPolicies(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListPolicies", "*");
        var policies = call.Input.Text("Scope") == "AWS" ? [] : call.World.Resources.OfType(call.AccountId, ResourceStore.Global, PolicyType);
        return Paged(call, "Policies", policies.OrderBy(policy => policy.Id, StringComparer.Ordinal), policy => DescribePolicy(call, policy));
    }

    private static void DeletePolicy(ServiceCall call)
    {
        var policy = AuthorizedPolicy(call, "DeletePolicy");
        if (Users(call, policy).Any() || Bounded(call, policy).Any())
        {
            throw DeleteConflict("Cannot delete a policy attached to entities.");
        }

        if (Versions(policy).Count > 1)
        {
            throw DeleteConflict(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.");
        }

        call.World.Resources.Remove(policy);
    }

    private static JsonObject CreatePolicyVersion(ServiceCall call)
    {
        var policy = AuthorizedPolicy(call, "CreatePolicyVersion");
        var document = ReadManagedPolicy(call);
        var versions = Versions(policy);
        if (versions.Count >= PolicyVersions)
        {
            throw LimitExceeded("A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.");
        }

        var number = versions.Max(version => int.Parse(version!["VersionId"]!.GetValue<string>()[1..], CultureInfo.InvariantCulture)) + 1;
        var isDefault = call.Input.Flag("SetAsDefault");
        var added = NewVersion($"v{number}", document, isDefault: false, WireText.Iso8601(call.World.Time.GetUtcNow()));
        versions.Add(added);
        policy.Contents["Versions"] = versions.DeepClone();
        if (isDefault)
        {
            MakeDefault(policy, $"v{number}");
        }

        return new JsonObject { ["PolicyVersion"] = DescribeVersion(FindVersion(policy, $"v{number}"), withDocument: false) };
    }

    private static JsonObject GetPolicyVersion(ServiceCall call)
    {
        var policy = AuthorizedPolicy(call, "GetPolicyVersion");
        return new JsonObject { ["PolicyVersion"] = DescribeVersion(FindVersion(policy, call.Input.Required("VersionId")), withDocument: true) };
    }

    private static JsonObject ListPolicyVersions(ServiceCall call) =>
        Paged(call, "Versions", Versions(AuthorizedPolicy(call, "ListPolicyVersions")).Reverse(), version => DescribeVersion(version!.AsObject(), withDocument: false));

    private static void SetDefaultPolicyVersion(ServiceCall call) => MakeDefault(AuthorizedPolicy(call, "SetDefaultPolicyVersion"), call.Input.Required("VersionId"));

    private static void DeletePolicyVersion(ServiceCall call)
    {
        var policy = AuthorizedPolicy(call, "DeletePolicyVersion");
        var version = FindVersion(policy, call.Input.Required("VersionId"));
        if (version["IsDefaultVersion"]!.GetValue<bool>())
        {
            throw DeleteConflict("Cannot delete the default version of a policy.");
        }

        var versions = Versions(policy);
        versions.Remove(versions.First(known => known!["VersionId"]!.GetValue<string>() == version.Text("VersionId")));
        policy.Contents["Versions"] = versions.DeepClone();
    }

    // Without a filter all uses are listed, as permissions and as boundary (API reference, ListEntitiesForPolicy).
    private static JsonObject ListEntitiesForPolicy(ServiceCall call)
    {
        var policy = AuthorizedPolicy(call, "ListEntitiesForPolicy");
        var entities = (call.Input.Text("PolicyUsageFilter") switch
        {
            "PermissionsPolicy" => Users(call, policy),
            "PermissionsBoundary" => Bounded(call, policy),
            _ => Users(call, policy).Union(Bounded(call, policy)),
        }).Where(entity => call.Input.Text("EntityFilter") is not { } kind || entity.Type == $"AWS::IAM::{kind}").ToLookup(entity => entity.Type);
        return new JsonObject
        {
            ["PolicyRoles"] = entities[IamEntityKind.Role.Type].Select(role => (JsonNode?)new JsonObject { ["RoleName"] = role.Id, ["RoleId"] = role.Properties.Text("RoleId") }).ToJsonArray(),
            ["PolicyUsers"] = entities[IamEntityKind.User.Type].Select(user => (JsonNode?)new JsonObject { ["UserName"] = user.Id, ["UserId"] = user.Properties.Text("UserId") }).ToJsonArray(),
            ["PolicyGroups"] = entities[IamEntityKind.Group.Type].Select(group => (JsonNode?)new JsonObject { ["GroupName"] = group.Id, ["GroupId"] = group.Properties.Text("GroupId") }).ToJsonArray(),
            ["IsTruncated"] = false,
        };
    }

    private static IEnumerable<LiveResource> Entities(ServiceCall call) =>
        IamEntityKind.All.SelectMany(kind => call.World.Resources.OfType(call.AccountId, ResourceStore.Global, kind.Type));

    private static IEnumerable<LiveResource> Users(ServiceCall call, LiveResource policy) =>
        Entities(call).Where(entity => entity.Properties.Texts("ManagedPolicyArns").Contains(policy.Id, StringComparer.Ordinal));

    private static IEnumerable<LiveResource> Bounded(ServiceCall call, LiveResource policy) =>
        Entities(call).Where(entity => entity.Properties.Text("PermissionsBoundary") == policy.Id);

    private static JsonObject ReadManagedPolicy(ServiceCall call)
    {
        var document = ReadPolicy(call.Input.Required("PolicyDocument"));
        return Size(document) <= PolicyBytes ? document : throw LimitExceeded($"Cannot exceed quota for PolicySize: {PolicyBytes}");
    }

    /// <summary>The versions; a policy that nobody has given another version has one.</summary>
    private static JsonArray Versions(LiveResource policy)
    {
        if (policy.Contents["Versions"]?.DeepClone() is not JsonArray versions)
        {
            return new JsonArray(NewVersion("v1", policy.Properties["PolicyDocument"]!, isDefault: true, Date(policy)));
        }

        // What CloudFormation writes lies in the properties.
        versions.First(version => version!["IsDefaultVersion"]!.GetValue<bool>())!["Document"] = policy.Properties["PolicyDocument"]!.DeepClone();
        return versions;
    }

    private static JsonObject FindVersion(LiveResource policy, string id) =>
        Versions(policy).FirstOrDefault(version => version!["VersionId"]!.GetValue<string>() == id)?.AsObject()
        ?? throw NoSuchEntity($"Policy {policy.Id} version {id} does not exist or is not attachable.");

    private static void MakeDefault(LiveResource policy, string id)
    {
        var chosen = FindVersion(policy, id);
        var versions = Versions(policy);
        foreach (var version in versions)
        {
            version!["IsDefaultVersion"] = version["VersionId"]!.GetValue<string>() == id;
        }

        policy.Contents["Versions"] = versions;
        policy.Properties["PolicyDocument"] = chosen["Document"]!.DeepClone();
    }

    private static JsonObject NewVersion(string id, JsonNode document, bool isDefault, string date) => new()
    {
        ["VersionId"] = id,
        ["Document"] = document.DeepClone(),
        ["IsDefaultVersion"] = isDefault,
        ["CreateDate"] = date,
    };

    private static JsonObject DescribeVersion(JsonObject version, bool withDocument)
    {
        var answer = version.DeepClone().AsObject();
        var document = answer["Document"]!;
        answer.Remove("Document");
        if (withDocument)
        {
            answer["Document"] = Encode(document);
        }

        return answer;
    }

    private static JsonObject DescribePolicy(ServiceCall call, LiveResource policy)
    {
        var properties = policy.Properties;
        var versions = Versions(policy);
        var answer = new JsonObject
        {
            ["PolicyName"] = properties.Text("ManagedPolicyName"),
            ["PolicyId"] = properties.Text("PolicyId"),
            ["Arn"] = policy.Id,
            ["Path"] = properties.Text("Path") ?? "/",
            ["DefaultVersionId"] = versions.First(version => version!["IsDefaultVersion"]!.GetValue<bool>())!["VersionId"]!.DeepClone(),
            ["AttachmentCount"] = Users(call, policy).Count(),
            ["PermissionsBoundaryUsageCount"] = Bounded(call, policy).Count(),
            ["IsAttachable"] = true,
            ["CreateDate"] = Date(policy),
            ["UpdateDate"] = versions[^1]!["CreateDate"]!.DeepClone(),
        };
        Copy(properties, answer, "Description");
        if (TagList.Copy(properties) is { Count: > 0 } tags)
        {
            answer["Tags"] = tags;
        }

        return answer;
    }
}
