using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>
/// The keys of a product config. <c>module/schemas/ml-product.schema.json</c> says the same to editors; a test holds one against the
/// other.
/// </summary>
internal static partial class ConfigKeys
{
    private const string ClientSection = "client";
    private const string EnvironmentSection = "environment";
    private const string ProductSection = "ml_product";
    private const string RepositoriesSection = "ml_product.repositories";
    private const string VpcSection = "vpc_integration";
    private const string TagsSection = "tags";
    private const string DriftSection = "drift";
    private const string DriftIgnoreSection = "drift.ignore";
    private const string ExtrasSection = "extras";
    private const string IamSection = "iam";
    private const string NameRule = "lower-case letters, digits and hyphens, beginning with a letter";

    public static ConfigKey Client { get; } = new("", ClientSection) { IsRequired = true };

    public static ConfigKey Environment { get; } = new("", EnvironmentSection) { IsRequired = true };

    public static ConfigKey Product { get; } = new("", ProductSection) { IsRequired = true };

    public static ConfigKey Tags { get; } = new("", TagsSection) { IsRequired = true };

    public static ConfigKey CompanyName { get; } = new(ClientSection, "company_name")
    {
        IsRequired = true,
        Pattern = PrintableText(),
        MaxLength = 128,
        Rule = "the company's name in one line",
        Example = "TechCorp",
    };

    public static ConfigKey CompanyPrefix { get; } = new(ClientSection, "company_prefix")
    {
        IsRequired = true,
        Pattern = NamePart(),
        MaxLength = 32,
        Rule = NameRule,
        Example = "techcorp",
    };

    public static ConfigKey AccountId { get; } = new(ClientSection, "account_id")
    {
        IsRequired = true,
        Pattern = TwelveDigits(),
        Rule = "twelve digits",
        RuleInFile = "twelve digits in quotes",
        Example = "123456789012",
        QuoteTrap = "YAML reads digits without quotes as a number: leading zeros are lost, and a zero in front may turn it into an octal number.",
    };

    public static ConfigKey TenantId { get; } = new(ClientSection, "tenant_id")
    {
        IsRequired = true,
        Pattern = FourCharacters(),
        Rule = "four lower-case letters or digits",
        RuleInFile = "four lower-case letters or digits, in quotes",
        Example = "a001",
        QuoteTrap = "YAML reads some texts without quotes as numbers or truth values, for example 0012, 1e10 and true.",
    };

    public static ConfigKey Env { get; } = new(EnvironmentSection, "env")
    {
        IsRequired = true,
        Choices = ProductEnvironments.All,
        Example = "prod",
    };

    public static ConfigKey Region { get; } = new(EnvironmentSection, "region")
    {
        IsRequired = true,
        Pattern = RegionName(),
        Rule = "the name of an AWS region",
        Example = "us-west-2",
    };

    public static ConfigKey Partition { get; } = new(EnvironmentSection, "partition")
    {
        Pattern = PartitionName(),
        Rule = "the name of an AWS partition",
        Example = "aws",
    };

    public static ConfigKey Tier { get; } = new(ProductSection, "tier")
    {
        IsRequired = true,
        Choices = ProductTiers.All,
        Example = "starter",
    };

    public static ConfigKey UseCase { get; } = new(ProductSection, "use_case")
    {
        IsRequired = true,
        Pattern = NamePart(),
        MaxLength = 64,
        Rule = NameRule,
        Example = "customer-churn",
    };

    public static ConfigKey Workload { get; } = new(ProductSection, "workload")
    {
        Pattern = NamePart(),
        MaxLength = 32,
        Rule = NameRule,
        Example = "realtime",
    };

    public static ConfigKey SourceControl { get; } = new(ProductSection, "source_control")
    {
        IsRequired = true,
        Choices = SourceControls.All,
        Example = "codecommit",
    };

    public static ConfigKey S3Prefix { get; } = new(ProductSection, "s3_prefix")
    {
        Pattern = BucketAndPrefix(),
        Rule = "bucket[/prefix], without a slash at the end",
        Example = "techcorp-ml-source/customer-churn",
    };

