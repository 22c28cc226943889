using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>Works out what a change set would change, and validates it before anything is made.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
/// <param name="stack">The stack.</param>
/// <param name="changeSet">The change set.</param>
internal sealed class ChangeSetMaker(World world, IEngineHost host, StackRecord stack, ChangeSetRecord changeSet)
{
    private const string NoChanges = "The submitted information didn't contain changes. Submit different information to create a change set.";

    /// <summary>Makes it: afterwards it can be executed, or it has failed and says why.</summary>
    public void Make(DateTimeOffset at)
    {
        changeSet.Due = null;
        try
        {
            var plan = new StackPlanner(world, host, stack, changeSet.Deployment, changeSet.CallerArn, changeSet.DeploymentMode == "REVERT_DRIFT", at).Plan();
            changeSet.Changes = plan.Changes;
            changeSet.ChangesWithoutValues = plan.ChangesWithoutValues;
            changeSet.StackDriftStatus = plan.StackDriftStatus;
            Conclude(plan, at);
        }
        catch (ServiceException error)
        {
            Fail(error.Message, at);
        }
        catch (ResourceFailedException error)
        {
            Fail(error.Message, at);
        }
    }

    private void Conclude(StackPlan plan, DateTimeOffset at)
    {
        foreach (var finding in plan.Findings)
        {
            Log(at, finding: finding);
        }

        var checks = plan.Findings.Where(finding => finding.Mode == "FAIL").Select(finding => finding.Check).Distinct(StringComparer.Ordinal).ToList();
        if (checks.Count > 0)
        {
            Fail($"The following hook(s)/validation failed: [{string.Join(", ", checks)}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.", at);
        }
        else if (plan.IsEmpty)
        {
            Fail(NoChanges, at);
        }
        else
        {
            changeSet.Status = "CREATE_COMPLETE";
            changeSet.ExecutionStatus = "AVAILABLE";
            Log(at, "SUCCEEDED");
        }
    }

    private void Fail(string reason, DateTimeOffset at)
    {
        changeSet.Status = "FAILED";
        changeSet.StatusReason = reason;
        changeSet.ExecutionStatus = "UNAVAILABLE";
        Log(at, "FAILED");
    }

    private void Log(DateTimeOffset at, string? status = null, ValidationFinding? finding = null) => stack.Events.Add(new EventRecord
    {
        EventId = new IdSource($"{changeSet.ChangeSetId}/{world.Section<CloudFormationState>().Serial++}").Uuid(),
        Timestamp = at,
        OperationId = changeSet.OperationId,
        OperationType = "CREATE_CHANGESET",
        OperationStatus = status ?? "IN_PROGRESS",
        ChangeSetId = changeSet.ChangeSetId,
        LogicalId = finding?.LogicalId ?? stack.Name,
        ResourceType = finding?.Type ?? EventLog.StackType,
        Validation = finding,
    });
}
