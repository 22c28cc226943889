using System.Text.Json.Nodes;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.CodeCommit.Model;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Deployments.Holders;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>A removal with its data deletes what is the product's own, whatever its name is now, and nothing else that has its name.</summary>
public sealed class DataOfOthersTests : IAsyncDisposable
{
    private static readonly RemoveOptions All = new() { Force = true, DeleteData = true };
    private static readonly RemoveOptions Keeping = new() { Force = true };

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _prod = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string NameInTemplate => _prod.ResourceNames["ModelBuildRepository"];

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_repository_goes_by_its_id_and_the_other_that_has_its_name_stays(bool isStackGone)
    {
        await _bed.DeployAsync(_prod);
        if (isStackGone)
        {
            await _bed.RemoveAsync(_prod, Keeping);
        }

        await RenameAsync("churn-code");
        var other = AddRepository().Id;

        var plan = await _bed.PlanRemovalAsync(_prod, All);
        var removal = await _bed.RemoveAsync(_prod, All);

        var expected = $"with its code, for good. Its name was {NameInTemplate}, which another repository has now, with the id {other}; that one stays.";
        var planned = Assert.Single(plan.Deleted, item => item.LogicalId == "ModelBuildRepository");
        Assert.Equal(("churn-code", expected), (planned.PhysicalId, planned.Reason));
        Assert.Equal("churn-code", Assert.Single(removal.Deleted, item => item.LogicalId == "ModelBuildRepository").PhysicalId);
        Assert.Equal(other, Assert.Single(_bed.Resources).Id);
        Assert.Single(_bed.Observer.Warnings, line => line.Contains($"with the id {other}; that one stays.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_products_own_is_gone_the_other_that_has_its_name_stays_and_is_told(bool isStackGone)
    {
        await _bed.DeployAsync(_prod);
        if (isStackGone)
        {
            await _bed.RemoveAsync(_prod, Keeping);
        }

        await (await _bed.OpenAsync(_prod)).CodeCommit.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = NameInTemplate }, Token);
        var other = AddRepository().Id;

        var plan = await _bed.PlanRemovalAsync(_prod, All);
        var removal = await _bed.RemoveAsync(_prod, All);

        Assert.Contains($"another repository has its name, with the id {other}; that one stays", Assert.Single(plan.Retained).Reason, StringComparison.Ordinal);
        Assert.Equal("ModelBuildRepository", Assert.Single(removal.Retained).LogicalId);
        Assert.Equal(other, Assert.Single(_bed.Resources).Id);
    }

    [Fact]
    public async Task Nothing_goes_where_it_cannot_be_seen_which_repository_is_the_products()
    {
        await using var bed = HolderBed.Denying("\"codecommit:ListRepositories\"");
        await bed.DeployAsync(_prod);
        var own = bed.Resources.First(resource => resource.Type == "AWS::CodeCommit::Repository");
        own.Properties["RepositoryName"] = "churn-code";
        var before = bed.Resources.Count();

        var error = await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync(_prod, All));

        Assert.Equal("AccessDenied", error.Id);
        Assert.Equal(before, bed.Resources.Count());
        Assert.DoesNotContain(bed.Aws.Calls.Calls, call => call.Operation == "DeleteStack");
    }

