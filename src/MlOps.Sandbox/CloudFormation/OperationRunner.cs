using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>
/// Runs a stack's operation from one moment at which something falls due to the next. All that it knows lies in the stack's record, so that an
/// operation goes on after the sandbox was put away.
/// </summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
/// <param name="stack">The stack.</param>
internal sealed class OperationRunner(World world, IEngineHost host, StackRecord stack)
{
    private const int MaxAttempts = 20;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly EventLog _log = new(world.Section<CloudFormationState>(), stack);
    private readonly OperationRecord _operation = stack.Operation!;

    /// <summary>When the operation goes on.</summary>
    public static DateTimeOffset NextDue(OperationRecord operation)
    {
        var running = operation.Steps.Where(step => step.State is StepState.Started or StepState.Working).Select(step => step.Due);
        var deadline = operation is { Phase: OperationPhase.Create, Deadline: { } end } ? end : DateTimeOffset.MaxValue;
        return running.Append(operation.Due).Append(deadline).Min();
    }

    /// <summary>Does what is due at a moment.</summary>
    public void Run(DateTimeOffset now)
    {
        foreach (var step in _operation.Steps.Where(step => step.State is StepState.Started or StepState.Working && step.Due <= now).ToList())
        {
            // A step that failed before this one may have cancelled it.
            if (!step.IsDone)
            {
                Continue(step, now);
            }
        }

        if (_operation.Phase == OperationPhase.Create && _operation.Deadline <= now)
        {
            _operation.Failure = "Stack creation time exceeded the specified timeout. ";
            CancelRunning(now);
        }

        if (_operation.Due <= now && _operation.Phase == OperationPhase.Update)
        {
            CheckRemovals(now);
        }

        _operation.Due = DateTimeOffset.MaxValue;
        StartReady(now);
        if (_operation.Steps.All(step => step.IsDone || IsBlocked(step)))
        {
            EndPhase(now);
        }
    }

    /// <summary>Begins a phase: its steps start one beat later.</summary>
    public void Begin(OperationPhase phase, DateTimeOffset now, List<StepRecord> steps)
    {
        _operation.Phase = phase;
        _operation.Steps = steps;
        _operation.Due = now + Beat;
    }

    /// <summary>The steps that make and change the resources of a model.</summary>
    public List<StepRecord> DeploySteps(StackModel model) =>
    [
        .. model.InOrder().Select(resource => new StepRecord
        {
            LogicalId = resource.LogicalId,
            Kind = stack.Find(resource.LogicalId) is null ? StepKind.Create : StepKind.Update,
            After = [.. model.Dependencies(resource)],
        }),
    ];

    /// <summary>The steps that delete resources, each after those that depend on it.</summary>
    public static List<StepRecord> DeleteSteps(IReadOnlyCollection<ResourceRecord> records) =>
    [
        .. records.Select(record => new StepRecord
        {
            LogicalId = record.LogicalId,
            Kind = StepKind.Delete,
            After = [.. records.Where(other => other.LogicalId != record.LogicalId && other.DependsOn.Contains(record.LogicalId)).Select(other => other.LogicalId)],
        }),
    ];

    /// <summary>Cancels what runs, because the operation was cancelled.</summary>
    public void Cancel(DateTimeOffset now)
    {
        _operation.IsCancelled = true;
        CancelRunning(now);
        _operation.Due = now;
    }

    private IReadOnlyDictionary<string, string> StackTags => (IsRollingBack ? _operation.Before : _operation.Target ?? stack.Deployment)?.Tags ?? [];

    private bool IsRollingBack => _operation.Phase is OperationPhase.RollbackUpdate or OperationPhase.RollbackCleanup;

    private bool StopsOnFailure => _operation.Phase is OperationPhase.Create or OperationPhase.Update;

    private bool HasFailed => _operation.IsCancelled || _operation.Failure is not null || _operation.Steps.Any(step => step.State == StepState.Failed);

