using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

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

    protected override ServiceException AlreadyExists(JsonObject properties) => new("AlreadyExists", $"{properties["Name"]} already exists.");
}
