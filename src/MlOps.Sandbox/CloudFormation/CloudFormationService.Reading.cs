using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What reads stacks.</summary>
internal sealed partial class CloudFormationService
{
    private void AddReadingOperations()
    {
        Answer("DescribeStacks", DescribeStacks);
        Answer("ListStacks", ListStacks);
        Answer("DescribeAccountLimits", DescribeAccountLimits);
        Answer("DescribeStackEvents", DescribeStackEvents);
        Answer("DescribeEvents", DescribeEvents);
        Answer("DescribeStackResources", DescribeStackResources);
        Answer("DescribeStackResource", DescribeStackResource);
        Answer("ListStackResources", ListStackResources);
        Answer("ListExports", ListExports);
        Answer("ListImports", ListImports);
    }

    private static IEnumerable<StackRecord> StacksOf(ServiceCall call, StackEngine engine) =>
        engine.State.Stacks.Where(stack => stack.AccountId == call.AccountId && stack.Region == call.Region).Reverse();

    private static JsonObject DescribeStacks(ServiceCall call, StackEngine engine)
    {
        if (call.Input.Text("StackName") is not null)
        {
            return new JsonObject { ["Stacks"] = new JsonArray(Answers.Stack(Stack(call, engine))) };
        }

        Authorize(call, null);
        var page = PageOf(call, StacksOf(call, engine).Where(stack => !stack.IsDeleted).Select(Answers.Stack));
        return new JsonObject { ["Stacks"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static JsonObject ListStacks(ServiceCall call, StackEngine engine)
    {
        Authorize(call, null);
        var wanted = call.Input.Texts("StackStatusFilter");
        var page = PageOf(call, StacksOf(call, engine).Where(stack => wanted.Count == 0 || wanted.Contains(stack.Status)).Select(Answers.StackSummary));
        return new JsonObject { ["StackSummaries"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    // The default quotas: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html.
    private static JsonObject DescribeAccountLimits(ServiceCall call, StackEngine engine)
    {
        Authorize(call, null);
        return new JsonObject
        {
            ["AccountLimits"] = new JsonArray(
                new JsonObject { ["Name"] = "StackLimit", ["Value"] = 2000 },
                new JsonObject { ["Name"] = "StackOutputsLimit", ["Value"] = 200 },
                new JsonObject { ["Name"] = "ConcurrentResourcesLimit", ["Value"] = 2500 }),
        };
    }

    private static JsonObject DescribeStackEvents(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        var page = PageOf(call, stack.Events.Where(record => record.Status is not null).Reverse().Select(record => Answers.StackEvent(stack, record)));
        return new JsonObject { ["StackEvents"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static JsonObject DescribeEvents(ServiceCall call, StackEngine engine)
    {
        var (stack, events) = EventsOf(call, engine);
        if ((call.Input["Filters"] as JsonObject)?.Flag("FailedEvents") == true)
        {
            events = events.Where(Answers.IsFailure);
        }

        var page = PageOf(call, events.Reverse().Select(record => Answers.OperationEvent(stack, record)));
        return new JsonObject { ["OperationEvents"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static (StackRecord Stack, IEnumerable<EventRecord> Events) EventsOf(ServiceCall call, StackEngine engine)
    {
        if (call.Input.Text("ChangeSetName") is { } name)
        {
            var (owner, changeSet) = FindChangeSet(call, engine, name) ?? throw Refusals.NoChangeSet(name);
            return (owner, owner.Events.Where(record => record.ChangeSetId == changeSet.ChangeSetId));
        }

        if (call.Input.Text("OperationId") is { } operationId)
        {
            var owner = StacksOf(call, engine).FirstOrDefault(stack => stack.LastOperations.Any(operation => operation.OperationId == operationId));
            Authorize(call, owner);
            _ = owner ?? throw Refusals.Validation($"Operation with id {operationId} does not exist");
            return (owner, owner.Events.Where(record => record.OperationId == operationId));
        }

        if (call.Input.Text("StackName") is null)
        {
            throw Refusals.Validation("One of ChangeSetName, OperationId or StackName must be specified");
        }

        var stack = Stack(call, engine, Refusals.NoStack);
        return (stack, stack.Events);
    }

    private static JsonObject DescribeStackResources(ServiceCall call, StackEngine engine)
    {
        var logicalId = call.Input.Text("LogicalResourceId");
        if (call.Input.Text("PhysicalResourceId") is { } physicalId && call.Input.Text("StackName") is null)
        {
            Authorize(call, null);
            var owner = StacksOf(call, engine).FirstOrDefault(stack => stack.Resources.Any(record => record.PhysicalId == physicalId))
                ?? throw Refusals.Validation($"Stack for {physicalId} does not exist");
            return Resources(owner, logicalId);
        }

        return Resources(Stack(call, engine), logicalId);

        static JsonObject Resources(StackRecord stack, string? logicalId) => new()
        {
            ["StackResources"] = Answers.List(stack.Resources.Where(record => logicalId is null || record.LogicalId == logicalId).Take(100).Select(record => Answers.Resource(stack, record))),
        };
    }

    private static JsonObject DescribeStackResource(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, name => Refusals.Validation($"Stack '{name}' does not exist"));
        var logicalId = call.Input.Required("LogicalResourceId");
        var record = stack.Find(logicalId);
        if (record is null || record.Status == "DELETE_COMPLETE")
        {
            throw Refusals.Validation($"Resource {logicalId} does not exist for stack {stack.Name}");
        }

        var answer = Answers.Resource(stack, record, "LastUpdatedTimestamp");
        answer["Metadata"] = (record.Metadata ?? []).ToJsonString();
        return new JsonObject { ["StackResourceDetail"] = answer };
    }

    private static JsonObject ListStackResources(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine);
        var page = PageOf(call, stack.Resources.Select(record =>
        {
            var answer = Answers.Resource(stack, record, "LastUpdatedTimestamp");
            answer.Remove("StackName");
            answer.Remove("StackId");
            return answer;
        }));
        return new JsonObject { ["StackResourceSummaries"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static JsonObject ListExports(ServiceCall call, StackEngine engine)
    {
        Authorize(call, null);
        _ = engine;
        var page = PageOf(call, StackReferences.Exports(call.World, call.AccountId, call.Region).Select(export => new JsonObject
        {
            ["ExportingStackId"] = export.Stack.StackId,
            ["Name"] = export.Output.ExportName,
            ["Value"] = export.Output.Value,
        }));
        return new JsonObject { ["Exports"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static JsonObject ListImports(ServiceCall call, StackEngine engine)
    {
        Authorize(call, null);
        _ = engine;
        var name = call.Input.Required("ExportName");
        var users = ExportCheck.Users(call.World, call.AccountId, call.Region, name).Select(stack => stack.Name).ToList();
        if (users.Count == 0)
        {
            throw Refusals.Validation($"Export '{name}' is not imported by any stack.");
        }

        var page = PageOf(call, users);
        return new JsonObject { ["Imports"] = Answers.Texts(page.Items) }.With("NextToken", page.NextToken);
    }
}