    private ResourceWorker Worker(DateTimeOffset now) => new(world, host, stack, _operation.CallerArn, StackTags, now);

    private void StartReady(DateTimeOffset now)
    {
        var started = true;
        while (started && !(StopsOnFailure && HasFailed))
        {
            started = false;
            foreach (var step in _operation.Steps.Where(step => step.State == StepState.Waiting && IsReady(step)).ToList())
            {
                Start(step, now);
                started = true;
                if (StopsOnFailure && HasFailed)
                {
                    break;
                }
            }
        }
    }

    /// <summary>A removal that the stack's policy forbids fails the update before anything is touched.</summary>
    private void CheckRemovals(DateTimeOffset now)
    {
        var model = Model();
        var forbidden = stack.Resources.Where(record => !model.Has(record.LogicalId))
            .Select(record => (Record: record, Reason: Denial(record, "Update:Delete")))
            .FirstOrDefault(removal => removal.Reason is not null);
        if (forbidden.Reason is { } reason)
        {
            _operation.Failure = $"The following resource(s) failed to update: [{forbidden.Record.LogicalId}]. ";
            _log.Resource(forbidden.Record, "UPDATE_FAILED", now, reason);
        }
    }

    private string? Denial(ResourceRecord record, string action) => StackPolicy.Denial(_operation.PolicyDuringUpdate ?? stack.StackPolicy, record, action);

    private bool IsReady(StepRecord step) =>
        step.After.All(name => _operation.Steps.FirstOrDefault(other => other.LogicalId == name) is not { } other || other.State == StepState.Complete);

    /// <summary>Whether a step cannot start any more, because what it waits for failed.</summary>
    private bool IsBlocked(StepRecord step) => step.State == StepState.Waiting && (StopsOnFailure ? HasFailed : !IsReady(step) && AnyFailedBefore(step, []));

    private bool AnyFailedBefore(StepRecord step, HashSet<string> seen) => step.After.Where(seen.Add)
        .Select(name => _operation.Steps.FirstOrDefault(other => other.LogicalId == name)).OfType<StepRecord>()
        .Any(other => other.State is StepState.Failed or StepState.Cancelled || (other.State == StepState.Waiting && AnyFailedBefore(other, seen)));

    private void Start(StepRecord step, DateTimeOffset now)
    {
        switch (step.Kind)
        {
            case StepKind.Create:
                StartCreate(step, now);
                break;
            case StepKind.Update:
                StartUpdate(step, now);
                break;
            case StepKind.Revert:
                StartRevert(step, now);
                break;
            default:
                StartDelete(step, now);
                break;
        }
    }

    private void StartCreate(StepRecord step, DateTimeOffset now)
    {
        var resource = Model().Find(step.LogicalId)!;
        var record = NewRecord(resource, now);
        stack.Resources.Add(record);
        _operation.Made.Add(step.LogicalId);
        if (!TryEvaluate(step, record, resource, "CREATE_FAILED", now))
        {
            return;
        }

        _log.Resource(record, "CREATE_IN_PROGRESS", now, properties: step.Properties);
        Await(step, now);
    }

    private void StartUpdate(StepRecord step, DateTimeOffset now)
    {
        var resource = Model().Find(step.LogicalId)!;
        var record = stack.Find(step.LogicalId)!;
        if (!TryEvaluate(step, record, resource, "UPDATE_FAILED", now))
        {
            return;
        }

        var change = ResourceComparison.Of(record, resource, step.Properties, StackTags, ActualBefore(record, now));
        if (!change.IsChanged)
        {
            Adopt(record, resource);
            step.State = StepState.Complete;
            return;
        }

        _operation.Snapshots[step.LogicalId] = Snapshot(record, now);
        if (Denial(record, change.NeedsReplacement ? "Update:Replace" : "Update:Modify") is { } reason)
        {
            Fail(step, record, "UPDATE_FAILED", reason, now);
            return;
        }

        if (!change.NeedsReplacement && !change.WritesProperties)
        {
            Adopt(record, resource);
            record.Metadata = Metadata(resource);
            step.State = StepState.Complete;
            return;
        }

        step.Kind = change.NeedsReplacement ? StepKind.Replace : StepKind.Update;
        _log.Resource(
            record,
            "UPDATE_IN_PROGRESS",
            now,
            change.NeedsReplacement ? "Requested update requires the creation of a new physical resource; hence creating one." : null,
            step.Properties);
        if (change.NeedsReplacement && !change.IsRecreation && CustomName(record, step.Properties) is { } name)
        {
            Fail(step, record, "UPDATE_FAILED", $"CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {name} and update the stack again.", now);
            return;
        }

        Await(step, now);
    }

