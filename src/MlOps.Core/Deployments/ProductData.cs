using Amazon.CloudWatchLogs.Model;
using Amazon.CodeCommit.Model;
using Amazon.KeyManagementService.Model;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Empties and deletes what holds a product's data. Each step may find its work done by an interrupted run.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="accountId">The account that everything must belong to: bucket names are global.</param>
internal sealed class ProductData(AwsSession session, IOperationObserver observer, string accountId)
{
    /// <summary>Days until a key is gone for good that is deleted although its template retains it; the most that KMS gives (API reference, ScheduleKeyDeletion).</summary>
    public const int KeyPendingDays = 30;

    private readonly List<string> _emptied = [];

    /// <summary>What has been emptied, wholly or in part, each with its type.</summary>
    public IReadOnlyList<string> Emptied => _emptied;

    /// <summary>Empties what keeps its deletion from succeeding.</summary>
    /// <param name="items">What is emptied.</param>
    /// <param name="cancellationToken">Stops the work; what is deleted stays deleted.</param>
    public async Task EmptyAsync(IEnumerable<RemovalItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            observer.Verbose($"Emptying {item.Type} {item.Name}.");
            cancellationToken.ThrowIfCancellationRequested();
            _emptied.Add($"{item.Type} {item.Name}");
            await EmptyAsync(item, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes what CloudFormation kept although it shall go, with all that is in it; says what is left where it does not get to the end.</summary>
    /// <param name="items">What is deleted.</param>
    /// <param name="stackName">The stack that had it, and is gone.</param>
    /// <param name="cancellationToken">Stops the work; what is deleted stays deleted.</param>
    public async Task DeleteAsync(IEnumerable<RemovalItem> items, string stackName, CancellationToken cancellationToken)
    {
        // What a key encrypts is of no use without it: the key goes last.
        var left = new Queue<RemovalItem>(items.OrderBy(item => item.Type == DataTypes.Key));
        try
        {
            while (left.TryPeek(out var item))
            {
                observer.Verbose($"Deleting {item.Type} {item.Name} and what it holds.");
                cancellationToken.ThrowIfCancellationRequested();
                await EmptyAsync(item, cancellationToken).ConfigureAwait(false);
                await DeleteAsync(item, cancellationToken).ConfigureAwait(false);
                left.Dequeue();
            }
        }
        catch (Exception error)
        {
            var state = $"Stack {stackName} is deleted. Left, wholly or in part: {string.Join(", ", left.Select(item => $"{item.Type} {item.Name}"))}. "
                + "Run the same command again to go on with the removal.";
            if (error is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                observer.Information($"Stopped. {state}");
            }
            else
            {
                observer.Warning(state);
            }

            throw;
        }
    }

    private Task EmptyAsync(RemovalItem item, CancellationToken cancellationToken) => item.Type switch
    {
        "AWS::S3::Bucket" => EmptyBucketAsync(item.Name, cancellationToken),
        "AWS::SageMaker::ModelPackageGroup" => DeleteModelVersionsAsync(item.Name, cancellationToken),
        _ => Task.CompletedTask,
    };

    private Task DeleteAsync(RemovalItem item, CancellationToken cancellationToken) => item.Type switch
    {
        "AWS::S3::Bucket" => UnlessGoneAsync(() => session.S3.DeleteBucketAsync(
            new DeleteBucketRequest { BucketName = item.Name, ExpectedBucketOwner = accountId }, cancellationToken)
            .MapErrorsAsync("s3", "DeleteBucket", item.Name)),
        "AWS::SageMaker::ModelPackageGroup" => UnlessGoneAsync(() => session.SageMaker.DeleteModelPackageGroupAsync(
            new DeleteModelPackageGroupRequest { ModelPackageGroupName = item.Name }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteModelPackageGroup", item.Name)),
        DataTypes.Repository => DeleteRepositoryAsync(item, cancellationToken),
        "AWS::Logs::LogGroup" => UnlessGoneAsync(() => session.Logs.DeleteLogGroupAsync(
            new DeleteLogGroupRequest { LogGroupName = item.Name }, cancellationToken)
            .MapErrorsAsync("logs", "DeleteLogGroup", item.Name)),
        DataTypes.Key => UnlessGoneAsync(() => session.Kms.ScheduleKeyDeletionAsync(
            new ScheduleKeyDeletionRequest { KeyId = item.Name, PendingWindowInDays = KeyPendingDays }, cancellationToken)
            .MapErrorsAsync("kms", "ScheduleKeyDeletion", item.Name)),
        _ => throw new InvalidOperationException($"Nothing is known of deleting {item.Type}."),
    };

    // CodeCommit deletes by name, and somebody may have renamed it since it was planned.
    private async Task DeleteRepositoryAsync(RemovalItem item, CancellationToken cancellationToken)
    {
        var found = await IdentifiedRepository.FindAsync(session, item.PhysicalId, item.Name, cancellationToken).ConfigureAwait(false);
        if (found.Name is not { } name)
        {
            observer.Verbose($"{item.Name} is gone already.");
            return;
        }

        await session.CodeCommit.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = name }, cancellationToken)
            .MapErrorsAsync("codecommit", "DeleteRepository", name).ConfigureAwait(false);
    }

    private async Task EmptyBucketAsync(string bucket, CancellationToken cancellationToken)
    {
        var request = new ListVersionsRequest { BucketName = bucket, ExpectedBucketOwner = accountId };
        await UnlessGoneAsync(async () =>
        {
            while (true)
            {
                var page = await session.S3.ListVersionsAsync(request, cancellationToken).MapErrorsAsync("s3", "ListBucketVersions", bucket).ConfigureAwait(false);
                await DeleteVersionsAsync(bucket, page.Versions ?? [], cancellationToken).ConfigureAwait(false);
                if (page.IsTruncated != true)
                {
                    return page;
                }

                request.KeyMarker = page.NextKeyMarker;
                request.VersionIdMarker = page.NextVersionIdMarker;
            }
        }).ConfigureAwait(false);
    }

    private async Task DeleteVersionsAsync(string bucket, List<S3ObjectVersion> versions, CancellationToken cancellationToken)
    {
        if (versions.Count == 0)
        {
            return;
        }

        var request = new DeleteObjectsRequest
        {
            BucketName = bucket,
            ExpectedBucketOwner = accountId,
            Quiet = true,
            Objects = versions.ConvertAll(version => new KeyVersion { Key = version.Key, VersionId = version.VersionId }),
        };
        await session.S3.DeleteObjectsAsync(request, cancellationToken).MapErrorsAsync("s3", "DeleteObjects", bucket).ConfigureAwait(false);
    }

    private async Task DeleteModelVersionsAsync(string group, CancellationToken cancellationToken)
    {
        foreach (var version in await new RuntimeResources(session).ListModelVersionsAsync(group, cancellationToken).ConfigureAwait(false))
        {
            await UnlessGoneAsync(() => session.SageMaker.DeleteModelPackageAsync(
                new DeleteModelPackageRequest { ModelPackageName = version.Arn }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DeleteModelPackage", version.Arn)).ConfigureAwait(false);
        }
    }

    private async Task UnlessGoneAsync<T>(Func<Task<T>> call)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            observer.Verbose($"{error.Resource} is gone already.");
        }
    }
}
