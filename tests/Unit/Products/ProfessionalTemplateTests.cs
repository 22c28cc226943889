using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>What the professional tier has besides the starter tier.</summary>
public sealed class ProfessionalTemplateTests
{
    private const string Stem = "techcorp-prod-a001-us-west-2-customer-churn";

    /// <summary>IAM counts the characters of a managed policy without white space (IAM user guide, IAM and STS character limits).</summary>
    private const int MostPolicyCharacters = 6_144;

    private static readonly string Config = Configs.Starter.With("tier: starter", "tier: professional");

    [Theory]
    [InlineData("source_control: codecommit", 19)]
    [InlineData("source_control: s3\n  s3_prefix: techcorp-source/churn", 16)]
    public void Has_the_resources_of_its_tier(string source, int count)
    {
        var product = Read(Config.With("source_control: codecommit", source));
        var template = ProductTemplate.Build(product);

        Assert.Equal(count, template.Resources.Length);
        Assert.Equal(
            TierCatalog.ResourcesOf(product).Select(resource => (resource.LogicalId, resource.Type)), template.Resources.Select(resource => (resource.LogicalId, resource.Type)));
    }

    [Fact]
    public void An_approval_and_nothing_else_starts_a_deployment_of_what_was_approved()
    {
        var resources = Resources(Config);
        var rule = resources["ModelApprovedRule"]!["Properties"]!;
        Assert.Equal(
            $$$$"""{"source":["aws.sagemaker"],"detail-type":["SageMaker Model Package State Change"],"detail":{"ModelPackageGroupName":["{{{{Stem}}}}-models"],"ModelApprovalStatus":["Approved"],"UpdatedModelPackageFields":["ModelApprovalStatus"]}}""",
            Compact(rule["EventPattern"]!));
        var target = Assert.Single(rule["Targets"]!.AsArray())!;
        Assert.Equal("""{"Fn::Sub":"arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${DeployPipeline}"}""", Compact(target["Arn"]!));
        Assert.Equal("""{"arn":"$.detail.ModelPackageArn"}""", Compact(target["InputTransformer"]!["InputPathsMap"]!));
        Assert.NotNull(target["RetryPolicy"]);

        // The variable that the event sets is the pipeline's, and the action hands it to the build.
        var input = JsonNode.Parse((string)target["InputTransformer"]!["InputTemplate"]!)!["variables"]![0]!;
        var pipeline = resources["DeployPipeline"]!["Properties"]!;
        Assert.Equal(("V2", (string?)pipeline["Variables"]![0]!["Name"]), ((string?)pipeline["PipelineType"], (string?)input["name"]));
        Assert.Equal("<arn>", (string?)input["value"]);
        var actions = pipeline["Stages"]!.AsArray().Select(stage => stage!["Actions"]![0]!["Configuration"]!).ToList();
        Assert.Equal("false", (string?)actions[0]["PollForSourceChanges"]);
        Assert.Equal("""[{"name":"MODEL_PACKAGE_ARN","value":"#{variables.ModelPackageArn}","type":"PLAINTEXT"}]""", (string?)actions[1]["EnvironmentVariables"]);

        // The other one follows its source.
        Assert.Equal("true", (string?)resources["BuildPipeline"]!["Properties"]!["Stages"]![0]!["Actions"]![0]!["Configuration"]!["PollForSourceChanges"]);
        Assert.Null(resources["BuildPipeline"]!["Properties"]!["Variables"]);
    }

