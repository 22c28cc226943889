using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>Puts tags of model package groups back; all else about them is fixed when they are made.</summary>
internal sealed class ModelGroupRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::SageMaker::ModelPackageGroup";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => TagChange.Is(difference);

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var changes = TagChange.Of(target.Differences, target);
        if (changes.Where(change => change.Value is not null).Select(change => new Tag { Key = change.Key, Value = change.Value }).ToList() is { Count: > 0 } written)
        {
            await session.SageMaker.AddTagsAsync(new AddTagsRequest { ResourceArn = target.PhysicalId, Tags = written }, cancellationToken)
                .MapErrorsAsync("sagemaker", "AddTags", target.PhysicalId).ConfigureAwait(false);
        }

        if (changes.Where(change => change.Value is null).Select(change => change.Key).ToList() is { Count: > 0 } removed)
        {
            await session.SageMaker.DeleteTagsAsync(new DeleteTagsRequest { ResourceArn = target.PhysicalId, TagKeys = removed }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DeleteTags", target.PhysicalId).ConfigureAwait(false);
        }
    }
}
