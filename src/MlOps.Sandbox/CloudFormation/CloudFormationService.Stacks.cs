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
}
