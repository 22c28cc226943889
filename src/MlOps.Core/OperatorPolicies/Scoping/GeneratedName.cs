using System.Collections.Frozen;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The names that CloudFormation gives resources which a template does not name: the stack's name, the logical id, and random characters. Where that would be
/// too long for the service the stack's name is cut, and a long logical id too (observed:
/// https://gist.github.com/christianklotz/468a240a75f4ae3e73bd52722f926acb, a name of 64 characters with 29 of the stack's; and
/// <c>EC2Co-EcsEl-I63KO0M4L0AN</c> for a load balancer, whose names have 32: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html).
/// </summary>
internal static class GeneratedName
{
    // What a name of 63 characters or more always keeps of the stack's name and of the logical id, and what a shorter one keeps of the stack's.
    private const int Long = 63;
    private const int KeptOfLong = 24;
    private const int KeptOfShort = 5;

    // Named types whose schema does not say how long names may be, each by its service's API reference (CreateBucket, CreateRole, CreateFunction, ...).
    private static readonly FrozenSet<string> LongNames = new[]
    {
        "AWS::S3::Bucket", "AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::InstanceProfile", "AWS::SNS::Topic",
        "AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::DynamoDB::Table", "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter", "AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard",
        "AWS::Events::Rule", "AWS::ECR::Repository", "AWS::CodeBuild::Project", "AWS::CodePipeline::Pipeline", "AWS::CodeCommit::Repository", "AWS::SSM::Parameter",
        "AWS::StepFunctions::StateMachine", "AWS::SageMaker::ModelPackageGroup", "AWS::SageMaker::Model", "AWS::SageMaker::EndpointConfig", "AWS::SageMaker::Endpoint", "AWS::KMS::Alias",
        "AWS::EC2::SecurityGroup", "AWS::ECS::Cluster", "AWS::ECS::Service", "AWS::ECS::TaskDefinition", "AWS::Kinesis::Stream", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Services whose names have no capitals, or that store them without (RDS API reference, CreateDBInstance, DBInstanceIdentifier; and alike for the others).
    private static readonly string[] LowerCase = ["AWS::S3::", "AWS::ECR::", "AWS::RDS::", "AWS::Neptune::", "AWS::DocDB::", "AWS::ElastiCache::", "AWS::MemoryDB::", "AWS::Redshift::"];

    /// <summary>What such a name looks like, as a pattern.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="logicalId">Its logical id.</param>
    /// <param name="stackName">The stack's name; <c>*</c> where it is not known.</param>
    /// <param name="longest">The most characters of a name, as the type's schema has it; null where it says nothing.</param>
    public static string PatternOf(string type, string logicalId, string stackName, double? longest)
    {
        var isLong = longest is { } known ? known >= Long : LongNames.Contains(type);
        return Stored(type, isLong ? OfLong(logicalId, stackName) : $"{Head(stackName, KeptOfShort)}*");
    }

    /// <summary>A name as the service keeps it.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="name">The name.</param>
    public static string Stored(string type, string name) => LowerCase.Any(service => type.StartsWith(service, StringComparison.Ordinal)) ? name.ToLowerInvariant() : name;

    private static string OfLong(string logicalId, string stackName) =>
        stackName.Length <= KeptOfLong ? $"{stackName}-{Head(logicalId, KeptOfLong)}*" : $"{Head(stackName, KeptOfLong)}*";

    private static string Head(string name, int kept) => name.Length <= kept ? name : name[..kept];
}
