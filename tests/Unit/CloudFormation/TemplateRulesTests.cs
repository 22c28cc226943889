using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>Rules of a template, held against its parameters.</summary>
public sealed class TemplateRulesTests
{
    [Theory]
    [InlineData("!Equals [!Ref P, prod]", true)]
    [InlineData("!Equals [!Ref P, dev]", false)]
    [InlineData("!Equals [!Ref Subnets, [s-1, s-2]]", true)]
    [InlineData("!Not [!Equals [!Ref P, dev]]", true)]
    [InlineData("!And [!Equals [a, a], !Equals [a, b]]", false)]
    [InlineData("!Or [!Equals [a, b], !Equals [a, a]]", true)]
    [InlineData("!Implies [!Equals [a, b], !Equals [a, b]]", true)]
    [InlineData("!Implies [!Equals [a, a], !Equals [a, b]]", false)]
    [InlineData("!Contains [[dev, prod], !Ref P]", true)]
    [InlineData("!Contains [[dev, test], !Ref P]", false)]
    [InlineData("!EachMemberEquals [[prod, prod], !Ref P]", true)]
    [InlineData("!EachMemberEquals [[prod, dev], !Ref P]", false)]
    [InlineData("!EachMemberIn [!Ref Subnets, [s-1, s-2, s-3]]", true)]
    [InlineData("!EachMemberIn [!Ref Subnets, [s-1]]", false)]
    [InlineData("!EachMemberIn [!ValueOfAll ['AWS::EC2::Subnet::Id', VpcId], !RefAll 'AWS::EC2::VPC::Id']", true)]
    [InlineData("!EachMemberEquals [!ValueOf [Subnets, VpcId], vpc-1]", false)]
    [InlineData("!Equals [!ValueOf [Subnets, AvailabilityZone], [us-west-2a, us-west-2b]]", true)]
    [InlineData("!Equals [!ValueOf [Vpc, Tags.Department], IT]", true)]
    [InlineData("!Equals [!ValueOf [Vpc, Tags.None], '']", true)]
    [InlineData("!EachMemberEquals [!ValueOfAll ['AWS::EC2::VPC::Id', Tags.Department], IT]", true)]
    public void Assertions_hold_or_refuse(string assertion, bool holds)
    {
        var error = Record.Exception(() => Check($"Assertions: [{{Assert: {assertion}, AssertDescription: Not like that}}]"));

        Assert.Equal(holds ? null : "Rule R is not satisfied: Not like that", error?.Message);
    }

    [Fact]
    public void A_rule_whose_condition_does_not_hold_asserts_nothing()
    {
        Check("RuleCondition: !Equals [!Ref P, dev]\n    Assertions: [{Assert: !Equals [a, b]}]");
        Assert.Throws<MlOpsException>(() => Check("RuleCondition: !Equals [!Ref P, prod]\n    Assertions: [{Assert: !Equals [a, b]}]"));
    }

    [Fact]
    public void A_refusal_says_where_the_assertion_stands()
    {
        var error = Assert.Throws<MlOpsException>(() => Check("Assertions: [{Assert: !Equals [a, b]}]"));

        Assert.Equal(("TemplateError", "Rule R is not satisfied: an assertion does not hold"), (error.Id, error.Message));
        var finding = Assert.Single(error.Findings);
        Assert.Equal(("Rules.R", 4, 18), (finding.Path, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("!Equals [!Ref Nope, a]", "Template format error: Unresolved dependencies [Nope]. Cannot reference resources in the Rules block of the template")]
    [InlineData("!ValueOf [Vpc, Nope]", "Template error: Fn::ValueOf is no condition of a rule, or has not the parameters that it needs")]
    [InlineData("!Equals [!ValueOf [Vpc, Nope], a]", "Template error: parameters of type AWS::EC2::VPC::Id have no attribute Nope for rules")]
    [InlineData("!Contains [[a], [b, c]]", "Template error: a rule compares a list where a string belongs")]
    [InlineData("!And [!Equals [a, a]]", "Template error: Fn::And is no condition of a rule, or has not the parameters that it needs")]
    [InlineData("'true'", "Template error: the condition and the assertions of a rule are functions that return true or false")]
    public void What_cannot_be_worked_out_is_refused(string assertion, string message)
    {
        Assert.Equal(message, Assert.Throws<MlOpsException>(() => Check($"Assertions: [{{Assert: {assertion}}}]")).Message);
    }

    private static void Check(string rule)
    {
        var template = TemplateReader.Read(
            $$"""
            Parameters: {P: {Type: String}, Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}, Vpc: {Type: 'AWS::EC2::VPC::Id'} }
            Rules:
              R:
                {{rule}}
            Resources: {A: {Type: T} }
            """).Require();
        TemplateRules.Check(template, new StackContext
        {
            Region = "us-west-2",
            AccountId = "012345678901",
            Partition = "aws",
            UrlSuffix = "amazonaws.com",
            StackName = "acme",
            Parameters = new Dictionary<string, TemplateValue> { ["P"] = "prod", ["Subnets"] = new TemplateList("s-1", "s-2"), ["Vpc"] = "vpc-1" },
            Resources = type => type == "AWS::EC2::VPC::Id" ? ["vpc-1", "vpc-2"] : ["s-1", "s-2"],
            ResourceAttributes = (_, id, attribute) => (id, attribute) switch
            {
                ("s-1", "VpcId") => "vpc-1",
                ("s-2", "VpcId") => "vpc-2",
                ("s-1", "AvailabilityZone") => "us-west-2a",
                ("s-2", "AvailabilityZone") => "us-west-2b",
                ("vpc-1", "Tags.Department") => "IT",
                _ => null,
            },
        });
    }
}
