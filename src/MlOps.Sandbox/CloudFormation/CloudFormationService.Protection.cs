using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Termination protection and stack policies.</summary>
internal sealed partial class CloudFormationService
{
    private static JsonObject UpdateTerminationProtection(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        if (stack.IsDeleted)
        {
            throw Refusals.NoStack(stack.Name);
        }

        stack.TerminationProtection = call.Input.Flag("EnableTerminationProtection");
        return new JsonObject { ["StackId"] = stack.StackId };
    }

    private static JsonObject SetStackPolicy(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        stack.StackPolicy = ReadPolicy(call.Input, "StackPolicyBody", "StackPolicyURL") ?? stack.StackPolicy;
        return [];
    }

    private static JsonObject GetStackPolicy(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        return stack.StackPolicy is { } policy ? new JsonObject { ["StackPolicyBody"] = policy } : [];
    }

    private static string? ReadPolicy(JsonObject input, string bodyMember, string urlMember)
    {
        var body = input.Text(bodyMember);
        if (input.Text(urlMember) is not null)
        {
            throw Refusals.Validation(body is not null ? $"You cannot specify both {urlMember} and {bodyMember}" : "TemplateURL must be a supported URL.");
        }

        if (body is not null)
        {
            StackPolicy.Check(body);
        }

        return body;
    }
}
