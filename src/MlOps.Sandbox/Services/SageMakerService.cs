using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>SageMaker: the model registry, and what pipelines make at run time.</summary>
internal sealed class SageMakerService : AwsService
{
    private const string GroupType = "AWS::SageMaker::ModelPackageGroup";
    private const string PackageType = "AWS::SageMaker::ModelPackage";
    private const int PageSize = 10;

    // Source: EndpointStatus in SageMaker's API reference.
    private static readonly string?[] InProgress = ["Creating", "Updating", "SystemUpdating", "RollingBack", "Deleting"];

    /// <summary>Makes the service.</summary>
    public SageMakerService()
        : base("sagemaker")
    {
        On("CreateModelPackageGroup", CreateGroup);
        On("DescribeModelPackageGroup", DescribeGroup);
        On("ListModelPackageGroups", ListGroups);
        On("DeleteModelPackageGroup", DeleteGroup);
        On("CreateModelPackage", CreatePackage);
        On("DescribeModelPackage", DescribePackage);
        On("UpdateModelPackage", UpdatePackage);
        On("ListModelPackages", ListPackages);
        On("DeleteModelPackage", DeletePackage);
        foreach (var kind in RuntimeKind.All)
        {
            On($"Create{kind.Name}", call => CreateRuntime(call, kind));
            On($"Describe{kind.Name}", call => DescribeRuntime(call, kind));
            On($"List{kind.Name}s", call => ListRuntime(call, kind));
            On($"Delete{kind.Name}", call => DeleteRuntime(call, kind));
        }

        On("AddTags", AddTags);
        On("DeleteTags", DeleteTags);
        On("ListTags", call => new JsonObject { ["Tags"] = TagList.Copy(Tagged(call, "sagemaker:ListTags").Properties) });
    }

    /// <summary>A kind of what serves models.</summary>
    private sealed record RuntimeKind(string Name, string Path, string[] Members)
    {
        public static readonly RuntimeKind[] All =
        [
            new("Model", "model", ["ExecutionRoleArn", "PrimaryContainer", "Containers", "VpcConfig"]),
            new("EndpointConfig", "endpoint-config", ["ProductionVariants", "DataCaptureConfig", "KmsKeyId"]),
            new("Endpoint", "endpoint", ["EndpointConfigName"]),
        ];

        public string Type => $"AWS::SageMaker::{Name}";

        public string NameMember => $"{Name}Name";

        public string ArnMember => $"{Name}Arn";
    }

    private static ServiceException Invalid(string message) => new("ValidationException", message);