    public static ConfigKey ConnectionArn { get; } = new(ProductSection, "connection_arn")
    {
        Pattern = Connection(),
        Rule = "the ARN of a CodeConnections connection",
        Example = "arn:aws:codeconnections:us-west-2:123456789012:connection/00000000-0000-0000-0000-000000000000",
    };

    public static ConfigKey Repositories { get; } = new(ProductSection, "repositories");

    public static ConfigKey ModelBuild { get; } = new(RepositoriesSection, "model_build")
    {
        IsRequired = true,
        IsNeededBecause = "the build pipeline follows it",
        Pattern = RepositoryId(),
        Rule = "owner/repository",
        Example = "techcorp/model-build",
    };

    public static ConfigKey ModelDeploy { get; } = new(RepositoriesSection, "model_deploy")
    {
        IsRequired = true,
        IsNeededBecause = "the deploy pipeline follows it",
        Pattern = RepositoryId(),
        Rule = "owner/repository",
        Example = "techcorp/model-deploy",
    };

    public static ConfigKey Branch { get; } = new(ProductSection, "branch")
    {
        Pattern = BranchName(),
        MaxLength = 100,
        Rule = "a branch name of letters, digits and . _ / -",
        Example = "main",
    };

    public static ConfigKey AlertsEmail { get; } = new(ProductSection, "alerts_email")
    {
        Pattern = EmailAddress(),
        MaxLength = 254,
        Rule = "an e-mail address",
        Example = "ml-alerts@example.com",
    };

    public static ConfigKey LogRetentionDays { get; } = new(ProductSection, "log_retention_days") { Example = "365" };

    public static ConfigKey VpcIntegration { get; } = new(ProductSection, VpcSection);

    public static ConfigKey VpcMode { get; } = new(VpcSection, "vpc_mode")
    {
        IsRequired = true,
        IsNeededBecause = "it says where the security group comes from",
        Choices = VpcModes.All,
        Example = "standalone",
    };

    public static ConfigKey VpcSource { get; } = new(VpcSection, "vpc_source")
    {
        IsRequired = true,
        IsNeededBecause = "it says where the ids of the VPC come from",
        Choices = VpcSources.All,
        Example = "ssm",
    };

    public static ConfigKey VpcId { get; } = new(VpcSection, "vpc_id")
    {
        Pattern = VpcIdentifier(),
        Rule = "the id of a VPC",
        Example = "vpc-0123456789abcdef0",
    };

    public static ConfigKey SubnetIds { get; } = new(VpcSection, "subnet_ids")
    {
        Pattern = SubnetIdentifier(),
        Rule = "the id of a subnet",
        Example = "subnet-0123456789abcdef0",
    };

    public static ConfigKey RouteTableIds { get; } = new(VpcSection, "route_table_ids")
    {
        Pattern = RouteTableIdentifier(),
        Rule = "the id of a route table",
        Example = "rtb-0123456789abcdef0",
    };

    public static ConfigKey VpcParameter { get; } = new(VpcSection, "vpc_parameter")
    {
        Pattern = ParameterPath(),
        Rule = "the path of an SSM parameter",
        Example = "/vpc/techcorp-prod-a001-us-west-2-vpc/VPCId",
    };

    public static ConfigKey SubnetsParameter { get; } = new(VpcSection, "subnets_parameter")
    {
        Pattern = ParameterPath(),
        Rule = "the path of an SSM parameter",
        Example = "/vpc/techcorp-prod-a001-us-west-2-vpc/PrivateSubnetIds",
    };

    public static ConfigKey SecurityGroupParameter { get; } = new(VpcSection, "security_group_parameter")
    {
        Pattern = ParameterPath(),
        Rule = "the path of an SSM parameter",
        Example = "/sg/techcorp-prod-a001-us-west-2-sg/app/SecurityGroupId",
    };

    public static ConfigKey VpcCidr { get; } = new(VpcSection, "vpc_cidr")
    {
        Pattern = CidrBlock(),
        Rule = "an IPv4 range from /16 to /28",
        Example = "10.20.0.0/16",
    };

