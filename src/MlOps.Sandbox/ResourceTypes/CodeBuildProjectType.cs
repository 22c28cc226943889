using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A CodeBuild project. CodeBuild tries its service role when a project is made or changed.</summary>
internal sealed class CodeBuildProjectType(ResourceTypeFacts facts) : ResourceType(facts)
{
    /// <summary>The service principal that assumes a project's role.</summary>
    public const string Principal = "codebuild.amazonaws.com";

    protected override void CheckCreate(ResourceContext context, JsonObject properties) => CheckRole(context, properties);

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckRole(context, properties);

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("ResourceAlreadyExistsException", $"Project already exists: {properties["Name"]}");

    /// <summary>Refuses a service role that CodeBuild cannot assume.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="accountId">The project's account.</param>
    /// <param name="newestRole">The latest moment at which a role that can be assumed now was made.</param>
    /// <param name="role">The role's ARN or name.</param>
    /// <exception cref="ServiceException">Where CodeBuild cannot assume it.</exception>
    public static void CheckRole(World world, string accountId, DateTimeOffset newestRole, string role) => RoleTrust.Check(
        world, accountId, newestRole, role, Principal, "InvalidInputException", arn => $"CodeBuild is not authorized to perform: sts:AssumeRole on {arn}");

    private static void CheckRole(ResourceContext context, JsonObject properties)
    {
        if (properties["ServiceRole"]?.ToString() is { } role)
        {
            CheckRole(context.World, context.AccountId, context.NewestRole, role);
        }
    }
}
