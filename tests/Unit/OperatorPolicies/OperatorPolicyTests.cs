using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Iam.Linting;
using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies;

public sealed class OperatorPolicyTests
{
    private const string Network = """
        Parameters:
          Topic: { Type: String }
          Stage: { Type: String, AllowedValues: [dev, prod] }
        Resources:
          Logs:
            Type: AWS::Logs::LogGroup
            Properties: { LogGroupName: !Sub "/app/${Stage}", RetentionInDays: 7 }
          Alerts:
            Type: AWS::SNS::Topic
          Forward:
            Type: AWS::SNS::Subscription
            Properties: { TopicArn: !Ref Alerts, Protocol: email, Endpoint: ops@example.com }
          Runner:
            Type: AWS::IAM::Role
            Properties:
              Path: /app/
              AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] }
        """;

    private static readonly OperatorPolicyOptions Everything = new();

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Policies_of_a_product_are_as_large_as_IAM_takes_and_have_no_wildcard_in_an_action(string file)
    {
        var policies = OperatorPolicy.Of(Product(file), Everything);

        Assert.All(policies, policy => Assert.InRange(policy.Size, 1, 6144));
        Assert.DoesNotContain(policies.SelectMany(policy => PolicyLint.Check(policy)), finding => finding.Severity == MlSeverity.Error);
        Assert.All(policies.SelectMany(policy => policy.Statements), statement =>
        {
            Assert.Equal("Allow", statement.Effect);
            Assert.DoesNotContain(statement.Actions, action => action.Contains('*', StringComparison.Ordinal));
            Assert.NotEmpty(statement.Reason!);
        });
        Assert.Equal(policies.SelectMany(policy => policy.Statements).Count(), policies.SelectMany(policy => policy.Statements.Select(statement => statement.Sid)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_same_product_gives_the_same_policies() =>
        Assert.Equal(OperatorPolicy.Of(Product(SampleConfigs.Names[0]), Everything).Select(policy => policy.Json), OperatorPolicy.Of(Product(SampleConfigs.Names[0]), Everything).Select(policy => policy.Json));

    [Fact]
    public void Each_action_goes_on_the_products_own_names()
    {
        var product = Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");
        var policies = OperatorPolicy.Of(product, Everything);

        Assert.Equal(["arn:aws:sagemaker:us-west-2:123456789012:model-package-group/techcorp-prod-a001-us-west-2-customer-churn-models"], ResourcesOf(policies, "sagemaker:CreateModelPackageGroup"));
        Assert.Equal(["arn:aws:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts"], ResourcesOf(policies, "s3:CreateBucket"));
        Assert.Equal($"arn:aws:cloudformation:us-west-2:123456789012:stack/{product.StackName}/*", Assert.Single(ResourcesOf(policies, "cloudformation:CreateChangeSet")));
        Assert.All(ResourcesOf(policies, "iam:PassRole"), arn => Assert.StartsWith("arn:aws:iam::123456789012:role/techcorp-prod-a001-customer-churn-", arn, StringComparison.Ordinal));
    }

    [Fact]
    public void Roles_are_passed_to_the_service_that_takes_them_alone() => Assert.All(
        Statements(OperatorPolicy.Of(Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml"), Everything), "iam:PassRole"),
        statement => Assert.Single(statement.Conditions["StringEquals"]["iam:PassedToService"]));

    [Fact]
    public void Who_makes_a_key_makes_one_of_the_product_alone()
    {
        var product = Product("globalbank-prod-c002-us-west-2-forecasting-ml-s3-standalone-ssm-rtb.yaml");

        var statement = Assert.Single(Statements(OperatorPolicy.Of(product, Everything), "kms:CreateKey"));

        Assert.Equal([product.Name], statement.Conditions["StringEquals"]["aws:RequestTag/mlops:product"]);
        Assert.Equal(["us-west-2"], statement.Conditions["StringEquals"]["aws:RequestedRegion"]);
    }

    [Fact]
    public void Groups_of_the_products_VPC_alone_are_tagged_and_given_to_endpoints()
    {
        var product = Product("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml");
        var policies = OperatorPolicy.Of(product, Everything);

        var tagging = Statements(policies, "ec2:CreateTags").Where(statement => statement.Resources.Any(arn => arn.EndsWith(":security-group/*", StringComparison.Ordinal))).ToList();
        Assert.Equal(
            ["ec2:CreateAction CreateSecurityGroup", "ec2:Vpc arn:aws:ec2:us-west-2:123456789012:vpc/vpc-0123456789abcdef0"],
            tagging.Select(statement => Assert.Single(statement.Conditions.Values)).Select(keys => $"{Assert.Single(keys).Key} {Assert.Single(keys.Values.Single())}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["arn:aws:ec2:us-west-2:123456789012:vpc/vpc-0123456789abcdef0"],
            Assert.Single(Statements(policies, "ec2:ModifyVpcEndpoint"), statement => statement.Resources.Any(arn => arn.EndsWith(":security-group/*", StringComparison.Ordinal))).Conditions["ArnLike"]["ec2:Vpc"]);
    }

    [Fact]
    public void Where_nothing_tells_the_VPC_a_condition_that_holds_nothing_back_is_not_there() => Assert.Empty(
        Assert.Single(Statements(OfTemplate("Resources: { Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g } } }"), "ec2:CreateTags")).Conditions);

    [Fact]
    public void A_key_of_somebody_elses_template_is_made_under_no_tag() => Assert.DoesNotContain(
        "aws:RequestTag",
        OfTemplate("Resources: { Key: { Type: AWS::KMS::Key, Properties: { Tags: [{ Key: team, Value: ml }] } } }")[0].Json,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(PolicyPurpose.ReadOnly)]
    [InlineData(PolicyPurpose.Drift)]
    public void Who_only_looks_is_handed_no_service_role(PolicyPurpose purpose)
    {
        var policies = OperatorPolicy.Of(Product(SampleConfigs.Names[0]), new OperatorPolicyOptions { Purposes = purpose, ServiceRoleName = "deployment" });

        Assert.DoesNotContain("iam:PassRole", Actions(policies));
        Assert.All(policies, policy => Assert.NotEmpty(policy.Statements));
        Assert.DoesNotContain(policies, policy => policy.Name.StartsWith("deployment", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_hands_a_service_role_over_may_name_no_other_and_may_name_none()
    {
        var policies = OperatorPolicy.Of(Product(SampleConfigs.Names[0]), new OperatorPolicyOptions { ServiceRoleName = "deployment" });

        var statement = Assert.Single(Statements(policies, "cloudformation:DeleteStack"));
        Assert.Equal(["arn:aws:iam::123456789012:role/deployment"], statement.Conditions["ArnEqualsIfExists"]["cloudformation:RoleArn"]);
        Assert.Contains(policies, policy => policy.Name.EndsWith("-operator-caller", StringComparison.Ordinal) || policy.Name.EndsWith("-operator-caller-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_drift_check_changes_nothing()
    {
        var actions = Actions(OperatorPolicy.Of(Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml"), new OperatorPolicyOptions { Purposes = PolicyPurpose.Drift }));

        Assert.Contains("cloudformation:DetectStackDrift", actions);
        Assert.Contains("iam:GetRole", actions);
        Assert.All(actions, action => Assert.Matches("^[a-z0-9-]+:(Detect|Describe|Get|List|BatchGet)", action));
    }

    [Fact]
    public void Who_only_deletes_makes_nothing()
    {
        var actions = Actions(OperatorPolicy.Of(Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml"), new OperatorPolicyOptions { Purposes = PolicyPurpose.Delete }));

        Assert.Contains("iam:DeleteRole", actions);
        Assert.DoesNotContain(actions, action => action.Contains(":Create", StringComparison.Ordinal) || action.Contains(":Put", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_template_does_not_name_has_the_name_that_CloudFormation_gives_it()
    {
        var policies = OfTemplate(Network);

        Assert.Equal(["arn:aws:sns:eu-west-1:123456789012:net-Alerts*"], ResourcesOf(policies, "sns:CreateTopic"));
        Assert.Equal(["arn:aws:sns:eu-west-1:123456789012:net-Alerts*"], ResourcesOf(policies, "sns:Subscribe"));
        Assert.Equal(["arn:aws:iam::123456789012:role/app/net-Runner*"], ResourcesOf(policies, "iam:CreateRole"));
    }

    [Fact]
    public void A_name_that_stands_where_an_ARN_is_meant_is_one_of_the_kind() => Assert.Equal(
        ["arn:aws:iam::123456789012:role/builder"],
        ResourcesOf(
            OfTemplate("""
                Resources:
                  Project:
                    Type: AWS::CodeBuild::Project
                    Properties: { Name: b, ServiceRole: builder, Source: { Type: NO_SOURCE }, Artifacts: { Type: NO_ARTIFACTS }, Environment: { Type: LINUX_CONTAINER, Image: i, ComputeType: c } }
                """),
            "iam:PassRole"));

    [Fact]
    public void All_outcomes_of_a_parameter_are_there()
    {
        var resources = ResourcesOf(OfTemplate(Network), "logs:PutRetentionPolicy");

        Assert.Contains("arn:aws:logs:eu-west-1:123456789012:log-group:/app/dev", resources);
        Assert.Contains("arn:aws:logs:eu-west-1:123456789012:log-group:/app/prod", resources);
        Assert.DoesNotContain(resources, resource => resource.EndsWith("log-group:*", StringComparison.Ordinal));
    }

    [Fact]
    public void An_action_whose_property_is_not_set_is_not_there()
    {
        var actions = Actions(OfTemplate(Network));

        Assert.DoesNotContain("logs:AssociateKmsKey", actions);
        Assert.DoesNotContain("iam:PutRolePolicy", actions);
        Assert.Contains("logs:PutRetentionPolicy", actions);
    }

    [Fact]
    public void What_takes_no_resource_is_kept_to_the_region() => Assert.All(
        OfTemplate(Network).SelectMany(policy => policy.Statements).Where(statement => statement.Resources is ["*"] && !statement.Actions[0].StartsWith("iam:", StringComparison.Ordinal)),
        statement => Assert.Equal(["eu-west-1"], statement.Conditions["StringEquals"]["aws:RequestedRegion"]));

    [Fact]
    public void Who_may_write_roles_without_a_boundary_is_told_to_be_an_administrator() =>
        Assert.Contains(OfTemplate(Network)[0].Notes, note => note.Contains("without a permissions boundary", StringComparison.Ordinal) && note.Contains("administrator in effect", StringComparison.Ordinal));

    [Theory]
    [InlineData(PolicyPurpose.All, "may make, rewrite and delete")]
    [InlineData(PolicyPurpose.Deploy, "may make and delete")]
    [InlineData(PolicyPurpose.Update, "may make, rewrite and delete")]
    public void A_boundary_that_the_stack_makes_itself_is_told_to_hold_nobody(PolicyPurpose purpose, string words)
    {
        var notes = OperatorPolicy.Of(Product("globalbank-prod-c002-us-west-2-forecasting-ml-s3-standalone-ssm-rtb.yaml"), new OperatorPolicyOptions { Purposes = purpose })[0].Notes;

        Assert.Contains(notes, note => note.Contains(words, StringComparison.Ordinal) && note.Contains("administrator in effect", StringComparison.Ordinal));
        Assert.DoesNotContain(notes, note => note.Contains("may not change", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PolicyPurpose.Delete)]
    [InlineData(PolicyPurpose.Drift)]
    [InlineData(PolicyPurpose.ReadOnly)]
    public void Who_writes_no_roles_is_told_of_no_boundary(PolicyPurpose purpose) => Assert.DoesNotContain(
        OperatorPolicy.Of(Product("globalbank-prod-c002-us-west-2-forecasting-ml-s3-standalone-ssm-rtb.yaml"), new OperatorPolicyOptions { Purposes = purpose })[0].Notes,
        note => note.Contains("Roles can be written", StringComparison.Ordinal));

    [Theory]
    [InlineData(PolicyPurpose.All)]
    [InlineData(PolicyPurpose.Deploy)]
    public void A_boundary_of_somebody_elses_holds_the_operator(PolicyPurpose purpose) => Assert.Contains(
        OperatorPolicy.Of(
            TemplateReader.Read("""
                Resources:
                  Runner: { Type: AWS::IAM::Role, Properties: { RoleName: runner, PermissionsBoundary: "arn:aws:iam::123456789012:policy/security", AssumeRolePolicyDocument: {} } }
                """).Require(),
            new StackInHand(new StackScope { Region = "eu-west-1", AccountId = "123456789012", StackName = "net" }),
            new OperatorPolicyOptions { Purposes = purpose })[0].Notes,
        note => note.Contains("policy/security, which this operator may not change", StringComparison.Ordinal));

    [Fact]
    public void With_a_service_role_the_role_makes_the_resources_and_its_operator_only_hands_it_over()
    {
        var policies = OperatorPolicy.Of(Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml"), new OperatorPolicyOptions { ServiceRoleName = "deployment", Name = "caller" });
        var role = policies.Where(policy => policy.Name.StartsWith("deployment", StringComparison.Ordinal) && policy.Name != "deployment-trust").ToList();
        var caller = policies.Where(policy => policy.Name.StartsWith("caller-caller", StringComparison.Ordinal)).ToList();

        Assert.Contains("s3:CreateBucket", Actions(role));
        Assert.DoesNotContain("cloudformation:CreateChangeSet", Actions(role));
        Assert.DoesNotContain("s3:CreateBucket", Actions(caller));
        Assert.DoesNotContain("iam:CreateRole", Actions(caller));
        Assert.Equal(
            ["role/deployment to cloudformation.amazonaws.com", "role/techcorp-prod-a001-customer-churn-codebuild-role to codebuild.amazonaws.com"],
            Statements(caller, "iam:PassRole").Select(pass => $"{Assert.Single(pass.Resources).Split(':')[^1]} to {Assert.Single(pass.Conditions["StringEquals"]["iam:PassedToService"])}").Order(StringComparer.Ordinal));
        Assert.Equal(["arn:aws:iam::123456789012:role/deployment"], Assert.Single(Statements(caller, "cloudformation:CreateChangeSet")).Conditions["ArnEqualsIfExists"]["cloudformation:RoleArn"]);
        var trust = Assert.Single(policies, policy => policy.Name == "deployment-trust");
        Assert.Equal(["Service: cloudformation.amazonaws.com"], trust.Statements[0].Principals);
        Assert.Contains(
            "MlOps repairs and fills some resources itself, not by CloudFormation and its role, so that this operator may do that too: codebuild:CreateProject, codebuild:UpdateProject, codecommit:CreateCommit, "
            + "codecommit:TagResource, codecommit:UntagResource, codecommit:UpdateRepositoryDescription, codecommit:UpdateRepositoryName, codepipeline:DisableStageTransition, "
            + "codepipeline:EnableStageTransition, codepipeline:StopPipelineExecution, iam:DeleteRolePolicy, iam:DetachRolePolicy, iam:PassRole, s3:DeleteBucketPolicy.",
            caller[0].Notes);
        Assert.DoesNotContain(role[0].Notes, note => note.StartsWith("MlOps repairs", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_hands_a_service_role_over_is_told_to_reach_it_and_nobody_else_is()
    {
        var product = Product("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

        Assert.Contains("can have cloudformation.amazonaws.com run what they like with arn:aws:iam::123456789012:role/deployment: iam:PassRole with cloudformation:CreateChangeSet with cloudformation:ExecuteChangeSet.",
            Assert.Single(Reached(new OperatorPolicyOptions { ServiceRoleName = "deployment" }), finding => finding.Contains("cloudformation", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("where it has one, of arn:aws:cloudformation:us-west-2:123456789012:stack/", Assert.Single(Reached(Everything), finding => finding.Contains("cloudformation", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(Reached(new OperatorPolicyOptions { Purposes = PolicyPurpose.Drift }));

        IEnumerable<string> Reached(OperatorPolicyOptions options) =>
            OperatorPolicy.Of(product, options).Where(policy => !policy.Name.EndsWith("-trust", StringComparison.Ordinal)).SelectMany(policy => PolicyLint.Check(policy)).Where(finding => finding.Id == "ReachableRole").Select(finding => finding.Message);
    }

    [Fact]
    public void A_type_of_which_nothing_is_known_is_said()
    {
        var policies = OfTemplate("""
            Resources:
              Hook: { Type: Custom::Cleaner, Properties: { ServiceToken: !ImportValue cleaner } }
            """);

        var finding = Assert.Single(policies[0].Findings);
        Assert.Equal(("PermissionsUnknown", "Warning", "Resources.Hook"), (finding.Id, finding.Severity, finding.Path));
        Assert.Contains("Custom::Cleaner", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", PolicyPurpose.Deploy)]
    [InlineData("ReadOnly", PolicyPurpose.ReadOnly)]
    public void Purposes_have_names(string name, PolicyPurpose purpose) => Assert.Equal(purpose, PolicyPurposes.Parse([name]));

    [Fact]
    public void A_purpose_that_there_is_not_is_told_with_the_near_one()
    {
        var error = Assert.Throws<MlOpsException>(() => PolicyPurposes.Parse(["Deplo"]));

        Assert.Equal("InvalidPurpose", error.Id);
        Assert.Contains("Did you mean Deploy?", error.RecommendedAction, StringComparison.Ordinal);
    }

    private static ImmutableArray<MlPolicy> OfTemplate(string body) => OperatorPolicy.Of(TemplateReader.Read(body).Require(), new StackInHand(new StackScope { Region = "eu-west-1", AccountId = "123456789012", StackName = "net" }), Everything);

    private static MlProduct Product(string file) => ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!;

    private static IEnumerable<MlPolicyStatement> Statements(IEnumerable<MlPolicy> policies, string action) =>
        policies.SelectMany(policy => policy.Statements).Where(statement => statement.Actions.Contains(action));

    private static IReadOnlyList<string> ResourcesOf(IEnumerable<MlPolicy> policies, string action) =>
        [.. Statements(policies, action).SelectMany(statement => statement.Resources).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Actions(IEnumerable<MlPolicy> policies) => [.. policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Actions)];
}
