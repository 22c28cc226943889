using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A parameter of the Parameter Store.</summary>
internal sealed class ParameterType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        if (properties["Value"]?.ToString() is not { Length: > 0 })
        {
            throw new ServiceException("ValidationException", "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.");
        }
    }

    protected override void OnCreated(ResourceContext context, LiveResource live) => Write(context, live, 1);

    /// <summary>Each write makes a version.</summary>
    protected override void OnUpdated(ResourceContext context, LiveResource live, JsonObject before) => Write(context, live, (live.Contents.Number("Version") ?? 1) + 1);

    private static void Write(ResourceContext context, LiveResource live, int version)
    {
        live.Contents["Version"] = version;
        live.Contents["LastModifiedDate"] = WireText.Iso8601(context.Now);
    }

    protected override ServiceException AlreadyExists(JsonObject properties) => new("AlreadyExists", $"{properties["Name"]} already exists.");
}
