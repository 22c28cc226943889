using System.Text.RegularExpressions;
using MlOps.CloudFormation.Linting;
using MlOps.Unit.CloudFormation.Mutations;

namespace MlOps.Unit.CloudFormation;

/// <summary>Templates of any origin: what nobody can know is no finding, and each id that is documented comes up.</summary>
public sealed partial class TemplateChecksTests
{
    /// <summary>Faults that are no change of one place in a tree.</summary>
    public static TheoryData<string, string> Others => new()
    {
        { "EmptyTemplate", "" },
        { "NotTemplate", "client: {}\nml_product: {}" },
        { "MissingResources", "Resources: {}" },
        { "InvalidLoop", "Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::All: [a]\n  T: { Type: AWS::SNS::Topic }" },
        { "RuleFunction", "Rules: { R: { Assertions: [{ Assert: !GetAtt T.Arn }] } }\nResources: { T: { Type: AWS::SNS::Topic } }" },
        { "PropertyChoice", "Resources: { P: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-12345678, IpProtocol: tcp, CidrIp: 10.0.0.0/8, CidrIpv6: '::/0' } } }" },
        { "NotJson", """{ "Resources": { "T": { "Type": "AWS::SNS::Topic", }, } }""" },
        { "UnusedIgnore", "Resources:\n  T: { Type: AWS::SNS::Topic } # mlops:ignore WrongType" },
        { "TransformNotRun", "Transform: AWS::Serverless-2016-10-31\nResources: { F: { Type: AWS::Serverless::Function } }" },
        { "LimitExceeded", $"Description: {new string('x', 1025)}\nResources: {{ T: {{ Type: AWS::SNS::Topic }} }}" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_faults_are_found_too(string id, string text) => Assert.Contains(TemplateLint.Check(text, null), finding => finding.Id == id);

    [Fact]
    public void A_type_that_the_region_lacks_is_found_where_a_region_is_given()
    {
        const string Text = "Resources: { G: { Type: AWS::AppRunner::Service, Properties: { SourceConfiguration: {} } } }";

        Assert.DoesNotContain(TemplateLint.Check(Text, null), finding => finding.Id == "RegionLacksType");
        Assert.Contains(TemplateLint.Check(Text, "mx-central-1"), finding => finding.Id == "RegionLacksType");
        Assert.Equal("InvalidRegion", Assert.Throws<MlOpsException>(() => new TemplateChecks("nowhere", null)).Id);
        Assert.Contains("'us-west-99' is not known here", new TemplateChecks("us-west-99", null).RegionWarning, StringComparison.Ordinal);
        Assert.Null(new TemplateChecks("mx-central-1", null).RegionWarning);
        Assert.Null(new TemplateChecks(null, null).RegionWarning);
    }

    [Theory]
    [InlineData("Resources: { It: { Type: 'Custom::Thing', Properties: { ServiceToken: a, Anything: [1] } }, T: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt It.Whatever } } }")]
    [InlineData("Resources: { It: { Type: Org::Service::Type, Properties: { Anything: 1 } }, T: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt It.Whatever } } }")]
    [InlineData("Resources: { It: { Type: Org::Service::Type::MODULE, Properties: { Anything: 1 } } }")]
    [InlineData("Transform: AWS::LanguageExtensions\nResources: { 'Fn::ForEach::All': [Name, [A, B], { 'T${Name}': { Type: AWS::SNS::Topic } }] }")]
    [InlineData("Resources: { F: { Type: AWS::Lambda::Function, Properties: { Code: ./source, Handler: a.b, Runtime: python3.13, Role: 'arn:aws:iam::123456789012:role/a' } } }")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topic, Properties: { DisplayName: '{{resolve:ssm:/name:1}}' } } }")]
    public void What_nobody_can_know_is_no_finding(string text) => Assert.Empty(TemplateLint.Check(text, null).Select(finding => finding.ToString()));

    [Fact]
    public void A_template_for_a_macro_has_one_finding_of_information()
    {
        const string Text = "Transform: [AWS::Serverless-2016-10-31, Mine]\nResources: { F: { Type: AWS::Serverless::Function, Properties: { Anything: !Ref Nowhere } }, G: { Type: Mine } }";

        Assert.Equal(("TransformNotRun", "Information"), (Assert.Single(TemplateLint.Check(Text, null)).Id, TemplateLint.Check(Text, null)[0].Severity));
    }

    [Fact]
    public void Several_faults_are_found_in_one_pass_and_what_could_not_be_read_causes_no_others()
    {
        const string Text = """
            Parameters:
              Level: { Typ: String }
            Resources:
              Topic: { Typ: AWS::SNS::Topic }
              Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Topic, DelaySeconds: !Ref Level, Nonsense: !Ref Nowhere } }
            """;

        Assert.Equal(
            ["UnknownKey 2", "UnknownKey 4", "UnknownProperty 5", "UnknownReference 5"],
            TemplateLint.Check(Text, null).Select(finding => $"{finding.Id} {finding.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_documented_id_comes_up_in_a_test()
    {
        var documented = Row().Matches(File.ReadAllText(RepositoryFolder.Combine("docs", "template-checks.md"))).Select(match => match.Groups[1].Value).ToList();
        var tested = TemplateMutator.All().Select(mutation => mutation.Id).Concat(Others.Select(row => row.Data.Item1)).Append("RegionLacksType").Append("UnusedBaseline");

        Assert.InRange(documented.Count, 40, 100);
        Assert.Empty(documented.Except(tested));
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
