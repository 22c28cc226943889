using MlOps.Iam.Linting;
using MlOps.Iam.ServiceReference;

namespace MlOps.Unit.Iam.Linting;

/// <summary>The ways to more permissions, held against the service reference, and each by what a policy with it alone is told.</summary>
public sealed class EscalationPathsTests
{
    [Fact]
    public void Every_action_of_a_way_is_one_of_the_service_reference() => Assert.All(
        EscalationPaths.All.SelectMany(path => path.Actions).Distinct(StringComparer.Ordinal),
        action => Assert.Equal(action, Assert.Single(ActionFacts.Of(ServiceCatalog.Default, action)).Name));

    [Fact]
    public void What_a_way_enters_is_taken_by_one_of_its_actions_in_each_of_its_kinds() => Assert.All(
        EscalationPaths.All.SelectMany(path => path.RunsIn.Select(kind => (path, kind))),
        found => Assert.Contains(
            found.path.Actions.SelectMany(action => ActionFacts.Of(ServiceCatalog.Default, action)),
            facts => facts.Action.Resources.Any(resource => resource.Name == found.kind) && facts.Service.Resources.ContainsKey(found.kind)));

    [Fact]
    public void No_way_takes_in_a_shorter_one_of_its_kind() => Assert.All(
        EscalationPaths.All,
        path => Assert.DoesNotContain(EscalationPaths.All, other => other != path && other.Kind == path.Kind && other.PassedTo == path.PassedTo && other.Actions.All(path.Actions.Contains)));

    // The service is the one that iam:PassedToService names; another one closes the way.
    [Theory]
    [InlineData("batch.amazonaws.com", "batch:RegisterJobDefinition", "batch:SubmitJob")]
    [InlineData("ecs-tasks.amazonaws.com", "batch:RegisterJobDefinition", "batch:SubmitJob")]
    [InlineData("bedrock-agentcore.amazonaws.com", "bedrock-agentcore:CreateBrowser", "bedrock-agentcore:StartBrowserSession", "bedrock-agentcore:ConnectBrowserAutomationStream")]
    [InlineData("braket.amazonaws.com", "braket:CreateJob")]
    [InlineData("codebuild.amazonaws.com", "codebuild:UpdateProject", "codebuild:StartBuild")]
    [InlineData("codepipeline.amazonaws.com", "codepipeline:CreatePipeline")]
    [InlineData("cognito-identity.amazonaws.com", "cognito-identity:SetIdentityPoolRoles")]
    [InlineData("ec2.amazonaws.com", "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup")]
    [InlineData("ec2.amazonaws.com", "imagebuilder:CreateComponent", "imagebuilder:CreateImageRecipe", "imagebuilder:CreateInfrastructureConfiguration", "imagebuilder:CreateImage")]
    [InlineData("ecs-tasks.amazonaws.com", "ecs:RunTask")]
    [InlineData("elasticmapreduce.amazonaws.com", "elasticmapreduce:RunJobFlow")]
    [InlineData("emr-serverless.amazonaws.com", "emr-serverless:CreateApplication", "emr-serverless:StartJobRun")]
    [InlineData("gamelift.amazonaws.com", "gamelift:CreateBuild", "gamelift:RequestUploadCredentials", "gamelift:CreateFleet")]
    [InlineData("glue.amazonaws.com", "glue:CreateSession", "glue:RunStatement")]
    [InlineData("kinesisanalytics.amazonaws.com", "kinesisanalytics:CreateApplication", "kinesisanalytics:StartApplication")]
    [InlineData("omics.amazonaws.com", "omics:CreateWorkflow", "omics:StartRun")]
    [InlineData("sagemaker.amazonaws.com", "sagemaker:CreateHyperParameterTuningJob")]
    [InlineData("ssm.amazonaws.com", "ssm:CreateDocument", "ssm:StartAutomationExecution")]
    [InlineData("states.amazonaws.com", "states:CreateStateMachine", "states:StartExecution")]
    public void A_role_that_may_be_passed_to_a_service_and_started_there_is_an_escalation(string service, params string[] actions)
    {
        var way = $"have a service run what they like with any role that it may have: iam:PassRole with {string.Join(" with ", actions)}.";

        Assert.Contains(Escalations(service, actions), message => message.EndsWith(way, StringComparison.Ordinal));
        Assert.DoesNotContain(Escalations("polly.amazonaws.com", actions), message => message.Contains("iam:PassRole", StringComparison.Ordinal));
        Assert.All(actions, action => Assert.DoesNotContain(Escalations(service, [.. actions.Where(other => other != action)]), message => message.EndsWith(way, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("batch:SubmitJob")]
    [InlineData("bedrock-agentcore:InvokeAgentRuntimeCommand")]
    [InlineData("bedrock-agentcore:StartBrowserSession", "bedrock-agentcore:ConnectBrowserAutomationStream")]
    [InlineData("codedeploy:RegisterApplicationRevision", "codedeploy:GetDeploymentConfig", "codedeploy:CreateDeployment")]
    [InlineData("ecs:ExecuteCommand", "ecs:DescribeTasks")]
    [InlineData("lambda:UpdateFunctionConfiguration")]
    [InlineData("states:UpdateStateMachine", "states:StartExecution")]
    public void What_runs_with_a_role_and_may_be_entered_is_an_escalation(params string[] actions) => Assert.Contains(
        Escalations(null, actions), message => message.EndsWith($"have what runs with a role already do what they like: {string.Join(" with ", actions)}.", StringComparison.Ordinal));

    [Theory]
    [InlineData("iam:DeleteRolePermissionsBoundary")]
    [InlineData("iam:DeleteUserPermissionsBoundary")]
    [InlineData("iam:PutRolePermissionsBoundary")]
    [InlineData("iam:PutUserPermissionsBoundary")]
    public void Whoever_takes_boundaries_off_or_puts_others_in_their_place_raises_their_own_permissions(string action)
    {
        Assert.Contains(Escalations(null, [action]), message => message.EndsWith($"raise their own permissions: {action}.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            PolicyLint.Check(PolicyCase.Policy("'Effect': 'Allow'", $"'Action': '{action}'", "'Resource': '*'", "'Condition': {'ArnEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/limit'}}")),
            finding => finding.Id == "PrivilegeEscalation");
    }

    private static List<string> Escalations(string? service, string[] actions)
    {
        var granted = actions.Length == 0 ? "" : $"{{'Effect': 'Allow', 'Action': [{string.Join(", ", actions.Select(action => $"'{action}'"))}], 'Resource': '*'}}";
        var passed = service is null ? "" : $"{{'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*', 'Condition': {{'StringEquals': {{'iam:PassedToService': '{service}'}}}}}}";
        var policy = $"{{'Version': '2012-10-17', 'Statement': [{string.Join(", ", new[] { passed, granted }.Where(statement => statement.Length > 0))}]}}";
        return [.. PolicyLint.Check(policy.Replace('\'', '"')).Where(finding => finding.Id == "PrivilegeEscalation").Select(finding => finding.Message)];
    }
}
