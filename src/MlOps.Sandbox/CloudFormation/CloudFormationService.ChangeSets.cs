using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation.Changes;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Change sets.</summary>
internal sealed partial class CloudFormationService
{
    private static readonly TimeSpan ChangeSetTime = TimeSpan.FromSeconds(3);

    private void AddChangeSetOperations()
    {
        Answer("CreateChangeSet", CreateChangeSet);
        Answer("DescribeChangeSet", DescribeChangeSet);
        Answer("ExecuteChangeSet", ExecuteChangeSet);
        Answer("DeleteChangeSet", DeleteChangeSet);
        Answer("ListChangeSets", ListChangeSets);
    }

    private JsonObject CreateChangeSet(ServiceCall call, StackEngine engine)
    {
        var input = call.Input;
        var stackName = input.Required("StackName");
        var name = input.Required("ChangeSetName");
        var type = input.Text("ChangeSetType") ?? "UPDATE";
        var stack = Find(call, engine, stackName);
        Authorize(call, stack, stackName.StartsWith("arn:", StringComparison.Ordinal) ? null : stackName);
        CheckName(name, "changeSetName", "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
        CheckChangeSetRequest(call, stack, type, name, stackName);
        if (stack?.ChangeSets.FirstOrDefault(other => other.Name == name) is { } existing)
        {
            return input.Text("ClientToken") is not null && IsRepeated(call, stack, "ClientToken")
                ? new JsonObject { ["Id"] = existing.ChangeSetId, ["StackId"] = stack.StackId }
                : throw new ServiceException("AlreadyExistsException", $"ChangeSet {name} cannot be created due to a mismatch with existing attribute {(input.Text("ClientToken") is null ? "Template" : "ClientToken")}");
        }

        var deployment = ReadDeployment(call, stack);
        var role = ReadRole(call, stack);
        if (stack is null)
        {
            stack = NewStack(call, engine, stackName, StackStatus.ReviewInProgress);
            new EventLog(engine.State, stack).Stack(StackStatus.ReviewInProgress, stack.Created, "User Initiated");
        }

        _ = IsRepeated(call, stack, "ClientToken");
        var changeSet = NewChangeSet(call, engine, stack, name, type, deployment, role);
        stack.ChangeSets.Add(changeSet);
        stack.LastOperations.Insert(0, new OperationEntry("CREATE_CHANGESET", changeSet.OperationId));
        return new JsonObject { ["Id"] = changeSet.ChangeSetId, ["StackId"] = stack.StackId };
    }

    private static void CheckChangeSetRequest(ServiceCall call, StackRecord? stack, string type, string name, string stackName)
    {
        switch (type)
        {
            case "CREATE" when stack is not null && stack.Status != StackStatus.ReviewInProgress:
                throw Refusals.Validation($"Stack [{stackName}] already exists and cannot be created again with the changeSet [{name}].");
            case "CREATE" when stack is null:
                CheckName(stackName, "stackName", "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*");
                break;
            case "UPDATE" when stack is null:
                throw Refusals.Validation($"Stack [{stackName}] does not exist");
            case "UPDATE" when !StackStatus.IsUpdatable(stack!.Status):
                throw Refusals.NotUpdatable(stack);
            case "IMPORT":
                throw Refusals.Validation("The sandbox does not import resources into a stack.");
            case not ("CREATE" or "UPDATE"):
                throw Refusals.Constraint(type, "changeSetType", "Member must satisfy enum value set: [CREATE, UPDATE, IMPORT]");
            default:
                break;
        }

        if (call.Input.Text("OnStackFailure") == "DELETE" && type != "CREATE")
        {
            throw Refusals.Validation("OnStackFailure DELETE can only be specified when ChangeSetType is CREATE");
        }

        if (call.Input.Text("DeploymentMode") is { } mode && (mode != "REVERT_DRIFT" || type == "CREATE"))
        {
            throw Refusals.Validation($"DeploymentMode {mode} is not supported for change sets of type {type}");
        }
    }

    private static ChangeSetRecord NewChangeSet(ServiceCall call, StackEngine engine, StackRecord stack, string name, string type, DeploymentRecord deployment, string? role)
    {
        var now = call.World.Time.GetUtcNow();
        return new ChangeSetRecord
        {
            ChangeSetId = $"arn:{call.Partition}:cloudformation:{call.Region}:{call.AccountId}:changeSet/{name}/{engine.NewId(stack.StackId)}",
            Name = name,
            Type = type,
            Description = call.Input.Text("Description"),
            Created = now,
            Due = now + ChangeSetTime,
            OperationId = engine.NewId(stack.StackId),
            CallerArn = call.Caller.Arn,
            Deployment = deployment,
            RoleArn = role,
            OnStackFailure = call.Input.Text("OnStackFailure"),
            DeploymentMode = call.Input.Text("DeploymentMode"),
            ImportExistingResources = call.Input.Flag("ImportExistingResources"),
            StackGeneration = stack.Generation,
        };
    }

    private JsonObject DescribeChangeSet(ServiceCall call, StackEngine engine)
    {
        var (stack, changeSet) = ChangeSet(call, engine);
        var changes = call.Input.Flag("IncludePropertyValues") ? changeSet.Changes : changeSet.ChangesWithoutValues;
        var page = PageOf(call, changes.Select(change => change!.DeepClone().AsObject()));
        var answer = Answers.ChangeSetSummary(stack, changeSet);
        answer["Parameters"] = Answers.Parameters(changeSet.Deployment.Parameters);
        answer["Capabilities"] = Answers.Texts(changeSet.Deployment.Capabilities);
        answer["NotificationARNs"] = Answers.Texts(changeSet.Deployment.NotificationArns);
        answer["RollbackConfiguration"] = changeSet.Deployment.RollbackConfiguration.DeepClone();
        answer["Tags"] = Tags.Write(changeSet.Deployment.Tags, false);
        answer["Changes"] = Answers.List(page.Items);
        answer["OnStackFailure"] = changeSet.OnStackFailure;
        answer["DeploymentMode"] = changeSet.DeploymentMode;
        answer["StackDriftStatus"] = changeSet.StackDriftStatus;
        return Answers.Clean(answer).With("NextToken", page.NextToken);
    }

    private JsonObject ExecuteChangeSet(ServiceCall call, StackEngine engine)
    {
        var (stack, changeSet) = ChangeSet(call, engine);
        if (IsRepeated(call, stack))
        {
            return [];
        }

        if (changeSet.ExecutionStatus != "AVAILABLE")
        {
            var status = changeSet.Status == "CREATE_COMPLETE" ? $"execution status of [{changeSet.ExecutionStatus}]" : $"status of [{changeSet.Status}]";
            throw new ServiceException("InvalidChangeSetStatus", $"ChangeSet [{changeSet.ChangeSetId}] cannot be executed in its current {status}");
        }

        if (stack.IsBusy || (changeSet.Type == "UPDATE" && !StackStatus.IsUpdatable(stack.Status)))
        {
            throw Refusals.NotUpdatable(stack);
        }

        CapabilityCheck.OfChangeSet(TemplateText.Parse(changeSet.Deployment.TemplateBody), changeSet.Deployment.Capabilities);
        var disablesRollback = call.Input.Flag("DisableRollback");
        stack.ChangeSets.RemoveAll(other => other != changeSet);
        changeSet.ExecutionStatus = "EXECUTE_IN_PROGRESS";
        stack.ChangeSetId = changeSet.ChangeSetId;
        stack.RoleArn = changeSet.RoleArn;
        stack.RetainExceptOnCreate = call.Input.Flag("RetainExceptOnCreate");
        var onFailure = disablesRollback ? "DO_NOTHING" : changeSet.OnStackFailure ?? "ROLLBACK";
        stack.DisableRollback = onFailure == "DO_NOTHING";
        Deploy(call, engine, stack, changeSet.Deployment, onFailure, changeSet.DeploymentMode == "REVERT_DRIFT");
        changeSet.ExecutionStatus = "EXECUTE_COMPLETE";
        return [];
    }

    private static JsonObject DeleteChangeSet(ServiceCall call, StackEngine engine)
    {
        var name = call.Input.Required("ChangeSetName");
        if (!name.StartsWith("arn:", StringComparison.Ordinal) && call.Input.Text("StackName") is { } stackName && Find(call, engine, stackName) is null)
        {
            throw Refusals.NoStack(stackName);
        }

        if (FindChangeSet(call, engine, name) is not ({ } stack, { } changeSet))
        {
            return [];
        }

        if (changeSet.Due is not null || stack.IsBusy)
        {
            throw new ServiceException("InvalidChangeSetStatus", $"The change set {changeSet.Name} cannot be deleted in its current status of {changeSet.Status}");
        }

        stack.ChangeSets.Remove(changeSet);
        return [];
    }

    private static JsonObject ListChangeSets(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        var page = PageOf(call, stack.ChangeSets.Select(changeSet => Answers.ChangeSetSummary(stack, changeSet)));
        return new JsonObject { ["Summaries"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static (StackRecord Stack, ChangeSetRecord ChangeSet) ChangeSet(ServiceCall call, StackEngine engine)
    {
        var name = call.Input.Required("ChangeSetName");
        return FindChangeSet(call, engine, name) ?? throw Refusals.NoChangeSet(name);
    }

    private static (StackRecord Stack, ChangeSetRecord ChangeSet)? FindChangeSet(ServiceCall call, StackEngine engine, string name)
    {
        if (name.StartsWith("arn:", StringComparison.Ordinal))
        {
            var owner = engine.State.Stacks.FirstOrDefault(stack => stack.ChangeSets.Any(changeSet => changeSet.ChangeSetId == name));
            Authorize(call, owner);
            return owner is null ? null : (owner, owner.ChangeSets.First(changeSet => changeSet.ChangeSetId == name));
        }

        var stackName = call.Input.Text("StackName") ?? throw Refusals.Validation("StackName must be specified if ChangeSetName is not specified as an ARN.");
        var stack = Find(call, engine, stackName);
        Authorize(call, stack, stackName);
        _ = stack ?? throw Refusals.NoStack(stackName);
        return stack.ChangeSets.FirstOrDefault(changeSet => changeSet.Name == name) is { } found ? (stack, found) : null;
    }
}
