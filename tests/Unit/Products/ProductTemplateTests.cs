using System.Text.Json;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class ProductTemplateTests
{
    private static readonly string[] SampleFiles =
    [
        "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml",
        "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-workload.yaml",
        "techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml",
        "techcorp-prod-a002-us-west-2-customer-churn-ml-s3-workload.yaml",
    ];

    public static TheoryData<string> Samples => [.. SampleFiles];

    [Fact]
    public void A_product_with_CodeCommit_has_these_thirteen_resources()
    {
        var template = ProductTemplate.Write(Read(Configs.Starter));

        Assert.Equal(13, template.ResourceCount);
        Assert.Equal(
            [
                ("ModelPackageGroup", "AWS::SageMaker::ModelPackageGroup"),
                ("ModelBuildRepository", "AWS::CodeCommit::Repository"),
                ("ModelDeployRepository", "AWS::CodeCommit::Repository"),
                ("BuildProject", "AWS::CodeBuild::Project"),
                ("DeployProject", "AWS::CodeBuild::Project"),
                ("BuildPipeline", "AWS::CodePipeline::Pipeline"),
                ("DeployPipeline", "AWS::CodePipeline::Pipeline"),
                ("CodeBuildRole", "AWS::IAM::Role"),
                ("CodePipelineRole", "AWS::IAM::Role"),
                ("SageMakerExecutionRole", "AWS::IAM::Role"),
                ("ArtifactsBucket", "AWS::S3::Bucket"),
                ("SsmModelPackageGroupArn", "AWS::SSM::Parameter"),
                ("SsmRepositoryUrl", "AWS::SSM::Parameter"),
            ],
            template.Resources.Values.Select(resource => (resource.LogicalId, resource.Type)));
        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml", template.FileName);
    }

    [Fact]
    public void A_product_with_S3_has_the_ten_without_repositories()
    {
        var template = ProductTemplate.Write(Read(S3));

        Assert.Equal(10, template.ResourceCount);
        Assert.DoesNotContain(template.Resources.Keys, id => id.Contains("Repository", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_resource_is_tagged()
    {
        var expected = new Dictionary<string, string>
        {
            ["cost_center"] = "CC-1234",
            ["project"] = "customer-churn",
            ["owner"] = "ml-platform",
            ["mlops:product"] = "techcorp-prod-a001-us-west-2-customer-churn-ml",
            ["mlops:tier"] = "starter",
            ["mlops:environment"] = "prod",
        };

        foreach (var resource in ProductTemplate.Build(Read(Configs.Starter)).Resources)
        {
            var tags = resource.Properties["Tags"] switch
            {
                TemplateMap map => map.ToDictionary(tag => tag.Key, tag => tag.Value.ToString()!),
                TemplateList list => list.Cast<TemplateMap>().ToDictionary(tag => tag["Key"].ToString()!, tag => tag["Value"].ToString()!),
                _ => [],
            };
            Assert.Equal(expected, tags);
        }
    }

    [Theory]
    [InlineData("prod", "RetainExceptOnCreate", "Retain")]
    [InlineData("staging", "Delete", "Delete")]
    [InlineData("dev", "Delete", "Delete")]
    public void Data_has_one_fate(string environment, string deletion, string replacement)
    {
        var template = ProductTemplate.Build(Read(Configs.Starter.With("env: prod", "env: " + environment)));

        string[] holding = ["ModelPackageGroup", "ModelBuildRepository", "ModelDeployRepository", "ArtifactsBucket"];
        Assert.All(
            template.Resources,
            resource => Assert.Equal(
                holding.Contains(resource.LogicalId) ? (deletion, replacement) : (null, null),
                (resource.DeletionPolicy?.ToString(), resource.UpdateReplacePolicy?.ToString())));
    }

    [Fact]
    public void The_bucket_is_private_encrypted_and_versioned()
    {
        var bucket = Json(ProductTemplate.Build(Read(Configs.Starter))).GetProperty("Resources").GetProperty("ArtifactsBucket").GetProperty("Properties");

        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-artifacts", bucket.GetProperty("BucketName").GetString());
        Assert.Equal(
            """{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}""",
            Compact(bucket.GetProperty("BucketEncryption")));
        Assert.Equal(
            """{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true}""",
            Compact(bucket.GetProperty("PublicAccessBlockConfiguration")));
        Assert.Equal("""{"Status":"Enabled"}""", Compact(bucket.GetProperty("VersioningConfiguration")));
        Assert.Equal("""{"Rules":[{"ObjectOwnership":"BucketOwnerEnforced"}]}""", Compact(bucket.GetProperty("OwnershipControls")));
    }

    [Theory]
    [InlineData("CodeBuildRole")]
    [InlineData("CodePipelineRole")]
    [InlineData("SageMakerExecutionRole")]
    public void Every_role_refuses_S3_without_TLS(string role)
    {
        var deny = Statements(role, Configs.Starter).Single(statement => statement.GetProperty("Sid").GetString() == "RequireTls");

        Assert.Equal("Deny", deny.GetProperty("Effect").GetString());
        Assert.Equal("s3:*", deny.GetProperty("Action").GetString());
        Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", Compact(deny.GetProperty("Condition")));
        Assert.Equal(
            """[{"Fn::Sub":"arn:${AWS::Partition}:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts"},{"Fn::Sub":"arn:${AWS::Partition}:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts/*"}]""",
            Compact(deny.GetProperty("Resource")));
    }

    [Fact]
    public void Only_these_statements_reach_beyond_the_product()
    {
        string[] roles = ["CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole"];
        var wide =
            from role in roles
            from statement in Statements(role, Configs.Starter)
            where statement.GetProperty("Effect").GetString() == "Allow"
            let beyond = Resources(statement).Where(resource => !IsProducts(resource)).Select(LastPart).ToList()
            where beyond.Count > 0
            select $"{role} {statement.GetProperty("Sid").GetString()}: {string.Join(' ', beyond)}";

        Assert.Equal(
            [
                "CodeBuildRole FindModelVersions: *",
                "CodeBuildRole FindJobLogs: /aws/sagemaker/*Jobs:*",
                "SageMakerExecutionRole WriteLogs: /aws/sagemaker/*",
                "SageMakerExecutionRole WriteMetrics: *",
                "SageMakerExecutionRole OpenRegistries: *",
                "SageMakerExecutionRole PullImages: repository/*",
                "SageMakerExecutionRole FindModelVersions: *",
                "SageMakerExecutionRole RunPipelineSteps: *-job/pipelines-* model/pipelines-*",
                "SageMakerExecutionRole TagPipelineSteps: *-job/pipelines-* model/pipelines-*",
            ],
            wide);
    }

    [Fact]
    public void Steps_of_others_pipelines_are_neither_stopped_nor_tagged()
    {
        var statements = Statements("SageMakerExecutionRole", Configs.Starter).ToList();
        var run = statements.Single(statement => statement.GetProperty("Sid").GetString() == "RunPipelineSteps");
        var tag = statements.Single(statement => statement.GetProperty("Sid").GetString() == "TagPipelineSteps");

        Assert.All(
            run.GetProperty("Action").EnumerateArray(), action => Assert.Matches("^sagemaker:(Create|Describe)(ProcessingJob|TrainingJob|TransformJob|Model)$", action.GetString()));
        Assert.Equal("\"sagemaker:AddTags\"", Compact(tag.GetProperty("Action")));
        Assert.Equal(
            """{"StringEquals":{"sagemaker:TaggingAction":["CreateProcessingJob","CreateTrainingJob","CreateTransformJob","CreateModel"]}}""", Compact(tag.GetProperty("Condition")));
    }

    [Theory]
    [InlineData("CodeBuildRole")]
    [InlineData("SageMakerExecutionRole")]
    public void No_role_approves_a_model(string role)
    {
        var deny = Statements(role, Configs.Starter).Single(statement => statement.GetProperty("Sid").GetString() == "LeaveApprovalToPeople");

        Assert.Equal("""["sagemaker:CreateModelPackage","sagemaker:UpdateModelPackage"]""", Compact(deny.GetProperty("Action")));
        Assert.Equal("""{"StringEquals":{"sagemaker:ModelApprovalStatus":"Approved"}}""", Compact(deny.GetProperty("Condition")));
    }

    [Fact]
    public void Roles_trust_their_service_on_behalf_of_the_product_only()
    {
        var resources = Json(ProductTemplate.Build(Read(Configs.Starter))).GetProperty("Resources");

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}},"ArnEquals":{"aws:SourceArn":[{"Fn::Sub":"arn:${AWS::Partition}:codebuild:${AWS::Region}:${AWS::AccountId}:project/techcorp-prod-a001-us-west-2-customer-churn-build"},{"Fn::Sub":"arn:${AWS::Partition}:codebuild:${AWS::Region}:${AWS::AccountId}:project/techcorp-prod-a001-us-west-2-customer-churn-deploy"}]}}}]}""",
            Compact(resources.GetProperty("CodeBuildRole").GetProperty("Properties").GetProperty("AssumeRolePolicyDocument")));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}},"ArnLike":{"aws:SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*"}}}}]}""",
            Compact(resources.GetProperty("SageMakerExecutionRole").GetProperty("Properties").GetProperty("AssumeRolePolicyDocument")));
    }

    [Fact]
    public void Pipelines_go_from_source_to_model_and_from_model_to_endpoint()
    {
        var resources = Json(ProductTemplate.Build(Read(Configs.Starter))).GetProperty("Resources");
        var build = resources.GetProperty("BuildPipeline").GetProperty("Properties");

        Assert.Equal("V2", build.GetProperty("PipelineType").GetString());
        Assert.Equal(["Source", "Build"], StageNames(build));
        Assert.Equal(["Source", "Deploy"], StageNames(resources.GetProperty("DeployPipeline").GetProperty("Properties")));
        Assert.Equal(
            """{"RepositoryName":{"Fn::GetAtt":["ModelBuildRepository","Name"]},"BranchName":"main","PollForSourceChanges":"true"}""",
            Compact(build.GetProperty("Stages")[0].GetProperty("Actions")[0].GetProperty("Configuration")));
    }

    [Theory]
    [InlineData("source", "model-deploy.zip")]
    [InlineData("source/team/churn", "team/churn/model-deploy.zip")]
    public void Archives_lie_under_the_prefix(string prefix, string key)
    {
        var product = Read(Configs.Starter.With("source_control: codecommit", "source_control: s3\n  s3_prefix: " + prefix));
        var deploy = Json(ProductTemplate.Build(product)).GetProperty("Resources").GetProperty("DeployPipeline").GetProperty("Properties");

        Assert.Equal(
            $$"""{"S3Bucket":"source","S3ObjectKey":"{{key}}","PollForSourceChanges":"true"}""",
            Compact(deploy.GetProperty("Stages")[0].GetProperty("Actions")[0].GetProperty("Configuration")));
    }

    [Fact]
    public void Outputs_name_both_repositories()
    {
        Assert.Equal(
            [
                "ModelPackageGroupArn", "ModelBuildRepositoryUrl", "ModelDeployRepositoryUrl", "BuildPipelineName", "DeployPipelineName",
                "ArtifactsBucketName", "SageMakerExecutionRoleArn", "EndpointName",
            ],
            ProductTemplate.Build(Read(Configs.Starter)).Outputs.Select(output => output.LogicalId));
    }

    [Fact]
    public void Projects_write_to_log_groups_that_are_named()
    {
        var project = Json(ProductTemplate.Build(Read(Configs.Starter))).GetProperty("Resources").GetProperty("DeployProject").GetProperty("Properties");

        Assert.Equal(
            """{"CloudWatchLogs":{"Status":"ENABLED","GroupName":"/aws/codebuild/techcorp-prod-a001-us-west-2-customer-churn-deploy"}}""",
            Compact(project.GetProperty("LogsConfig")));
    }

    [Fact]
    public void Build_specs_get_what_differs_between_products_as_variables()
    {
        var project = Json(ProductTemplate.Build(Read(Configs.Starter))).GetProperty("Resources").GetProperty("DeployProject").GetProperty("Properties");

        Assert.Equal(
            [
                """{"Name":"PRODUCT_NAME","Value":"techcorp-prod-a001-us-west-2-customer-churn-ml"}""",
                """{"Name":"MODEL_PACKAGE_GROUP_NAME","Value":"techcorp-prod-a001-us-west-2-customer-churn-models"}""",
                """{"Name":"ARTIFACTS_BUCKET","Value":{"Ref":"ArtifactsBucket"}}""",
                """{"Name":"SAGEMAKER_ROLE_ARN","Value":{"Fn::GetAtt":["SageMakerExecutionRole","Arn"]}}""",
                """{"Name":"SAGEMAKER_NAME_PREFIX","Value":"techcorp-prod-a001-us-west-2-customer-churn-"}""",
                """{"Name":"ENDPOINT_NAME","Value":"techcorp-prod-a001-us-west-2-customer-churn"}""",
            ],
            project.GetProperty("Environment").GetProperty("EnvironmentVariables").EnumerateArray().Select(Compact));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_reader_reads_back_what_was_written(string sample)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!;
        var template = ProductTemplate.Build(product);

        foreach (var format in new[] { DocumentFormat.Yaml, DocumentFormat.Json })
        {
            var read = TemplateReader.Read(ProductTemplate.Write(product, format).Body);
            Assert.Empty(read.Findings);
            Assert.Equal(template.Description, read.Template.Description);
            Assert.Equal(template.Resources.Select(resource => resource.LogicalId), read.Template.Resources.Select(resource => resource.LogicalId));
            Assert.All(template.Resources.Zip(read.Template.Resources), pair => Assert.Equal(pair.First with { Location = null }, pair.Second with { Location = null }, SameResource));
            Assert.Equal(ProductMetadata.Of(product), ProductMetadata.TryRead(read.Template));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_product_gives_the_same_bytes(string sample)
    {
        var path = RepositoryFolder.Combine("samples", "configs", sample);
        var first = ProductTemplate.Write(ProductReader.ReadFile(path).Product!);
        var second = ProductTemplate.Write(ProductReader.ReadFile(path).Product!);

        Assert.Equal(first.Body, second.Body);
        Assert.DoesNotContain('\r', first.Body);
        Assert.InRange(first.SizeInBytes, 1, 51_200);
    }

    [Theory]
    [InlineData(DocumentFormat.Yaml)]
    [InlineData(DocumentFormat.Json)]
    public void The_longest_names_still_fit_into_a_request(DocumentFormat format)
    {
        var config = Configs.Starter.With("company_prefix: techcorp", "company_prefix: " + new string('p', 32))
            .With("use_case: customer-churn", "use_case: " + new string('u', 64) + "\n  workload: " + new string('w', 32));

        Assert.InRange(ProductTemplate.Write(Read(config), format).SizeInBytes, 1, 51_200);
    }

    [Fact]
    public void The_mark_says_whose_template_it_is()
    {
        var mark = ProductMetadata.TryRead(ProductTemplate.Build(Read(Configs.Starter)))!;

        Assert.Equal(("techcorp-prod-a001-us-west-2-customer-churn-ml", "starter", "codecommit", "prod"), (mark.Product, mark.Tier, mark.SourceControl, mark.Environment));
        Assert.Null(ProductMetadata.TryRead(new Template()));
        Assert.Null(ProductMetadata.TryRead(new Template { Metadata = new TemplateMap(("MlOps", "yes")) }));
    }

    [Fact]
    public void A_product_with_errors_is_refused_with_them()
    {
        var error = Assert.Throws<MlOpsException>(() => ProductTemplate.Build(Read(Configs.Starter.With("  owner: ml-platform\n", ""))));

        Assert.Equal("ProductInvalid", error.Id);
        Assert.Equal("MissingKey", Assert.Single(error.Findings, finding => finding.Severity == MlSeverity.Error).Id);
    }

    private static readonly IEqualityComparer<TemplateResource> SameResource = EqualityComparer<TemplateResource>.Create(
        (left, right) => left!.LogicalId == right!.LogicalId && left.Type == right.Type && left.Properties.Equals(right.Properties)
            && Equals(left.DeletionPolicy, right.DeletionPolicy) && Equals(left.UpdateReplacePolicy, right.UpdateReplacePolicy));

    private static string S3 => Configs.Starter.With("source_control: codecommit", "source_control: s3\n  s3_prefix: techcorp-source/churn");

    private static MlProduct Read(string config) => ProductReader.ReadText(config).Product!;

    private static JsonElement Json(Template template) => JsonDocument.Parse(TemplateWriter.WriteJson(template)).RootElement;

    private static IEnumerable<string> Resources(JsonElement statement)
    {
        var resource = statement.GetProperty("Resource");
        return (resource.ValueKind == JsonValueKind.Array ? resource.EnumerateArray().ToList() : [resource])
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetProperty("Fn::Sub").GetString()!);
    }

    // IAM's names have no region.
    private static bool IsProducts(string resource) =>
        resource.Contains("techcorp-prod-a001-us-west-2-customer-churn", StringComparison.Ordinal) || resource.Contains("techcorp-prod-a001-customer-churn", StringComparison.Ordinal);

    // The colon of a log group's streams belongs to the part before.
    private static string LastPart(string resource) =>
        resource.EndsWith(":*", StringComparison.Ordinal) ? LastPart(resource[..^2]) + ":*" : resource[(resource.LastIndexOf(':') + 1)..];

    private static List<JsonElement> Statements(string role, string config) => [.. Json(ProductTemplate.Build(Read(config)))
        .GetProperty("Resources").GetProperty(role).GetProperty("Properties").GetProperty("Policies")[0]
        .GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray()];

    private static IEnumerable<string?> StageNames(JsonElement pipeline) =>
        pipeline.GetProperty("Stages").EnumerateArray().Select(stage => stage.GetProperty("Name").GetString());

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value, CompactJson);

    private static readonly JsonSerializerOptions CompactJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
