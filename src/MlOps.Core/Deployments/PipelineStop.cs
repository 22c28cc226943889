using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using Build = Amazon.CodeBuild.Model.Build;

namespace MlOps.Deployments;

/// <summary>
/// Brings a product's pipelines to rest before the product is removed: a pipeline that runs on writes into the bucket between its being
/// emptied and its being deleted.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class PipelineStop(AwsSession session, IOperationObserver observer)
{
    private const string Reason = "The product is being removed.";

    /// <summary>Stops pipelines and waits until none of their builds runs.</summary>
    /// <param name="plan">What is removed.</param>
    /// <param name="stackName">The stack, for messages.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task StopAsync(RemovalPlan plan, string stackName, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var pipelines = plan.OfType("AWS::CodePipeline::Pipeline").Select(item => item.Name).ToList();
        foreach (var pipeline in pipelines)
        {
            await CloseAsync(pipeline, cancellationToken).ConfigureAwait(false);
        }

        var projects = plan.OfType("AWS::CodeBuild::Project").Select(item => item.Name).ToList();
        var interval = new PollingInterval();
        while (await FindRunningAsync(pipelines, projects, cancellationToken).ConfigureAwait(false) is { } running)
        {
            observer.Progress($"Removing {stackName}", $"Waiting for {running}", -1);
            var wait = interval.After(news: false);
            if (session.Time.GetUtcNow() + wait > deadline)
            {
                throw StackErrors.TimedOut(stackName, $"waiting for {running}", "This run has deleted nothing, and pipelines that are left take executions again.");
            }

            await Task.Delay(wait, session.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Opens what a removal closed, where the removal failed: what was closed for another reason stays closed. Executions that were stopped
    /// are not started again. A pipeline that cannot be opened is warned of, because the removal's own failure matters more.
    /// </summary>
    /// <param name="plan">What was to be removed.</param>
    public async Task ResumeAsync(RemovalPlan plan)
    {
        foreach (var pipeline in plan.OfType("AWS::CodePipeline::Pipeline").Select(item => item.Name))
        {
            try
            {
                await OpenAsync(pipeline).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (error.InnerException is PipelineNotFoundException)
            {
                observer.Verbose($"Pipeline {pipeline} is gone already.");
            }
            catch (MlOpsException error)
            {
                observer.Warning($"Pipeline {pipeline} could not be opened again ({error.Message}); enable its stage transitions.");
            }
        }
    }

    // The reason says who closed a transition, also where an earlier run did and was interrupted. No token: whoever stopped the removal still
    // wants the pipelines back.
    private async Task OpenAsync(string pipeline)
    {
        var state = await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = pipeline }, CancellationToken.None)
            .MapErrorsAsync("codepipeline", "GetPipelineState", pipeline).ConfigureAwait(false);
        foreach (var stage in (state.StageStates ?? []).Where(stage => stage.InboundTransitionState is { Enabled: false, DisabledReason: Reason }))
        {
            var request = new EnableStageTransitionRequest { PipelineName = pipeline, StageName = stage.StageName, TransitionType = StageTransitionType.Inbound };
            await session.CodePipeline.EnableStageTransitionAsync(request, CancellationToken.None)
                .MapErrorsAsync("codepipeline", "EnableStageTransition", pipeline).ConfigureAwait(false);
            observer.Verbose($"Pipeline {pipeline} lets executions into stage {stage.StageName} again.");
        }
    }

    // A transition that is closed lets no new execution past the source stage; what runs already is asked to stop after its present actions.
    private async Task CloseAsync(string pipeline, CancellationToken cancellationToken)
    {
        try
        {
            var state = await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = pipeline }, cancellationToken)
                .MapErrorsAsync("codepipeline", "GetPipelineState", pipeline).ConfigureAwait(false);
            foreach (var stage in (state.StageStates ?? []).Skip(1).Where(stage => stage.InboundTransitionState?.Enabled != false))
            {
                var request = new DisableStageTransitionRequest
                {
                    PipelineName = pipeline,
                    StageName = stage.StageName,
                    TransitionType = StageTransitionType.Inbound,
                    Reason = Reason,
                };
                await session.CodePipeline.DisableStageTransitionAsync(request, cancellationToken)
                    .MapErrorsAsync("codepipeline", "DisableStageTransition", pipeline).ConfigureAwait(false);
            }

            await StopExecutionsAsync(pipeline, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is PipelineNotFoundException)
        {
            observer.Verbose($"Pipeline {pipeline} is gone already.");
        }
    }

    private async Task StopExecutionsAsync(string pipeline, CancellationToken cancellationToken)
    {
        foreach (var execution in await ListRunningAsync(pipeline, cancellationToken).ConfigureAwait(false))
        {
            if (execution.Status != PipelineExecutionStatus.InProgress)
            {
                continue;
            }

            observer.Verbose($"Stopping execution {execution.PipelineExecutionId} of pipeline {pipeline}.");
            var request = new StopPipelineExecutionRequest { PipelineName = pipeline, PipelineExecutionId = execution.PipelineExecutionId, Reason = Reason };
            try
            {
                await session.CodePipeline.StopPipelineExecutionAsync(request, cancellationToken)
                    .MapErrorsAsync("codepipeline", "StopPipelineExecution", pipeline).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (error.InnerException is PipelineExecutionNotStoppableException or DuplicatedStopRequestException)
            {
                observer.Verbose($"Execution {execution.PipelineExecutionId} is stopping or has ended already.");
            }
        }
    }

    // Executions come newest first; those that run are among the first hundred.
    private async Task<IReadOnlyList<PipelineExecutionSummary>> ListRunningAsync(string pipeline, CancellationToken cancellationToken)
    {
        try
        {
            var response = await session.CodePipeline.ListPipelineExecutionsAsync(
                new ListPipelineExecutionsRequest { PipelineName = pipeline, MaxResults = 100 }, cancellationToken)
                .MapErrorsAsync("codepipeline", "ListPipelineExecutions", pipeline).ConfigureAwait(false);
            return [.. (response.PipelineExecutionSummaries ?? []).Where(item => item.Status?.Value is "InProgress" or "Stopping")];
        }
        catch (MlOpsException error) when (error.InnerException is PipelineNotFoundException)
        {
            return [];
        }
    }

    private async Task<string?> FindRunningAsync(IReadOnlyList<string> pipelines, IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        foreach (var pipeline in pipelines)
        {
            if (await ListRunningAsync(pipeline, cancellationToken).ConfigureAwait(false) is [var execution, ..])
            {
                return $"execution {execution.PipelineExecutionId} of pipeline {pipeline}";
            }
        }

        foreach (var project in projects)
        {
            if (await FindRunningBuildAsync(project, cancellationToken).ConfigureAwait(false) is { } build)
            {
                return $"build {build.Id}";
            }
        }

        return null;
    }

    private async Task<Build?> FindRunningBuildAsync(string project, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await session.CodeBuild.ListBuildsForProjectAsync(
                new ListBuildsForProjectRequest { ProjectName = project, SortOrder = SortOrderType.DESCENDING }, cancellationToken)
                .MapErrorsAsync("codebuild", "ListBuildsForProject", project).ConfigureAwait(false);
            if (listed.Ids is not { Count: > 0 } ids)
            {
                return null;
            }

            var builds = await session.CodeBuild.BatchGetBuildsAsync(new BatchGetBuildsRequest { Ids = ids }, cancellationToken)
                .MapErrorsAsync("codebuild", "BatchGetBuilds", project).ConfigureAwait(false);
            return builds.Builds?.Find(build => build.BuildStatus == StatusType.IN_PROGRESS);
        }
        catch (MlOpsException error) when (error.InnerException is ResourceNotFoundException)
        {
            return null;
        }
    }
}
