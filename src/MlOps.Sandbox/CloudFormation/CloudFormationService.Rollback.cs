using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Cancelling and rolling back updates.</summary>
internal sealed partial class CloudFormationService
{
    private static JsonObject CancelUpdateStack(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        if (IsRepeated(call, stack))
        {
            return [];
        }

        if (stack.Status != StackStatus.UpdateInProgress)
        {
            throw Refusals.Validation("CancelUpdateStack cannot be called from current stack status");
        }

        engine.CancelUpdate(stack);
        return [];
    }

    private JsonObject ContinueUpdateRollback(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        if (IsRepeated(call, stack))
        {
            return [];
        }

        if (stack.Status != StackStatus.UpdateRollbackFailed || stack.Suspended is not { } operation)
        {
            throw Refusals.Validation($"Stack:{stack.StackId} is in {stack.Status} state and can not continue update rollback.");
        }

        var skip = call.Input.Texts("ResourcesToSkip");
        var wrong = skip.Where(name => stack.Find(name)?.Status != "UPDATE_FAILED").ToList();
        if (wrong.Count > 0)
        {
            throw Refusals.Validation(string.Create(CultureInfo.InvariantCulture, $"Resources [{string.Join(", ", wrong)}] cannot be skipped: only resources in UPDATE_FAILED state because a rollback failed can be"));
        }

        stack.RoleArn = ReadRole(call, stack);
        operation.Skip = [.. skip];
        operation.Token = call.Input.Text("ClientRequestToken");
        engine.ContinueRollback(stack, operation);
        return [];
    }

    private JsonObject RollbackStack(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        if (!IsRepeated(call, stack))
        {
            if (stack.Status is not (StackStatus.CreateFailed or StackStatus.UpdateFailed) || stack.Suspended is not { } operation)
            {
                throw Refusals.Validation($"Stack:{stack.StackId} is in {stack.Status} state and can not be rolled back.");
            }

            stack.RoleArn = ReadRole(call, stack);
            operation.Token = call.Input.Text("ClientRequestToken");
            operation.RetainExceptOnCreate = call.Input.Flag("RetainExceptOnCreate");
            engine.RollBack(stack, operation);
        }

        return new JsonObject { ["StackId"] = stack.StackId };
    }
}
