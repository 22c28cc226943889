using System.Text.Json.Nodes;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>CodeBuild: projects and their builds.</summary>
internal sealed class CodeBuildService : AwsService
{
    private const string Type = "AWS::CodeBuild::Project";
    private const string Builds = "Builds";
    private const string LastModified = "LastModified";
    private const string Tags = "Tags";
    private readonly FaultPlan _faults;

    /// <summary>Makes the service.</summary>
    public CodeBuildService(FaultPlan faults)
        : base("codebuild")
    {
        _faults = faults;
        On("BatchGetProjects", BatchGetProjects);
        On("ListProjects", ListProjects);
        On("CreateProject", CreateProject);
        On("UpdateProject", UpdateProject);
        On("DeleteProject", DeleteProject);
        On("StartBuild", StartBuild);
        On("StopBuild", StopBuild);
        On("BatchGetBuilds", BatchGetBuilds);
        On("ListBuildsForProject", ListBuildsForProject);
    }

    private static string ArnOf(ServiceCall call, string name) => call.Arn("codebuild", $"project/{name}");

    private static LiveResource Project(ServiceCall call, string operation, string member, RequestKeys? keys = null)
    {
        var name = call.Input.Required(member);
        call.Caller.Authorize($"codebuild:{operation}", ArnOf(call, name), keys);
        return call.Find(Type, name) ?? throw NoProject(call, name);
    }

    private static ServiceException NoProject(ServiceCall call, string name) =>
        new("ResourceNotFoundException", $"The provided project {ArnOf(call, name)} does not exist");

    private static JsonObject BatchGetProjects(ServiceCall call)
    {
        var names = call.Input.Texts("names");
        foreach (var name in names)
        {
            call.Caller.Authorize("codebuild:BatchGetProjects", ArnOf(call, name));
        }

        var found = names.ToLookup(name => call.Find(Type, name) is not null);
        return new JsonObject
        {
            ["projects"] = found[true].Select(name => (JsonNode?)Describe(call, call.Find(Type, name)!)).ToJsonArray(),
            ["projectsNotFound"] = found[false].Select(name => (JsonNode?)name).ToJsonArray(),
        };
    }