    public static ConfigKey PrivateDns { get; } = new(VpcSection, "private_dns")
    {
        Choices = PrivateDnsModes.All,
        TakesTruthValue = true,
        Example = "auto",
    };

    public static ConfigKey EndpointPolicy { get; } = new(VpcSection, "endpoint_policy")
    {
        Choices = EndpointPolicies.All,
        Example = "open",
    };

    public static ConfigKey Drift { get; } = new("", DriftSection);

    public static ConfigKey DriftIgnore { get; } = new(DriftSection, "ignore")
    {
        IsRequired = true,
        IsNeededBecause = "it is all that 'drift' has",
        Rule = "a list of rules",
        Example = "logical_id: BuildProject",
    };

    public static ConfigKey DriftLogicalId { get; } = new(DriftIgnoreSection, "logical_id")
    {
        Pattern = LogicalIdPattern(),
        MaxLength = 255,
        Rule = "a logical id or the stack's name, with * and ? as wildcards",
        Example = "BuildProject",
    };

    public static ConfigKey DriftType { get; } = new(DriftIgnoreSection, "type")
    {
        Pattern = TypePattern(),
        Rule = "a CloudFormation type, with * and ? as wildcards",
        Example = "AWS::CodeBuild::Project",
    };

    public static ConfigKey DriftProperty { get; } = new(DriftIgnoreSection, "property")
    {
        Pattern = PropertyPattern(),
        Rule = "a property's path that begins with a slash, with * and ? as wildcards",
        Example = "/Environment/*",
    };

    public static ConfigKey DriftReason { get; } = new(DriftIgnoreSection, "reason")
    {
        IsRequired = true,
        IsNeededBecause = "every rule says why the drift is expected",
        Pattern = PrintableText(),
        Rule = "why it is expected, in one line",
        Example = "The platform team tries newer images.",
    };

    public static ConfigKey DriftUntil { get; } = new(DriftIgnoreSection, "until")
    {
        Pattern = DayText(),
        Rule = "a day, year-month-day",
        RuleInFile = "a day, year-month-day, in quotes",
        Example = "2027-03-31",
        QuoteTrap = "Some YAML readers read a day without quotes as a time.",
    };

    public static ConfigKey Iam { get; } = new("", IamSection);

    public static ConfigKey PermissionsBoundaryArn { get; } = new(IamSection, "permissions_boundary_arn")
    {
        Pattern = PolicyArn(),
        Rule = "the ARN of a managed policy",
        Example = "arn:aws:iam::123456789012:policy/company-boundary",
    };

    public static ConfigKey IamPath { get; } = new(IamSection, "path")
    {
        Pattern = PathOfIam(),
        MaxLength = 512,
        Rule = "a path that begins and ends with a slash",
        Example = "/ml/",
    };

    public static ConfigKey Extras { get; } = new("", ExtrasSection);

    public static ConfigKey BucketPolicy { get; } = Switch(ProductExtras.BucketPolicy);

    public static ConfigKey TopicPolicy { get; } = Switch(ProductExtras.TopicPolicy);

    public static ConfigKey SourceTrigger { get; } = Switch(ProductExtras.SourceTrigger);

    public static ConfigKey DeployRole { get; } = Switch(ProductExtras.DeployRole);

    public static ConfigKey EcrRepository { get; } = Switch(ProductExtras.EcrRepository);

    public static ConfigKey Schedule { get; } = new(ExtrasSection, ProductExtras.Schedule)
    {
        Rule = "cron(…) or rate(…)",
        Example = "cron(0 3 ? * MON *)",
    };

    public static ConfigKey CostCenter { get; } = TagKey("cost_center", "CC-1234");

    public static ConfigKey Project { get; } = TagKey("project", "customer-churn");

    public static ConfigKey Owner { get; } = TagKey("owner", "ml-platform");

    /// <summary>Keys that the public documents show both in the document itself and under <c>ml_product</c>.</summary>
    public static IReadOnlyList<ConfigKey> InEitherPlace { get; } = [AlertsEmail, LogRetentionDays, VpcIntegration];

    /// <summary>Extras that are switched on, in their order.</summary>
    public static IReadOnlyList<ConfigKey> Switches { get; } = [BucketPolicy, TopicPolicy, SourceTrigger, DeployRole, EcrRepository];

