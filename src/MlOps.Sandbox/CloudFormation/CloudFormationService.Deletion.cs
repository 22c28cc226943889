using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation.Operations;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Deletion of stacks.</summary>
internal sealed partial class CloudFormationService
{
    private JsonObject DeleteStack(ServiceCall call, StackEngine engine)
    {
        var name = call.Input.Required("StackName");
        var stack = Find(call, engine, name);
        Authorize(call, stack, name.StartsWith("arn:", StringComparison.Ordinal) ? null : name);

        // A stack that is not there counts as deleted.
        if (stack is null || stack.IsDeleted || stack.Status == StackStatus.DeleteInProgress || IsRepeated(call, stack))
        {
            return [];
        }

        CheckDeletion(call, stack);
        var role = ReadDeletionRole(call, engine, stack);
        var now = call.World.Time.GetUtcNow();
        if (stack.Outputs.Where(output => output.ExportName is not null).Select(output => (output.ExportName, User: ExportCheck.User(call.World, stack, output.ExportName!))).FirstOrDefault(export => export.User is not null) is { User: { } user } used)
        {
            new EventLog(engine.State, stack).Stack(stack.Status, now, $"Export {used.ExportName} cannot be deleted as it is in use by {user.Name}");
            return [];
        }

        stack.RoleArn = role;
        stack.Deleted = now;
        stack.DeletionMode = call.Input.Text("DeletionMode");
        stack.Suspended = null;
        var operation = new OperationRecord
        {
            Id = engine.NewId(stack.StackId),
            Type = "DELETE_STACK",
            CallerArn = call.Caller.Arn,
            Token = call.Input.Text("ClientRequestToken"),
            Started = now,
            Due = now,
            Phase = OperationPhase.Delete,
            Retain = [.. call.Input.Texts("RetainResources")],
            Force = stack.DeletionMode == "FORCE_DELETE_STACK",
        };
        engine.Begin(stack, operation, StackStatus.DeleteInProgress);
        return [];
    }

    /// <summary>
    /// A deletion with a role that cannot be assumed is refused, and the stack counts as one that could not be deleted. Sources:
    /// aws-samples/aws-cdk-intro-workshop#814 (the refusal), https://repost.aws/knowledge-center/cloudformation-stack-delete-failed (the status).
    /// </summary>
    private string? ReadDeletionRole(ServiceCall call, StackEngine engine, StackRecord stack)
    {
        try
        {
            return ReadRole(call, stack);
        }
        catch (ServiceException error) when (error is not AccessDeniedException && !stack.IsBusy)
        {
            new EventLog(engine.State, stack).Stack(StackStatus.DeleteFailed, call.World.Time.GetUtcNow(), error.Message);
            throw;
        }
    }

    private static void CheckDeletion(ServiceCall call, StackRecord stack)
    {
        if (stack.TerminationProtection)
        {
            throw Refusals.Validation($"Stack [{stack.Name}] cannot be deleted while TerminationProtection is enabled");
        }

        if (stack.IsBusy && stack.Status != StackStatus.CreateInProgress)
        {
            throw Refusals.Validation($"Stack [{stack.StackId}] cannot be deleted while in status {stack.Status}");
        }

        var retained = call.Input.Texts("RetainResources");
        if ((retained.Count > 0 || call.Input.Text("DeletionMode") == "FORCE_DELETE_STACK") && stack.Status != StackStatus.DeleteFailed)
        {
            throw Refusals.Validation(retained.Count > 0
                ? $"Invalid operation on stack [{stack.StackId}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state."
                : $"Invalid operation on stack [{stack.StackId}]. You can activate DeletionMode FORCE_DELETE_STACK in a delete stack operation only when the stack is in the DELETE_FAILED state.");
        }

        if (retained.Any(name => stack.Find(name) is null))
        {
            throw Refusals.Validation("The specified resources to retain must be in a valid state. Do not specify resources that are in the DELETE_COMPLETE state.");
        }
    }
}