    private static string GroupArn(ServiceCall call, string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Arn("sagemaker", $"model-package-group/{name}");

    private static LiveResource Group(ServiceCall call, string action, string member = "ModelPackageGroupName")
    {
        var arn = GroupArn(call, call.Input.Required(member));
        call.Caller.Authorize(action, arn);
        return call.Find(GroupType, arn) ?? throw Invalid($"ModelPackageGroup {arn} does not exist.");
    }

    private static JsonObject CreateGroup(ServiceCall call)
    {
        var name = call.Input.Required("ModelPackageGroupName");
        var arn = GroupArn(call, name);
        call.Caller.Authorize("sagemaker:CreateModelPackageGroup", arn, new RequestKeys().RequestTags(call.Input.Pairs("Tags")));
        if (call.Find(GroupType, arn) is not null)
        {
            throw Invalid($"Model Package Group already exists: {arn}");
        }

        var properties = new JsonObject
        {
            ["ModelPackageGroupName"] = name,
            ["ModelPackageGroupArn"] = arn,
            ["ModelPackageGroupStatus"] = "Completed",
            ["CreationTime"] = call.Now(),
        }.Take(call.Input, "ModelPackageGroupDescription", "Tags");
        call.Create(GroupType, arn, properties);
        return new JsonObject { ["ModelPackageGroupArn"] = arn };
    }

    private static JsonObject DescribeGroup(ServiceCall call)
    {
        var group = Group(call, "sagemaker:DescribeModelPackageGroup");
        var answer = Summary(group);
        answer["CreatedBy"] = new JsonObject();
        return answer;
    }

    private static JsonObject Summary(LiveResource group) => new JsonObject
    {
        ["ModelPackageGroupStatus"] = group.Properties.Text("ModelPackageGroupStatus") ?? "Completed",
        ["CreationTime"] = group.Date(),
    }.Take(group.Properties, "ModelPackageGroupName", "ModelPackageGroupArn", "ModelPackageGroupDescription");

    private static JsonObject ListGroups(ServiceCall call)
    {
        call.Caller.Authorize("sagemaker:ListModelPackageGroups", "*");
        var part = call.Input.Text("NameContains") ?? string.Empty;
        var groups = call.All(GroupType).Where(group => group.Properties.Text("ModelPackageGroupName")!.Contains(part, StringComparison.Ordinal));
        return Listing(call, "ModelPackageGroupSummaryList", groups, Summary);
    }

    private static void DeleteGroup(ServiceCall call)
    {
        var group = Group(call, "sagemaker:DeleteModelPackageGroup");
        if (Packages(call, group.Properties.Text("ModelPackageGroupName")!).Any())
        {
            throw new ServiceException(
                "ConflictException",
                $"Model Package Group {group.Id} cannot be deleted because it still contains Model Packages.");
        }

        call.Delete(group);
    }

    private static IEnumerable<LiveResource> Packages(ServiceCall call, string group) =>
        call.All(PackageType).Where(package => package.Properties.Text("ModelPackageGroupName") == group);

    private static RequestKeys Approval(JsonObject input) => new RequestKeys().Set("sagemaker:ModelApprovalStatus", input.Text("ModelApprovalStatus"));

    private static JsonObject CreatePackage(ServiceCall call)
    {
        var name = call.Input.Required("ModelPackageGroupName");
        name = name[(name.LastIndexOf('/') + 1)..];
        var number = Packages(call, name).Select(package => package.Properties.Number("ModelPackageVersion") ?? 0).DefaultIfEmpty().Max() + 1;
        var arn = call.Arn("sagemaker", $"model-package/{name}/{number.ToString(CultureInfo.InvariantCulture)}");
        call.Caller.Authorize("sagemaker:CreateModelPackage", arn, Approval(call.Input));
        if (call.Find(GroupType, GroupArn(call, name)) is null)
        {
            throw Invalid($"ModelPackageGroup {GroupArn(call, name)} does not exist.");
        }

        var properties = new JsonObject
        {
            ["ModelPackageGroupName"] = name,
            ["ModelPackageVersion"] = number,
            ["ModelPackageArn"] = arn,
            ["ModelPackageStatus"] = "Completed",
            ["ModelApprovalStatus"] = call.Input.Text("ModelApprovalStatus") ?? "PendingManualApproval",
            ["CreationTime"] = call.Now(),
            ["CreatedBy"] = new JsonObject { ["IamIdentity"] = new JsonObject { ["Arn"] = call.Caller.Arn } },
        }.Take(call.Input, "ModelPackageDescription", "InferenceSpecification", "MetadataProperties", "ModelMetrics", "CustomerMetadataProperties");
        call.Create(PackageType, arn, properties);
        return new JsonObject { ["ModelPackageArn"] = arn };
    }

    private static LiveResource Package(ServiceCall call, string action, string member, RequestKeys? keys = null)
    {
        var name = call.Input.Required(member);
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Arn("sagemaker", $"model-package/{name}");
        call.Caller.Authorize(action, arn, keys);
        return call.Find(PackageType, arn) ?? throw Invalid($"ModelPackage {arn} does not exist.");
    }

    private static JsonObject DescribePackage(ServiceCall call)
    {
        var package = Package(call, "sagemaker:DescribeModelPackage", "ModelPackageName");
        var answer = package.Properties.DeepClone().AsObject();
        answer["ModelPackageStatusDetails"] = new JsonObject { ["ValidationStatuses"] = new JsonArray() };
        return answer;
    }

    private static JsonObject UpdatePackage(ServiceCall call)
    {
        var package = Package(call, "sagemaker:UpdateModelPackage", "ModelPackageArn", Approval(call.Input));
        package.Properties.Take(call.Input, "ModelApprovalStatus", "ApprovalDescription", "CustomerMetadataProperties");
        package.Properties["LastModifiedTime"] = call.Now();
        return new JsonObject { ["ModelPackageArn"] = package.Id };
    }

    private static JsonObject ListPackages(ServiceCall call)
    {
        call.Caller.Authorize("sagemaker:ListModelPackages", "*");
        var group = call.Input.Text("ModelPackageGroupName");
        group = group?[(group.LastIndexOf('/') + 1)..];
        var status = call.Input.Text("ModelApprovalStatus");
        var packages = call.All(PackageType)
            .Where(package => group is null || package.Properties.Text("ModelPackageGroupName") == group)
            .Where(package => status is null || package.Properties.Text("ModelApprovalStatus") == status)
            .OrderBy(package => package.Created)
            .ThenBy(package => package.Properties.Number("ModelPackageVersion"));
        return Listing(call, "ModelPackageSummaryList", InOrder(call, packages), package => new JsonObject().Take(
            package.Properties,
            "ModelPackageGroupName",
            "ModelPackageVersion",
            "ModelPackageArn",
            "ModelPackageDescription",
            "CreationTime",
            "ModelPackageStatus",
            "ModelApprovalStatus"));
    }

    private static void DeletePackage(ServiceCall call) => call.Delete(Package(call, "sagemaker:DeleteModelPackage", "ModelPackageName"));

    private static string RuntimeArn(ServiceCall call, RuntimeKind kind) =>
        call.Arn("sagemaker", $"{kind.Path}/{call.Input.Required(kind.NameMember).ToLowerInvariant()}");

    private static JsonObject CreateRuntime(ServiceCall call, RuntimeKind kind)
    {
        var arn = RuntimeArn(call, kind);
        call.Caller.Authorize($"sagemaker:Create{kind.Name}", arn, new RequestKeys().RequestTags(call.Input.Pairs("Tags")));
        if (call.Find(kind.Type, arn) is not null)
        {
            throw Invalid($"Cannot create already existing {kind.Path.Replace('-', ' ')} \"{arn}\".");
        }

        var properties = new JsonObject { [kind.ArnMember] = arn }.Take(call.Input, kind.NameMember, "Tags").Take(call.Input, kind.Members);
        if (kind.Name == "Endpoint")
        {
            properties["EndpointStatus"] = "InService";
        }

        call.Create(kind.Type, arn, properties);
        return new JsonObject { [kind.ArnMember] = arn };
    }

    private static LiveResource Runtime(ServiceCall call, RuntimeKind kind, string operation)
    {
        var arn = RuntimeArn(call, kind);
        call.Caller.Authorize($"sagemaker:{operation}{kind.Name}", arn);
        return call.Find(kind.Type, arn) ?? throw Invalid($"Could not find {kind.Path.Replace('-', ' ')} \"{arn}\".");
    }

    private static JsonObject DescribeRuntime(ServiceCall call, RuntimeKind kind)
    {
        var resource = Runtime(call, kind, "Describe");
        var answer = resource.Properties.DeepClone().AsObject();
        answer.Remove("Tags");
        answer["CreationTime"] = resource.Date();
        if (kind.Name == "Endpoint")
        {
            answer["LastModifiedTime"] = resource.Date();
        }

        return answer;
    }

    private static JsonObject ListRuntime(ServiceCall call, RuntimeKind kind)
    {
        call.Caller.Authorize($"sagemaker:List{kind.Name}s", "*");
        var part = call.Input.Text("NameContains") ?? string.Empty;
        var resources = call.All(kind.Type).Where(resource => resource.Properties.Text(kind.NameMember)!.Contains(part, StringComparison.Ordinal));
        return Listing(call, $"{kind.Name}s", InOrder(call, resources.OrderBy(resource => resource.Created)), resource =>
        {
            var answer = new JsonObject { ["CreationTime"] = resource.Date() }.Take(resource.Properties, kind.NameMember, kind.ArnMember);
            if (kind.Name == "Endpoint")
            {
                answer["LastModifiedTime"] = resource.Date();
                answer["EndpointStatus"] = resource.Properties.Text("EndpointStatus");
            }

            return answer;
        });
    }

    private static void DeleteRuntime(ServiceCall call, RuntimeKind kind)
    {
        var resource = Runtime(call, kind, "Delete");
        if (kind.Name == "Endpoint")
        {
            RequireAtRest(resource);
            call.World.Section<DepartingInterfaces>().Add([.. HostingInterfaces.Of(call.World, resource)], call.World.Time.GetUtcNow());
        }

        call.Delete(resource);
    }

    private static void RequireAtRest(LiveResource endpoint)
    {
        if (InProgress.Contains(endpoint.Properties.Text("EndpointStatus")))
        {
            throw Invalid($"Cannot update in-progress endpoint \"{endpoint.Id}\".");
        }
    }

    private static LiveResource Tagged(ServiceCall call, string action, RequestKeys? keys = null)
    {
        var arn = call.Input.Required("ResourceArn");
        call.Caller.Authorize(action, arn, keys);
        return call.World.Resources.OfType(call.AccountId, call.Region, GroupType)
            .Concat(RuntimeKind.All.SelectMany(kind => call.All(kind.Type)))
            .Concat(call.All(PackageType))
            .FirstOrDefault(resource => resource.Id == arn) ?? throw Invalid($"Could not find resource \"{arn}\".");
    }

    private static JsonObject AddTags(ServiceCall call)
    {
        var tags = call.Input.Pairs("Tags");
        var resource = Tagged(call, "sagemaker:AddTags", new RequestKeys().RequestTags(tags));
        TagList.Set(resource.Properties, tags);
        return new JsonObject { ["Tags"] = TagList.Copy(resource.Properties) };
    }

    private static void DeleteTags(ServiceCall call)
    {
        var keys = call.Input.Texts("TagKeys");
        TagList.Remove(Tagged(call, "sagemaker:DeleteTags", new RequestKeys { ["aws:TagKeys"] = keys }).Properties, keys);
    }

    private static IEnumerable<LiveResource> InOrder(ServiceCall call, IEnumerable<LiveResource> ascending) =>
        call.Input.Text("SortOrder") == "Descending" ? ascending.Reverse() : ascending;

    private static JsonObject Listing(ServiceCall call, string member, IEnumerable<LiveResource> resources, Func<LiveResource, JsonObject> write)
    {
        var page = Page.Of(resources, call.Input.Text("NextToken"), call.Input.Number("MaxResults") ?? PageSize, () => Invalid("Invalid NextToken."));
        return new JsonObject { [member] = page.Items.Select(resource => (JsonNode?)write(resource)).ToJsonArray() }.With("NextToken", page.NextToken);
    }
}
