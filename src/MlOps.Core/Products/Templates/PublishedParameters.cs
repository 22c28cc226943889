using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What a product publishes for others under <c>/ml/{ml_name}/</c>.</summary>
internal static class PublishedParameters
{
    public static TemplateResource ModelPackageGroupArn(ProductContext context) => Parameter(
        context,
        "SsmModelPackageGroupArn",
        "ARN of the model registry",
        Intrinsics.GetAtt("ModelPackageGroup", "ModelPackageGroupArn"));

    public static TemplateResource RepositoryUrl(ProductContext context) => Parameter(
        context,
        "SsmRepositoryUrl",
        "Clone URL of the model-build repository",
        Intrinsics.GetAtt("ModelBuildRepository", "CloneUrlHttp"));

    public static TemplateResource BucketName(ProductContext context) => Parameter(
        context,
        "SsmBucketName",
        "Name of the artifacts bucket",
        Intrinsics.Ref("ArtifactsBucket"));

    public static TemplateResource DashboardName(ProductContext context) => Parameter(
        context,
        "SsmDashboardName",
        "Name of the dashboard",
        Intrinsics.Ref("Dashboard"));

    public static TemplateResource KmsKeyArn(ProductContext context) => Parameter(context, "SsmKmsKeyArn", "ARN of the key", EncryptionKeys.Arn());

    public static TemplateResource LogGroupName(ProductContext context) =>
        Parameter(context, "SsmLogGroupName", "Name of the log group of builds", Intrinsics.Ref("ComplianceLogGroup"));

    /// <summary>The parameter that publishes an endpoint's id.</summary>
    /// <param name="endpointId">The endpoint's logical id.</param>
    public static Func<ProductContext, TemplateResource> EndpointId(string endpointId) =>
        context => Parameter(context, endpointId.Replace("VpcEndpoint", "SsmVpcEndpointId", StringComparison.Ordinal), "Id of the VPC endpoint", Intrinsics.Ref(endpointId));

    public static TemplateResource SecurityGroupId(ProductContext context) =>
        Parameter(context, "SsmSecurityGroupId", "Id of the security group of endpoints and builds", VpcInputs.SecurityGroupId(context));

    private static TemplateResource Parameter(ProductContext context, string logicalId, string description, TemplateValue value) =>
        ProductContext.Replaceable(logicalId, "AWS::SSM::Parameter", new TemplateMap(
            ("Name", context.Name(logicalId)),
            ("Type", "String"),
            ("Description", description),
            ("Value", value),
            ("Tags", context.TagMap())));
}
