using Amazon.CloudFormation;
using Amazon.CloudFormation.Internal;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Internal;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Internal;
using Amazon.CodeCommit;
using Amazon.CodeCommit.Internal;
using Amazon.CodePipeline;
using Amazon.CodePipeline.Internal;
using Amazon.EC2;
using Amazon.EC2.Internal;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Internal;
using Amazon.SageMaker;
using Amazon.SageMaker.Internal;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Internal;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Internal;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>Holds every class of the service clients against the services' models, where botocore is installed.</summary>
public sealed class BotocoreConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void CloudFormation_is_as_modeled() => Compare("cloudformation", CloudFormationService.Model, typeof(IAmazonCloudFormation));

    [Fact]
    public void IAM_is_as_modeled() => Compare("iam", IdentityManagementService.Model, typeof(IAmazonIdentityManagementService));

    [Fact]
    public void SSM_is_as_modeled() => Compare("ssm", SimpleSystemsManagementService.Model, typeof(IAmazonSimpleSystemsManagement));

    [Fact]
    public void EC2_is_as_modeled() => Compare("ec2", EC2Service.Model, typeof(IAmazonEC2));

    [Fact]
    public void SageMaker_is_as_modeled() => Compare("sagemaker", SageMakerService.Model, typeof(IAmazonSageMaker));

    [Fact]
    public void CodeCommit_is_as_modeled() => Compare("codecommit", CodeCommitService.Model, typeof(IAmazonCodeCommit));

    [Fact]
    public void CodePipeline_is_as_modeled() => Compare("codepipeline", CodePipelineService.Model, typeof(IAmazonCodePipeline));

    [Fact]
    public void CodeBuild_is_as_modeled() => Compare("codebuild", CodeBuildService.Model, typeof(IAmazonCodeBuild));

    [Fact]
    public void CloudWatch_Logs_is_as_modeled() => Compare("logs", CloudWatchLogsService.Model, typeof(IAmazonCloudWatchLogs));

    [Fact]
    public void SNS_is_as_modeled() => Compare("sns", SimpleNotificationServiceService.Model, typeof(IAmazonSimpleNotificationService));

    private void Compare(string name, ServiceModel service, Type client)
    {
        var model = BotocoreModel.Find(name);
        Assert.SkipWhen(model is null, "botocore is not installed");

        var conformance = new Conformance(service, client, model);
        conformance.Compare();

        foreach (var news in conformance.News)
        {
            output.WriteLine($"botocore {model.Version}: {news}");
        }

        Assert.True(conformance.Faults.Count == 0, string.Join(Environment.NewLine, conformance.Faults));
        Assert.True(conformance.Visited.Count > 2);
    }
}
