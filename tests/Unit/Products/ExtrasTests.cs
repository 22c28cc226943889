using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>What a product can have besides the resources of its tier, each where its config asks for it, and counted apart.</summary>
public sealed class ExtrasTests
{
    private const string Account = "123456789012";

    [Theory]
    [InlineData("starter", "codecommit", 13, "ArtifactsBucketPolicy BuildSourceRule DeploySourceRule DeployRole ImageRepository BuildScheduleRule")]
    [InlineData("starter", "s3", 10, "ArtifactsBucketPolicy BuildSourceRule DeploySourceRule DeployRole ImageRepository BuildScheduleRule")]
    [InlineData("professional", "codecommit", 19, "ArtifactsBucketPolicy BuildSourceRule DeployRole ImageRepository BuildScheduleRule")]
    [InlineData("professional", "codeconnections", 16, "ArtifactsBucketPolicy DeployRole ImageRepository BuildScheduleRule")]
    [InlineData("enterprise", "codecommit", 41, "ArtifactsBucketPolicy SecurityAlertsTopicPolicy BuildSourceRule DeployRole ImageRepository BuildScheduleRule")]
    public void Extras_come_after_the_resources_that_the_tier_counts(string tier, string source, int count, string extras)
    {
        var template = ProductTemplate.Build(Read(Configs.WithAllExtras(tier, source)));

        Assert.Equal(ProductTemplate.Build(Read(Configs.Of(tier, source))).Resources.Select(resource => resource.LogicalId), template.Resources.Take(count).Select(resource => resource.LogicalId));
        Assert.Equal(extras, string.Join(' ', template.Resources.Skip(count).Select(resource => resource.LogicalId)));
    }

