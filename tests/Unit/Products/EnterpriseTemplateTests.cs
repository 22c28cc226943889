using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>What the enterprise tier has besides the professional tier.</summary>
public sealed class EnterpriseTemplateTests
{
    private const string Stem = "globalbank-prod-c001-us-west-2-demand-forecasting";

    private static readonly JsonSerializerOptions CompactJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string FromSsm = Configs.Enterprise.With(
        """
            vpc_source: direct
            vpc_id: vpc-0123456789abcdef0
            subnet_ids:
              - subnet-0123456789abcdef0
              - subnet-0123456789abcdef1

        """,
        "    vpc_source: ssm\n");

    private static string Prepared => FromSsm.With("vpc_mode: standalone", "vpc_mode: sgprov").With("    vpc_cidr: 10.20.0.0/16\n", "");

    [Theory]
    [InlineData("codecommit", "standalone", 41)]
    [InlineData("codecommit", "sgprov", 39)]
    [InlineData("s3", "standalone", 38)]
    [InlineData("s3", "sgprov", 36)]
    public void Has_the_resources_of_its_tier(string source, string mode, int count)
    {
        var product = Read(Configs.Enterprise
            .With("source_control: codecommit", source == "s3" ? "source_control: s3\n  s3_prefix: globalbank-source/demand" : "source_control: codecommit")
            .With("vpc_mode: standalone", $"vpc_mode: {mode}").With("    vpc_cidr: 10.20.0.0/16\n", mode == "sgprov" ? "" : "    vpc_cidr: 10.20.0.0/16\n"));

        var template = ProductTemplate.Build(product);

        Assert.Equal(count, template.Resources.Length);
        Assert.Equal(
            TierCatalog.ResourcesOf(product).Select(resource => (resource.LogicalId, resource.Type)), template.Resources.Select(resource => (resource.LogicalId, resource.Type)));
    }

