using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation.Changes;
using MlOps.Sandbox.CloudFormation.Operations;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What changes stacks.</summary>
internal sealed partial class CloudFormationService
{
    private void AddStackOperations()
    {
        Answer("CreateStack", CreateStack);
        Answer("UpdateStack", UpdateStack);
        Answer("DeleteStack", DeleteStack);
        Answer("CancelUpdateStack", CancelUpdateStack);
        Answer("ContinueUpdateRollback", ContinueUpdateRollback);
        Answer("RollbackStack", RollbackStack);
        Answer("UpdateTerminationProtection", UpdateTerminationProtection);
        Answer("SetStackPolicy", SetStackPolicy);
        Answer("GetStackPolicy", GetStackPolicy);
    }

    private JsonObject CreateStack(ServiceCall call, StackEngine engine)
    {
        var input = call.Input;
        var name = input.Required("StackName");
        Authorize(call, null, name);
        CheckName(name, "stackName", "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*");
        if (Find(call, engine, name) is { } existing)
        {
            return input.Text("ClientRequestToken") is { } token && existing.Tokens.ContainsKey(token) && IsRepeated(call, existing)
                ? new JsonObject { ["StackId"] = existing.StackId }
                : throw Refusals.StackExists(name);
        }

        if (input["DisableRollback"] is not null && input["OnFailure"] is not null)
        {
            throw Refusals.Validation("You can specify either OnFailure or DisableRollback, but not both.");
        }

        var deployment = ReadDeployment(call, null);
        var role = ReadRole(call, null);
        var policy = ReadPolicy(input, "StackPolicyBody", "StackPolicyURL");
        var stack = NewStack(call, engine, name, StackStatus.CreateInProgress);
        _ = IsRepeated(call, stack);
        stack.RoleArn = role;
        stack.StackPolicy = policy;
        stack.TerminationProtection = input.Flag("EnableTerminationProtection");
        stack.TimeoutInMinutes = input.Number("TimeoutInMinutes");
        stack.RetainExceptOnCreate = input.Flag("RetainExceptOnCreate");
        var onFailure = input.Flag("DisableRollback") ? "DO_NOTHING" : input.Text("OnFailure") ?? "ROLLBACK";
        stack.DisableRollback = onFailure == "DO_NOTHING";
        var operation = Deploy(call, engine, stack, deployment, onFailure, revertDrift: false);
        return new JsonObject { ["StackId"] = stack.StackId, ["OperationId"] = operation.Id };
    }

    private JsonObject UpdateStack(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, name => Refusals.Validation($"Stack [{name}] does not exist"));
        if (IsRepeated(call, stack))
        {
            return new JsonObject { ["StackId"] = stack.StackId };
        }

        if (!StackStatus.IsUpdatable(stack.Status))
        {
            throw Refusals.NotUpdatable(stack);
        }

        var deployment = ReadDeployment(call, stack);
        var role = ReadRole(call, stack);
        var policy = ReadPolicy(call.Input, "StackPolicyBody", "StackPolicyURL");
        var during = ReadPolicy(call.Input, "StackPolicyDuringUpdateBody", "StackPolicyDuringUpdateURL");
        if (new StackPlanner(call.World, _host, stack, deployment, call.Caller.Arn, revertsDrift: false, call.World.Time.GetUtcNow()).Plan().IsEmpty)
        {
            throw Refusals.Validation("No updates are to be performed.");
        }

        stack.RoleArn = role;
        stack.StackPolicy = policy ?? stack.StackPolicy;
        stack.DisableRollback = call.Input.Flag("DisableRollback");
        var operation = Deploy(call, engine, stack, deployment, stack.DisableRollback ? "DO_NOTHING" : "ROLLBACK", revertDrift: false, during);
        return new JsonObject { ["StackId"] = stack.StackId, ["OperationId"] = operation.Id };
    }

    private static OperationRecord Deploy(
        ServiceCall call,
        StackEngine engine,
        StackRecord stack,
        DeploymentRecord deployment,
        string onFailure,
        bool revertDrift,
        string? policyDuringUpdate = null)
    {
        var isCreation = stack.Deployment is null;
        var operation = new OperationRecord
        {
            Id = engine.NewId(stack.StackId),
            Type = isCreation ? "CREATE_STACK" : "UPDATE_STACK",
            CallerArn = call.Caller.Arn,
            Token = call.Input.Text("ClientRequestToken"),
            Started = call.World.Time.GetUtcNow(),
            Due = call.World.Time.GetUtcNow(),
            Phase = isCreation ? OperationPhase.Create : OperationPhase.Update,
            Deadline = isCreation && stack.TimeoutInMinutes is { } minutes ? call.World.Time.GetUtcNow().AddMinutes(minutes) : null,
            Target = deployment,
            Before = stack.Deployment,
            OutputsBefore = [.. stack.Outputs],
            OnFailure = onFailure,
            RetainExceptOnCreate = stack.RetainExceptOnCreate,
            RevertDrift = revertDrift,
            PolicyDuringUpdate = policyDuringUpdate,
        };
        if (!isCreation)
        {
            stack.Updated = operation.Started;
            stack.Generation++;
            foreach (var other in stack.ChangeSets.Where(other => other.ChangeSetId != stack.ChangeSetId))
            {
                other.ExecutionStatus = "OBSOLETE";
            }
        }

        engine.Begin(stack, operation, isCreation ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress);
        return operation;
    }

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
