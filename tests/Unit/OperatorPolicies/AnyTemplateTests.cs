using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>Templates of other people's: what their resources are called in AWS, by AWS's documentation, and what is said where nobody can know.</summary>
public sealed class AnyTemplateTests
{
    private const string Place = "eu-west-1:123456789012";

    [Theory]
    [InlineData("{ Type: AWS::ECS::Service, Properties: { Cluster: c, ServiceName: s } }", "ecs:CreateService", $"arn:aws:ecs:{Place}:service/c/s")]
    [InlineData("{ Type: AWS::ECS::Service, Properties: { Cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c', ServiceName: s } }", "ecs:DeleteService", $"arn:aws:ecs:{Place}:service/c/s")]
    [InlineData("{ Type: AWS::ECS::Service, Properties: { ServiceName: s } }", "ecs:CreateService", $"arn:aws:ecs:{Place}:service/*/s")]
    [InlineData("{ Type: AWS::ECS::TaskDefinition, Properties: { Family: web } }", "ecs:RegisterTaskDefinition", $"arn:aws:ecs:{Place}:task-definition/web*:*")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: front } }", "elasticloadbalancing:DeleteLoadBalancer", $"arn:aws:elasticloadbalancing:{Place}:loadbalancer/*/front/*")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Name: web } }", "elasticloadbalancing:CreateTargetGroup", $"arn:aws:elasticloadbalancing:{Place}:targetgroup/web/*")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Name: web } }", "elasticloadbalancing:AddTags", $"arn:aws:elasticloadbalancing:{Place}:targetgroup/web/*")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::TargetGroup }", "elasticloadbalancing:CreateTargetGroup", $"arn:aws:elasticloadbalancing:{Place}:targetgroup/my-ap*/*")]
    [InlineData("{ Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: MyDb } }", "rds:DeleteDBInstance", $"arn:aws:rds:{Place}:db:mydb")]
    [InlineData("{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: x } }", "cloudformation:CreateStack", $"arn:aws:cloudformation:{Place}:stack/my-application-stack-Thing-*")]
    [InlineData("{ Type: AWS::SQS::Queue, Properties: { QueueName: jobs } }", "sqs:TagQueue", $"arn:aws:sqs:{Place}:jobs")]
    [InlineData("{ Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }", "dynamodb:TagResource", $"arn:aws:dynamodb:{Place}:table/orders")]
    [InlineData("{ Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: 'arn:aws:iam::123456789012:role/runner' } }", "iam:PassRole", "arn:aws:iam::123456789012:role/runner")]
    [InlineData("{ Type: AWS::Glue::Job, Properties: { Role: etl } }", "iam:PassRole", "arn:aws:iam::123456789012:role/etl")]
    [InlineData("{ Type: AWS::RDS::DBInstance, Properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1' } }", "kms:CreateGrant", "arn:aws:kms:eu-west-1:123456789012:key/1")]
    public void An_action_goes_on_what_AWS_calls_the_resource(string resource, string action, string arn) => Assert.Equal([arn], ResourcesOf(Policies(resource), action));

    // Ref of a domain is its id (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-domain.html); that of a bucket its name.
    [Theory]
    [InlineData("AWS::SageMaker::Domain, Properties: { DomainName: dom }", "AWS::SageMaker::UserProfile, Properties: { DomainId: !Ref Other, UserProfileName: alice }", "sagemaker:CreateUserProfile", $"arn:aws:sagemaker:{Place}:user-profile/*/alice")]
    [InlineData("AWS::S3::Bucket, Properties: { BucketName: data }", "AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Other }", "s3:PutBucketPolicy", "arn:aws:s3:::data")]
    [InlineData("AWS::S3::Bucket, Properties: { BucketName: data }", "AWS::S3::BucketPolicy, Properties: { Bucket: !GetAtt Other.DomainName }", "s3:PutBucketPolicy", "arn:aws:s3:::*")]
    public void An_id_that_the_service_chooses_is_not_the_name(string other, string resource, string action, string arn) => Assert.Equal(
        [arn],
        ResourcesOf(PoliciesOf($$"""
            Resources:
              Other: { Type: {{other}} }
              Thing: { Type: {{resource}} }
            """), action));

    [Theory]
    [InlineData("{ Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: mydb } }", "iam:PassRole")]
    [InlineData("{ Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: mydb } }", "kms:CreateGrant")]
    public void What_no_property_names_is_not_handed_over(string resource, string action) => Assert.Empty(ResourcesOf(Policies(resource), action));

    [Theory]
    [InlineData("{ Type: AWS::KMS::Key, Properties: { Enabled: false } }", "kms:DisableKey")]
    [InlineData("{ Type: AWS::KMS::Key, Properties: { EnableKeyRotation: false } }", "kms:DisableKeyRotation")]
    [InlineData("{ Type: AWS::EC2::VPC, Properties: { EnableDnsSupport: false } }", "ec2:ModifyVpcAttribute")]
    [InlineData("{ Type: AWS::EC2::VPC, Properties: { EnableDnsHostnames: 'false' } }", "ec2:ModifyVpcAttribute")]
    [InlineData("{ Type: AWS::Logs::LogGroup, Properties: { DeletionProtectionEnabled: false } }", "logs:PutLogGroupDeletionProtection")]
    [InlineData("{ Type: AWS::Logs::LogGroup, Properties: { BearerTokenAuthenticationEnabled: false } }", "logs:PutBearerTokenAuthentication")]
    [InlineData("{ Type: AWS::CodeBuild::Project, Properties: { Name: b, ServiceRole: r, Triggers: { Webhook: false } } }", "codebuild:DeleteWebhook")]
    [InlineData("{ Type: AWS::KMS::Key, Properties: { MultiRegion: !If [Wide, true, false] } }", "iam:CreateServiceLinkedRole")]
    [InlineData("{ Type: AWS::EC2::VPCEndpoint, Properties: { PrivateDnsEnabled: !Ref Wide } }", "route53:AssociateVPCWithHostedZone")]
    public void What_is_switched_off_or_may_be_switched_on_is_switched(string resource, string action) => Assert.NotEmpty(ResourcesOf(Policies(resource), action));

    [Theory]
    [InlineData("{ Type: AWS::KMS::Key, Properties: { MultiRegion: false } }", "iam:CreateServiceLinkedRole")]
    [InlineData("{ Type: AWS::EC2::VPCEndpoint, Properties: { PrivateDnsEnabled: 'false' } }", "route53:AssociateVPCWithHostedZone")]
    [InlineData("{ Type: AWS::CodePipeline::Pipeline, Properties: { Name: p, RestartExecutionOnUpdate: false } }", "codepipeline:StartPipelineExecution")]
    [InlineData("{ Type: AWS::S3::Bucket, Properties: { ObjectLockEnabled: false } }", "s3:PutBucketObjectLockConfiguration")]
    [InlineData("{ Type: AWS::CodeBuild::Project, Properties: { Name: b, ServiceRole: r, Triggers: { Webhook: false } } }", "codebuild:CreateWebhook")]
    [InlineData("{ Type: AWS::KMS::Key, Properties: { MultiRegion: !If [Wide, false, !Ref AWS::NoValue] } }", "iam:CreateServiceLinkedRole")]
    public void What_is_asked_for_by_true_alone_is_not_needed_for_false(string resource, string action) => Assert.Empty(ResourcesOf(Policies(resource), action));

    [Fact]
    public void A_role_of_the_template_is_handed_to_whom_it_trusts_alone()
    {
        var policies = PoliciesOf("""
            Resources:
              Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Runner.Arn } }
              Runner:
                Type: AWS::IAM::Role
                Properties: { RoleName: runner, AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }] } }
            """);

        var statement = Assert.Single(policies.SelectMany(policy => policy.Statements), statement => statement.Actions.Contains("iam:PassRole"));
        Assert.Equal(["arn:aws:iam::123456789012:role/runner"], statement.Resources);
        Assert.Equal(["states.amazonaws.com"], statement.Conditions["StringEquals"]["iam:PassedToService"]);
    }

    [Theory]
    [InlineData("!Ref Runner")]
    [InlineData("runner")]
    [InlineData("!If [Wide, !Ref Runner, !Ref AWS::NoValue]")]
    public void What_is_put_on_a_role_of_the_template_is_put_on_it_alone_and_under_its_boundary(string role)
    {
        var policies = PoliciesOf(Attached($"[{role}]"));

        foreach (var action in (string[])["iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:AttachRolePolicy", "iam:DetachRolePolicy"])
        {
            Assert.All(StatementsOf(policies, action), statement =>
            {
                Assert.Equal([Runner], statement.Resources);
                Assert.Equal(["arn:aws:iam::123456789012:policy/security"], statement.Conditions["ArnLike"]["iam:PermissionsBoundary"]);
            });
            Assert.NotEmpty(StatementsOf(policies, action));
        }

        Assert.Equal([Runner], ResourcesOf(policies, "iam:GetRolePolicy"));
        Assert.All(StatementsOf(policies, "iam:PassRole"), statement => Assert.Equal((Runner, 0), (Assert.Single(statement.Resources), statement.Conditions.Count)));
        Assert.DoesNotContain(policies[0].Notes, note => note.Contains("without a permissions boundary", StringComparison.Ordinal) || note.Contains("hand", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_put_on_somebody_elses_role_beside_it_has_no_boundary_that_is_known()
    {
        var policies = PoliciesOf(Attached("[!Ref Runner, theirs]"));

        Assert.Equal(
            ["arn:aws:iam::123456789012:role/*/theirs", "arn:aws:iam::123456789012:role/theirs"],
            Assert.Single(StatementsOf(policies, "iam:PutRolePolicy"), statement => statement.Conditions.Count == 0).Resources);
        Assert.Equal([Runner], Assert.Single(StatementsOf(policies, "iam:PutRolePolicy"), statement => statement.Conditions.Count > 0).Resources);
        Assert.Contains(policies[0].Notes, note => note.Contains("without a permissions boundary", StringComparison.Ordinal));
    }

    private const string Runner = "arn:aws:iam::123456789012:role/team/runner";

    private static string Attached(string roles) => $$"""
        Resources:
          Runner: { Type: AWS::IAM::Role, Properties: { RoleName: runner, Path: /team/, PermissionsBoundary: "arn:aws:iam::123456789012:policy/security", AssumeRolePolicyDocument: {} } }
          Inline: { Type: AWS::IAM::Policy, Properties: { PolicyName: inline, Roles: {{roles}}, PolicyDocument: {} } }
          Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: managed, Roles: {{roles}}, PolicyDocument: {} } }
          Profile: { Type: AWS::IAM::InstanceProfile, Properties: { InstanceProfileName: profile, Roles: {{roles}} } }
        """;

    private static IReadOnlyList<MlPolicyStatement> StatementsOf(IEnumerable<MlPolicy> policies, string action) =>
        [.. policies.SelectMany(policy => policy.Statements).Where(statement => statement.Actions.Contains(action))];

    [Theory]
    [InlineData("'{{resolve:secretsmanager:db-password:SecretString:password}}'", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-password-??????")]
    [InlineData("!Sub '{{resolve:secretsmanager:${Secret}:SecretString:password}}'", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*-??????")]
    [InlineData("!Join ['', ['{{resolve:secretsmanager:', !Ref Secret, ':SecretString:password}}']]", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*-??????")]
    public void A_dynamic_reference_is_read_however_it_is_put_together(string value, string arn) =>
        Assert.Equal([arn], ResourcesOf(PoliciesOf($"Resources: {{ Queue: {{ Type: AWS::SQS::Queue, Properties: {{ QueueName: {value} }} }}, Secret: {{ Type: AWS::SSM::Parameter, Properties: {{ Type: String, Value: x }} }} }}"), "secretsmanager:GetSecretValue"));

    [Fact]
    public void A_secret_that_is_named_by_its_ARN_is_that_secret()
    {
        const string secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:MySecret-a1b2c3";

        var resources = ResourcesOf(Policies($"{{ Type: AWS::SQS::Queue, Properties: {{ QueueName: '{{{{resolve:secretsmanager:{secret}:SecretString:password}}}}' }} }}"), "secretsmanager:GetSecretValue");

        Assert.Equal([secret, $"{secret}-??????"], resources);
    }

    [Theory]
    [InlineData("Transform: AWS::Serverless-2016-10-31\nResources: { Thing: { Type: AWS::SNS::Topic } }", "arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31")]
    [InlineData("Transform: [AWS::LanguageExtensions]\nResources: { Thing: { Type: AWS::SNS::Topic } }", "arn:aws:cloudformation:eu-west-1:aws:transform/LanguageExtensions")]
    [InlineData("Resources: { Thing: { Type: AWS::SNS::Topic, Properties: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/t' } } } } }", "arn:aws:cloudformation:eu-west-1:aws:transform/Include")]
    [InlineData("Transform: Team\nResources: { Thing: { Type: AWS::SNS::Topic } }", $"arn:aws:cloudformation:{Place}:transform/Team")]
    public void Whoever_deploys_a_template_may_have_its_transforms_run(string template, string arn)
    {
        var stack = $"arn:aws:cloudformation:{Place}:stack/my-application-stack/*";

        Assert.Equal([arn, stack], ResourcesOf(PoliciesOf(template), "cloudformation:CreateChangeSet").OrderBy(one => one == stack));
        Assert.Equal([stack], ResourcesOf(PoliciesOf(template), "cloudformation:ExecuteChangeSet"));
        Assert.Empty(ResourcesOf(PoliciesOf(template, PolicyPurpose.Drift | PolicyPurpose.Delete), "cloudformation:CreateChangeSet"));
    }

    [Theory]
    [InlineData("{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: x } }", "nested stack")]
    [InlineData("{ Type: AWS::S3::Bucket, Properties: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/t' } } } }", "transform")]
    [InlineData("{ Type: Custom::Thing, Properties: { ServiceToken: x } }", "code of its own")]
    public void What_nobody_can_know_is_said(string resource, string words)
    {
        var finding = Assert.Single(Policies(resource)[0].Findings, finding => finding.Id == "PermissionsUnknown");

        Assert.Equal("Warning", finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html
    [Theory]
    [InlineData("'arn:aws:lambda:eu-west-1:123456789012:function:provider'", "lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:123456789012:function:provider")]
    [InlineData("!GetAtt Provider.Arn", "lambda:InvokeFunction", $"arn:aws:lambda:{Place}:function:own-provider")]
    [InlineData("!Sub 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:providers'", "sns:Publish", $"arn:aws:sns:{Place}:providers")]
    public void Who_provides_a_custom_resource_may_be_called(string token, string action, string arn)
    {
        var policies = PoliciesOf($$"""
            Resources:
              Provider: { Type: AWS::Lambda::Function, Properties: { FunctionName: own-provider } }
              Thing: { Type: Custom::Thing, Properties: { ServiceToken: {{token}} } }
            """);

        Assert.Equal([arn], ResourcesOf(policies, action));
        Assert.DoesNotContain(policies[0].Findings, finding => finding.Id == "PermissionsUnknown");
        Assert.Empty(ResourcesOf(PoliciesOf($"Resources: {{ Thing: {{ Type: Custom::Thing, Properties: {{ ServiceToken: {token} }} }} }}", PolicyPurpose.Drift), action));
    }

    [Fact]
    public void Who_provides_it_is_not_known_where_a_parameter_tells() => Assert.Contains(
        PoliciesOf("Parameters: { Token: { Type: String } }\nResources: { Thing: { Type: Custom::Thing, Properties: { ServiceToken: !Ref Token } } }")[0].Findings,
        finding => finding.Id == "PermissionsUnknown");

    [Fact]
    public void A_name_that_whoever_deploys_chooses_is_told_with_its_parameter()
    {
        var findings = PoliciesOf("""
            Parameters:
              Data: { Type: String, Default: data }
              Stage: { Type: String, AllowedValues: [dev, prod] }
            Resources:
              Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Data } }
              Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
              Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: alerts } }
            """)[0].Findings;

        var open = Assert.Single(findings, finding => finding.Id == "NameOpen");
        Assert.Equal(("Warning", "Parameters.Data"), (open.Severity, open.Path));
        Assert.StartsWith("Whoever deploys chooses the parameter Data, which names Bucket (AWS::S3::Bucket): ", open.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_loop_makes_is_granted_by_its_name()
    {
        var policies = PoliciesOf(Loop("[aa, bb]"));

        Assert.Equal([$"arn:aws:sns:{Place}:t-aa", $"arn:aws:sns:{Place}:t-bb"], ResourcesOf(policies, "sns:CreateTopic"));
        Assert.DoesNotContain(policies[0].Findings, finding => finding.Id == "PermissionsUnknown");
    }

    [Fact]
    public void What_a_loop_goes_over_is_taken_from_the_parameters_of_the_stack()
    {
        var known = new StackInHand(new StackScope { Region = "eu-west-1", AccountId = "123456789012", StackName = "s" })
        {
            Parameters = new Dictionary<string, TemplateValue> { ["Which"] = "cc, dd" },
        };

        var policies = OperatorPolicy.Of(TemplateReader.Read(Loop("!Ref Which")).Require(), known, new OperatorPolicyOptions());

        Assert.Equal([$"arn:aws:sns:{Place}:t-cc", $"arn:aws:sns:{Place}:t-dd"], ResourcesOf(policies, "sns:CreateTopic"));
    }

    [Fact]
    public void A_loop_over_what_only_the_deployment_tells_is_said()
    {
        var policies = PoliciesOf(Loop("!Ref Which"));

        Assert.Empty(ResourcesOf(policies, "sns:CreateTopic"));
        Assert.Contains("loop", Assert.Single(policies[0].Findings, finding => finding.Id == "PermissionsUnknown").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_extensions_without_a_loop_leave_nothing_unknown() =>
        Assert.DoesNotContain(PoliciesOf("Transform: AWS::LanguageExtensions\nResources: { Thing: { Type: AWS::SNS::Topic } }")[0].Findings, finding => finding.Id == "PermissionsUnknown");

    [Fact]
    public void A_macro_beside_them_leaves_what_it_makes_unknown() => Assert.Contains(
        "transform",
        Assert.Single(PoliciesOf(Loop("[aa]").Replace("Transform: AWS::LanguageExtensions", "Transform: [AWS::LanguageExtensions, Team]", StringComparison.Ordinal))[0].Findings, finding => finding.Id == "PermissionsUnknown").Message,
        StringComparison.Ordinal);

    private static string Loop(string collection) => $$"""
        Transform: AWS::LanguageExtensions
        Parameters: { Which: { Type: CommaDelimitedList, Default: "ee,ff" } }
        Resources:
          'Fn::ForEach::Topics':
            - Name
            - {{collection}}
            - 'Topic${Name}': { Type: AWS::SNS::Topic, Properties: { TopicName: !Sub 't-${Name}' } }
        """;

    [Fact]
    public void What_the_CDK_says_of_itself_needs_nothing() =>
        Assert.Empty(Policies("{ Type: AWS::CDK::Metadata, Properties: { Analytics: 'v2:deflate64:x' } }")[0].Findings);

    [Fact]
    public void A_type_that_the_registry_alone_speaks_of_is_told()
    {
        var findings = Policies("{ Type: AWS::Glue::Job, Properties: { Role: etl } }")[0].Findings;

        Assert.Contains("AWS::Glue::Job", Assert.Single(findings, finding => finding.Id == "PermissionsUnchecked").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Policies("{ Type: AWS::SNS::Topic }")[0].Findings, finding => finding.Id == "PermissionsUnchecked");
    }

    [Fact]
    public void Whoever_may_hand_over_a_role_of_others_or_rewrite_a_policy_is_told_so()
    {
        var notes = PoliciesOf("""
            Resources:
              Team: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: team, PolicyDocument: { Version: "2012-10-17", Statement: [] } } }
              Run: { Type: AWS::Lambda::Function, Properties: { Role: "arn:aws:iam::123456789012:role/admin", Code: { ZipFile: x } } }
              Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Version: "2012-10-17", Statement: [] } } }
            """)[0].Notes;

        Assert.Contains(notes, note => note.Contains("role/admin", StringComparison.Ordinal) && note.Contains("hand", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("any key in arn:aws:kms:eu-west-1:123456789012:key/*", StringComparison.Ordinal));
    }

    [Fact]
    public void More_policies_than_IAM_attaches_are_told()
    {
        var things = string.Join('\n', Enumerable.Range(0, 450).SelectMany(number => (string[])
        [
            FormattableString.Invariant($"  B{number}: {{ Type: AWS::S3::Bucket, Properties: {{ BucketName: a-bucket-with-a-name-of-common-length-{number} }} }}"),
            FormattableString.Invariant($"  Q{number}: {{ Type: AWS::SQS::Queue, Properties: {{ QueueName: a-queue-with-a-name-of-common-length-{number} }} }}"),
        ]));

        var policies = PoliciesOf($"Resources:\n{things}");

        Assert.True(policies.Length > 10);
        Assert.Contains(policies[0].Findings, finding => finding.Id == "TooManyPolicies");
    }

    [Theory]
    [InlineData("bad name", "eu-west-1", null, null, "InvalidName")]
    [InlineData("net", "nowhere-1", null, null, "UnknownRegion")]
    [InlineData("net", "eu-west-1", "bad role/na me", null, "InvalidName")]
    [InlineData("net", "eu-west-1", null, "Bad_Bucket!", "InvalidName")]
    public void A_name_that_AWS_does_not_take_is_refused(string stack, string region, string? role, string? bucket, string id)
    {
        var template = TemplateObjects.Describe(TemplateReader.Read("Resources: { T: { Type: AWS::SNS::Topic } }").Require(), "t", "Resources: { T: { Type: AWS::SNS::Topic } }", MlOps.Documents.DocumentFormat.Yaml, fileName: null);

        var error = Assert.Throws<MlOpsException>(() => OperatorPolicy.Of(template, stack, "123456789012", region, new OperatorPolicyOptions { ServiceRoleName = role, TemplateBucket = bucket }));

        Assert.Equal(id, error.Id);
    }

    [Theory]
    [InlineData("{ Type: AWS::ECS::Cluster }", "ecs.amazonaws.com/AWSServiceRoleForECS")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer }", "elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing")]
    [InlineData("{ Type: AWS::ElasticLoadBalancingV2::TargetGroup }", "elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing")]
    [InlineData("{ Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '2' } }", "autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling")]
    [InlineData("{ Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { ServiceNamespace: ecs } }", "ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_*")]
    [InlineData("{ Type: AWS::RDS::DBInstance, Properties: { Engine: postgres } }", "rds.amazonaws.com/AWSServiceRoleForRDS")]
    [InlineData("{ Type: AWS::Neptune::DBCluster }", "rds.amazonaws.com/AWSServiceRoleForRDS")]
    [InlineData("{ Type: AWS::Lambda::CapacityProvider }", "lambda.amazonaws.com/AWSServiceRoleForLambda")]
    public void A_role_that_a_service_makes_for_itself_is_that_of_this_service(string resource, string role)
    {
        var statement = Assert.Single(Policies(resource).SelectMany(policy => policy.Statements), statement => statement.Actions.Contains("iam:CreateServiceLinkedRole"));

        Assert.Equal([$"arn:aws:iam::123456789012:role/aws-service-role/{role}"], statement.Resources);
        Assert.Contains($"\"iam:AWSServiceName\":\"{role[..role.IndexOf('/', StringComparison.Ordinal)]}\"", string.Concat(Policies(resource).Select(policy => policy.Json)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scalable_target_of_any_service_may_have_the_role_of_any_service_made() => Assert.Equal(
        ["arn:aws:iam::123456789012:role/aws-service-role/*.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_*"],
        ResourcesOf(PoliciesOf("Parameters: { N: { Type: String } }\nResources: { Thing: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { ServiceNamespace: !Ref N } } }"), "iam:CreateServiceLinkedRole"));

    [Fact]
    public void A_group_with_a_role_of_its_own_has_none_made() => Assert.Empty(ResourcesOf(
        Policies("{ Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '2', ServiceLinkedRoleARN: 'arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_web' } }"),
        "iam:CreateServiceLinkedRole"));

    [Fact]
    public void A_cluster_changes_no_settings_of_the_account() =>
        Assert.DoesNotContain(Policies("{ Type: AWS::ECS::Cluster, Properties: { ClusterSettings: [{ Name: containerInsights, Value: enabled }] } }"), policy => policy.Json.Contains("PutAccountSetting", StringComparison.Ordinal));

    [Fact]
    public void A_type_of_which_only_the_role_of_its_service_is_known_is_still_told_to_be_unchecked() =>
        Assert.Contains(Policies("{ Type: AWS::RDS::DBInstance, Properties: { Engine: postgres } }")[0].Findings, finding => finding.Id == "PermissionsUnchecked" && finding.Message.Contains("AWS::RDS::DBInstance", StringComparison.Ordinal));

    [Theory]
    [InlineData("us-west-9", "arn:aws:", "Did you mean one of us-west-1, us-west-2?")]
    [InlineData("cn-southwest-1", "arn:aws-cn:", "Did you mean 'cn-northwest-1'?")]
    [InlineData("eu-northeast-3", "arn:aws:", "Did you mean 'ap-northeast-3'?")]
    public void A_region_that_is_newer_than_the_catalog_is_used_with_a_warning(string region, string partition, string advice)
    {
        var policies = PoliciesIn(region);

        var finding = Assert.Single(policies[0].Findings, finding => finding.Id == "RegionUnknown");
        Assert.Equal("Warning", finding.Severity);
        Assert.StartsWith($"There was no region '{region}' on ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(advice, finding.Suggestion);
        Assert.Contains($"{partition}sns:{region}:123456789012:", policies[0].Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData(null)]
    public void A_region_that_is_known_or_not_given_is_not_warned_of(string? region) => Assert.DoesNotContain(PoliciesIn(region)[0].Findings, finding => finding.Id == "RegionUnknown");

    private static ImmutableArray<MlPolicy> PoliciesIn(string? region)
    {
        const string Topic = "Resources: { T: { Type: AWS::SNS::Topic } }";
        var template = TemplateObjects.Describe(TemplateReader.Read(Topic).Require(), "t", Topic, MlOps.Documents.DocumentFormat.Yaml, fileName: null);
        return OperatorPolicy.Of(template, "net", "123456789012", region, new OperatorPolicyOptions());
    }

    private static ImmutableArray<MlPolicy> Policies(string resource) => PoliciesOf($"Resources: {{ Thing: {resource} }}");

    private static ImmutableArray<MlPolicy> PoliciesOf(string template, PolicyPurpose purposes = PolicyPurpose.All) => OperatorPolicy.Of(
        TemplateReader.Read(template).Require(),
        new StackInHand(new StackScope { Region = "eu-west-1", AccountId = "123456789012", StackName = "my-application-stack" }),
        new OperatorPolicyOptions { Purposes = purposes });

    private static IReadOnlyList<string> ResourcesOf(IEnumerable<MlPolicy> policies, string action) =>
        [.. policies.SelectMany(policy => policy.Statements).Where(statement => statement.Actions.Contains(action)).SelectMany(statement => statement.Resources).Distinct(StringComparer.Ordinal)];
}
