using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>CodeBuild: projects and their builds.</summary>
internal sealed class CodeBuildService : AwsService
{
    private const string Type = "AWS::CodeBuild::Project";
    private const string Builds = "Builds";

    /// <summary>Makes the service.</summary>
    public CodeBuildService()
        : base("codebuild")
    {
        On("BatchGetProjects", BatchGetProjects);
        On("ListProjects", ListProjects);
        On("UpdateProject", UpdateProject);
        On("DeleteProject", DeleteProject);
        On("StartBuild", StartBuild);
        On("StopBuild", StopBuild);
        On("BatchGetBuilds", BatchGetBuilds);
        On("ListBuildsForProject", ListBuildsForProject);
    }

    private static string ArnOf(ServiceCall call, string name) => call.Arn("codebuild", $"project/{name}");

    private static LiveResource Project(ServiceCall call, string operation, string member)
    {
        var name = call.Input.Required(member);
        call.Caller.Authorize($"codebuild:{operation}", ArnOf(call, name));
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
            ["lastModified"] = project.Date(),
        };
        foreach (var member in (string[])
            [
                "Description", "Source", "SecondarySources", "SourceVersion", "Artifacts", "Cache", "Environment", "ServiceRole", "TimeoutInMinutes",
                "QueuedTimeoutInMinutes", "EncryptionKey", "VpcConfig", "LogsConfig", "ConcurrentBuildLimit",
            ])
        {
            if (project.Properties[member] is { } value)
            {
                answer[PropertyCase.ToCamel(member)] = PropertyCase.ToCamel(value);
            }
        }

        answer["tags"] = project.Properties.Pairs("Tags").Select(tag => (JsonNode?)new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }).ToJsonArray();
        return answer;
    }

    private static JsonObject ListProjects(ServiceCall call)
    {
        call.Caller.Authorize("codebuild:ListProjects", "*");
        var page = Page.Of(call.All(Type), call.Input.Text("nextToken"), 100);
        return new JsonObject { ["projects"] = page.Items.Select(project => (JsonNode?)project.Id).ToJsonArray() }.With("nextToken", page.NextToken);
    }

    private static JsonObject UpdateProject(ServiceCall call)
    {
        var project = Project(call, "UpdateProject", "name");
        foreach (var (member, value) in call.Input.Where(member => member.Key is not ("name" or "tags")))
        {
            project.Properties[PropertyCase.ToPascal(member)] = value is null ? null : PropertyCase.ToPascal(value);
        }

        return new JsonObject { ["project"] = Describe(call, project) };
    }

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
