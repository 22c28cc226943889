using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>CodePipeline: what pipelines are and what they run.</summary>
internal sealed class CodePipelineService : AwsService
{
    private const string Disabled = "DisabledTransitions";

    /// <summary>Makes the service.</summary>
    public CodePipelineService()
        : base("codepipeline")
    {
        On("GetPipeline", GetPipeline);
        On("ListPipelines", ListPipelines);
        On("GetPipelineState", GetPipelineState);
        On("ListPipelineExecutions", ListPipelineExecutions);
        On("GetPipelineExecution", GetPipelineExecution);
        On("StartPipelineExecution", StartPipelineExecution);
        On("StopPipelineExecution", StopPipelineExecution);
        On("DisableStageTransition", call => SetTransition(call, "DisableStageTransition", isEnabled: false));
        On("EnableStageTransition", call => SetTransition(call, "EnableStageTransition", isEnabled: true));
        On("UpdatePipeline", UpdatePipeline);
        On("DeletePipeline", DeletePipeline);
        On("ListTagsForResource", ListTagsForResource);
    }

    private static LiveResource Pipeline(ServiceCall call, string operation, string member, string? stage = null)
    {
        var name = call.Input.Required(member);
        call.Caller.Authorize($"codepipeline:{operation}", call.Arn("codepipeline", stage is null ? name : $"{name}/{stage}"));
        return call.Find(PipelineRuns.Type, name) ?? throw NotFound(call, name);
    }

    private static ServiceException NotFound(ServiceCall call, string name) =>
        new("PipelineNotFoundException", $"Account '{call.AccountId}' does not have a pipeline with name '{name}'");

    private static JsonObject GetPipeline(ServiceCall call)
    {
        var pipeline = Pipeline(call, "GetPipeline", "name");
        return new JsonObject
        {
            ["pipeline"] = Structure(pipeline),
            ["metadata"] = new JsonObject
            {
                ["pipelineArn"] = call.Arn("codepipeline", pipeline.Id),
                ["created"] = pipeline.Date(),
                ["updated"] = pipeline.Date(),
            },
        };
    }

    private static JsonObject Structure(LiveResource pipeline)
    {
        var structure = new JsonObject { ["name"] = pipeline.Id, ["version"] = pipeline.Properties.Number("Version") ?? 1 };
        foreach (var member in (string[])["RoleArn", "ArtifactStore", "Stages", "PipelineType", "ExecutionMode", "Variables", "Triggers"])
        {
            if (pipeline.Properties[member] is { } value)
            {
                structure[PropertyCase.ToCamel(member)] = PropertyCase.ToCamel(value);
            }
        }

        return structure;
    }

    private static JsonObject ListPipelines(ServiceCall call)
    {
        call.Caller.Authorize("codepipeline:ListPipelines", "*");
        var page = Page.Of(call.All(PipelineRuns.Type), call.Input.Text("nextToken"), call.Input.Number("maxResults") ?? 1_000);
        return new JsonObject
        {
            ["pipelines"] = page.Items.Select(pipeline => (JsonNode?)new JsonObject
            {
                ["name"] = pipeline.Id,
                ["version"] = pipeline.Properties.Number("Version") ?? 1,
                ["created"] = pipeline.Date(),
                ["updated"] = pipeline.Date(),
            }).ToJsonArray(),
        }.With("nextToken", page.NextToken);
    }

    private static JsonObject GetPipelineState(ServiceCall call)
    {
        var pipeline = Pipeline(call, "GetPipelineState", "name");
        var newest = PipelineRuns.Of(call.World, pipeline) is [var first, ..] ? first : null;
        var stages = pipeline.Properties.Items("Stages").Select((stage, index) => (JsonNode?)StageState(call, pipeline, stage.AsObject(), index == 0 ? newest : null));
        return new JsonObject
        {
            ["pipelineName"] = pipeline.Id,
            ["pipelineVersion"] = pipeline.Properties.Number("Version") ?? 1,
            ["stageStates"] = stages.ToJsonArray(),
            ["created"] = pipeline.Date(),
            ["updated"] = pipeline.Date(),
        };
    }

    private static JsonObject StageState(ServiceCall call, LiveResource pipeline, JsonObject stage, JsonObject? execution)
    {
        var name = stage.Text("Name")!;
        var transition = (pipeline.Contents[Disabled] as JsonObject)?[name] as JsonObject;
        var inbound = new JsonObject { ["enabled"] = transition is null };
        if (transition is not null)
        {
            inbound["disabledReason"] = transition.Text("Reason");
            inbound["lastChangedAt"] = transition.Text("ChangedAt");
            inbound["lastChangedBy"] = transition.Text("ChangedBy");
        }

        var state = new JsonObject
        {
            ["stageName"] = name,
            ["inboundTransitionState"] = inbound,
            ["actionStates"] = stage.Items("Actions").Select(action => (JsonNode?)new JsonObject { ["actionName"] = action["Name"]?.DeepClone() }).ToJsonArray(),
        };
        if (execution is not null)
        {
            state["latestExecution"] = new JsonObject
            {
                ["pipelineExecutionId"] = execution.Text("PipelineExecutionId"),
                ["status"] = execution.Text("Status"),
            };
        }

        return state;
    }

