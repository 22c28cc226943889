using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The endpoints by which builds and jobs reach AWS from inside the VPC, and the security group of those that are interfaces. With private DNS an endpoint
/// serves the whole VPC, so that their policies keep other workloads of the account working: each may be used by whoever belongs to the account. The stricter
/// policies of <see cref="EndpointPolicies.Product"/> are for a VPC that the product has to itself.
/// </summary>
internal static class VpcEndpoints
{
    /// <summary>The service of the gateway endpoint.</summary>
    public const string S3Service = "s3";

    private const string SageMakerApiService = "sagemaker.api";
    private const string SageMakerRuntimeService = "sagemaker.runtime";
    private const string StsService = "sts";

    // RFC 1918, where the config does not say the VPC's own range.
    private static readonly string[] PrivateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

    private const int Https = 443;

    /// <summary>The interface endpoints' services, as the last part of their names.</summary>
    public static IReadOnlyList<string> InterfaceServices { get; } = [SageMakerApiService, SageMakerRuntimeService, StsService];

    /// <summary>The names of the services that the endpoints are of, in a region.</summary>
    /// <param name="region">The region.</param>
    public static IEnumerable<string> ServiceNames(string region) => InterfaceServices.Append(S3Service).Select(service => ServiceName(region, service));

    /// <summary>
    /// The name of an endpoint service of AWS (AWS PrivateLink guide, AWS services that integrate with AWS PrivateLink). In the regions of China most begin with
    /// <c>cn.com.amazonaws</c>; those regions have no model package groups, and so no products.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="service">The service.</param>
    public static string ServiceName(string region, string service) => $"{NamespaceOf(region, service)}.{region}.{service}";

    /// <summary>From where a product's own security group admits HTTPS.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<string> Ranges(MlProduct product) => product.VpcIntegration!.VpcCidr is { } range ? [range] : PrivateRanges;

    public static TemplateResource SageMakerApi(ProductContext context) =>
        Interface(context, "VpcEndpointSagemakerApi", SageMakerApiService, IsStrict(context)
            ? [OfTheAccount(["sagemaker:*"], [.. ProductArns.Models(context), ProductArns.PipelineSteps()]), OfTheAccount(["sagemaker:ListModelPackages"])]
            : [OfTheAccount(["sagemaker:*"])]);

    public static TemplateResource SageMakerRuntime(ProductContext context) =>
        Interface(context, "VpcEndpointSagemakerRuntime", SageMakerRuntimeService, IsStrict(context)
            ? OfTheAccount(["sagemaker:InvokeEndpoint*"], ProductArns.SageMaker("endpoint/" + context.EndpointName))
            : OfTheAccount(["sagemaker:InvokeEndpoint*"]));

    // Who comes with a token or an assertion has no account yet (STS API reference, AssumeRoleWithWebIdentity and AssumeRoleWithSAML).
    public static TemplateResource Sts(ProductContext context) => Interface(context, "VpcEndpointSts", StsService, IsStrict(context)
        ? [OfTheAccount(["sts:AssumeRole"], [.. ServiceRoles.Ids(context).Select(id => ProductArns.Role(context, id))]), OfTheAccount(["sts:GetCallerIdentity"])]
        : [OfTheAccount(["sts:*"]), Open("sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity")]);

    // Images' layers and packages come from buckets of AWS's own by addresses that AWS has signed: a policy about principals would break them.
    public static TemplateResource S3(ProductContext context) => ProductContext.Replaceable(
        "VpcEndpointS3",
        "AWS::EC2::VPCEndpoint",
        new TemplateMap(
            ("VpcEndpointType", "Gateway"),
            ("ServiceName", ServiceNameIn(context, S3Service)),
            ("VpcId", VpcInputs.VpcId(context)),
            ("RouteTableIds", RouteTables(context)),
            ("PolicyDocument", IsStrict(context) ? Statement.Document(ReadAnythingWriteOwn(context)) : null),
            ("Tags", context.TagList("AWS::EC2::VPCEndpoint"))));