    private static JsonObject Describe(ServiceCall call, LiveResource project)
    {
        var answer = new JsonObject
        {
            ["name"] = project.Id,
            ["arn"] = ArnOf(call, project.Id),
            ["created"] = project.Date(),
            ["lastModified"] = project.Contents.Text(LastModified) ?? project.Date(),
        };
        foreach (var member in (string[])
            [
                "Description", "Source", "SecondarySources", "SourceVersion", "SecondarySourceVersions", "Artifacts", "SecondaryArtifacts", "Cache", "Environment",
                "ServiceRole", "TimeoutInMinutes", "QueuedTimeoutInMinutes", "EncryptionKey", "VpcConfig", "LogsConfig", "FileSystemLocations", "BuildBatchConfig",
                "ConcurrentBuildLimit", "AutoRetryLimit",
            ])
        {
            if (project.Properties[member] is { } value)
            {
                answer[PropertyCase.ToCamel(member)] = PropertyCase.ToCamel(value);
            }
        }

        if (project.Properties.ContainsKey("BadgeEnabled"))
        {
            answer["badge"] = new JsonObject { ["badgeEnabled"] = project.Properties.Flag("BadgeEnabled") };
        }

        answer["tags"] = project.Properties.Pairs(Tags).Select(tag => (JsonNode?)new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }).ToJsonArray();
        return answer;
    }

    private static JsonObject ListProjects(ServiceCall call)
    {
        call.Caller.Authorize("codebuild:ListProjects", "*");
        var page = Page.Of(call.All(Type), call.Input.Text("nextToken"), 100);
        return new JsonObject { ["projects"] = page.Items.Select(project => (JsonNode?)project.Id).ToJsonArray() }.With("nextToken", page.NextToken);
    }

    private JsonObject CreateProject(ServiceCall call)
    {
        var name = call.Input.Required("name");
        foreach (var member in (string[])["source", "artifacts", "environment", "serviceRole"])
        {
            call.Input.Required(member);
        }

        call.Caller.Authorize("codebuild:CreateProject", ArnOf(call, name), new RequestKeys().RequestTags(GivenTags(call)));
        PassRole(call);
        if (call.Find(Type, name) is not null)
        {
            throw new ServiceException("ResourceAlreadyExistsException", $"Project already exists: {ArnOf(call, name)}");
        }

        CheckRole(call);
        var properties = new JsonObject { ["Name"] = name, ["Arn"] = ArnOf(call, name) };
        Write(call, properties);
        return new JsonObject { ["project"] = Describe(call, call.Create(Type, name, properties)) };
    }

    private JsonObject UpdateProject(ServiceCall call)
    {
        var project = Project(call, "UpdateProject", "name", new RequestKeys().RequestTags(GivenTags(call)));
        PassRole(call);
        CheckRole(call);
        Write(call, project.Properties);
        project.Contents[LastModified] = call.Now();
        return new JsonObject { ["project"] = Describe(call, project) };
    }

    // Whoever gives a project its role passes it on. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html.
    private static void PassRole(ServiceCall call)
    {
        if (call.Input.Text("serviceRole") is { } role)
        {
            var arn = role.StartsWith("arn:", StringComparison.Ordinal) ? role : $"arn:{call.Partition}:iam::{call.AccountId}:role/{role}";
            call.Caller.Authorize("iam:PassRole", arn, new RequestKeys().Set("iam:PassedToService", CodeBuildProjectType.Principal));
        }
    }

    private void CheckRole(ServiceCall call)
    {
        if (call.Input.Text("serviceRole") is { } role)
        {
            CodeBuildProjectType.CheckRole(call.World, call.AccountId, call.World.Time.GetUtcNow() - _faults.NewRoleDelay, role);
        }
    }

    // Settings that the request does not name stay as they are. Source: UpdateProject in CodeBuild's API reference, whose members are replacements.
    private static void Write(ServiceCall call, JsonObject properties)
    {
        WriteTags(call, properties);
        foreach (var (member, value) in call.Input.Where(member => member.Key is not ("name" or "tags") && member.Value is not null))
        {
            properties[PropertyCase.ToPascal(member)] = PropertyCase.ToPascal(value!);
        }

        // Source: UpdateProject in CodeBuild's API reference, concurrentBuildLimit.
        if (call.Input.Number("concurrentBuildLimit") == -1)
        {
            properties.Remove("ConcurrentBuildLimit");
        }
    }

    // The tags that are given take the place of those that were, all but AWS's own.
    private static void WriteTags(ServiceCall call, JsonObject properties)
    {
        if (!call.Input.ContainsKey("tags"))
        {
            return;
        }

        var given = GivenTags(call);
        if (given.FirstOrDefault(tag => TagList.IsSystem(tag.Key)).Key is { } key)
        {
            throw new ServiceException("InvalidInputException", $"Invalid tag key {key}: keys that start with \"aws:\" are reserved for system use");
        }

        TagList.Remove(properties, [.. properties.Pairs(Tags).Select(tag => tag.Key).Where(key => !TagList.IsSystem(key))]);
        TagList.Set(properties, given);
    }

    private static KeyValuePair<string, string>[] GivenTags(ServiceCall call) =>
        [.. call.Input.Items("tags").Select(tag => KeyValuePair.Create(tag["key"]!.GetValue<string>(), tag["value"]?.GetValue<string>() ?? string.Empty))];

    private static void DeleteProject(ServiceCall call)
    {
        var name = call.Input.Required("name");
        call.Caller.Authorize("codebuild:DeleteProject", ArnOf(call, name));
        if (call.Find(Type, name) is { } project)
        {
            call.Delete(project);
        }
    }

    private static JsonObject StartBuild(ServiceCall call)
    {
        var project = Project(call, "StartBuild", "projectName");
        var id = $"{project.Id}:{Guid.NewGuid()}";
        var builds = project.Kept(Builds);
        var build = new JsonObject
        {
            ["id"] = id,
            ["arn"] = call.Arn("codebuild", $"build/{id}"),
            ["projectName"] = project.Id,
            ["buildNumber"] = builds.Count + 1,
            ["startTime"] = call.Now(),
            ["currentPhase"] = "BUILD",
            ["buildStatus"] = "IN_PROGRESS",
            ["buildComplete"] = false,
        };
        builds.Add(build);
        return new JsonObject { ["build"] = build.DeepClone() };
    }

    private static JsonObject? Build(ServiceCall call, string id)
    {
        var project = call.Find(Type, id[..Math.Max(id.IndexOf(':', StringComparison.Ordinal), 0)]);
        return project?.Kept(Builds).FirstOrDefault(build => build!["id"]!.GetValue<string>() == id)?.AsObject();
    }

    private static JsonObject StopBuild(ServiceCall call)
    {
        var id = call.Input.Required("id");
        call.Caller.Authorize("codebuild:StopBuild", ArnOf(call, id.Split(':')[0]));
        var build = Build(call, id) ?? throw new ServiceException("ResourceNotFoundException", $"Build {id} does not exist");
        if (!build.Flag("buildComplete"))
        {
            build["buildStatus"] = "STOPPED";
            build["currentPhase"] = "COMPLETED";
            build["buildComplete"] = true;
            build["endTime"] = call.Now();
        }

        return new JsonObject { ["build"] = build.DeepClone() };
    }

    private static JsonObject BatchGetBuilds(ServiceCall call)
    {
        var ids = call.Input.Texts("ids");
        foreach (var id in ids)
        {
            call.Caller.Authorize("codebuild:BatchGetBuilds", ArnOf(call, id.Split(':')[0]));
        }

        return new JsonObject
        {
            ["builds"] = ids.Select(id => Build(call, id)?.DeepClone()).Where(build => build is not null).ToJsonArray(),
            ["buildsNotFound"] = ids.Where(id => Build(call, id) is null).Select(id => (JsonNode?)id).ToJsonArray(),
        };
    }

    private static JsonObject ListBuildsForProject(ServiceCall call)
    {
        var project = Project(call, "ListBuildsForProject", "projectName");
        var ids = project.Kept(Builds).Select(build => build!["id"]!.GetValue<string>());
        var ordered = call.Input.Text("sortOrder") == "ASCENDING" ? ids : ids.Reverse();
        var page = Page.Of(ordered, call.Input.Text("nextToken"), 100);
        return new JsonObject { ["ids"] = page.Items.Select(id => (JsonNode?)id).ToJsonArray() }.With("nextToken", page.NextToken);
    }
}
