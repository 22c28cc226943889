using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products.Templates;

namespace MlOps.Products;

/// <summary>Makes the CloudFormation template of a product.</summary>
public static class ProductTemplate
{
    /// <summary>How each resource of a template is made.</summary>
    private static readonly Dictionary<string, Func<ProductContext, TemplateResource>> Makers = new(StringComparer.Ordinal)
    {
        ["ModelPackageGroup"] = ModelRegistry.ModelPackageGroup,
        ["ModelBuildRepository"] = SourceRepositories.ModelBuild,
        ["ModelDeployRepository"] = SourceRepositories.ModelDeploy,
        ["BuildProject"] = BuildProjects.Build,
        ["DeployProject"] = BuildProjects.Deploy,
        ["BuildPipeline"] = Pipelines.Build,
        ["DeployPipeline"] = Pipelines.Deploy,
        ["CodeBuildRole"] = ServiceRoles.CodeBuild,
        ["CodePipelineRole"] = ServiceRoles.CodePipeline,
        ["SageMakerExecutionRole"] = ServiceRoles.SageMakerExecution,
        ["ArtifactsBucket"] = ArtifactStorage.Bucket,
        ["SsmModelPackageGroupArn"] = PublishedParameters.ModelPackageGroupArn,
        ["SsmRepositoryUrl"] = PublishedParameters.RepositoryUrl,
        ["ModelApprovedRule"] = ApprovalEvents.ModelApproved,
        ["Dashboard"] = Dashboards.Dashboard,
        ["BuildPolicy"] = ManagedPolicies.Build,
        ["DeployPolicy"] = ManagedPolicies.Deploy,
        ["SsmBucketName"] = PublishedParameters.BucketName,
        ["SsmDashboardName"] = PublishedParameters.DashboardName,
        ["EncryptionKey"] = EncryptionKeys.Key,
        ["EncryptionKeyAlias"] = EncryptionKeys.Alias,
        ["VpcEndpointSagemakerApi"] = VpcEndpoints.SageMakerApi,
        ["VpcEndpointSagemakerRuntime"] = VpcEndpoints.SageMakerRuntime,
        ["VpcEndpointS3"] = VpcEndpoints.S3,
        ["VpcEndpointSts"] = VpcEndpoints.Sts,
        ["EndpointSecurityGroup"] = VpcEndpoints.SecurityGroup,
        ["ComplianceLogGroup"] = SecurityAlerts.LogGroup,
        ["UnauthorizedAccessFilter"] = SecurityAlerts.UnauthorizedAccessFilter,
        ["PipelineErrorFilter"] = SecurityAlerts.PipelineErrorFilter,
        ["UnauthorizedAccessAlarm"] = SecurityAlerts.UnauthorizedAccessAlarm,
        ["PipelineErrorAlarm"] = SecurityAlerts.PipelineErrorAlarm,
        ["SecurityAlertsTopic"] = SecurityAlerts.Topic,
        ["SecurityAlertsSubscription"] = SecurityAlerts.Subscription,
        ["PermissionsBoundary"] = Boundaries.Boundary,
        ["SsmKmsKeyArn"] = PublishedParameters.KmsKeyArn,
        ["SsmLogGroupName"] = PublishedParameters.LogGroupName,
        ["SsmVpcEndpointIdSagemakerApi"] = PublishedParameters.EndpointId("VpcEndpointSagemakerApi"),
        ["SsmVpcEndpointIdSagemakerRuntime"] = PublishedParameters.EndpointId("VpcEndpointSagemakerRuntime"),
        ["SsmVpcEndpointIdS3"] = PublishedParameters.EndpointId("VpcEndpointS3"),
        ["SsmVpcEndpointIdSts"] = PublishedParameters.EndpointId("VpcEndpointSts"),
        ["SsmSecurityGroupId"] = PublishedParameters.SecurityGroupId,
        ["ArtifactsBucketPolicy"] = BucketPolicies.Policy,
        ["SecurityAlertsTopicPolicy"] = TopicPolicies.Policy,
        ["BuildSourceRule"] = SourceEvents.Build,
        ["DeploySourceRule"] = SourceEvents.Deploy,
        ["DeployRole"] = ServiceRoles.Deploy,
        ["ImageRepository"] = ImageRepositories.Repository,
        ["BuildScheduleRule"] = BuildSchedules.Rule,
    };

    /// <summary>The template of a product.</summary>
    /// <param name="product">The product.</param>
    /// <param name="tagsOnStack">Whether its stack has the tags, so that the template has none.</param>
    /// <exception cref="MlOpsException">
    /// <c>ProductInvalid</c>: the product has errors.
    /// </exception>
    public static Template Build(MlProduct product, bool tagsOnStack = false)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!product.IsValid)
        {
            throw ProductErrors.Invalid(product);
        }

        var context = new ProductContext(product, tagsOnStack);
        return new Template
        {
            Description = $"ML product {product.Name} of {product.CompanyName}: {product.Tier} tier, source from {product.SourceControl}",
            Metadata = ProductMetadata.Of(product).ToTemplate(),
            Parameters = VpcInputs.Parameters(product),
            Resources = [.. TierCatalog.ResourcesOf(product).Select(resource => Makers[resource.LogicalId](context))],
            Outputs = ProductOutputs.For(product.Tier, context.HasRepositories, context.EndpointName),
        };
    }

    /// <summary>
    /// The template of a product as text. The same product gives the same text, byte by byte. Where CloudFormation would not take it in a request, the tags
    /// go to the stack; where that is not enough it is written as JSON in its smallest form.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="format">
    /// YAML with short intrinsics, or JSON: indented where CloudFormation takes it so. Null for YAML, or JSON where only that is small enough.
    /// </param>
    /// <exception cref="MlOpsException">As <see cref="Build"/>.</exception>
    public static MlTemplate Write(MlProduct product, DocumentFormat? format = null)
    {
        MlTemplate? written = null;
        foreach (var form in Forms(product, format))
        {
            written = form();
            if (written.SizeInBytes <= Template.MostBytes)
            {
                break;
            }
        }

        return written!;
    }

    // From what is best to read to what is smallest. Where YAML has no room indented JSON, which is larger, is not tried.
    private static IEnumerable<Func<MlTemplate>> Forms(MlProduct product, DocumentFormat? format)
    {
        foreach (var tagsOnStack in new[] { false, true })
        {
            var template = Build(product, tagsOnStack);
            var chosen = format ?? DocumentFormat.Yaml;
            yield return () => Describe(product, template, chosen, TemplateWriter.Write(template, chosen), tagsOnStack);
            if (format is null && tagsOnStack)
            {
                yield return () => Describe(product, template, DocumentFormat.Json, TemplateWriter.WriteJson(template, indented: false), tagsOnStack);
            }
        }
    }

    private static MlTemplate Describe(MlProduct product, Template template, DocumentFormat format, string text, bool tagsOnStack) => TemplateObjects.Describe(
        template, product.Name, text, format, product, fileName: ProductFiles.TemplateFileName(product, format == DocumentFormat.Json ? "json" : "yaml"), tagsOnStack: tagsOnStack);
}