    private void StartRevert(StepRecord step, DateTimeOffset now)
    {
        var record = stack.Find(step.LogicalId)!;
        var before = _operation.Snapshots[step.LogicalId];
        if (_operation.Skip.Contains(step.LogicalId))
        {
            _log.Resource(record, "UPDATE_COMPLETE", now, "Resource was skipped during rollback");
            record.DriftStatus = "NOT_CHECKED";
            step.State = StepState.Complete;
            return;
        }

        step.Properties = before.Properties.DeepClone().AsObject();
        if (record.PhysicalId != before.PhysicalId)
        {
            if (record.PhysicalId is not null)
            {
                stack.Leftovers.RemoveAll(leftover => leftover.PhysicalId == before.PhysicalId);
                stack.Leftovers.Add(record.Copy() with { DeletionPolicy = "Delete" });
            }

            Restore(record, before);
            _log.Resource(record, "UPDATE_COMPLETE", now, properties: step.Properties);
            step.State = StepState.Complete;
            return;
        }

        _log.Resource(record, "UPDATE_IN_PROGRESS", now, properties: step.Properties);
        Await(step, now);
    }

    private void StartDelete(StepRecord step, DateTimeOffset now)
    {
        var record = Subject(step);
        if (record.PhysicalId is null || IsKept(step, record))
        {
            if (record.PhysicalId is not null)
            {
                _log.Resource(record, "DELETE_SKIPPED", now);
            }
            else
            {
                _log.Resource(record, "DELETE_COMPLETE", now);
            }

            step.State = StepState.Complete;
            return;
        }

        _log.Resource(record, "DELETE_IN_PROGRESS", now);
        Await(step, now);
    }

    private static void Await(StepRecord step, DateTimeOffset now)
    {
        step.State = StepState.Started;
        step.Due = now + Beat;
    }

    private void Continue(StepRecord step, DateTimeOffset now)
    {
        var record = Subject(step);
        if (step.State == StepState.Working)
        {
            Finish(step, record, now);
            return;
        }

        try
        {
            Ask(step, record, now);
        }
        catch (NotYetException error) when (++step.Attempts >= MaxAttempts)
        {
            Fail(step, record, FailedStatus(step), error.Message, now);
        }
        catch (NotYetException)
        {
            step.Due = now + RetryDelay;
        }
        catch (ResourceFailedException error)
        {
            Fail(step, record, FailedStatus(step), error.Message, now);
        }
    }

