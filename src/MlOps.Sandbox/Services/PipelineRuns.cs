using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// Executions of pipelines. One starts when a pipeline is made and when a polled branch gets a commit; it fails at once where its source is
/// not there. Source: https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html.
/// </summary>
internal static class PipelineRuns
{
    /// <summary>The type of a pipeline.</summary>
    public const string Type = "AWS::CodePipeline::Pipeline";

    /// <summary>The list of executions in what is kept of a pipeline, oldest first.</summary>
    public const string Member = "Executions";

    private static readonly TimeSpan SourceTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WholeTime = TimeSpan.FromMinutes(5);

    /// <summary>The executions of a pipeline, newest first, as they stand now.</summary>
    public static IReadOnlyList<JsonObject> Of(World world, LiveResource pipeline)
    {
        var executions = pipeline.Kept(Member).Select(execution => execution!.AsObject()).ToList();
        foreach (var execution in executions.Where(execution => execution.Text("Status") == "InProgress"))
        {
            Settle(world, pipeline, execution);
        }

        executions.Reverse();
        return executions;
    }

    /// <summary>Starts an execution.</summary>
    /// <returns>Its id.</returns>
    public static string Start(World world, LiveResource pipeline, string trigger)
    {
        var id = Guid.NewGuid().ToString();
        pipeline.Kept(Member).Add(new JsonObject
        {
            ["PipelineExecutionId"] = id,
            ["Status"] = "InProgress",
            ["StartTime"] = Text(world.Time.GetUtcNow()),
            ["Trigger"] = trigger,
        });
        return id;
    }

    /// <summary>Starts the pipelines that poll a branch.</summary>
    public static void OnCommit(ServiceCall call, LiveResource repository, string branch)
    {
        foreach (var pipeline in call.All(Type).Where(pipeline => Sources(pipeline).Any(source =>
            source.Text("RepositoryName") == repository.Properties.Text("RepositoryName")
            && source.Text("BranchName") == branch
            && source.Text("PollForSourceChanges") != "false")))
        {
            Start(call.World, pipeline, "PollForSourceChanges");
        }
    }

    private static void Settle(World world, LiveResource pipeline, JsonObject execution)
    {
        var age = world.Time.GetUtcNow() - DateTimeOffset.Parse(execution.Text("StartTime")!, CultureInfo.InvariantCulture);
        if (age >= SourceTime && Sources(pipeline).Any(source => IsMissing(world, pipeline, source)))
        {
            execution["Status"] = "Failed";
            execution["FailedStage"] = "Source";
        }
        else if (age >= WholeTime)
        {
            execution["Status"] = "Succeeded";
        }
        else
        {
            return;
        }

        execution["LastUpdateTime"] = Text(world.Time.GetUtcNow());
        world.MarkChanged();
    }

    private static bool IsMissing(World world, LiveResource pipeline, JsonObject source)
    {
        if (source.Text("RepositoryName") is { } repositoryName)
        {
            var repository = world.Resources.OfType(pipeline.AccountId, pipeline.Region, "AWS::CodeCommit::Repository")
                .FirstOrDefault(repository => repository.Properties.Text("RepositoryName") == repositoryName);
            return repository is null || CodeCommitService.Branches(repository).Text(source.Text("BranchName") ?? string.Empty) is null;
        }

        if (source.Text("S3Bucket") is { } bucketName)
        {
            var bucket = world.Resources.All.FirstOrDefault(resource => resource.Type == "AWS::S3::Bucket" && resource.Id == bucketName);
            return bucket is null || new BucketContents(bucket).Find(source.Text("S3ObjectKey") ?? string.Empty, null) is not { } found || BucketContents.IsMarker(found);
        }

        return false;
    }

    private static IEnumerable<JsonObject> Sources(LiveResource pipeline) => pipeline.Properties.Items("Stages")
        .SelectMany(stage => stage.AsObject().Items("Actions"))
        .Where(action => (action["ActionTypeId"] as JsonObject)?.Text("Category") == "Source")
        .Select(action => action["Configuration"] as JsonObject ?? []);

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