    private static JsonObject ListPipelineExecutions(ServiceCall call)
    {
        var pipeline = Pipeline(call, "ListPipelineExecutions", "pipelineName");
        var page = Page.Of(PipelineRuns.Of(call.World, pipeline), call.Input.Text("nextToken"), call.Input.Number("maxResults") ?? 100);
        return new JsonObject
        {
            ["pipelineExecutionSummaries"] = page.Items.Select(execution => (JsonNode?)Summary(execution)).ToJsonArray(),
        }.With("nextToken", page.NextToken);
    }

    private static JsonObject Summary(JsonObject execution) => new()
    {
        ["pipelineExecutionId"] = execution.Text("PipelineExecutionId"),
        ["status"] = execution.Text("Status"),
        ["startTime"] = execution.Text("StartTime"),
        ["lastUpdateTime"] = execution.Text("LastUpdateTime") ?? execution.Text("StartTime"),
        ["sourceRevisions"] = new JsonArray(),
        ["trigger"] = new JsonObject { ["triggerType"] = execution.Text("Trigger") },
    };

    private static JsonObject GetPipelineExecution(ServiceCall call)
    {
        var pipeline = Pipeline(call, "GetPipelineExecution", "pipelineName");
        var execution = Execution(call, pipeline);
        return new JsonObject
        {
            ["pipelineExecution"] = new JsonObject
            {
                ["pipelineName"] = pipeline.Id,
                ["pipelineVersion"] = pipeline.Properties.Number("Version") ?? 1,
                ["pipelineExecutionId"] = execution.Text("PipelineExecutionId"),
                ["status"] = execution.Text("Status"),
            },
        };
    }

    private static JsonObject Execution(ServiceCall call, LiveResource pipeline)
    {
        var id = call.Input.Required("pipelineExecutionId");
        return PipelineRuns.Of(call.World, pipeline).FirstOrDefault(execution => execution.Text("PipelineExecutionId") == id)
            ?? throw new ServiceException("PipelineExecutionNotFoundException", $"The pipeline {pipeline.Id} has no execution with id {id}");
    }

    private static JsonObject StartPipelineExecution(ServiceCall call) => new()
    {
        ["pipelineExecutionId"] = PipelineRuns.Start(call.World, Pipeline(call, "StartPipelineExecution", "name"), "StartPipelineExecution"),
    };

    private static JsonObject StopPipelineExecution(ServiceCall call)
    {
        var execution = Execution(call, Pipeline(call, "StopPipelineExecution", "pipelineName"));
        if (execution.Text("Status") != "InProgress")
        {
            throw new ServiceException("PipelineExecutionNotStoppableException", $"The pipeline execution cannot be stopped: its status is {execution.Text("Status")}.");
        }

        execution["Status"] = "Stopped";
        execution["LastUpdateTime"] = call.Now();
        return new JsonObject { ["pipelineExecutionId"] = execution.Text("PipelineExecutionId") };
    }

    private static void SetTransition(ServiceCall call, string operation, bool isEnabled)
    {
        var stage = call.Input.Required("stageName");
        var pipeline = Pipeline(call, operation, "pipelineName", stage);
        if (!pipeline.Properties.Items("Stages").Any(known => known["Name"]?.GetValue<string>() == stage))
        {
            throw new ServiceException("StageNotFoundException", $"Stage '{stage}' not found in pipeline '{pipeline.Id}'");
        }

        var disabled = pipeline.Contents[Disabled]?.DeepClone().AsObject() ?? [];
        if (isEnabled)
        {
            disabled.Remove(stage);
        }
        else
        {
            disabled[stage] = new JsonObject
            {
                ["Type"] = call.Input.Text("transitionType"),
                ["Reason"] = call.Input.Text("reason"),
                ["ChangedAt"] = call.Now(),
                ["ChangedBy"] = call.Caller.Arn,
            };
        }

        pipeline.Contents[Disabled] = disabled;
    }

    private static JsonObject UpdatePipeline(ServiceCall call)
    {
        var given = call.Input["pipeline"] as JsonObject ?? [];
        call.Input["name"] = given.Required("name");
        var pipeline = Pipeline(call, "UpdatePipeline", "name");
        foreach (var (member, value) in given.Where(member => member.Key is not ("name" or "version")))
        {
            pipeline.Properties[PropertyCase.ToPascal(member)] = value is null ? null : PropertyCase.ToPascal(value);
        }

        pipeline.Properties["Version"] = ((pipeline.Properties.Number("Version") ?? 1) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new JsonObject { ["pipeline"] = Structure(pipeline) };
    }

    private static void DeletePipeline(ServiceCall call)
    {
        var name = call.Input.Required("name");
        call.Caller.Authorize("codepipeline:DeletePipeline", call.Arn("codepipeline", name));
        if (call.Find(PipelineRuns.Type, name) is { } pipeline)
        {
            call.Delete(pipeline);
        }
    }

    private static JsonObject ListTagsForResource(ServiceCall call)
    {
        var arn = call.Input.Required("resourceArn");
        call.Caller.Authorize("codepipeline:ListTagsForResource", arn);
        var pipeline = call.Find(PipelineRuns.Type, arn[(arn.LastIndexOf(':') + 1)..])
            ?? throw new ServiceException("ResourceNotFoundException", $"Could not find {arn}");
        return new JsonObject
        {
            ["tags"] = pipeline.Properties.Pairs("Tags").Select(tag => (JsonNode?)new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }).ToJsonArray(),
        };
    }
}
