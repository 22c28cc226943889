using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A CodeBuild project. CodeBuild tries its service role when a project is made or changed.</summary>
internal sealed class CodeBuildProjectType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties) => CheckRole(context, properties);

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckRole(context, properties);

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("ResourceAlreadyExistsException", $"Project already exists: {properties["Name"]}");

    private static void CheckRole(ResourceContext context, JsonObject properties)
    {
        if (properties["ServiceRole"]?.ToString() is { } role)
        {
            RoleTrust.Check(context, role, "codebuild.amazonaws.com", "InvalidInputException", arn => $"CodeBuild is not authorized to perform: sts:AssumeRole on {arn}");
        }
    }
}