    public static TemplateResource SecurityGroup(ProductContext context) => ProductContext.Replaceable(
        "EndpointSecurityGroup",
        "AWS::EC2::SecurityGroup",
        new TemplateMap(
            ("GroupName", context.Name("EndpointSecurityGroup")),
            ("GroupDescription", $"VPC endpoints and builds of {context.Product.Name}"),
            ("VpcId", VpcInputs.VpcId(context)),
            ("SecurityGroupIngress", new TemplateList(Ranges(context.Product).Select(range => HttpsRule(range, "HTTPS from inside the VPC")))),
            ("SecurityGroupEgress", new TemplateList(HttpsRule("0.0.0.0/0", "HTTPS to wherever the subnets lead"))),
            ("Tags", context.TagList("AWS::EC2::SecurityGroup"))));

    private static TemplateResource Interface(ProductContext context, string logicalId, string service, params TemplateMap[] statements) =>
        ProductContext.Replaceable(logicalId, "AWS::EC2::VPCEndpoint", new TemplateMap(
            ("VpcEndpointType", "Interface"),
            ("ServiceName", ServiceNameIn(context, service)),
            ("VpcId", VpcInputs.VpcId(context)),
            ("SubnetIds", VpcInputs.SubnetIds(context)),
            ("SecurityGroupIds", new TemplateList(VpcInputs.SecurityGroupId(context))),
            ("PrivateDnsEnabled", context.Product.VpcIntegration!.PrivateDns != PrivateDnsModes.Off),
            ("PolicyDocument", Statement.Document(statements)),
            ("Tags", context.TagList("AWS::EC2::VPCEndpoint"))));

    private static TemplateValue ServiceNameIn(ProductContext context, string service) =>
        Sub($"{NamespaceOf(context.Product.Region, service)}.${{AWS::Region}}.{service}");

    // SageMaker's differ in two isolated regions (aws/aws-cdk, aws-ec2/lib/vpc-endpoint.ts, getDefaultEndpointPrefix).
    private static string NamespaceOf(string region, string service) => region switch
    {
        "us-iso-east-1" when service.StartsWith("sagemaker.", StringComparison.Ordinal) => "gov.ic.c2s",
        "us-isob-east-1" when service.StartsWith("sagemaker.", StringComparison.Ordinal) => "gov.sgov.sc2s",
        _ => "com.amazonaws",
    };

    private static bool IsStrict(ProductContext context) => context.Product.VpcIntegration!.EndpointPolicy == EndpointPolicies.Product;

    // Reading stays open, as AWS's own buckets must; what would carry data away is writing.
    private static TemplateMap[] ReadAnythingWriteOwn(ProductContext context)
    {
        var bucket = context.Name("ArtifactsBucket");
        return [Open("s3:Get*", "s3:List*"), OfTheAccount(["s3:*"], ProductArns.Bucket(bucket), ProductArns.Objects(bucket, "*"))];
    }

    private static TemplateList? RouteTables(ProductContext context) => context.Product.VpcIntegration!.RouteTableIds is { Count: > 0 } ids
        ? new TemplateList(ids.Select(id => (TemplateValue)id))
        : null;

    private static TemplateMap OfTheAccount(string[] actions, params TemplateValue[] resources) =>
        Anybody(actions, resources, Statement.When("StringEquals", "aws:PrincipalAccount", Ref("AWS::AccountId")));

    private static TemplateMap Open(params string[] actions) => Anybody(actions, [], null);

    private static TemplateMap Anybody(string[] actions, TemplateValue[] resources, TemplateMap? condition) => new(
        ("Effect", "Allow"),
        ("Principal", "*"),
        ("Action", actions is [var only] ? only : new TemplateList(actions.Select(action => (TemplateValue)action))),
        ("Resource", resources switch { [] => "*", [var one] => one, _ => new TemplateList(resources) }),
        ("Condition", condition));

    private static TemplateMap HttpsRule(string range, string description) => new(
        ("IpProtocol", "tcp"),
        ("FromPort", Https),
        ("ToPort", Https),
        ("CidrIp", range),
        ("Description", description));
}
