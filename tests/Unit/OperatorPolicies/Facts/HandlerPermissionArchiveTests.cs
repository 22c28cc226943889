using MlOps.CloudFormation.ResourceTypes;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.Unit.OperatorPolicies.Facts;

public sealed class HandlerPermissionArchiveTests
{
    private static readonly HandlerPermissionArchive Archive = HandlerPermissionArchive.Default;

    [Fact]
    public void A_type_has_the_actions_of_each_operation_as_the_registry_has_them()
    {
        var topic = Archive.Find("AWS::SNS::Topic")!;

        Assert.Equal("AWS::SNS::Topic", topic.TypeName);
        Assert.Equal(
            ["sns:CreateTopic", "sns:TagResource", "sns:Subscribe", "sns:GetTopicAttributes", "sns:PutDataProtectionPolicy", "iam:GetRole", "iam:PassRole"],
            topic.ActionsOf(HandlerOperation.Create));
        Assert.Equal(["sns:GetTopicAttributes", "sns:DeleteTopic"], topic.ActionsOf(HandlerOperation.Delete));
        Assert.Equal(["sns:ListTopics"], topic.ActionsOf(HandlerOperation.List));
        Assert.Equal(["TopicArn"], topic.PrimaryIdentifier);
        Assert.True(topic.CreateOnly.Cover("TopicName"));
        Assert.False(topic.CreateOnly.Cover("DisplayName"));
        Assert.True(Archive.Find("AWS::SNS::Subscription")!.ConditionalCreateOnly.Cover("Region"));
    }

    [Fact]
    public void What_is_wrong_in_the_registry_is_wrong_here_too()
    {
        var bucket = Archive.Find("AWS::S3::Bucket")!;

        Assert.Contains("s3:PutBucketReplication", bucket.ActionsOf(HandlerOperation.Create));
        Assert.Contains("S3:GetBucketWebsite", bucket.ActionsOf(HandlerOperation.Read));
    }

    [Fact]
    public void Tagging_is_the_schemas_and_what_it_leaves_out_is_as_the_rest()
    {
        var parameter = Archive.Find("AWS::SSM::Parameter")!.Tagging!;
        Assert.Equal((true, true, true, true, "Tags"), (parameter.IsTaggable, parameter.OnCreate, parameter.IsUpdatable, parameter.TakesSystemTags, parameter.Property));
        Assert.Equal(["ssm:AddTagsToResource", "ssm:ListTagsForResource", "ssm:RemoveTagsFromResource"], parameter.Actions);

        Assert.False(Archive.Find("AWS::SageMaker::ModelPackageGroup")!.Tagging!.TakesSystemTags);
        Assert.False(Archive.Find("AWS::SNS::Subscription")!.Tagging!.IsTaggable);
        Assert.True(Archive.Find("AWS::RDS::Integration")!.Tagging!.TakesSystemTags);
        Assert.False(Archive.Find("AWS::Logs::MetricFilter")!.Tagging!.OnCreate);
        Assert.Null(Archive.Find("AWS::CodeBuild::Project")!.Tagging);
    }

    [Theory]
    [InlineData("AWS::CodeBuild::Project", "Id")]
    [InlineData("AWS::CodeCommit::Repository", "Id")]
    public void A_type_without_handlers_needs_nothing_that_the_registry_would_know(string type, string identifier)
    {
        var legacy = Archive.Find(type)!;

        Assert.False(legacy.HasHandlers);
        Assert.Empty(legacy.Operations);
        Assert.Empty(legacy.ActionsOf(HandlerOperation.Create));
        Assert.Equal([identifier], legacy.PrimaryIdentifier);
    }

    [Fact]
    public void What_is_no_type_is_not_found()
    {
        Assert.Null(Archive.Find("AWS::S3::Nonsense"));
        Assert.Null(Archive.Find("AWS::Nonsense::Bucket"));
        Assert.Null(Archive.Find("Nonsense"));
        Assert.Null(Archive.Find("source.json"));
    }

    [Fact]
    public void Every_type_that_a_template_can_name_is_there_and_can_be_read_whole()
    {
        var types = Archive.TypeNames.Select(name => Archive.Find(name)!).ToList();

        Assert.Equal(1665, types.Count);
        Assert.Equal(types.Count, types.Select(type => type.TypeName).Distinct().Count());
        Assert.All(types, type => Assert.NotEmpty(type.PrimaryIdentifier));
        Assert.Equal(175, types.Count(type => !type.HasHandlers));
        Assert.Empty(ResourceTypeCatalog.Default.TypeNames.Except(types.Select(type => type.TypeName)));
    }

    [Fact]
    public void The_source_and_its_day_are_told()
    {
        Assert.Contains("pulumi/pulumi-aws-native", Archive.Source, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 7), Archive.Date);
    }

    [Fact]
    public void The_archive_is_small()
    {
        using var archive = typeof(HandlerPermissionArchive).Assembly.GetManifestResourceStream("public-handler-permissions.zip")!;
        Assert.InRange(archive.Length, 100_000, 400_000);
    }
}