    [Fact]
    public async Task A_repository_that_is_renamed_after_the_plan_was_made_goes_all_the_same()
    {
        await _bed.DeployAsync(_prod);
        _bed.Observer.OnVerbose = line =>
        {
            if (line.StartsWith($"Deleting AWS::CodeCommit::Repository {NameInTemplate} ", StringComparison.Ordinal) && Repository() is { } own)
            {
                own.Properties["RepositoryName"] = "churn-code";
                AddRepository();
            }
        };

        await _bed.RemoveAsync(_prod, All);

        Assert.Equal("0f0e0d0c-1111-2222-3333-444455556666", Assert.Single(_bed.Resources).Id);
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "ArtifactsBucket")]
    [InlineData("AWS::SageMaker::ModelPackageGroup", "ModelPackageGroup")]
    public async Task What_somebody_made_when_the_stack_was_gone_stays_and_is_told(string type, string logicalId)
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, All);
        await LaterAsync();
        await MakeAsync(type, _prod.ResourceNames[logicalId]);

        var plan = await _bed.PlanRemovalAsync(_prod, All);
        var removal = await _bed.RemoveAsync(_prod, All);

        Assert.Empty(plan.Deleted);
        Assert.Contains("it is not known to be what the stack left, and stays.", Assert.Single(plan.Retained).Reason, StringComparison.Ordinal);
        Assert.Empty(removal.Deleted);
        Assert.Equal(logicalId, Assert.Single(removal.Retained).LogicalId);
        Assert.Null(Assert.Single(removal.Findings).Suggestion);
        Assert.Equal(type, Assert.Single(_bed.Resources).Type);
        Assert.Single(_bed.Observer.Warnings, line => line.StartsWith($"{logicalId} ({type} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_group_that_somebody_made_when_the_stack_was_gone_stays()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;
        await _bed.DeployEnterpriseAsync(product);
        var group = _bed.Resources.First(resource => resource.Type == "AWS::Logs::LogGroup").Id;
        await _bed.RemoveAsync(product, All);
        await LaterAsync();
        _bed.Add("AWS::Logs::LogGroup", group, new JsonObject { ["LogGroupName"] = group });

        await _bed.RemoveAsync(product, All);

        Assert.Equal(group, Assert.Single(_bed.Resources, resource => resource.Type == "AWS::Logs::LogGroup").Id);
    }

    [Fact]
    public async Task Log_groups_and_model_groups_that_a_removal_kept_go_by_their_tags()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;
        await _bed.DeployEnterpriseAsync(product);
        await _bed.RemoveAsync(product, Keeping);
        string[] types = ["AWS::Logs::LogGroup", "AWS::SageMaker::ModelPackageGroup"];
        Assert.Equal(types, _bed.Resources.Select(resource => resource.Type).Intersect(types, StringComparer.Ordinal).Order(StringComparer.Ordinal));

        var removal = await _bed.RemoveAsync(product, All);

        Assert.DoesNotContain(removal.Retained, item => types.Contains(item.Type));
        Assert.DoesNotContain(_bed.Resources, resource => types.Contains(resource.Type));
        Assert.Contains(_bed.Aws.Calls.Calls, call => call.Operation == "ListTagsForResource");
    }

    [Fact]
    public async Task A_bucket_goes_by_its_tags_whenever_it_was_changed_and_though_the_caller_may_list_none()
    {
        await using var bed = HolderBed.Denying("\"s3:ListAllMyBuckets\"");
        await bed.DeployAsync(_prod);
        await bed.RemoveAsync(_prod, Keeping);
        Redate(bed, bed.Aws.Time.GetUtcNow() + TimeSpan.FromDays(1));

        var removal = await bed.RemoveAsync(_prod, All);

        Assert.Contains(removal.Deleted, item => item.LogicalId == "ArtifactsBucket");
        Assert.Empty(removal.Retained);
        Assert.Empty(bed.Resources);
    }

    [Fact]
    public async Task A_bucket_that_CloudFormation_took_its_tags_off_goes_by_those_of_the_product()
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, Keeping);
        var bucket = Redate(_bed, _bed.Aws.Time.GetUtcNow() + TimeSpan.FromDays(1));
        bucket.Properties["Tags"] = new JsonArray([.. bucket.Properties["Tags"]!.AsArray().Where(tag => !((string)tag!["Key"]!).StartsWith("aws:", StringComparison.Ordinal)).Select(tag => tag!.DeepClone())]);

        await _bed.RemoveAsync(_prod, All);

        Assert.Empty(_bed.Resources);
    }

    [Theory]
    [InlineData("aws:cloudformation:stack-id", "arn:aws:cloudformation:us-west-2:123456789012:stack/other/0f0e0d0c-1111-2222-3333-444455556666")]
    [InlineData("mlops:product", "another-ml")]
    public async Task A_bucket_that_says_that_it_is_anothers_stays_though_it_is_older(string key, string value)
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, Keeping);
        var bucket = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");
        bucket.Properties["Tags"] = new JsonArray(new JsonObject { ["Key"] = key, ["Value"] = value });

        var removal = await _bed.RemoveAsync(_prod, All);

        var kept = Assert.Single(removal.Retained);
        Assert.Equal(
            $"Its tag {key} says {value}: it is not what the stack left, and stays. Where it is yours all the same and nobody needs what is in it, empty it and delete it alone, with its command.",
            kept.Reason);
        Assert.Equal($"aws s3api delete-bucket --bucket {bucket.Id} --region us-west-2", kept.Command);
        Assert.Equal(bucket.Id, Assert.Single(_bed.Resources).Id);
    }

    [Fact]
    public async Task A_bucket_without_tags_stays_and_the_command_that_deletes_it_is_told()
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, Keeping);
        var bucket = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");
        bucket.Properties.Remove("Tags");

        var kept = Assert.Single((await _bed.RemoveAsync(_prod, All)).Retained);

        Assert.StartsWith("It has no tag of the stack or of the product: it is not known to be what the stack left, and stays. ", kept.Reason, StringComparison.Ordinal);
        Assert.Equal($"aws s3api delete-bucket --bucket {bucket.Id} --region us-west-2", kept.Command);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task A_bucket_whose_tags_cannot_be_read_goes_where_it_is_older_than_the_last_the_stack_did(int seconds, bool goes)
    {
        await using var bed = HolderBed.Denying("\"s3:GetBucketTagging\"");
        await bed.DeployAsync(_prod);
        var removed = await bed.RemoveAsync(_prod, Keeping);
        var client = (await bed.OpenAsync(_prod)).CloudFormation;
        var stack = Assert.Single((await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = removed.StackId }, Token)).Stacks);
        var last = (await client.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = removed.StackId }, Token)).StackEvents.Max(item => item.Timestamp!.Value).ToUniversalTime();
        Assert.True(stack.DeletionTime!.Value.ToUniversalTime() < last.AddSeconds(-1));
        Redate(bed, new DateTimeOffset(last.AddSeconds(seconds)));

        var removal = await bed.RemoveAsync(_prod, All);

        Assert.Equal(goes, removal.Deleted.Any(item => item.LogicalId == "ArtifactsBucket"));
        Assert.Equal(goes ? 0 : 1, removal.Retained.Count);
        Assert.Equal(!goes, bed.Resources.Any(resource => resource.Type == "AWS::S3::Bucket"));
    }

    [Fact]
    public async Task A_bucket_of_no_known_age_whose_tags_cannot_be_read_stays_and_is_told()
    {
        await using var bed = HolderBed.Denying("\"s3:GetBucketTagging\"");
        await bed.DeployAsync(_prod);
        await bed.RemoveAsync(_prod, Keeping);
        var name = _prod.ResourceNames["ArtifactsBucket"];
        using var transport = new AnsweringTransport(
            bed.Aws, request => request.RequestUri!.Query.Contains("prefix=", StringComparison.Ordinal) && request.RequestUri.AbsolutePath == "/"
                ? $"<ListAllMyBucketsResult><Buckets><Bucket><Name>{name}</Name></Bucket></Buckets></ListAllMyBucketsResult>"
                : null);
        var session = await SessionFactory.OpenAsync(new SessionRequest().For(_prod), bed.Observer, new SessionEnvironment { Variable = _ => null }, transport, Token);

        var removal = await new RemoveOperation(session, bed.Observer).ExecuteAsync(DeploymentTarget.Of(_prod), All, Token);

        Assert.StartsWith(
            "Its tags cannot be read, and when it was made, or when the stack was gone, is not told: it is not known to be what the stack left, and stays. ",
            Assert.Single(removal.Retained).Reason, StringComparison.Ordinal);
        Assert.Equal(name, Assert.Single(bed.Resources).Id);
    }

    [Fact]
    public async Task Repositories_that_are_gone_keep_nothing_else_from_going_where_the_caller_may_not_list_them()
    {
        await using var bed = HolderBed.Denying("\"codecommit:ListRepositories\"");
        await bed.DeployAsync(_prod);
        await bed.RemoveAsync(_prod, Keeping);
        var client = (await bed.OpenAsync(_prod)).CodeCommit;
        string[] repositories = ["ModelBuildRepository", "ModelDeployRepository"];
        foreach (var id in repositories)
        {
            await client.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = _prod.ResourceNames[id] }, Token);
        }

        var removal = await bed.RemoveAsync(_prod, All);

        Assert.Equal(["ArtifactsBucket", "ModelPackageGroup"], removal.Deleted.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        Assert.Equal(repositories, removal.Retained.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        Assert.All(removal.Retained, item => Assert.StartsWith(
            "Whether it is there still, under this name or another, could not be seen; where it is, it stays. ", item.Reason, StringComparison.Ordinal));
        Assert.Empty(bed.Resources);
    }

    [Fact]
    public async Task What_a_removal_kept_is_searched_once_for_all_names_that_are_asked_for_at_once()
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, Keeping);
        var kept = new KeptNames(await _bed.OpenAsync(_prod), "123456789012", _prod.StackName, _prod.Name);
        var before = _bed.Aws.Calls.Calls.Count;

        var found = await Task.WhenAll(
            kept.HasAsync("AWS::S3::Bucket", _prod.ResourceNames["ArtifactsBucket"], Token),
            kept.HasAsync("AWS::CodeCommit::Repository", _prod.ResourceNames["ModelBuildRepository"], Token),
            kept.HasAsync("AWS::S3::Bucket", "another", Token));

        Assert.Equal([true, true, false], found);
        Assert.Single(_bed.Aws.Calls.Calls.Skip(before), call => call.Operation == "ListStacks");
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_told_to_be_what_the_stack_left_stays_and_the_rest_goes()
    {
        await using var bed = HolderBed.Denying("""["s3:ListAllMyBuckets", "s3:GetBucketTagging"]""");
        await bed.DeployAsync(_prod);
        await bed.RemoveAsync(_prod, Keeping);

        var removal = await bed.RemoveAsync(_prod, All);

        Assert.Equal(["ModelBuildRepository", "ModelDeployRepository", "ModelPackageGroup"], removal.Deleted.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        var kept = Assert.Single(removal.Retained);
        Assert.StartsWith("Whether it is what the stack left, or was made later, could not be seen; it stays. ", kept.Reason, StringComparison.Ordinal);
        Assert.Contains(bed.Resources, resource => resource.Type == "AWS::S3::Bucket");
    }

    [Fact]
    public async Task A_bucket_of_another_account_keeps_nothing_else_from_going()
    {
        await _bed.DeployAsync(_prod);
        await _bed.RemoveAsync(_prod, Keeping);
        var own = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");
        _bed.Aws.World.Resources.Remove(own);
        _bed.Aws.World.Resources.Add(new LiveResource
        {
            AccountId = "210987654321",
            Region = own.Region,
            Type = own.Type,
            Id = own.Id,
            Properties = own.Properties,
            Created = _bed.Aws.Time.GetUtcNow(),
        });

        var removal = await _bed.RemoveAsync(_prod, All);

        Assert.Equal(["ModelBuildRepository", "ModelDeployRepository", "ModelPackageGroup"], removal.Deleted.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        Assert.Equal("210987654321", Assert.Single(_bed.Resources).AccountId);
    }

    [Fact]
    public async Task What_another_stack_has_taken_from_a_half_deleted_one_stays()
    {
        await _bed.DeployAsync(_prod);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "SsmRepositoryUrl", Action = "Delete", Times = 9 });
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod, Keeping));
        _bed.Aws.Faults.Clear();
        var name = _prod.ResourceNames["ArtifactsBucket"];
        Assert.Contains(await SkippedAsync(), resource => resource.LogicalResourceId == "ArtifactsBucket");
        _bed.Aws.World.Resources.Remove(_bed.Resources.Single(resource => resource.Id == name));
        await _bed.DeployForeignAsync(_prod, $"Resources: {{ Data: {{ Type: AWS::S3::Bucket, Properties: {{ BucketName: {name} }} }} }}", "someone-else");

        var removal = await _bed.RemoveAsync(_prod, All);

        Assert.Equal("Stack someone-else has it now; it stays.", Assert.Single(removal.Retained).Reason);
        Assert.Equal(name, Assert.Single(_bed.Resources).Id);
    }

    [Fact]
    public async Task A_bucket_that_nobody_may_delete_is_not_emptied()
    {
        var dev = DeploymentBed.Product("dev");
        await _bed.DeployAsync(dev);
        await _bed.FillAsync(dev);
        _bed.Aws.Faults.Add(new ResourceFault("User: arn:aws:iam::123456789012:user/operator is not authorized to perform: s3:DeleteBucket with an explicit deny in a resource-based policy")
        {
            LogicalId = "ArtifactsBucket",
            Action = "Delete",
            Times = 9,
        });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(dev));

        Assert.Equal("StackDeletionFailed", error.Id);
        var session = await _bed.OpenAsync(dev);
        var listed = await session.S3.ListVersionsAsync(new ListVersionsRequest { BucketName = dev.ResourceNames["ArtifactsBucket"] }, Token);
        Assert.Equal(3, listed.Versions.Count);
    }

    [Fact]
    public async Task A_key_stays_while_images_stay_that_it_encrypts()
    {
        var product = ProductReader.ReadText(Configs.Enterprise.WithExtras("ecr_repository: true")).Product!;
        var session = await _bed.OpenAsync(product);
        await ProductSurroundings.MakeAsync(product, _bed.Aws, session, Token);
        await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = "templates" }, Token);
        await _bed.DeployAsync(product, new DeployOptions { TemplateBucket = "templates" });
        var key = _bed.Resources.Single(resource => resource.Type == "AWS::KMS::Key");

        var plan = await _bed.PlanRemovalAsync(product, All);
        var removal = await _bed.RemoveAsync(product, All);

        Assert.Equal(["EncryptionKey", "ImageRepository"], plan.Retained.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        var kept = Assert.Single(removal.Retained, item => item.Type == "AWS::KMS::Key");
        Assert.Equal(
            $"It may encrypt what stays: {product.ResourceNames["ImageRepository"]}. Where nobody needs that, delete it first; the key's command then schedules its deletion.", kept.Reason);
        Assert.Equal($"aws kms schedule-key-deletion --key-id {key.Id} --pending-window-in-days 30 --region us-west-2", kept.Command);
        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation == "ScheduleKeyDeletion");

        var again = await _bed.RemoveAsync(product, All);
        Assert.EndsWith(
            " Whether the images are there still is not looked at, so that -DeleteData keeps the key each time.",
            Assert.Single(again.Retained, item => item.Type == "AWS::KMS::Key").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_production_stack_that_somebody_gave_the_tag_of_tests_keeps_its_data()
    {
        await _bed.DeployAsync(_prod);
        var session = await _bed.OpenAsync(_prod);
        var stack = (await _bed.FindStackAsync(_prod))!;
        var changeSet = await session.CloudFormation.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = _prod.StackName,
                ChangeSetName = "tagging",
                ChangeSetType = ChangeSetType.UPDATE,
                UsePreviousTemplate = true,
                Capabilities = ["CAPABILITY_NAMED_IAM"],
                Tags = [.. stack.Tags, new Amazon.CloudFormation.Model.Tag { Key = ProductTags.Expires, Value = "2027-03-31T12:00:00Z" }],
            },
            Token);
        await LaterAsync();
        await session.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = changeSet.Id }, Token);
        await Task.Delay(TimeSpan.FromMinutes(10), session.Time, Token);
        Assert.Contains((await _bed.FindStackAsync(_prod))!.Tags, tag => tag.Key == ProductTags.Expires);

        var removal = await _bed.RemoveAsync(_prod, Keeping);

        Assert.Equal(4, removal.Retained.Count);
        Assert.Equal(4, _bed.Resources.Count());
    }

    // S3 lets the date of a bucket move with its settings.
    private static LiveResource Redate(DeploymentBed bed, DateTimeOffset created)
    {
        var bucket = bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");
        var redated = new LiveResource
        {
            AccountId = bucket.AccountId,
            Region = bucket.Region,
            Type = bucket.Type,
            Id = bucket.Id,
            Properties = bucket.Properties,
            Created = created,
        };
        bed.Remove(bucket);
        bed.Aws.World.Resources.Add(redated);
        return redated;
    }

    private LiveResource? Repository() => _bed.Resources.FirstOrDefault(resource => resource.Type == "AWS::CodeCommit::Repository" && (string?)resource.Properties["RepositoryName"] == NameInTemplate);

    private async Task RenameAsync(string name) => await (await _bed.OpenAsync(_prod)).CodeCommit.UpdateRepositoryNameAsync(
        new UpdateRepositoryNameRequest { OldName = NameInTemplate, NewName = name }, Token);

    private LiveResource AddRepository() => _bed.Add(
        "AWS::CodeCommit::Repository", "0f0e0d0c-1111-2222-3333-444455556666", new JsonObject { ["RepositoryName"] = NameInTemplate, ["Name"] = NameInTemplate });

    private async Task MakeAsync(string type, string name)
    {
        var session = await _bed.OpenAsync(_prod);
        if (type == "AWS::S3::Bucket")
        {
            await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = name }, Token);
            await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = name, Key = "mine", ContentBody = "x" }, Token);
        }
        else
        {
            await session.SageMaker.CreateModelPackageGroupAsync(new CreateModelPackageGroupRequest { ModelPackageGroupName = name }, Token);
        }
    }

    private async Task LaterAsync() => await Task.Delay(TimeSpan.FromMinutes(1), (await _bed.OpenAsync(_prod)).Time, Token);

    private async Task<IEnumerable<StackEvent>> SkippedAsync()
    {
        var session = await _bed.OpenAsync(_prod);
        var events = await session.CloudFormation.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = _prod.StackName }, Token);
        return events.StackEvents.Where(item => item.ResourceStatus?.Value == "DELETE_SKIPPED");
    }
}
