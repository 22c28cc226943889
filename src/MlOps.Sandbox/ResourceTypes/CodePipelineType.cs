using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A pipeline. It starts an execution when it is made, and when it is changed only where that is asked for.</summary>
internal sealed class CodePipelineType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties) => CheckRole(context, properties);

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckRole(context, properties);

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["Version"] = ((int.TryParse(properties["Version"]?.ToString(), out var version) ? version : 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    protected override void OnCreated(ResourceContext context, LiveResource live) => Start(context, live, "CreatePipeline");

    protected override void OnUpdated(ResourceContext context, LiveResource live, JsonObject before)
    {
        if (live.Properties["RestartExecutionOnUpdate"]?.ToString() is "true" or "True")
        {
            Start(context, live, "StartPipelineExecution");
        }
    }

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("PipelineNameInUseException", $"A pipeline with the name '{properties["Name"]}' already exists in account", 400);

    private static void CheckRole(ResourceContext context, JsonObject properties)
    {
        if (properties["RoleArn"]?.ToString() is { } role)
        {
            RoleTrust.Check(
                context.World, context.AccountId, context.NewestRole, role, "codepipeline.amazonaws.com", "InvalidStructureException",
                arn => $"CodePipeline is not authorized to perform AssumeRole on role {arn}");
        }
    }

    private static void Start(ResourceContext context, LiveResource live, string trigger)
    {
        var executions = live.Contents["Executions"] as JsonArray ?? [];
        executions.Add(new JsonObject
        {
            ["PipelineExecutionId"] = context.Ids.Uuid(),
            ["Status"] = "InProgress",
            ["StartTime"] = context.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["Trigger"] = trigger,
        });
        live.Contents["Executions"] = executions;
    }
}
