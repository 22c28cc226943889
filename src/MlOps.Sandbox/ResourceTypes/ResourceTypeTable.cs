namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// The resource types that the sandbox's CloudFormation knows. Physical ids, <c>Ref</c> values and attributes are those of the types'
/// pages in the CloudFormation template reference.
/// </summary>
internal static class ResourceTypeTable
{
    private static readonly Dictionary<string, ResourceType> Types = All().ToDictionary(type => type.Facts.Type, StringComparer.Ordinal);

    /// <summary>A type by its name; null where the sandbox does not know it.</summary>
    public static ResourceType? Find(string type) => Types.GetValueOrDefault(type);

    /// <summary>The names of all types.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    private static IEnumerable<ResourceType> All() =>
    [
        new ModelPackageGroupType(new("AWS::SageMaker::ModelPackageGroup", "${ModelPackageGroupArn}")
        {
            Service = "SageMaker",
            NameLength = 63,
        }),
        new CodeCommitRepositoryType(new("AWS::CodeCommit::Repository", "${RepositoryId}")
        {
            Service = "AWSCodeCommit",
            NameLength = 100,
            Attributes =
            [
                ("Name", "${RepositoryName}"),
                ("Arn", "arn:${Partition}:codecommit:${Region}:${Account}:${RepositoryName}"),
                ("CloneUrlHttp", "https://git-codecommit.${Region}.${UrlSuffix}/v1/repos/${RepositoryName}"),
                ("CloneUrlSsh", "ssh://git-codecommit.${Region}.${UrlSuffix}/v1/repos/${RepositoryName}"),
            ],
        }),
        new CodeBuildProjectType(new("AWS::CodeBuild::Project", "${Name}")
        {
            Service = "AWSCodeBuild",
            NameLength = 150,
            Attributes = [("Arn", "arn:${Partition}:codebuild:${Region}:${Account}:project/${Name}")],
        }),
        new CodePipelineType(new("AWS::CodePipeline::Pipeline", "${Name}")
        {
            Service = "CodePipeline",
            NameLength = 100,
            Attributes = [("Arn", "arn:${Partition}:codepipeline:${Region}:${Account}:${Name}")],
        }),
        new RoleType(new("AWS::IAM::Role", "${RoleName}")
        {
            Service = "Iam",
            IsGlobal = true,
            CreateSeconds = 18,
            Attributes = [("Arn", "arn:${Partition}:iam::${Account}:role${Path:path}${RoleName}")],
        }),
        new ManagedPolicyType(new("AWS::IAM::ManagedPolicy", "${PolicyArn}")
        {
            Service = "Iam",
            NameLength = 128,
            IsGlobal = true,
            CreateSeconds = 16,
        }),
        new InlinePolicyType(new("AWS::IAM::Policy", "${Id}") { Service = "Iam", IsGlobal = true, CreateSeconds = 16 }),
        new BucketType(new("AWS::S3::Bucket", "${BucketName}")
        {
            Service = "S3",
            NameLength = 63,
            IsLowerCase = true,
            CreateSeconds = 14,
            Attributes =
            [
                ("Arn", "arn:${Partition}:s3:::${BucketName}"),
                ("DomainName", "${BucketName}.s3.${UrlSuffix}"),
                ("DualStackDomainName", "${BucketName}.s3.dualstack.${Region}.${UrlSuffix}"),
                ("RegionalDomainName", "${BucketName}.s3.${Region}.${UrlSuffix}"),
            ],
        }),
        new BucketPolicyType(new("AWS::S3::BucketPolicy", "${Bucket}") { Service = "S3" }),
        new ParameterType(new("AWS::SSM::Parameter", "${Name}")
        {
            Service = "Ssm",
            NameLength = 1011,
            Attributes = [("Arn", "arn:${Partition}:ssm:${Region}:${Account}:parameter/${Name:noslash}")],
        }),
        new KeyType(new("AWS::KMS::Key", "${KeyId}")
        {
            Service = "Kms",
            CreateSeconds = 60,
        }),
        new AliasType(new("AWS::KMS::Alias", "${AliasName}") { Service = "Kms", NameLength = 256 }),
        new ResourceType(new("AWS::SNS::Topic", "${TopicArn}")
        {
            Service = "Sns",
            NameLength = 256,
            Attributes = [("TopicArn", "arn:${Partition}:sns:${Region}:${Account}:${TopicName}")],
        }),
        new SubscriptionType(new("AWS::SNS::Subscription", "${Arn}") { Service = "Sns" }),
        new TopicPolicyType(new("AWS::SNS::TopicPolicy", "${Id}") { Service = "Sns" }),
        new LogGroupType(new("AWS::Logs::LogGroup", "${LogGroupName}")
        {
            Service = "CloudWatchLogs",
            NameLength = 512,
            Attributes = [("Arn", "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*")],
        }),
        new MetricFilterType(new("AWS::Logs::MetricFilter", "${FilterName}") { Service = "CloudWatchLogs", NameLength = 512 }),
        new SecurityGroupType(new("AWS::EC2::SecurityGroup", "${GroupId}")
        {
            Service = "Ec2",
            NameLength = 255,
        }),
        new VpcEndpointType(new("AWS::EC2::VPCEndpoint", "${VpcEndpointId}")
        {
            Service = "Ec2",
            CreateSeconds = 90,
            DeleteSeconds = 60,
        }),
        new RuleType(new("AWS::Events::Rule", "${Arn}")
        {
            Service = "EventBridge",
            CreateSeconds = 60,
            DeleteSeconds = 30,
        }),
        new ResourceType(new("AWS::ECR::Repository", "${RepositoryName}")
        {
            Service = "Ecr",
            NameLength = 256,
            IsLowerCase = true,
            Attributes =
            [
                ("Arn", "arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}"),
                ("RepositoryUri", "${Account}.dkr.ecr.${Region}.${UrlSuffix}/${RepositoryName}"),
            ],
        }),
        new ResourceType(new("AWS::CloudWatch::Dashboard", "${DashboardName}")
        {
            Service = "CloudWatch",
            NameLength = 255,
        }),
        new ResourceType(new("AWS::CloudWatch::Alarm", "${AlarmName}")
        {
            Service = "CloudWatch",
            NameLength = 255,
            Attributes = [("Arn", "arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${AlarmName}")],
        }),
    ];
}
