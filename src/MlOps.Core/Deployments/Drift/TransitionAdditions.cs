using Amazon.CodePipeline.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Finds stages of a pipeline that somebody closed and no template of its stack closes: nothing goes on there, and CloudFormation does not look where the template
/// closes none.
/// </summary>
internal static class TransitionAdditions
{
    /// <summary>Where a template says what is looked for, as JSON pointers; the stage's name stands below.</summary>
    public static readonly string[] Paths = [TransitionsPath];

    private const string Property = "DisableInboundStageTransitions";
    private const string TransitionsPath = "/" + Property;

    /// <summary>The stage that a difference is of; null where it is of none that somebody closed.</summary>
    /// <param name="difference">The difference.</param>
    public static string? StageOf(MlPropertyDifference difference) =>
        difference.DifferenceType == "ADD" && difference.PropertyPath.StartsWith(TransitionsPath + "/", StringComparison.Ordinal) ? difference.PropertyPath[(TransitionsPath.Length + 1)..] : null;

    /// <summary>Searches a pipeline.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="definition">What its template says of the pipeline.</param>
    /// <param name="pipeline">The pipeline's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<AdditionSearch> FindAsync(AwsSession session, TemplateResource definition, string pipeline, CancellationToken cancellationToken)
    {
        // Where the template closes a stage, CloudFormation compares them all.
        if (definition.Properties.ContainsKey(Property))
        {
            return new([], []);
        }

        var state = await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = pipeline }, cancellationToken)
            .MapErrorsAsync("codepipeline", "GetPipelineState", pipeline).ConfigureAwait(false);
        return new([.. (state.StageStates ?? []).Where(stage => stage.InboundTransitionState?.Enabled == false).Select(Describe)], []);
    }

    private static Addition Describe(StageState stage)
    {
        var text = TemplateJson.Write(new TemplateMap(("Reason", stage.InboundTransitionState.DisabledReason ?? ""), ("StageName", stage.StageName)), indented: false);
        return new Addition($"{TransitionsPath}/{stage.StageName}", text, text);
    }
}