    private void Ask(StepRecord step, ResourceRecord record, DateTimeOffset now)
    {
        var worker = Worker(now);
        var facts = ResourceTypeTable.Find(record.Type)?.Facts;
        switch (step.Kind)
        {
            case StepKind.Create:
                TakeUp(record, worker, worker.Create(record, step.Properties), step);
                _log.Resource(record, "CREATE_IN_PROGRESS", now, "Resource creation Initiated", step.Properties);
                break;
            case StepKind.Replace:
                var old = record.Copy();
                var made = worker.Create(record, step.Properties);
                if (worker.Find(old) is not null && old.PhysicalId != made.Id)
                {
                    stack.Leftovers.Add(old with { DeletionPolicy = old.UpdateReplacePolicy });
                }

                TakeUp(record, worker, made, step);
                _log.Resource(record, "UPDATE_IN_PROGRESS", now, "Resource creation Initiated", step.Properties);
                break;
            case StepKind.Update:
                worker.Update(record, record.Properties, step.Properties);
                record.Properties = step.Properties.DeepClone().AsObject();
                record.StackTags = new(StackTags);
                break;
            case StepKind.Revert:
                Revert(step, record, worker);
                break;
            default:
                worker.Delete(record);
                break;
        }

        step.State = StepState.Working;
        step.Due = now + TimeSpan.FromSeconds(step.Kind switch
        {
            StepKind.Create or StepKind.Replace => facts?.CreateSeconds ?? 1,
            StepKind.Delete => facts?.DeleteSeconds ?? 1,
            _ => facts?.UpdateSeconds ?? 1,
        });
    }

    private void Revert(StepRecord step, ResourceRecord record, ResourceWorker worker)
    {
        var before = _operation.Snapshots[step.LogicalId];
        if (!JsonNode.DeepEquals(record.Properties, before.Properties) || _operation.RevertDrift || record.Status == "UPDATE_FAILED" || !record.StackTags.OrderBy(tag => tag.Key).SequenceEqual(before.StackTags.OrderBy(tag => tag.Key)))
        {
            worker.Update(record, record.Properties, before.Properties);
        }

        Restore(record, before);
    }

    private void TakeUp(ResourceRecord record, ResourceWorker worker, LiveResource live, StepRecord step)
    {
        record.PhysicalId = live.Id;
        record.Ref = worker.Ref(record, live);
        record.Properties = step.Properties.DeepClone().AsObject();
        record.StackTags = new(StackTags);
        record.DriftStatus = null;
    }

