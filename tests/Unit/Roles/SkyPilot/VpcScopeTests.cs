using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.Roles.SkyPilot;

namespace MlOps.Unit.Roles.SkyPilot;

/// <summary>Users of SkyPilot are kept to VPCs where a call has the key of the VPC, and lose nothing else.</summary>
public sealed class VpcScopeTests
{
    private const string Vpc = "vpc-0123456789abcdef0";
    private const string Own = $"arn:aws:ec2:us-west-2:123456789012:vpc/{Vpc}";

    [Fact]
    public void Instances_are_launched_into_the_VPC_alone()
    {
        var made = SkyPilotPolicyTests.Make(new SkyPilotPolicyOptions { Regions = ["us-west-2"], VpcIds = [Vpc] });

        Assert.Equal(
            [
                "ec2:RunInstances: arn:aws:ec2:us-west-2::image/ami-*",
                "ec2:RunInstances: arn:aws:ec2:us-west-2:123456789012:instance/* arn:aws:ec2:us-west-2:123456789012:volume/*",
                "ec2:RunInstances: arn:aws:ec2:us-west-2:123456789012:network-interface/* arn:aws:ec2:us-west-2:123456789012:subnet/* arn:aws:ec2:us-west-2:123456789012:security-group/*",
            ],
            made.Statements[..3].Select(SkyPilotPolicyTests.Text));
        Assert.Empty(made.Statements[1].Conditions);
        Assert.Equal(("ArnEquals", "ec2:Vpc", Own), Condition(made.Statements[2]));
    }

    [Fact]
    public void Security_groups_are_made_in_the_VPC_and_opened_there_alone()
    {
        var made = SkyPilotPolicyTests.Make(new SkyPilotPolicyOptions { Regions = ["us-west-2"], VpcIds = [Vpc], Ports = true, Efa = true });
        const string ec2 = "arn:aws:ec2:us-west-2:123456789012:";

        Assert.Equal(
            [
                $"ec2:CreateSecurityGroup: {ec2}security-group/* {Own} | ",
                $"ec2:AuthorizeSecurityGroupIngress: {ec2}security-group-rule/* | ",
                $"ec2:AuthorizeSecurityGroupIngress: {ec2}security-group/* | {Own}",
                $"ec2:ModifyInstanceAttribute: {ec2}instance/* {ec2}volume/* | ",
                $"ec2:DeleteSecurityGroup ec2:ModifyInstanceAttribute: {ec2}security-group/* | {Own}",
                $"ec2:AuthorizeSecurityGroupEgress: {ec2}security-group/* | {Own}",
            ],
            made.Statements.Where(statement => statement.Actions.Any(action => action.Contains("SecurityGroup", StringComparison.Ordinal) || action.Contains("Attribute", StringComparison.Ordinal)))
                .Select(statement => $"{SkyPilotPolicyTests.Text(statement)} | {string.Join(' ', statement.Conditions.SelectMany(condition => condition.Values))}"));
    }

    [Fact]
    public void Where_the_region_is_open_the_id_alone_says_which_VPC_is_meant()
    {
        var made = SkyPilotPolicyTests.Make(new SkyPilotPolicyOptions { VpcIds = [Vpc, "vpc-01234567"] });

        var condition = Assert.Single(made.Statements[2].Conditions);
        Assert.Equal(("ArnLike", "ec2:Vpc"), (condition.Operator, condition.Key));
        Assert.Equal([$"arn:aws:ec2:*:123456789012:vpc/{Vpc}", "arn:aws:ec2:*:123456789012:vpc/vpc-01234567"], condition.Values);
    }

    [Fact]
    public void What_is_in_no_VPC_stays_as_it_is()
    {
        var open = SkyPilotPolicyTests.Make(new SkyPilotPolicyOptions { CloneDisk = true, PlacementGroup = true });
        var kept = SkyPilotPolicyTests.Make(new SkyPilotPolicyOptions { CloneDisk = true, PlacementGroup = true, VpcIds = [Vpc] });

        int[] same = [0, 2, 3, 5, 6, 7, 8, 9, 10];
        Assert.All(same, index => Assert.Contains(SkyPilotPolicyTests.Text(open.Statements[index]), kept.Statements.Where(statement => statement.Conditions.All(condition => condition.Key != "ec2:Vpc")).Select(SkyPilotPolicyTests.Text)));
    }

    [Fact]
    public void No_condition_is_on_an_action_that_has_no_such_key()
    {
        var policy = SkyPilotPolicy.Of(SkyPilotPolicyTests.Place(), new SkyPilotPolicyOptions { Ports = true, Efa = true, PlacementGroup = true, CapacityReservation = true, CloneDisk = true, Regions = ["us-west-2"], VpcIds = [Vpc] });

        Assert.DoesNotContain(PolicyLint.Check(policy), finding => finding.Severity == MlSeverity.Error || finding.Id == "UnsupportedConditionKey");
        Assert.Contains(policy.Notes, note => note.Contains(Vpc, StringComparison.Ordinal));
        Assert.All(policy.Statements.Where(statement => statement.Conditions.ContainsKey("ArnEquals")), statement => Assert.Contains($". In {Vpc} alone.", statement.Reason, StringComparison.Ordinal));
    }

    private static (string Operator, string Key, string Value) Condition(PolicyStatement statement)
    {
        var condition = Assert.Single(statement.Conditions);
        return (condition.Operator, condition.Key, Assert.Single(condition.Values));
    }
}
