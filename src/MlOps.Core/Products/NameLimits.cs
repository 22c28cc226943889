using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>
/// Lengths and patterns of physical names by resource type. The sources are shapes of botocore's service models, version 1.43.11, or
/// pages of the service's documentation where its model has no limit.
/// </summary>
internal static partial class NameLimits
{
    /// <summary>The limit of a stack's name.</summary>
    public static NameLimit Stack { get; } = new(128, StackName(), "CloudFormation API reference, CreateStack.StackName");

    private static readonly Dictionary<string, NameLimit> ByType = new(StringComparer.Ordinal)
    {
        ["AWS::SageMaker::ModelPackageGroup"] = new(63, EntityName(), "sagemaker 2017-07-24 EntityName"),
        ["AWS::CodeCommit::Repository"] = new(100, RepositoryName(), "codecommit 2015-04-13 RepositoryName"),
        ["AWS::CodeBuild::Project"] = new(150, ProjectName(), "codebuild 2016-10-06 ProjectName"),
        ["AWS::CodePipeline::Pipeline"] = new(100, PipelineName(), "codepipeline 2015-07-09 PipelineName"),
        ["AWS::IAM::Role"] = new(64, IamName(), "iam 2010-05-08 roleNameType"),
        ["AWS::IAM::ManagedPolicy"] = new(128, IamName(), "iam 2010-05-08 policyNameType"),
        ["AWS::S3::Bucket"] = new(63, BucketName(), "S3 user guide, general purpose bucket naming rules"),
        ["AWS::SSM::Parameter"] = new(1011, ParameterName(), "Systems Manager API reference, PutParameter.Name"),
        ["AWS::Events::Rule"] = new(64, RuleName(), "events 2015-10-07 RuleName"),
        ["AWS::CloudWatch::Dashboard"] = new(255, DashboardName(), "CloudWatch API reference, PutDashboard.DashboardName"),
        ["AWS::CloudWatch::Alarm"] = new(255, AnyName(), "cloudwatch 2010-08-01 AlarmName"),
        ["AWS::KMS::Alias"] = new(256, AliasName(), "kms 2014-11-01 AliasNameType"),
        ["AWS::Logs::LogGroup"] = new(512, LogGroupName(), "logs 2014-03-28 LogGroupName"),
        ["AWS::Logs::MetricFilter"] = new(512, FilterName(), "logs 2014-03-28 FilterName"),
        ["AWS::SNS::Topic"] = new(256, DashboardName(), "SNS API reference, CreateTopic.Name"),
        ["AWS::ECR::Repository"] = new(256, ImageRepositoryName(), "CloudFormation template reference, AWS::ECR::Repository.RepositoryName"),
        ["AWS::EC2::SecurityGroup"] = new(255, SecurityGroupName(), "EC2 API reference, CreateSecurityGroup.GroupName"),
    };

    /// <summary>The limit of a resource type's name.</summary>
    public static NameLimit Of(string type) => ByType[type];

    [GeneratedRegex(@"^[a-zA-Z][-a-zA-Z0-9]*\z")]
    private static partial Regex StackName();

    [GeneratedRegex(@"^[a-zA-Z0-9](-*[a-zA-Z0-9])*\z")]
    private static partial Regex EntityName();

    [GeneratedRegex(@"^[\w.-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex RepositoryName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9\-_]+\z")]
    private static partial Regex ProjectName();

    [GeneratedRegex(@"^[A-Za-z0-9.@\-_]+\z")]
    private static partial Regex PipelineName();

    [GeneratedRegex(@"^[\w+=,.@-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex IamName();

    /// <summary>Besides its characters, a bucket's name must not begin with what S3 keeps for itself.</summary>
    [GeneratedRegex(@"^(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|--x-s3|--table-s3)\z)[a-z0-9][a-z0-9-]+[a-z0-9]\z")]
    private static partial Regex BucketName();

    /// <summary>The part before the first slash must not be <c>aws</c> or <c>ssm</c>; ours is always <c>/ml/</c>.</summary>
    [GeneratedRegex(@"^/ml(/[a-zA-Z0-9_.-]+)+\z")]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"^[.\-_A-Za-z0-9]+\z")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex DashboardName();

    [GeneratedRegex(@"^.+\z")]
    private static partial Regex AnyName();

    [GeneratedRegex(@"^alias/(?!aws/)[a-zA-Z0-9:/_-]+\z")]
    private static partial Regex AliasName();

    [GeneratedRegex(@"^[.\-_/#A-Za-z0-9]+\z")]
    private static partial Regex LogGroupName();

    [GeneratedRegex(@"^[^:*]+\z")]
    private static partial Regex FilterName();

    [GeneratedRegex(@"^[a-z0-9]+([._-][a-z0-9]+)*\z")]
    private static partial Regex ImageRepositoryName();

    [GeneratedRegex(@"^(?!sg-)[a-zA-Z0-9 ._\-:/()#,@\[\]+=&;{}!$*]+\z")]
    private static partial Regex SecurityGroupName();
}