    [Fact]
    public void The_rule_may_start_that_pipeline_and_nobody_elses_rule_may()
    {
        var role = Resources(Config)["CodePipelineRole"]!["Properties"]!;
        var trust = role["AssumeRolePolicyDocument"]!["Statement"]!.AsArray();

        Assert.Equal(["codepipeline.amazonaws.com", "events.amazonaws.com"], trust.Select(statement => (string?)statement!["Principal"]!["Service"]));
        Assert.Equal(
            $$$$"""{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}},"ArnEquals":{"aws:SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/{{{{Stem}}}}-model-approved"}}}""",
            Compact(trust[1]!["Condition"]!));
        var start = role["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray().Single(statement => (string?)statement!["Sid"] == "StartDeployment")!;
        Assert.Equal("codepipeline:StartPipelineExecution", (string?)start["Action"]);
        Assert.Equal($$$"""{"Fn::Sub":"arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:{{{Stem}}}-deploy-pipeline"}""", Compact(start["Resource"]!));
    }

    [Fact]
    public void The_role_of_builds_has_its_policies_attached_and_no_other()
    {
        var resources = Resources(Config);
        var role = resources["CodeBuildRole"]!["Properties"]!;

        Assert.Equal("""[{"Ref":"BuildPolicy"},{"Ref":"DeployPolicy"}]""", Compact(role["ManagedPolicyArns"]!));
        Assert.Null(role["Policies"]);
        Assert.Equal("techcorp-prod-a001-customer-churn-build-policy", (string?)resources["BuildPolicy"]!["Properties"]!["ManagedPolicyName"]);
        foreach (var policy in new[] { "BuildPolicy", "DeployPolicy" })
        {
            Assert.Null(resources[policy]!["Properties"]!["Roles"]);
        }
    }

    [Fact]
    public void A_build_reaches_no_endpoint_by_its_policy_and_a_deployment_neither_trains_nor_registers()
    {
        var build = Actions("BuildPolicy");
        var deploy = Actions("DeployPolicy");

        Assert.DoesNotContain(build, action => action.Contains("Endpoint", StringComparison.Ordinal));
        Assert.DoesNotContain(deploy, action => action.Contains("Job", StringComparison.Ordinal) || action is "sagemaker:CreateModelPackage" or "sagemaker:UpdateModelPackage" or "s3:PutObject");

        // Together they have what the role of the starter tier has.
        var starter = Resources(Configs.Starter)["CodeBuildRole"]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!;
        Assert.Equal(Allowed(starter).Order(StringComparer.Ordinal), build.Concat(deploy).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BuildPolicy")]
    [InlineData("DeployPolicy")]
    public void No_policy_approves_a_model_or_talks_to_S3_without_TLS(string policy)
    {
        var denied = Document(policy, Config)["Statement"]!.AsArray().Where(statement => (string?)statement!["Effect"] == "Deny").ToList();

        Assert.Equal(["LeaveApprovalToPeople", "RequireTls"], denied.Select(statement => (string?)statement!["Sid"]));
        Assert.Equal("""{"StringEquals":{"sagemaker:ModelApprovalStatus":"Approved"}}""", Compact(denied[0]!["Condition"]!));
        Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", Compact(denied[1]!["Condition"]!));
    }

    [Theory]
    [InlineData("BuildPolicy")]
    [InlineData("DeployPolicy")]
    public void A_policy_with_the_longest_names_is_one_that_IAM_takes(string policy)
    {
        var longest = Config.With("company_prefix: techcorp", $"company_prefix: {new string('p', 32)}")
            .With("use_case: customer-churn", $"use_case: {new string('u', 64)}\n  workload: {new string('w', 32)}").With("region: us-west-2", "region: us-gov-west-1");

        var text = Expand(Document(policy, longest)).ToJsonString();

        Assert.InRange(text.Length, 1_500, MostPolicyCharacters);
    }

    [Fact]
    public void The_dashboard_shows_this_products_metrics()
    {
        var resources = Resources(Config);
        var body = JsonNode.Parse((string)resources["Dashboard"]!["Properties"]!["DashboardBody"]!)!;
        var widgets = body["widgets"]!.AsArray();

        var named = widgets.SelectMany(widget => Spell(widget!["properties"]!["metrics"]!.AsArray())).Select(metric => $"{metric[0]} {metric[1]} {metric[3]}").ToList();
        foreach (var metric in new[]
        {
            $"AWS/CodePipeline FailedPipelineExecutions {Stem}-build-pipeline", $"AWS/CodePipeline FailedPipelineExecutions {Stem}-deploy-pipeline",
            $"AWS/CodeBuild FailedBuilds {Stem}-build", $"AWS/CodeBuild FailedBuilds {Stem}-deploy", $"AWS/Events FailedInvocations {Stem}-model-approved",
            $"AWS/SageMaker Invocation5XXErrors {Stem}",
        })
        {
            Assert.Contains(metric, named);
        }

        // No two lie on each other, and none leaves the 24 columns.
        Assert.Equal(widgets.Count, widgets.Select(widget => ((int)widget!["x"]!, (int)widget["y"]!)).Distinct().Count());
        Assert.All(widgets, widget => Assert.InRange((int)widget!["x"]! + (int)widget["width"]!, 1, 24));
        Assert.All(widgets, widget => Assert.Equal("us-west-2", (string?)widget!["properties"]!["region"]));
    }

    [Theory]
    [InlineData("us-west-2", true)]
    [InlineData("us-east-1", false)]
    public void The_dashboard_has_tags_where_its_type_has(string region, bool tagged)
    {
        var resources = Resources(Config.With("region: us-west-2", $"region: {region}"));

        Assert.Equal(tagged, resources["Dashboard"]!["Properties"]!["Tags"] is not null);
        Assert.NotNull(resources["ModelApprovedRule"]!["Properties"]!["Tags"]);
    }

    [Fact]
    public void Tags_go_to_the_stack_where_the_template_would_be_too_large_and_JSON_is_the_last_way()
    {
        var few = ProductTemplate.Write(Read(Config));
        Assert.Equal(("YAML", false), (few.Format, few.TagsOnStack));
        Assert.Contains("- Key: mlops:product", few.Body, StringComparison.Ordinal);

        var more = ProductTemplate.Write(Read(Config.With("  owner: ml-platform\n", "  owner: ml-platform\n" + string.Concat(Enumerable.Range(0, 10).Select(n => $"  tag_{n}: value\n")))));
        Assert.Equal(("YAML", true), (more.Format, more.TagsOnStack));
        Assert.DoesNotContain("- Key: mlops:product", more.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(" Tags:", more.Body, StringComparison.Ordinal);
        Assert.InRange(more.SizeInBytes, 1, Template.MostBytes);

        var longest = ProductTemplate.Write(Read(Config.With("company_prefix: techcorp", $"company_prefix: {new string('p', 32)}")
            .With("use_case: customer-churn", $"use_case: {new string('u', 64)}\n  workload: {new string('w', 32)}")));
        Assert.InRange(longest.SizeInBytes, 1, Template.MostBytes);
        Assert.Equal(few.Resources.Keys, longest.Resources.Keys);
    }

    [Fact]
    public void Publishes_its_bucket_and_its_dashboard()
    {
        var resources = Resources(Config);

        Assert.Equal("/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/BucketName", (string?)resources["SsmBucketName"]!["Properties"]!["Name"]);
        Assert.Equal("""{"Ref":"ArtifactsBucket"}""", Compact(resources["SsmBucketName"]!["Properties"]!["Value"]!));
        Assert.Equal("/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/DashboardName", (string?)resources["SsmDashboardName"]!["Properties"]!["Name"]);
        Assert.Equal("""{"Ref":"Dashboard"}""", Compact(resources["SsmDashboardName"]!["Properties"]!["Value"]!));
    }

    // A dot stands for what the metric before has at that place.
    private static IEnumerable<string[]> Spell(JsonArray metrics)
    {
        string[] before = [];
        foreach (var metric in metrics)
        {
            before = [.. metric!.AsArray().Select((part, index) => (string)part! is var text && text == "." ? before[index] : text)];
            yield return before;
        }
    }

    private static MlProduct Read(string config)
    {
        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    private static JsonNode Resources(string config) => JsonNode.Parse(TemplateWriter.WriteJson(ProductTemplate.Build(Read(config))))!["Resources"]!;

    private static JsonNode Document(string policy, string config) => Resources(config)[policy]!["Properties"]!["PolicyDocument"]!;

    private static List<string> Actions(string policy) => Allowed(Document(policy, Config));

    private static List<string> Allowed(JsonNode document) =>
    [
        .. document["Statement"]!.AsArray().Where(statement => (string?)statement!["Effect"] == "Allow")
            .SelectMany(statement => statement!["Action"] is JsonArray list ? list.Select(action => (string)action!) : [(string)statement["Action"]!]).Distinct(),
    ];

    // The document as CloudFormation hands it to IAM, in the partition and region with the longest names.
    private static JsonNode Expand(JsonNode node) => node switch
    {
        JsonObject { Count: 1 } function when function["Fn::Sub"] is { } text => ((string)text!)
            .Replace("${AWS::Partition}", "aws-us-gov", StringComparison.Ordinal)
            .Replace("${AWS::Region}", "us-gov-west-1", StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", "123456789012", StringComparison.Ordinal),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Expand(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Expand(item!))]),
        _ => node.DeepClone(),
    };

    private static string Compact(JsonNode value) => value.ToJsonString(CompactJson);

    private static readonly JsonSerializerOptions CompactJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
