using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Finds what holds data by its name, whether or not a stack has it.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account that a bucket must belong to: bucket names are global.</param>
internal sealed class ExistingData(AwsSession session, string accountId)
{
    /// <summary>The physical id of a resource; null where there is none of that name, or the type is not one that holds data.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="name">The name that its service knows it by.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What the service answers, such as <c>AccessDenied</c>.</exception>
    public async Task<string?> FindAsync(string type, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(type, name, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (SaysThatItIsGone(error))
        {
            return null;
        }
    }

    /// <summary>Whether a service says that there is no such resource.</summary>
    /// <param name="error">The error. S3 has codes of its own; SageMaker answers a missing group with a ValidationException "… does not exist".</param>
    public static bool SaysThatItIsGone(MlOpsException error) => error.InnerException is Amazon.Runtime.AmazonServiceException service
        && (service.ErrorCode is "NoSuchBucket" or "RepositoryDoesNotExistException" or "ResourceNotFoundException" or "NotFoundException"
            || (service.ErrorCode == "ValidationException" && service.Message.Contains("does not exist", StringComparison.Ordinal)));

    private async Task<string?> LookAsync(string type, string name, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case "AWS::S3::Bucket":
                await session.S3.ListVersionsAsync(new ListVersionsRequest { BucketName = name, ExpectedBucketOwner = accountId, MaxKeys = 1 }, cancellationToken)
                    .MapErrorsAsync("s3", "ListBucketVersions", name).ConfigureAwait(false);
                return name;

            case "AWS::SageMaker::ModelPackageGroup":
                var group = await session.SageMaker.DescribeModelPackageGroupAsync(new DescribeModelPackageGroupRequest { ModelPackageGroupName = name }, cancellationToken)
                    .MapErrorsAsync("sagemaker", "DescribeModelPackageGroup", name).ConfigureAwait(false);
                return group.ModelPackageGroupArn;

            case "AWS::CodeCommit::Repository":
                return (await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false))?.RepositoryId;

            case "AWS::Logs::LogGroup":
                var groups = await new RuntimeResources(session).ListLogGroupsAsync(name, cancellationToken).ConfigureAwait(false);
                return groups.Any(group => group.Name == name) ? name : null;

            case "AWS::KMS::Key":
                var key = await session.Kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = name }, cancellationToken)
                    .MapErrorsAsync("kms", "DescribeKey", name).ConfigureAwait(false);
                return key.KeyMetadata.KeyState == KeyState.PendingDeletion ? null : key.KeyMetadata.KeyId;

            default:
                return null;
        }
    }
}
