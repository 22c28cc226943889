using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Opens stages of pipelines again that somebody closed.</summary>
internal sealed class PipelineRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::CodePipeline::Pipeline";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => TransitionAdditions.StageOf(difference) is not null;

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        foreach (var stage in target.Differences.Select(TransitionAdditions.StageOf))
        {
            var request = new EnableStageTransitionRequest { PipelineName = target.PhysicalId, StageName = stage, TransitionType = StageTransitionType.Inbound };
            await session.CodePipeline.EnableStageTransitionAsync(request, cancellationToken).MapErrorsAsync("codepipeline", "EnableStageTransition", target.PhysicalId).ConfigureAwait(false);
        }
    }
}
