using MlOps.Iam.Linting;

namespace MlOps.Unit.Iam.Linting;

/// <summary>Each fault of the corpus is found where it is, and nothing is found in its right twin.</summary>
public sealed class PolicyLintTests
{
    public static TheoryData<PolicyCase> Cases => [.. PolicyCorpus.All];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_found_at_its_place(PolicyCase fault)
    {
        var found = PolicyLint.Check(fault.Faulty, fault.Type, "policy.json").Where(finding => finding.Id == fault.Id && finding.Path == fault.Path).ToList();

        var finding = Assert.Single(found);
        Assert.Equal((fault.Severity, fault.Line, "policy.json"), (finding.Severity, finding.Line, finding.File));
        Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion));
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Nothing_is_found_in_its_right_twin(PolicyCase fault) => Assert.Empty(PolicyLint.Check(fault.Right, fault.Type).Select(finding => finding.ToString()));

    [Fact]
    public void A_policy_without_principals_is_one_of_an_identity() => Assert.Equal(
        "PassRoleWithoutService", Assert.Single(PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", "'Action': 'iam:PassRole'", "'Resource': 'arn:aws:iam::123456789012:role/some'"))).Id);

    [Fact]
    public void A_policy_with_principals_and_no_resource_is_a_trust_policy_where_it_is_about_assuming_the_role() =>
        Assert.Equal("ServiceWithoutSource", Assert.Single(PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", "'Principal': {'Service': 'sagemaker.amazonaws.com'}", "'Action': ['sts:AssumeRole', 'sts:TagSession']"))).Id);

    [Fact]
    public void A_policy_with_principals_is_else_one_of_a_resource() =>
        Assert.Equal("MissingElement", Assert.Single(PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", "'Principal': {'AWS': '123456789012'}", "'Action': 's3:GetObject'"))).Id);

    [Fact]
    public void Findings_come_in_the_order_of_the_document()
    {
        var lines = PolicyLint.Check(PolicyCase.Policy("'Effect': 'allow'", "'Action': 's3:GetObjet'", "'Resource': 'some-bucket'", "'Condition': {'StringEqual': {}}")).Select(finding => finding.Line).ToList();

        Assert.Equal(lines.Order(), lines);
        Assert.Equal([4, 5, 6, 7], lines.Distinct());
    }

    [Fact]
    public void A_policy_may_be_written_in_YAML()
    {
        var finding = Assert.Single(PolicyLint.Check("Version: '2012-10-17'\nStatement:\n- Effect: Allow\n  Action: s3:GetObjet\n  Resource: arn:aws:s3:::some-bucket/*\n"));

        Assert.Equal(("UnknownAction", 4, 3), (finding.Id, finding.Line, finding.Column));
        Assert.Equal("Did you mean 'GetObject'?", finding.Suggestion);
    }

    [Theory]
    [InlineData("AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n  A: { Type: String }\nResources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties: { TopicName: !Sub '${A}-t', KmsMasterKeyId: !Ref A }\nOutputs:\n  N: { Value: !GetAtt T.TopicName }\n")]
    [InlineData("{\"Description\": \"a topic\", \"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"},}}")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topic } }\nResources: { U: { Type: AWS::SNS::Topic } }\n")]
    public void A_template_is_told_to_be_one_and_nothing_else(string template)
    {
        var finding = Assert.Single(PolicyLint.Check(template));

        Assert.Equal(("PolicyIsTemplate", "Error", 1, 1), (finding.Id, finding.Severity, finding.Line, finding.Column));
        Assert.Contains("Test-MlTemplate", finding.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Version\": \"2012-10-17\", \"Resources\": {}, \"Statement\": []}")]
    [InlineData("{\"Version\": \"2012-10-17\", \"Resources\": \"*\"}")]
    public void A_policy_with_an_element_that_a_template_has_is_no_template(string policy) =>
        Assert.Contains(PolicyLint.Check(policy), finding => finding is { Id: "UnknownElement", Path: "Resources" });

    [Fact]
    public void A_file_that_is_not_there_is_an_error() => Assert.Equal("FileNotFound", Assert.Throws<MlOpsException>(() => PolicyLint.CheckFile("no-such-policy.json")).Id);

    [Fact]
    public void A_policy_that_is_cut_short_is_a_finding() => Assert.All(
        PolicyCorpus.All.Where(fault => fault.Right.Length < 1_000).SelectMany(fault => Enumerable.Range(0, (fault.Right.Length - 1) / 5).Select(part => fault.Right[..(part * 5)])),
        text => Assert.Contains(PolicyLint.Check(text), finding => finding.Severity == "Error"));

    // Each of these fences the grant: it names what is meant, or denies the rest.
    [Theory]
    [InlineData("'Effect': 'Allow', 'Action': 'iam:CreateAccessKey', 'Resource': 'arn:aws:iam::*:user/${aws:username}'")]
    [InlineData("'Effect': 'Allow', 'Action': 'iam:PutRolePolicy', 'Resource': 'arn:aws:iam::123456789012:role/team-a'")]
    [InlineData("'Effect': 'Allow', 'Action': 'iam:CreateUser', 'Resource': '*', 'Condition': {'ArnEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/limit'}}")]
    [InlineData("'Effect': 'Allow', 'Action': 'iam:AttachRolePolicy', 'Resource': '*', 'Condition': {'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::123456789012:policy/limit'}}")]
    [InlineData("'Effect': 'Allow', 'Action': ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*', 'Condition': {'StringEquals': {'iam:PassedToService': 'glue.amazonaws.com'}}")]
    [InlineData("'Effect': 'Allow', 'Action': 'iam:CreatePolicyVersion', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*'")]
    public void A_grant_that_is_fenced_leads_nowhere(string statement) =>
        Assert.DoesNotContain(PolicyLint.Check(PolicyCase.Policy(statement)), finding => finding.Id == "PrivilegeEscalation");

    // What is missing for the service to run something with the role, in words: a service that starts it, an action that is not granted, denied, for resources of others or under conditions.
    [Theory]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "glue.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*'", false)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': 'lambda:CreateFunction', 'Resource': '*'", false)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': 'arn:aws:s3:::some-bucket'", false)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*'}, {'Effect': 'Deny', 'Action': 'lambda:Create*', 'Resource': '*'", false)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*', 'Condition': {'ForAnyValue:StringEquals': {'aws:CalledVia': 'cloudformation.amazonaws.com'}}", false)]
    [InlineData("'*'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*'", false)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "lambda.amazonaws.com", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*'", true)]
    [InlineData("'arn:aws:iam::123456789012:role/admin'", "*", "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*', 'Condition': {'Bool': {'aws:SecureTransport': 'true'}}", true)]
    public void A_role_is_reached_where_the_service_that_it_is_passed_to_can_be_had_run_something(string roles, string service, string other, bool isReached)
    {
        var findings = PolicyLint.Check(PolicyCase.Policy($"'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': {roles}, 'Condition': {{'StringLike': {{'iam:PassedToService': '{service}'}}}}}},\n{{{other}"));

        Assert.Equal(isReached, findings.Any(finding => finding.Id == "ReachableRole"));
    }

    [Fact]
    public void A_role_that_is_reached_is_named_with_the_service_and_the_way()
    {
        var finding = Assert.Single(
            PolicyLint.Check(PolicyCase.Policy(
                "'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': ['arn:aws:iam::123456789012:role/admin', 'arn:aws:iam::123456789012:role/team-*']},\n{'Effect': 'Allow', 'Action': 'ec2:RunInstances', 'Resource': '*'")),
            finding => finding.Id == "ReachableRole");

        Assert.Equal(
            "Whoever has the policy can have ec2.amazonaws.com run what they like with arn:aws:iam::123456789012:role/admin; arn:aws:iam::123456789012:role/team-*: iam:PassRole with ec2:RunInstances.",
            finding.Message);
    }

    [Fact]
    public void What_runs_with_a_role_is_named_with_the_way_into_it()
    {
        var finding = Assert.Single(
            PolicyLint.Check(PolicyCase.Policy(
                "'Effect': 'Allow', 'Action': ['lambda:UpdateFunctionCode', 'codebuild:StartBuild']", "'Resource': ['arn:aws:lambda:us-west-2:123456789012:function:f', 'arn:aws:codebuild:us-west-2:123456789012:project/p']")),
            finding => finding.Id == "ReachableRole" && finding.Message.Contains("lambda", StringComparison.Ordinal));

        Assert.Equal("Whoever has the policy can do what may be done with the role, where it has one, of arn:aws:lambda:us-west-2:123456789012:function:f: lambda:UpdateFunctionCode.", finding.Message);
    }

    // All of a way for one and the same, by statements apart as well; not each for another, under a condition that says what it is for, nor for what has no role.
    [Theory]
    [InlineData("'Action': 'cloudformation:CreateChangeSet', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*'", "'Action': 'cloudformation:ExecuteChangeSet', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*'", true)]
    [InlineData("'Action': 'cloudformation:CreateChangeSet', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*'", "'Action': 'cloudformation:ExecuteChangeSet', 'Resource': '*'", true)]
    [InlineData("'Action': 'cloudformation:CreateChangeSet', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*'", "'Action': 'cloudformation:ExecuteChangeSet', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/two/*'", false)]
    [InlineData("'Action': 'cloudformation:UpdateStack', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*', 'Condition': {'ArnEqualsIfExists': {'cloudformation:RoleArn': 'arn:aws:iam::123456789012:role/r'}}", "'Action': 'cloudformation:ListStacks', 'Resource': '*'", true)]
    [InlineData("'Action': 'cloudformation:UpdateStack', 'Resource': 'arn:aws:cloudformation:*:123456789012:stack/one/*', 'Condition': {'ArnEquals': {'cloudformation:RoleArn': 'arn:aws:iam::123456789012:role/r'}}", "'Action': 'cloudformation:ListStacks', 'Resource': '*'", false)]
    [InlineData("'Action': 'sagemaker:CreateNotebookInstanceLifecycleConfig', 'Resource': 'arn:aws:sagemaker:*:123456789012:notebook-instance-lifecycle-config/c'", "'Action': ['sagemaker:StopNotebookInstance', 'sagemaker:UpdateNotebookInstance', 'sagemaker:StartNotebookInstance'], 'Resource': 'arn:aws:sagemaker:*:123456789012:notebook-instance/n'", true)]
    [InlineData("'Action': 'ssm:StartSession', 'Resource': 'arn:aws:ssm:*:123456789012:document/d'", "'Action': 'ssm:DescribeSessions', 'Resource': '*'", false)]
    [InlineData("'Action': 'lambda:UpdateFunctionCode', 'Resource': 'arn:aws:lambda:us-west-2:123456789012:function:f'", "'Action': 'lambda:ListFunctions', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 'lambda:Update*', 'Resource': '*'", false)]
    [InlineData("'Action': 'lambda:UpdateFunctionCode', 'Resource': 'arn:aws:lambda:us-west-2:123456789012:function:f', 'Condition': {'StringEquals': {'aws:ResourceTag/team': 'mine'}}", "'Action': 'lambda:ListFunctions', 'Resource': '*'", false)]
    public void What_runs_with_a_role_is_entered_where_all_of_a_way_is_granted_for_it(string one, string other, bool isEntered) => Assert.Equal(
        isEntered, PolicyLint.Check(PolicyCase.Policy($"'Effect': 'Allow', {one}}},\n{{'Effect': 'Allow', {other}")).Any(finding => finding.Id == "ReachableRole"));

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/deployment", true)]
    [InlineData("arn:aws:iam::123456789012:role/another", false)]
    public void A_service_role_is_reached_where_a_change_set_may_have_it(string handed, bool isReached)
    {
        var findings = PolicyLint.Check(PolicyCase.Policy(
            "'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': 'arn:aws:iam::123456789012:role/deployment', 'Condition': {'StringEquals': {'iam:PassedToService': 'cloudformation.amazonaws.com'}}},\n{'Effect': 'Allow'",
            "'Action': ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'], 'Resource': 'arn:aws:cloudformation:us-west-2:123456789012:stack/some/*'",
            $"'Condition': {{'ArnEqualsIfExists': {{'cloudformation:RoleArn': '{handed}'}}}}"));

        Assert.Equal(isReached, findings.Any(finding => finding.Message.StartsWith("Whoever has the policy can have cloudformation.amazonaws.com run what they like with arn:aws:iam::123456789012:role/deployment: ", StringComparison.Ordinal)));
    }

    // The account of these is empty, since AWS has them.
    [Theory]
    [InlineData("ssm:SendCommand", "arn:aws:ssm:*::document/AWS-RunShellScript")]
    [InlineData("ssm:SendCommand", "arn:aws:ssm:us-west-2::document/AWS-*")]
    [InlineData("ssm:GetParameter", "arn:aws:ssm:*::parameter/aws/service/ami-amazon-linux-latest/*")]
    [InlineData("ssm:StartAutomationExecution", "arn:aws:ssm:*::automation-definition/AWS-StopEC2Instance:*")]
    [InlineData("resource-explorer-2:GetView", "arn:aws:resource-explorer-2:us-west-2::view/AWSServiceViewForApplicationSignals/service-view")]
    [InlineData("ec2:CreateVolume", "arn:aws:ec2:us-west-2::snapshot/snap-0123456789abcdef0")]
    public void What_AWS_has_is_named_without_an_account(string action, string resource)
    {
        string[] ids = ["InvalidArnAccount", "InvalidArnResource", "ResourceMismatch", "UnusedResource"];

        Assert.DoesNotContain(PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", $"'Action': '{action}'", $"'Resource': '{resource}'")), finding => ids.Contains(finding.Id));
    }

    [Theory]
    [InlineData("ssm:StartSession", "arn:aws:ssm:us-west-2::managed-instance/mi-0123456789abcdef0")]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:us-west-2::some")]
    public void What_only_accounts_have_needs_one(string action, string resource) => Assert.Contains(
        PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", $"'Action': '{action}'", $"'Resource': '{resource}'")), finding => finding.Id == "InvalidArnAccount");

    [Fact]
    public void Statements_are_judged_together()
    {
        var finding = Assert.Single(PolicyLint.Check(PolicyCase.Policy(
            "'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*', 'Condition': {'StringEquals': {'iam:PassedToService': 'lambda.amazonaws.com'}}},\n{'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'], 'Resource': '*'")),
            finding => finding.Id == "PrivilegeEscalation");

        Assert.Equal("Statement[0].Action", finding.Path);
        Assert.Contains("iam:PassRole with lambda:CreateFunction with lambda:InvokeFunction", finding.Message, StringComparison.Ordinal);
    }
}