    private void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now)
    {
        step.State = StepState.Complete;
        switch (step.Kind)
        {
            case StepKind.Delete:
                _log.Resource(record, "DELETE_COMPLETE", now);
                break;
            case StepKind.Create:
                _log.Resource(record, "CREATE_COMPLETE", now, properties: step.Properties);
                break;
            default:
                if (step.Kind is StepKind.Update or StepKind.Replace && Model().Find(step.LogicalId) is { } resource)
                {
                    Adopt(record, resource);
                }

                _log.Resource(record, "UPDATE_COMPLETE", now, properties: step.Properties);
                break;
        }
    }

    private void Fail(StepRecord step, ResourceRecord record, string status, string reason, DateTimeOffset now)
    {
        step.State = StepState.Failed;
        _log.Resource(record, status, now, reason, step.Kind == StepKind.Delete ? null : step.Properties);
        if (StopsOnFailure)
        {
            CancelRunning(now);
        }
    }

    private void CancelRunning(DateTimeOffset now)
    {
        foreach (var step in _operation.Steps.Where(step => step.State is StepState.Started or StepState.Working))
        {
            var isCreation = step.Kind == StepKind.Create;
            step.State = StepState.Cancelled;
            _log.Resource(Subject(step), isCreation ? "CREATE_FAILED" : "UPDATE_FAILED", now, isCreation ? "Resource creation cancelled" : "Resource update cancelled", step.Properties);
        }
    }

    private void EndPhase(DateTimeOffset now)
    {
        switch (_operation.Phase)
        {
            case OperationPhase.Create:
                EndCreate(now);
                break;
            case OperationPhase.Update:
                EndUpdate(now);
                break;
            case OperationPhase.Cleanup:
                EndCleanup(StackStatus.UpdateComplete, now);
                break;
            case OperationPhase.RollbackCreate:
                EndRollbackCreate(now);
                break;
            case OperationPhase.RollbackUpdate:
                EndRollbackUpdate(now);
                break;
            case OperationPhase.RollbackCleanup:
                EndCleanup(StackStatus.UpdateRollbackComplete, now);
                break;
            default:
                EndDelete(now);
                break;
        }
    }

    private void EndCreate(DateTimeOffset now)
    {
        if (!HasFailed && TryPublish())
        {
            End(StackStatus.CreateComplete, now);
            return;
        }

        var reason = FailureReason();
        switch (_operation.OnFailure)
        {
            case "DO_NOTHING":
                End(StackStatus.CreateFailed, now, reason.TrimEnd(), keepOperation: true);
                break;
            case "DELETE":
                _log.Stack(StackStatus.DeleteInProgress, now, $"{reason}Delete requested by user.");
                stack.Deleted = now;
                Begin(OperationPhase.Delete, now, DeleteSteps(stack.Resources));
                break;
            default:
                _log.Stack(StackStatus.RollbackInProgress, now, $"{reason}Rollback requested by user.");
                Begin(OperationPhase.RollbackCreate, now, DeleteSteps(stack.Resources));
                break;
        }
    }

    private void EndRollbackCreate(DateTimeOffset now)
    {
        DropDeleted();
        if (Failed("delete") is { Length: > 0 } reason)
        {
            End(StackStatus.RollbackFailed, now, reason);
            return;
        }

        End(StackStatus.RollbackComplete, now);
    }

    private void EndUpdate(DateTimeOffset now)
    {
        if (!HasFailed && TryPublish())
        {
            _log.Stack(StackStatus.UpdateCleanupInProgress, now);
            var model = Model();
            foreach (var record in stack.Resources.Where(record => !model.Has(record.LogicalId)).ToList())
            {
                stack.Resources.Remove(record);
                stack.Leftovers.Add(record);
            }

            Begin(OperationPhase.Cleanup, now, LeftoverSteps());
            return;
        }

        var reason = FailureReason();
        if (_operation.OnFailure == "DO_NOTHING")
        {
            End(StackStatus.UpdateFailed, now, reason.TrimEnd(), keepOperation: true);
            return;
        }

        _log.Stack(StackStatus.UpdateRollbackInProgress, now, reason);
        BeginRollbackUpdate(now);
    }

    /// <summary>Begins to go back to what was before an update.</summary>
    public void BeginRollbackUpdate(DateTimeOffset now)
    {
        var touched = stack.Resources.Where(record => _operation.Snapshots.ContainsKey(record.LogicalId)).ToList();
        Begin(OperationPhase.RollbackUpdate, now, [.. touched.Select(record => new StepRecord
        {
            LogicalId = record.LogicalId,
            Kind = StepKind.Revert,
            After = [.. _operation.Snapshots[record.LogicalId].DependsOn.Where(_operation.Snapshots.ContainsKey)],
        })]);
    }

    private void EndRollbackUpdate(DateTimeOffset now)
    {
        if (Failed("update") is { Length: > 0 } reason)
        {
            End(StackStatus.UpdateRollbackFailed, now, reason, keepOperation: true);
            return;
        }

        _log.Stack(StackStatus.UpdateRollbackCleanupInProgress, now);
        foreach (var record in stack.Resources.Where(record => _operation.Made.Contains(record.LogicalId)).ToList())
        {
            stack.Resources.Remove(record);
            stack.Leftovers.Add(record with { DeletionPolicy = record.DeletionPolicy == "Retain" && !_operation.RetainExceptOnCreate ? "Retain" : "Delete" });
        }

        stack.Outputs = _operation.OutputsBefore;
        Begin(OperationPhase.RollbackCleanup, now, LeftoverSteps());
    }

    /// <summary>A left-over that cannot be deleted stays, and does not fail the operation.</summary>
    private void EndCleanup(string status, DateTimeOffset now)
    {
        stack.Leftovers.Clear();
        End(status, now, _operation.Steps.Any(step => step.State == StepState.Failed) ? "Update successful. One or more resources could not be deleted." : null);
    }

    private void EndDelete(DateTimeOffset now)
    {
        DropDeleted();
        if (Failed("delete") is { Length: > 0 } reason && !_operation.Force)
        {
            End(StackStatus.DeleteFailed, now, reason);
            return;
        }

        End(StackStatus.DeleteComplete, now);
        stack.Outputs = [];
        stack.Resources = [];
        stack.ChangeSets = [];
    }

    private void End(string status, DateTimeOffset now, string? reason = null, bool keepOperation = false)
    {
        _log.Stack(status, now, reason);
        if (status is StackStatus.CreateComplete or StackStatus.UpdateComplete)
        {
            stack.Deployment = _operation.Target;
        }

        stack.Operation = null;
        stack.Suspended = keepOperation ? _operation : null;
    }

    /// <summary>Works outputs out and checks that exports can be had.</summary>
    private bool TryPublish()
    {
        try
        {
            var references = new StackReferences(world, stack, _operation.Target!);
            var model = StackModel.Of(_operation.Target!, references);
            var evaluation = new Evaluation(model.Template, references);
            var outputs = model.Outputs.Select(output => new OutputRecord(
                output.LogicalId,
                OutputValue(output, evaluation),
                output.Description,
                output.ExportName is null ? null : evaluation.Text(output.ExportName))).ToList();
            ExportCheck.Check(world, stack, outputs);
            stack.Outputs = outputs;
            stack.Imports = [.. ImportsOf(model, evaluation, references)];
            return true;
        }
        catch (ServiceException error)
        {
            _operation.Failure = $"{error.Message.TrimEnd('.')}. ";
            return false;
        }
    }

    private static string OutputValue(TemplateOutput output, Evaluation evaluation)
    {
        try
        {
            return evaluation.Text(output.Value);
        }
        catch (ServiceException error) when (output.Value is TemplateIntrinsic { Name: "Fn::GetAtt" })
        {
            throw Refusals.Validation($"[Error] /Outputs/{output.LogicalId}/Value/Fn::GetAtt: {error.Message}");
        }
    }

    private static HashSet<string> ImportsOf(StackModel model, Evaluation evaluation, StackReferences references)
    {
        foreach (var resource in model.Resources)
        {
            evaluation.Map(resource.Properties);
        }

        return references.Imports;
    }

    private string FailureReason()
    {
        if (_operation.IsCancelled)
        {
            return "User Initiated";
        }

        if (_operation.Failure is { } failure)
        {
            return failure;
        }

        var created = Names(StepKind.Create);
        var updated = Names(StepKind.Update, StepKind.Replace);
        return (created.Length > 0 ? $"The following resource(s) failed to create: [{created}]. " : "")
            + (updated.Length > 0 ? $"The following resource(s) failed to update: [{updated}]. " : "");
    }

    private string Names(params StepKind[] kinds) =>
        string.Join(", ", _operation.Steps.Where(step => kinds.Contains(step.Kind) && step.State is StepState.Failed or StepState.Cancelled && kinds.Contains(step.Kind)).Select(step => step.LogicalId));

    private string Failed(string verb)
    {
        var names = string.Join(", ", _operation.Steps.Where(step => step.State == StepState.Failed).Select(step => step.LogicalId));
        return names.Length > 0 ? $"The following resource(s) failed to {verb}: [{names}]. " : "";
    }

    private void DropDeleted() =>
        stack.Resources.RemoveAll(record => record.Status is "DELETE_COMPLETE" or "DELETE_SKIPPED");

    private List<StepRecord> LeftoverSteps() =>
    [
        .. stack.Leftovers.Select((record, index) => new StepRecord
        {
            LogicalId = record.LogicalId,
            Kind = StepKind.Delete,
            Leftover = index,
            After = [.. stack.Leftovers.Where(other => other.LogicalId != record.LogicalId && other.DependsOn.Contains(record.LogicalId)).Select(other => other.LogicalId)],
        }),
    ];

    private ResourceRecord Subject(StepRecord step) => step.Leftover >= 0 ? stack.Leftovers[step.Leftover] : stack.Find(step.LogicalId)!;

    private bool IsKept(StepRecord step, ResourceRecord record)
    {
        if (_operation.Retain.Contains(record.LogicalId))
        {
            return true;
        }

        var isRollback = _operation.Phase is OperationPhase.RollbackCreate or OperationPhase.RollbackCleanup;
        return record.DeletionPolicy switch
        {
            "Retain" => !(isRollback && _operation.RetainExceptOnCreate) && (step.Leftover >= 0 || !isRollback || record.Status != "CREATE_FAILED" || record.PhysicalId is not null),
            "RetainExceptOnCreate" => !isRollback,
            _ => false,
        };
    }

    private static string FailedStatus(StepRecord step) => step.Kind switch
    {
        StepKind.Create => "CREATE_FAILED",
        StepKind.Delete => "DELETE_FAILED",
        _ => "UPDATE_FAILED",
    };

    private StackModel Model() => StackModel.Of(_operation.Target!, new StackReferences(world, stack, _operation.Target!));

    private ResourceRecord NewRecord(TemplateResource resource, DateTimeOffset now)
    {
        var record = new ResourceRecord { LogicalId = resource.LogicalId, Type = resource.Type, Status = "CREATE_IN_PROGRESS", Updated = now };
        Adopt(record, resource);
        return record;
    }

    private void Adopt(ResourceRecord record, TemplateResource resource)
    {
        record.DeletionPolicy = resource.DeletionPolicy?.ToString() ?? "Delete";
        record.UpdateReplacePolicy = resource.UpdateReplacePolicy?.ToString() ?? "Delete";
        record.DependsOn = [.. Model().Dependencies(resource)];
        record.Metadata = Metadata(resource);
    }

    private JsonObject? Metadata(TemplateResource resource)
    {
        if (resource.Metadata.Count == 0)
        {
            return null;
        }

        var references = new StackReferences(world, stack, _operation.Target!);
        return new Evaluation(Model().Template, references).Map(resource.Metadata);
    }

    private static void Restore(ResourceRecord record, ResourceRecord before)
    {
        record.PhysicalId = before.PhysicalId;
        record.Ref = before.Ref;
        record.Properties = before.Properties.DeepClone().AsObject();
        record.StackTags = new(before.StackTags);
        record.DependsOn = [.. before.DependsOn];
        record.DeletionPolicy = before.DeletionPolicy;
        record.UpdateReplacePolicy = before.UpdateReplacePolicy;
        record.Metadata = before.Metadata?.DeepClone().AsObject();
    }

    private bool TryEvaluate(StepRecord step, ResourceRecord record, TemplateResource resource, string failed, DateTimeOffset now)
    {
        try
        {
            step.Properties = new Evaluation(Model().Template, new StackReferences(world, stack, _operation.Target!)).Map(resource.Properties);
            return true;
        }
        catch (ServiceException error)
        {
            Fail(step, record, failed, error.Message, now);
            return false;
        }
    }

    private JsonObject? ActualBefore(ResourceRecord record, DateTimeOffset now)
    {
        if (!_operation.RevertDrift || !DriftComparison.IsReverted(record.Type))
        {
            return null;
        }

        var worker = Worker(now);
        return worker.Find(record) is null ? [] : worker.Read(record);
    }

    private ResourceRecord Snapshot(ResourceRecord record, DateTimeOffset now)
    {
        var copy = record.Copy();
        if (ActualBefore(record, now) is { Count: > 0 } actual)
        {
            foreach (var name in copy.Properties.Select(property => property.Key).ToList().Where(actual.ContainsKey))
            {
                copy.Properties[name] = actual[name]?.DeepClone();
            }
        }

        return copy;
    }

    private static string? CustomName(ResourceRecord record, JsonObject properties)
    {
        var property = ResourceTypeTable.Find(record.Type)?.Facts.NameProperty;
        return property is not null && properties[property]?.ToString() is { } name && record.Properties[property]?.ToString() == name ? name : null;
    }
}