    [Fact]
    public void The_key_is_the_accounts_and_two_services_no_roles()
    {
        var key = Resources(Configs.Enterprise)["EncryptionKey"]!;
        var statements = key["Properties"]!["KeyPolicy"]!["Statement"]!.AsArray();

        Assert.Equal("true", key["Properties"]!["EnableKeyRotation"]!.ToString());
        Assert.Equal(
            [
                """{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}""",
                """{"Service":{"Fn::Sub":"logs.${AWS::Region}.${AWS::URLSuffix}"}}""",
                """{"Service":"cloudwatch.amazonaws.com"}""",
            ],
            statements.Select(statement => Compact(statement!["Principal"]!)));
        Assert.Equal(
            $$$$"""{"ArnEquals":{"kms:EncryptionContext:aws:logs:arn":{"Fn::Sub":"arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:{{{{Stem}}}}-compliance-logs"}}}""",
            Compact(statements[1]!["Condition"]!));
        Assert.Contains($":alarm:{Stem}-unauthorized-access-alarm", Compact(statements[2]!["Condition"]!), StringComparison.Ordinal);
        Assert.Contains("\"aws:SourceAccount\":{\"Ref\":\"AWS::AccountId\"}", Compact(statements[2]!["Condition"]!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_encrypted_is_encrypted_with_the_key()
    {
        var resources = Resources(Configs.Enterprise);
        const string Arn = """{"Fn::GetAtt":["EncryptionKey","Arn"]}""";

        Assert.Equal(
            $$"""[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":{{Arn}}},"BucketKeyEnabled":true}]""",
            Compact(resources["ArtifactsBucket"]!["Properties"]!["BucketEncryption"]!["ServerSideEncryptionConfiguration"]!));
        Assert.Equal(Arn, Compact(resources["ComplianceLogGroup"]!["Properties"]!["KmsKeyId"]!));
        Assert.Equal("""{"Ref":"EncryptionKey"}""", Compact(resources["SecurityAlertsTopic"]!["Properties"]!["KmsMasterKeyId"]!));
        foreach (var id in new[] { "BuildProject", "DeployProject" })
        {
            Assert.Equal(Arn, Compact(resources[id]!["Properties"]!["EncryptionKey"]!));
            Assert.Contains($$"""{"Name":"KMS_KEY_ARN","Value":{{Arn}}}""", Compact(resources[id]!["Properties"]!["Environment"]!), StringComparison.Ordinal);
        }

        foreach (var id in new[] { "BuildPipeline", "DeployPipeline" })
        {
            Assert.Equal($$"""{"Id":{{Arn}},"Type":"KMS"}""", Compact(resources[id]!["Properties"]!["ArtifactStore"]!["EncryptionKey"]!));
        }

        // Builds and deployments are one role's here, which has the build policy too.
        foreach (var document in new[] { Managed(resources, "BuildPolicy"), Inline(resources, "CodePipelineRole"), Inline(resources, "SageMakerExecutionRole") })
        {
            var use = Statement(document, "UseKey");
            Assert.Equal("""["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"]""", Compact(use["Action"]!));
            Assert.Equal(Arn, Compact(use["Resource"]!));
        }
    }

    // The account's data has one fate: a kept bucket would be unreadable without its key.
    [Theory]
    [InlineData("prod", "RetainExceptOnCreate")]
    [InlineData("dev", "Delete")]
    public void Key_logs_bucket_registry_and_repositories_go_or_stay_together(string environment, string policy)
    {
        var resources = Resources(Configs.Enterprise.With("env: prod", $"env: {environment}"));
        var holding = resources.AsObject().Where(resource => resource.Value!["DeletionPolicy"] is not null).ToList();

        Assert.Equal(
            ["ArtifactsBucket", "ComplianceLogGroup", "EncryptionKey", "ModelBuildRepository", "ModelDeployRepository", "ModelPackageGroup"],
            holding.Select(resource => resource.Key).Order(StringComparer.Ordinal));
        Assert.All(holding, resource => Assert.Equal(policy, (string?)resource.Value!["DeletionPolicy"]));
    }

    [Fact]
    public void The_boundary_bounds_every_role_and_denies_approvals_and_talk_without_TLS()
    {
        var resources = Resources(Configs.Enterprise);
        foreach (var role in new[] { "CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole" })
        {
            Assert.Equal("""{"Ref":"PermissionsBoundary"}""", Compact(resources[role]!["Properties"]!["PermissionsBoundary"]!));
        }

        var boundary = Managed(resources, "PermissionsBoundary");
        Assert.Equal("""{"StringEquals":{"sagemaker:ModelApprovalStatus":"Approved"}}""", Compact(Statement(boundary, "LeaveApprovalToPeople")["Condition"]!));
        Assert.Equal("""["sagemaker:CreateModelPackage","sagemaker:UpdateModelPackage"]""", Compact(Statement(boundary, "LeaveApprovalToPeople")["Action"]!));
        Assert.Equal("Deny", (string?)Statement(boundary, "RequireTls")["Effect"]);
        Assert.Equal("s3:*", (string?)Statement(boundary, "RequireTls")["Action"]);

        // Nothing in it lets a role change who may do what.
        Assert.DoesNotContain(Allowed(boundary), action => action.StartsWith("iam:", StringComparison.Ordinal) && action != "iam:PassRole");
        Assert.DoesNotContain("*", Allowed(boundary));
    }

    // What a role may do and its boundary may not, it may not do: the build would find out.
    [Theory]
    [InlineData("source_control: codecommit")]
    [InlineData("source_control: s3\n  s3_prefix: globalbank-source/demand")]
    [InlineData("source_control: codeconnections\n  connection_arn: arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef\n  repositories: {model_build: a/b, model_deploy: a/c}")]
    [InlineData("source_control: codecommit", "source_trigger: true, deploy_role: true, ecr_repository: true, schedule: rate(1 day)")]
    public void The_boundary_allows_all_that_the_roles_are_allowed(string source, string extras = "")
    {
        var resources = Resources(Configs.Enterprise.With("source_control: codecommit", source).WithExtras(extras));
        var boundary = Policy("boundary", Managed(resources, "PermissionsBoundary"));
        var documents = new[] { Managed(resources, "BuildPolicy"), Managed(resources, "DeployPolicy"), Inline(resources, "CodePipelineRole"), Inline(resources, "SageMakerExecutionRole") };
        var calls = documents.SelectMany(document => Calls(document).Select(call => (Document: document, Call: call))).ToList();

        Assert.True(calls.Count > 80);
        Assert.All(calls, item =>
        {
            var policies = new PolicySet { Identity = [Policy("role", item.Document)] };
            Assert.True(PolicyEvaluator.Evaluate(item.Call, policies).IsAllowed, $"{item.Call.Action} on {item.Call.Resource}");
            Assert.True(PolicyEvaluator.Evaluate(item.Call, policies with { Boundary = boundary }).IsAllowed, $"The boundary refuses {item.Call.Action} on {item.Call.Resource}.");
        });
    }

    [Theory]
    [InlineData("BuildPolicy")]
    [InlineData("DeployPolicy")]
    [InlineData("PermissionsBoundary")]
    public void A_policy_with_the_longest_names_is_one_that_IAM_takes(string policy)
    {
        var longest = Configs.Enterprise.With("company_prefix: globalbank", $"company_prefix: {new string('p', 32)}")
            .With("use_case: demand-forecasting", $"use_case: {new string('u', 64)}\n  workload: {new string('w', 32)}");

        Assert.InRange(Literal(Managed(Resources(longest), policy)).ToJsonString().Length, 1_000, 6_144);
    }

    [Fact]
    public void Builds_run_in_the_VPC_and_write_to_the_compliance_group()
    {
        var resources = Resources(Configs.Enterprise);
        foreach (var (project, stream) in new[] { ("BuildProject", $"{Stem}-build"), ("DeployProject", $"{Stem}-deploy") })
        {
            var properties = resources[project]!["Properties"]!;
            Assert.Equal(
                """{"VpcId":"vpc-0123456789abcdef0","Subnets":["subnet-0123456789abcdef0","subnet-0123456789abcdef1"],"SecurityGroupIds":[{"Fn::GetAtt":["EndpointSecurityGroup","GroupId"]}]}""",
                Compact(properties["VpcConfig"]!));
            Assert.Equal($$"""{"Status":"ENABLED","GroupName":{"Ref":"ComplianceLogGroup"},"StreamName":"{{stream}}"}""", Compact(properties["LogsConfig"]!["CloudWatchLogs"]!));
        }

        var logs = Statement(Managed(resources, "BuildPolicy"), "WriteLogs")["Resource"]!.AsArray();
        Assert.Equal(2, logs.Count);
        Assert.All(logs, arn => Assert.Contains($":log-group:{Stem}-compliance-logs", Compact(arn!), StringComparison.Ordinal));
    }

    [Fact]
    public void Filters_count_alarms_watch_and_the_topic_tells()
    {
        var resources = Resources(Configs.Enterprise);
        foreach (var (filter, alarm) in new[] { ("UnauthorizedAccessFilter", "UnauthorizedAccessAlarm"), ("PipelineErrorFilter", "PipelineErrorAlarm") })
        {
            var metric = Assert.Single(resources[filter]!["Properties"]!["MetricTransformations"]!.AsArray())!;
            var watched = resources[alarm]!["Properties"]!;
            var counted = watched["Metrics"]?.AsArray().Single(one => (string?)one!["Id"] == "output")!["MetricStat"]!["Metric"] ?? watched;
            Assert.Equal(((string?)metric["MetricNamespace"], (string?)metric["MetricName"]), ((string?)counted["Namespace"], (string?)counted["MetricName"]));
            Assert.Equal("""[{"Ref":"SecurityAlertsTopic"}]""", Compact(watched["AlarmActions"]!));
            Assert.Equal("""{"Ref":"ComplianceLogGroup"}""", Compact(resources[filter]!["Properties"]!["LogGroupName"]!));
        }

        var failures = resources["PipelineErrorAlarm"]!["Properties"]!["Metrics"]!.AsArray();
        Assert.Equal(["FILL(output,0)+FILL(build,0)+FILL(deploy,0)"], failures.Where(one => (bool?)one!["ReturnData"] != false).Select(one => (string?)one!["Expression"]));
        Assert.Equal(
            [$"{Stem}-build-pipeline", $"{Stem}-deploy-pipeline"],
            failures.Select(one => one!["MetricStat"]?["Metric"]).Where(one => (string?)one?["MetricName"] == "FailedPipelineExecutions").Select(one => (string?)one!["Dimensions"]![0]!["Value"]));
        Assert.Equal(365, (int)resources["ComplianceLogGroup"]!["Properties"]!["RetentionInDays"]!);
        var subscription = resources["SecurityAlertsSubscription"]!["Properties"]!;
        Assert.Equal(("email", "ml-alerts@example.com"), ((string?)subscription["Protocol"], (string?)subscription["Endpoint"]));
        Assert.Contains($"alarm:{Stem}-pipeline-errors-alarm", (string?)resources["Dashboard"]!["Properties"]!["DashboardBody"], StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_keep_other_workloads_of_the_account_working()
    {
        var resources = Resources(Configs.Enterprise);
        foreach (var (id, service) in new[] { ("VpcEndpointSagemakerApi", "sagemaker.api"), ("VpcEndpointSagemakerRuntime", "sagemaker.runtime"), ("VpcEndpointSts", "sts") })
        {
            var endpoint = resources[id]!["Properties"]!;
            Assert.Equal("Interface", (string?)endpoint["VpcEndpointType"]);
            Assert.Equal($$"""{"Fn::Sub":"com.amazonaws.${AWS::Region}.{{service}}"}""", Compact(endpoint["ServiceName"]!));
            var statements = endpoint["PolicyDocument"]!["Statement"]!.AsArray();
            Assert.All(statements, statement => Assert.Equal(("Allow", "*"), ((string?)statement!["Effect"], (string?)statement["Principal"])));
            Assert.Equal("""{"StringEquals":{"aws:PrincipalAccount":{"Ref":"AWS::AccountId"}}}""", Compact(statements[0]!["Condition"]!));
        }

        // Who comes with a token has no account yet.
        var sts = resources["VpcEndpointSts"]!["Properties"]!["PolicyDocument"]!["Statement"]!.AsArray();
        Assert.Equal("""["sts:AssumeRoleWithSAML","sts:AssumeRoleWithWebIdentity"]""", Compact(sts[1]!["Action"]!));
        Assert.Null(sts[1]!["Condition"]);

        var s3 = resources["VpcEndpointS3"]!["Properties"]!;
        Assert.Equal(("Gateway", """["rtb-0123456789abcdef0"]"""), ((string?)s3["VpcEndpointType"], Compact(s3["RouteTableIds"]!)));
        Assert.Null(s3["PolicyDocument"]);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("    private_dns: auto\n", true)]
    [InlineData("    private_dns: true\n", true)]
    [InlineData("    private_dns: false\n", false)]
    public void Endpoints_take_the_services_names_unless_the_config_says_no(string line, bool taken)
    {
        var resources = Resources(Configs.Enterprise.With("    vpc_cidr: 10.20.0.0/16\n", "    vpc_cidr: 10.20.0.0/16\n" + line));

        Assert.All(
            new[] { "VpcEndpointSagemakerApi", "VpcEndpointSagemakerRuntime", "VpcEndpointSts" },
            id => Assert.Equal(taken, (bool)resources[id]!["Properties"]!["PrivateDnsEnabled"]!));
    }

    [Fact]
    public void The_security_group_admits_the_VPC_or_says_that_it_admits_more()
    {
        static IEnumerable<string?> Admitted(string config) =>
            Resources(config)["EndpointSecurityGroup"]!["Properties"]!["SecurityGroupIngress"]!.AsArray().Select(rule => (string?)rule!["CidrIp"]);
        var unknown = Configs.Enterprise.With("    vpc_cidr: 10.20.0.0/16\n", "");

        Assert.Equal(["10.20.0.0/16"], Admitted(Configs.Enterprise));
        Assert.DoesNotContain(ProductReader.ReadText(Configs.Enterprise).Findings, finding => finding.Id == "VpcRangeAssumed");
        Assert.Equal(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], Admitted(unknown));
        Assert.Equal(MlSeverity.Information, Assert.Single(ProductReader.ReadText(unknown).Findings, finding => finding.Id == "VpcRangeAssumed").Severity);
    }

    [Theory]
    [InlineData("vpc_cidr: 10.20.0.0/15", "InvalidValue")]
    [InlineData("vpc_cidr: 10.20.0.300/16", "InvalidValue")]
    [InlineData("private_dns: yes", "WrongType")]
    [InlineData("private_dns: sometimes", "ValueNotAllowed")]
    public void What_is_no_range_and_no_switch_is_refused(string line, string id) =>
        Assert.Contains(id, ProductReader.ReadText(Configs.Enterprise.With("vpc_cidr: 10.20.0.0/16", line)).Findings.Where(finding => finding.Severity == MlSeverity.Error).Select(finding => finding.Id));

    [Fact]
    public void The_security_group_takes_and_sends_HTTPS_only()
    {
        var group = Resources(Configs.Enterprise)["EndpointSecurityGroup"]!["Properties"]!;
        var rules = group["SecurityGroupIngress"]!.AsArray().Concat(group["SecurityGroupEgress"]!.AsArray()).ToList();

        Assert.All(rules, rule => Assert.Equal(("tcp", 443, 443), ((string?)rule!["IpProtocol"], (int)rule["FromPort"]!, (int)rule["ToPort"]!)));
        Assert.DoesNotContain(group["SecurityGroupIngress"]!.AsArray(), rule => (string?)rule!["CidrIp"] == "0.0.0.0/0");
    }

    [Fact]
    public void Ids_from_SSM_are_parameters_that_CloudFormation_reads_itself()
    {
        var template = ProductTemplate.Build(Read(Prepared));

        Assert.Equal(
            [
                ("VpcId", "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>", "/vpc/globalbank-prod-c001-us-west-2-vpc/VPCId"),
                ("SubnetIds", "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>", "/vpc/globalbank-prod-c001-us-west-2-vpc/PrivateSubnetIds"),
                ("SecurityGroupId", "AWS::SSM::Parameter::Value<AWS::EC2::SecurityGroup::Id>", "/sg/globalbank-prod-c001-us-west-2-sg/app/SecurityGroupId"),
            ],
            template.Parameters.Select(parameter => (parameter.LogicalId, parameter.Type, parameter.Default!.ToString()!)));
        var project = Resources(Prepared)["BuildProject"]!["Properties"]!;
        Assert.Equal("""{"VpcId":{"Ref":"VpcId"},"Subnets":{"Ref":"SubnetIds"},"SecurityGroupIds":[{"Ref":"SecurityGroupId"}]}""", Compact(project["VpcConfig"]!));
        Assert.Contains("""{"Name":"SUBNET_IDS","Value":{"Fn::Join":[",",{"Ref":"SubnetIds"}]}}""", Compact(project["Environment"]!), StringComparison.Ordinal);
        Assert.Empty(ProductTemplate.Build(Read(Configs.Enterprise)).Parameters);
    }

    [Fact]
    public void Publishes_the_eleven_names()
    {
        var names = Resources(Configs.Enterprise).AsObject().Where(resource => (string?)resource.Value!["Type"] == "AWS::SSM::Parameter")
            .Select(resource => ((string)resource.Value!["Properties"]!["Name"]!)["/ml/globalbank-prod-c001-us-west-2-demand-forecasting-ml/".Length..]);

        Assert.Equal(
            [
                "BucketName", "DashboardName", "KmsKeyArn", "LogGroupName", "ModelPackageGroupArn", "RepositoryUrl", "SecurityGroupId", "VpcEndpointIdS3", "VpcEndpointIdSagemakerApi",
                "VpcEndpointIdSagemakerRuntime", "VpcEndpointIdSts",
            ],
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fits_into_a_request()
    {
        var template = ProductTemplate.Write(Read(Configs.Enterprise));

        Assert.Equal(("JSON", true), (template.Format, template.TagsOnStack));
        Assert.InRange(template.SizeInBytes, 40_000, Template.MostBytes);
        Assert.EndsWith("-ml-codecommit-standalone-direct-rtb-template.json", template.FileName, StringComparison.Ordinal);
    }

    private static MlProduct Read(string config)
    {
        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    private static JsonNode Resources(string config) => JsonNode.Parse(TemplateWriter.WriteJson(ProductTemplate.Build(Read(config))))!["Resources"]!;

    private static JsonNode Managed(JsonNode resources, string policy) => resources[policy]!["Properties"]!["PolicyDocument"]!;

    private static JsonNode Inline(JsonNode resources, string role) => resources[role]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!;

    private static JsonNode Statement(JsonNode document, string sid) => document["Statement"]!.AsArray().Single(statement => (string?)statement!["Sid"] == sid)!;

    private static IEnumerable<string> Allowed(JsonNode document) =>
        document["Statement"]!.AsArray().Where(statement => (string?)statement!["Effect"] == "Allow").SelectMany(statement => Texts(statement!["Action"]!));

    // A call for each action and resource of each statement that allows, under conditions that fulfil all of them.
    private static IEnumerable<AuthorizationRequest> Calls(JsonNode document) =>
        from statement in Literal(document)["Statement"]!.AsArray()
        where (string?)statement!["Effect"] == "Allow"
        from action in Texts(statement["Action"]!)
        from resource in Texts(statement["Resource"]!)
        select new AuthorizationRequest
        {
            Principal = new AuthorizationPrincipal { Arn = "arn:aws:sts::123456789012:assumed-role/role/session", AccountId = "123456789012", RoleArn = "arn:aws:iam::123456789012:role/role" },
            Action = action.Replace("*", "", StringComparison.Ordinal),
            Resource = resource.Replace("*", "some", StringComparison.Ordinal),
        }
            .With("aws:SecureTransport", "true").With("iam:PassedToService", "sagemaker.amazonaws.com").With("cloudwatch:namespace", "/aws/sagemaker/Endpoints")
            .With("ec2:AuthorizedService", "codebuild.amazonaws.com").With("kms:GrantIsForAWSResource", "true").With("sagemaker:TaggingAction", "CreateModel");

    private static NamedPolicy Policy(string name, JsonNode document) => new(name, PolicyDocument.Parse(Literal(document).ToJsonString()));

    private static IEnumerable<string> Texts(JsonNode node) => node is JsonArray list ? list.Select(item => (string)item!) : [(string)node!];

    // The document as CloudFormation hands it to IAM.
    private static JsonNode Literal(JsonNode node) => node switch
    {
        JsonObject { Count: 1 } function when function["Fn::Sub"] is { } text => ((string)text!)
            .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal)
            .Replace("${AWS::Region}", "us-west-2", StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", "123456789012", StringComparison.Ordinal),
        JsonObject { Count: 1 } function when function["Fn::GetAtt"] is not null => "arn:aws:kms:us-west-2:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Literal(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Literal(item!))]),
        _ => node.DeepClone(),
    };

    private static string Compact(JsonNode value) => value.ToJsonString(CompactJson);
}
