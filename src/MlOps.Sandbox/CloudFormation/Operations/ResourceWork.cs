using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>What a kind of step does with a resource.</summary>
/// <param name="operation">The operation.</param>
internal abstract class ResourceWork(RunningOperation operation)
{
    /// <summary>The operation.</summary>
    protected RunningOperation Operation => operation;

    /// <summary>The stack.</summary>
    protected StackRecord Stack => operation.Stack;

    /// <summary>The stack's events.</summary>
    protected EventLog Log => operation.Log;

    /// <summary>Announces the step, or completes it where there is nothing to do.</summary>
    /// <exception cref="ResourceFailedException">Where it fails at once.</exception>
    public abstract void Start(StepRecord step, DateTimeOffset now);

    /// <summary>Asks the service; its answer takes the time that the type needs.</summary>
    /// <exception cref="ResourceFailedException">Where the service refuses.</exception>
    public void Ask(StepRecord step, ResourceRecord record, DateTimeOffset now)
    {
        Ask(step, record, operation.Worker(now), now);
        step.State = StepState.Working;
        step.Due = now + TimeSpan.FromSeconds(ResourceTypeTable.Find(record.Type)?.Facts is { } facts ? Seconds(facts) : 1);
    }

    /// <summary>Says that the service is done.</summary>
    public abstract void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now);

    /// <summary>Asks the service.</summary>
    protected abstract void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now);

    /// <summary>How long the service takes.</summary>
    protected abstract double Seconds(ResourceTypeFacts facts);

    /// <summary>The properties that the template gives a resource.</summary>
    /// <exception cref="ResourceFailedException">Where they cannot be worked out.</exception>
    protected JsonObject Properties(TemplateResource resource)
    {
        try
        {
            return operation.Evaluation().Map(resource.Properties);
        }
        catch (ServiceException error)
        {
            throw new ResourceFailedException(error.Message);
        }
    }

    /// <summary>Notes what the template says of a resource besides its properties.</summary>
    protected void Adopt(ResourceRecord record, TemplateResource resource)
    {
        record.DeletionPolicy = ResourcePolicies.TextOf(resource.DeletionPolicy);
        record.UpdateReplacePolicy = ResourcePolicies.TextOf(resource.UpdateReplacePolicy);
        record.DependsOn = [.. operation.Model().Dependencies(resource)];
        record.Metadata = resource.Metadata.Count == 0 ? null : operation.Evaluation().Map(resource.Metadata);
    }

    /// <summary>Notes a resource that was just made.</summary>
    protected void TakeUp(ResourceRecord record, ResourceWorker worker, LiveResource live, StepRecord step)
    {
        record.PhysicalId = live.Id;
        record.Ref = worker.Ref(record, live);
        record.Properties = step.Properties.DeepClone().AsObject();
        record.StackTags = new(operation.StackTags);
        record.DriftStatus = null;
    }
}