    [Fact]
    public void Tiers_say_their_extras_apart()
    {
        Assert.Equal([6, 5, 6], TierCatalog.Tiers.Select(tier => tier.Extras.Count));
        Assert.All(TierCatalog.Tiers.SelectMany(tier => tier.Extras), extra => Assert.StartsWith("extras.", extra.When, StringComparison.Ordinal));
        Assert.DoesNotContain(TierCatalog.Tiers.SelectMany(tier => tier.Resources), resource => resource.When.StartsWith("extras.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_product_says_which_it_has()
    {
        var product = Read(Configs.Starter.WithExtras("schedule: rate(12 hours), bucket_policy: true, deploy_role: false"));

        Assert.Equal(["bucket_policy", "schedule"], product.Extras);
        Assert.Equal("rate(12 hours)", product.Schedule);
        Assert.Empty(Read(Configs.Starter).Extras);
    }

    [Theory]
    [InlineData("starter", "codecommit", "topic_policy: true", "KeyNotAllowed")]
    [InlineData("professional", "codecommit", "topic_policy: true", "KeyNotAllowed")]
    [InlineData("starter", "codeconnections", "source_trigger: true", "KeyNotAllowed")]
    [InlineData("starter", "codecommit", "bucket_policy: yes", "WrongType")]
    [InlineData("starter", "codecommit", "bucket_policy: 'true'", "WrongType")]
    [InlineData("starter", "codecommit", "bucket_polcy: true", "UnknownKey")]
    [InlineData("starter", "codecommit", "schedule: rate(1 hours)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: cron(0 3 * * MON *)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: cron(0 3 ? * ? *)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: cron(99 3 ? * MON *)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: rate(2 hour)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: cron(0 3 * * ?)", "InvalidValue")]
    [InlineData("starter", "codecommit", "schedule: daily", "InvalidValue")]
    public void What_is_no_extra_of_the_product_is_refused(string tier, string source, string extras, string id)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Of(tier, source).WithExtras(extras)).Findings, finding => finding.Severity == MlSeverity.Error);

        Assert.Equal(id, finding.Id);
        Assert.StartsWith("extras.", finding.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bucket_policy_refuses_whoever_comes_without_TLS()
    {
        var policy = Policy(Resources(Configs.Of("starter", "s3").WithExtras("bucket_policy: true")), "ArtifactsBucketPolicy");

        Assert.False(IsAllowed(policy, "s3:GetObject", ("aws:SecureTransport", "false")));
        Assert.True(IsAllowed(policy, "s3:GetObject", ("aws:SecureTransport", "true")));
        Assert.True(IsAllowed(policy, "s3:PutObject", ("aws:SecureTransport", "true"), ("s3:x-amz-server-side-encryption", "AES256")));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("aws:kms", Key, true)]
    [InlineData("aws:kms", "arn:aws:kms:us-west-2:123456789012:key/another", false)]
    [InlineData("aws:kms", null, false)]
    [InlineData("AES256", null, false)]
    public void The_enterprise_bucket_takes_no_key_but_the_products(string? encryption, string? key, bool isTaken)
    {
        var policy = Policy(Resources(Configs.Enterprise.WithExtras("bucket_policy: true")), "ArtifactsBucketPolicy");
        var context = new List<(string, string)> { ("aws:SecureTransport", "true") };
        if (encryption is not null)
        {
            context.Add(("s3:x-amz-server-side-encryption", encryption));
        }

        if (key is not null)
        {
            context.Add(("s3:x-amz-server-side-encryption-aws-kms-key-id", key));
        }

        Assert.Equal(isTaken, IsAllowed(policy, "s3:PutObject", [.. context]));
    }

    [Fact]
    public void Every_alarm_of_the_account_may_tell_the_topic_and_use_its_key()
    {
        var resources = Resources(Configs.Enterprise.WithExtras("topic_policy: true"));
        var statement = Assert.Single(resources["SecurityAlertsTopicPolicy"]!["Properties"]!["PolicyDocument"]!["Statement"]!.AsArray())!;
        var key = resources["EncryptionKey"]!["Properties"]!["KeyPolicy"]!["Statement"]!.AsArray().Single(item => (string?)item!["Sid"] == "SendAlerts")!;

        Assert.Equal(("cloudwatch.amazonaws.com", "sns:Publish"), ((string?)statement["Principal"]!["Service"], (string?)statement["Action"]));
        foreach (var condition in new[] { statement["Condition"]!, key["Condition"]! })
        {
            Assert.Equal("arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*", (string?)condition["ArnLike"]!["aws:SourceArn"]!["Fn::Sub"]);
            Assert.Equal("AWS::AccountId", (string?)condition["StringEquals"]!["aws:SourceAccount"]!["Ref"]);
        }
    }

    [Theory]
    [InlineData("starter", "codecommit")]
    [InlineData("starter", "s3")]
    [InlineData("enterprise", "codecommit")]
    [InlineData("professional", "s3")]
    public void With_a_source_trigger_nothing_polls_and_rules_start_what_followed(string tier, string source)
    {
        var product = ProductReader.ReadText(Configs.Of(tier, source).WithExtras("source_trigger: true")).Product!;
        var resources = Resources(Configs.Of(tier, source).WithExtras("source_trigger: true"));
        var started = resources.AsObject().Where(resource => resource.Key.EndsWith("SourceRule", StringComparison.Ordinal))
            .Select(resource => (string)resource.Value!["Properties"]!["Targets"]![0]!["Arn"]!["Fn::Sub"]!);

        Assert.DoesNotContain(product.Findings, finding => finding.Id == "PollingStops");
        Assert.Equal(source == "s3" ? [MlSeverity.Warning] : [], product.Findings.Where(finding => finding.Id == "SourceEventsNeeded").Select(finding => finding.Severity));
        Assert.DoesNotContain("\"PollForSourceChanges\":\"true\"", resources.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            tier == "starter" ? ["BuildPipeline", "DeployPipeline"] : ["BuildPipeline"],
            started.Select(arn => arn[(arn.LastIndexOf("${", StringComparison.Ordinal) + 2)..^1]));
    }

    [Fact]
    public void Events_of_the_branch_or_the_archive_alone_start_a_build()
    {
        var pushed = Resources(Configs.Starter.With("source_control: codecommit", "source_control: codecommit\n  branch: release").WithExtras("source_trigger: true"))["BuildSourceRule"]!["Properties"]!["EventPattern"]!;
        var uploaded = Resources(Configs.Of("starter", "s3").WithExtras("source_trigger: true"))["BuildSourceRule"]!["Properties"]!["EventPattern"]!;

        Assert.Equal(
            """{"source":["aws.codecommit"],"detail-type":["CodeCommit Repository State Change"],"resources":[{"Fn::GetAtt":["ModelBuildRepository","Arn"]}],"detail":{"event":["referenceCreated","referenceUpdated"],"referenceType":["branch"],"referenceName":["release"]}}""",
            pushed.ToJsonString());
        Assert.Equal(
            """{"source":["aws.s3"],"detail-type":["Object Created"],"detail":{"bucket":{"name":["some-sources"]},"object":{"key":["churn/model-build.zip"]}}}""",
            uploaded.ToJsonString());
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public void The_role_of_pipelines_is_trusted_to_rules_of_the_product_and_starts_what_they_start(string tier)
    {
        var resources = Resources(Configs.WithAllExtras(tier, "codecommit"));
        var role = resources["CodePipelineRole"]!["Properties"]!;
        var rules = resources.AsObject().Where(resource => (string?)resource.Value!["Type"] == "AWS::Events::Rule").Select(resource => (string)resource.Value!["Properties"]!["Name"]!);
        var trusted = role["AssumeRolePolicyDocument"]!["Statement"]![1]!["Condition"]!["ArnEquals"]!["aws:SourceArn"]!.AsArray().Select(arn => ((string)arn!["Fn::Sub"]!).Split('/')[^1]);
        var policy = new NamedPolicy("role", PolicyDocument.Parse(Literal(role["Policies"]![0]!["PolicyDocument"]!).ToJsonString()));

        Assert.Equal(rules.Order(StringComparer.Ordinal), trusted.Order(StringComparer.Ordinal));
        foreach (var pipeline in new[] { "BuildPipeline", "DeployPipeline" })
        {
            var arn = $"arn:aws:codepipeline:us-west-2:{Account}:{resources[pipeline]!["Properties"]!["Name"]}";
            Assert.True(MayCall([policy], "codepipeline:StartPipelineExecution", arn), pipeline);
        }
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public void With_a_deploy_role_the_code_of_builds_reaches_neither_the_endpoint_nor_what_deployments_run(string tier)
    {
        var resources = Resources(Configs.WithAllExtras(tier, "codecommit"));
        var (build, deploy) = (PoliciesOf(resources, "CodeBuildRole"), PoliciesOf(resources, "DeployRole"));
        var bucket = (string)resources["ArtifactsBucket"]!["Properties"]!["BucketName"]!;
        var endpoint = $"arn:aws:sagemaker:us-west-2:{Account}:endpoint/{Variable(resources, "DeployProject", "ENDPOINT_NAME")}";
        var job = $"arn:aws:sagemaker:us-west-2:{Account}:training-job/{Variable(resources, "BuildProject", "SAGEMAKER_NAME_PREFIX")}-1";

        Assert.True(MayCall(deploy, "sagemaker:UpdateEndpoint", endpoint));
        Assert.False(MayCall(build, "sagemaker:UpdateEndpoint", endpoint));
        Assert.True(MayCall(build, "s3:PutObject", $"arn:aws:s3:::{bucket}/models/a.tar.gz"));
        Assert.False(MayCall(build, "s3:PutObject", $"arn:aws:s3:::{bucket}/{bucket[..20]}/Source/abc"));
        Assert.True(MayCall(build, "sagemaker:CreateTrainingJob", job));
        Assert.False(MayCall(deploy, "sagemaker:CreateTrainingJob", job));
        Assert.Equal("""{"Fn::GetAtt":["DeployRole","Arn"]}""", resources["DeployProject"]!["Properties"]!["ServiceRole"]!.ToJsonString());
        Assert.Equal("""{"Fn::GetAtt":["CodeBuildRole","Arn"]}""", resources["BuildProject"]!["Properties"]!["ServiceRole"]!.ToJsonString());
        foreach (var (role, project) in new[] { ("CodeBuildRole", "BuildProject"), ("DeployRole", "DeployProject") })
        {
            var trusted = resources[role]!["Properties"]!["AssumeRolePolicyDocument"]!["Statement"]![0]!["Condition"]!["ArnEquals"]!["aws:SourceArn"]!.AsArray();
            Assert.EndsWith("/" + (string?)resources[project]!["Properties"]!["Name"], (string?)Assert.Single(trusted)!["Fn::Sub"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("starter", false)]
    [InlineData("professional", false)]
    [InlineData("enterprise", false)]
    [InlineData("starter", true)]
    [InlineData("enterprise", true)]
    public void What_runs_a_models_code_makes_no_model_that_a_deployment_would_take_for_its_own(string tier, bool isApart)
    {
        var resources = Resources(isApart ? Configs.WithAllExtras(tier, "codecommit") : Configs.Of(tier, "codecommit"));
        var endpoint = Variable(resources, "DeployProject", "ENDPOINT_NAME");
        var deployed = $"arn:aws:sagemaker:us-west-2:{Account}:model/{endpoint}---7-abcdef";
        var ofCode = $"arn:aws:sagemaker:us-west-2:{Account}:model/{Variable(resources, "BuildProject", "SAGEMAKER_NAME_PREFIX")}-mine";

        Assert.True(MayCall(PoliciesOf(resources, "SageMakerExecutionRole"), "sagemaker:CreateModel", ofCode));
        Assert.False(MayCall(PoliciesOf(resources, "SageMakerExecutionRole"), "sagemaker:CreateModel", deployed));
        Assert.True(MayCall(PoliciesOf(resources, isApart ? "DeployRole" : "CodeBuildRole"), "sagemaker:CreateModel", deployed));
        Assert.True(MayCall(PoliciesOf(resources, "CodeBuildRole"), "sagemaker:CreateModel", ofCode));
        Assert.Equal(!isApart, MayCall(PoliciesOf(resources, "CodeBuildRole"), "sagemaker:CreateModel", deployed));
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public void No_role_reaches_what_pipelines_name_for_a_product_whose_name_begins_alike(string tier)
    {
        // Short enough to be told apart by what they end with, not by a hash.
        var useCase = tier == "enterprise" ? "demand-forecasting" : "customer-churn";
        var config = Configs.WithAllExtras(tier, "codecommit");
        var resources = Resources(config.With($"use_case: {useCase}", "use_case: churn"));
        var other = Resources(config.With($"use_case: {useCase}", "use_case: churn-v"));
        var (own, foreign) = (Names(resources), Names(other));
        Assert.StartsWith(own.Endpoint, foreign.Endpoint, StringComparison.Ordinal);

        foreach (var role in new[] { "CodeBuildRole", "DeployRole", "SageMakerExecutionRole" })
        {
            var policies = PoliciesOf(resources, role);
            foreach (var (action, type) in new[]
            {
                ("CreateTrainingJob", "training-job"), ("StopTrainingJob", "training-job"), ("CreateModel", "model"), ("StartPipelineExecution", "pipeline"),
                ("CreateEndpointConfig", "endpoint-config"), ("UpdateEndpoint", "endpoint"),
            })
            {
                Assert.All(
                    new[] { foreign.Endpoint, $"{foreign.Prefix}-1", $"{foreign.Endpoint}---1-abcdef" },
                    name => Assert.False(MayCall(policies, $"sagemaker:{action}", $"arn:aws:sagemaker:us-west-2:{Account}:{type}/{name}"), $"{role} {action} {name}"));
            }
        }

        Assert.True(MayCall(PoliciesOf(resources, "CodeBuildRole"), "sagemaker:CreateTrainingJob", $"arn:aws:sagemaker:us-west-2:{Account}:training-job/{own.Prefix}-1"));

        static (string Endpoint, string Prefix) Names(JsonNode resources) => (Variable(resources, "DeployProject", "ENDPOINT_NAME"), Variable(resources, "BuildProject", "SAGEMAKER_NAME_PREFIX"));
    }

    [Theory]
    [InlineData("use_case: customer--churn")]
    [InlineData("use_case: customer-churn-")]
    public void A_part_of_the_name_has_single_hyphens_only(string useCase) =>
        Assert.Contains(
            ProductReader.ReadText(Configs.Starter.With("use_case: customer-churn", useCase)).Findings, finding => finding is { Id: "InvalidValue", Path: "ml_product.use_case" });

    [Theory]
    [InlineData("dev", "Delete", true)]
    [InlineData("prod", "RetainExceptOnCreate", null)]
    public void Images_have_the_fate_of_data(string environment, string policy, bool? isEmptied)
    {
        var config = Configs.Enterprise.With("env: prod", $"env: {environment}").WithExtras("ecr_repository: true");
        var repository = Resources(config)["ImageRepository"]!;
        var properties = repository["Properties"]!;

        Assert.Equal(policy, (string?)repository["DeletionPolicy"]);
        Assert.Equal(isEmptied, (bool?)properties["EmptyOnDelete"]);
        Assert.Equal(("IMMUTABLE", true), ((string?)properties["ImageTagMutability"], (bool)properties["ImageScanningConfiguration"]!["ScanOnPush"]!));
        Assert.Equal("KMS", (string?)properties["EncryptionConfiguration"]!["EncryptionType"]);
    }

    [Fact]
    public void Builds_alone_push_images_and_nowhere_else()
    {
        var resources = Resources(Configs.WithAllExtras("enterprise", "codecommit"));
        var arn = $"arn:aws:ecr:us-west-2:{Account}:repository/{resources["ImageRepository"]!["Properties"]!["RepositoryName"]}";

        Assert.True(MayCall(PoliciesOf(resources, "CodeBuildRole"), "ecr:PutImage", arn));
        Assert.False(MayCall(PoliciesOf(resources, "CodeBuildRole"), "ecr:PutImage", arn + "-of-others"));
        Assert.False(MayCall(PoliciesOf(resources, "DeployRole"), "ecr:PutImage", arn));
        Assert.True((bool)resources["BuildProject"]!["Properties"]!["Environment"]!["PrivilegedMode"]!);
        Assert.Null(resources["DeployProject"]!["Properties"]!["Environment"]!["PrivilegedMode"]);
        Assert.Contains("IMAGE_REPOSITORY_URI", resources["BuildProject"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("enterprise")]
    public void A_product_without_extras_has_none_of_their_permissions(string tier)
    {
        var without = Resources(Configs.Of(tier, "codecommit")).ToJsonString();
        var with = Resources(Configs.WithAllExtras(tier, "codecommit")).ToJsonString();

        Assert.All(["ecr:PutImage", "\"StartBuild\"", "PrivilegedMode"], text =>
        {
            Assert.Contains(text, with, StringComparison.Ordinal);
            Assert.DoesNotContain(text, without, StringComparison.Ordinal);
        });
    }

    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/01234567-89ab-cdef-0123-456789abcdef";

    private static MlProduct Read(string config)
    {
        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    private static JsonNode Resources(string config) => JsonNode.Parse(TemplateWriter.WriteJson(ProductTemplate.Build(Read(config))))!["Resources"]!;

    private static PolicyDocument Policy(JsonNode resources, string id) => PolicyDocument.Parse(Literal(resources[id]!["Properties"]!["PolicyDocument"]!).ToJsonString());

    // What a role's own policies say, inline or managed, with those that it attaches.
    private static NamedPolicy[] PoliciesOf(JsonNode resources, string role)
    {
        var properties = resources[role]!["Properties"]!;
        var documents = properties["Policies"] is JsonArray inline
            ? inline.Select(policy => policy!["PolicyDocument"]!)
            : properties["ManagedPolicyArns"]!.AsArray().Select(policy => resources[(string)policy!["Ref"]!]!["Properties"]!["PolicyDocument"]!);
        return [.. documents.Select((document, index) => new NamedPolicy($"{role} {index}", PolicyDocument.Parse(Literal(document).ToJsonString())))];
    }

    private static string Variable(JsonNode resources, string project, string name) =>
        (string)resources[project]!["Properties"]!["Environment"]!["EnvironmentVariables"]!.AsArray().Single(variable => (string?)variable!["Name"] == name)!["Value"]!;

    private static bool MayCall(NamedPolicy[] policies, string action, string resource) =>
        PolicyEvaluator.Evaluate(Request(action, resource).With("aws:SecureTransport", "true"), new PolicySet { Identity = [.. policies] }).IsAllowed;

    // Whoever the account's own policies allow everything, as far as the bucket's policy leaves it.
    private static bool IsAllowed(PolicyDocument policy, string action, params (string Key, string Value)[] context)
    {
        var everything = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        var request = context.Aggregate(Request(action, BucketObject(policy)), (all, one) => all.With(one.Key, one.Value));
        return PolicyEvaluator.Evaluate(request, new PolicySet { Identity = [new NamedPolicy("all", everything)], Resource = new NamedPolicy("bucket policy", policy) }).IsAllowed;
    }

    private static string BucketObject(PolicyDocument policy) => policy.Statements[0].Resources.First(resource => resource.EndsWith("/*", StringComparison.Ordinal))[..^1] + "models/a";

    private static AuthorizationRequest Request(string action, string resource) => new()
    {
        Principal = new AuthorizationPrincipal { Arn = $"arn:aws:sts::{Account}:assumed-role/role/session", AccountId = Account, RoleArn = $"arn:aws:iam::{Account}:role/role" },
        Action = action,
        Resource = resource,
    };

    // The document as CloudFormation hands it to the service.
    private static JsonNode Literal(JsonNode node) => node switch
    {
        JsonObject { Count: 1 } function when function["Fn::Sub"] is { } text => ((string)text!)
            .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal)
            .Replace("${AWS::Region}", "us-west-2", StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", Account, StringComparison.Ordinal),
        JsonObject { Count: 1 } function when function["Fn::GetAtt"] is not null => Key,
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Literal(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Literal(item!))]),
        _ => node.DeepClone(),
    };
}