    /// <summary>All keys, in the order of documentation.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } =
    [
        Client, Environment, Product, Tags, Iam, Extras, Drift,
        CompanyName, CompanyPrefix, AccountId, TenantId,
        Env, Region, Partition,
        Tier, UseCase, Workload, SourceControl, S3Prefix, ConnectionArn, Repositories, Branch, AlertsEmail, LogRetentionDays, VpcIntegration,
        ModelBuild, ModelDeploy,
        VpcMode, VpcSource, VpcId, SubnetIds, RouteTableIds, VpcParameter, SubnetsParameter, SecurityGroupParameter, VpcCidr, PrivateDns, EndpointPolicy,
        CostCenter, Project, Owner,
        PermissionsBoundaryArn, IamPath,
        .. Switches, Schedule,
        DriftIgnore, DriftLogicalId, DriftType, DriftProperty, DriftReason, DriftUntil,
    ];

    /// <summary>The section that a key is, as the keys in it have it: they say the same of one that may stand in two places.</summary>
    public static string SectionOf(ConfigKey key) => key == VpcIntegration ? VpcSection : key.Path;

    /// <summary>A tag that the config itself names.</summary>
    /// <param name="name">The tag's key.</param>
    /// <param name="example">A value that fits.</param>
    public static ConfigKey TagKey(string name, string example = "") => new(TagsSection, name)
    {
        IsRequired = true,
        Pattern = TagText(),
        Rule = "letters, digits, spaces and . : / = + - @ _",
        Example = example,
    };

    private static ConfigKey Switch(string name) => new(ExtrasSection, name) { Rule = "true or false", Example = "true" };

    /// <summary>Characters that IAM takes in tags, the narrowest set of the services (iam 2010-05-08 tagKeyType, tagValueType).</summary>
    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$")]
    public static partial Regex TagText();

    [GeneratedRegex(@"^[^\p{Cc}\u2028\u2029]+$")]
    private static partial Regex PrintableText();

    // Single hyphens only: two tell where a product's name ends in what its pipelines name (RunTimePrefix).
    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex NamePart();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex("^[a-z0-9]{4}$")]
    private static partial Regex FourCharacters();

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}$")]
    private static partial Regex RegionName();

    [GeneratedRegex("^aws(-[a-z]+)*$")]
    private static partial Regex PartitionName();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9_.=-]+)*$")]
    private static partial Regex BucketAndPrefix();

    [GeneratedRegex("^arn:aws[a-z-]*:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[0-9a-f-]{36}$")]
    private static partial Regex Connection();

    [GeneratedRegex("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$")]
    private static partial Regex RepositoryId();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_./-]*$")]
    private static partial Regex BranchName();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex EmailAddress();

    [GeneratedRegex("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex VpcIdentifier();

    [GeneratedRegex("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex SubnetIdentifier();

    [GeneratedRegex("^rtb-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex RouteTableIdentifier();

    // What a VPC may have as its range (VPC user guide, VPC CIDR blocks).
    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(1[6-9]|2[0-8])$")]
    private static partial Regex CidrBlock();

    [GeneratedRegex("^(/[A-Za-z0-9_.-]+)+$")]
    private static partial Regex ParameterPath();

    // iam 2010-05-08: arnType, policyNameType.
    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}$")]
    private static partial Regex PolicyArn();

    // Of what IAM takes (iam 2010-05-08 pathType), the characters that names have too.
    [GeneratedRegex(@"^/([A-Za-z0-9_+=,.@-]+/)*$")]
    private static partial Regex PathOfIam();

    // The stack itself goes by its name, which has hyphens.
    [GeneratedRegex("^[A-Za-z0-9*?-]+$")]
    private static partial Regex LogicalIdPattern();

    [GeneratedRegex("^[A-Za-z0-9:*?]+$")]
    private static partial Regex TypePattern();

    // Keys of tags and variables are parts of such paths.
    [GeneratedRegex(@"^/[^\p{Cc}\u2028\u2029]+$")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
    private static partial Regex DayText();
}
