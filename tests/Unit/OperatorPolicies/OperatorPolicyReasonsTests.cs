using System.Collections.Immutable;
using MlOps.OperatorPolicies;
using MlOps.OperatorPolicies.Facts;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies;

public sealed class OperatorPolicyReasonsTests
{
    private const string Roles = """
        Resources:
          Runner:
            Type: AWS::IAM::Role
            Properties: { RoleName: runner, AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] } }
          Build:
            Type: AWS::CodeBuild::Project
            Properties: { Name: build, ServiceRole: !GetAtt Runner.Arn, Artifacts: { Type: NO_ARTIFACTS }, Source: { Type: NO_SOURCE }, Environment: { Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: "x" } }
        """;

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_action_of_every_statement_has_a_reason_with_a_source(string file)
    {
        var policies = OperatorPolicy.Of(ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!, new OperatorPolicyOptions());
        var reasons = policies.SelectMany(OperatorPolicyReasons.Of).ToList();

        Assert.Equal(
            policies.SelectMany(policy => policy.Statements.SelectMany(statement => statement.Actions.Select(action => (policy.Name, statement.Sid, action)))),
            reasons.Select(reason => (reason.Policy, (string?)reason.Sid, reason.Action)));
        Assert.All(reasons, reason =>
        {
            Assert.NotEmpty(reason.For);
            Assert.NotEmpty(reason.Why);
            Assert.NotEmpty(reason.Sources);
            Assert.All(reason.Sources, source => Assert.Matches("https://|CloudFormation's registry|MlOps itself", source));
        });
    }

    [Fact]
    public void A_passed_role_is_needed_by_the_project_that_takes_it()
    {
        var reason = Assert.Single(Reasons(PolicyPurpose.Deploy), reason => reason.Action == "iam:PassRole");

        Assert.Equal(["Build (AWS::CodeBuild::Project)"], reason.NeededBy);
        Assert.Equal(["create"], reason.Operations);
        Assert.Equal(["Deploy"], reason.For);
        Assert.Contains("StringEquals iam:PassedToService [codebuild.amazonaws.com]", reason.Conditions);
    }

    [Fact]
    public void What_an_action_is_for_is_what_would_lose_it()
    {
        var reasons = Reasons(PolicyPurpose.All);

        Assert.All(Enum.GetValues<PolicyPurpose>().Where(purpose => purpose != PolicyPurpose.All), purpose => Assert.Equal(
            Reasons(purpose).Select(reason => reason.Action).Distinct().Order(StringComparer.Ordinal),
            reasons.Where(reason => reason.For.Contains(purpose.ToString())).Select(reason => reason.Action).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_correction_gives_its_source_and_what_it_says()
    {
        var reason = Assert.Single(Reasons(PolicyPurpose.Deploy), reason => reason.Action == "iam:PassRole");

        var rule = PermissionCorrections.Default.Of("AWS::CodeBuild::Project").Rules.Single(rule => rule.Actions.Contains("iam:PassRole") && rule.Operations.Contains(HandlerOperation.Create));
        Assert.EndsWith(rule.Why, reason.Why, StringComparison.Ordinal);
        Assert.Contains("https://docs.aws.amazon.com/", Assert.Single(reason.Sources), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_of_MlOps_itself_are_needed_by_the_stack()
    {
        var reason = Assert.Single(Reasons(PolicyPurpose.Drift), reason => reason.Action == "cloudformation:DetectStackDrift");

        Assert.Empty(reason.NeededBy);
        Assert.Empty(reason.Operations);
        Assert.Equal(["MlOps itself: docs/operator-permissions.md, MlOps' own calls"], reason.Sources);
    }

    [Fact]
    public void The_reasons_of_a_service_role_name_its_trust_and_its_passing()
    {
        var reasons = Reasons(PolicyPurpose.All, "deployment");

        Assert.Equal("deployment-trust", Assert.Single(reasons, reason => reason.Action == "sts:AssumeRole").Policy);
        Assert.All(reasons.Where(reason => reason.Policy.StartsWith("app-operator", StringComparison.Ordinal) && reason.Operations.Count > 0), reason => Assert.Equal(["Drift"], reason.For));
    }

    private static ImmutableArray<MlPolicyReason> Reasons(PolicyPurpose purposes, string? role = null) => [.. OperatorPolicy.Of(
        new MlTemplate { Name = "app", Body = Roles },
        stackName: null,
        "123456789012",
        "eu-west-1",
        new OperatorPolicyOptions { Purposes = purposes, ServiceRoleName = role }).SelectMany(OperatorPolicyReasons.Of)];
}
