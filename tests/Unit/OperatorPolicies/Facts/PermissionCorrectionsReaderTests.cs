using System.Text;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.Unit.OperatorPolicies.Facts;

public sealed class PermissionCorrectionsReaderTests
{
    [Fact]
    public void A_rule_is_read_whole()
    {
        var rule = Assert.Single(Read("""
            {
              "action": "iam:PassRole", "in": ["create", "update"], "when": ["RoleArn", "Targets/*/RoleArn"], "whenTrue": ["State"], "unless": ["Name"], "on": ["${RoleArn}"], "named": { "AWS::IAM::Role": "Roles/*" }, "namedConditions": { "iam:PermissionsBoundary": "${PermissionsBoundary}" },
              "passedTo": "events.amazonaws.com", "tags": true, "conditions": { "aws:ResourceAccount": "${Account}" }, "source": "guide, Passing roles", "why": "It starts things."
            }
            """).Of("AWS::Events::Rule").Rules);

        Assert.Equal(["iam:PassRole"], rule.Actions);
        Assert.Equal([HandlerOperation.Create, HandlerOperation.Update], rule.Operations);
        Assert.False(rule.IsDropped);
        Assert.Equal(["RoleArn", "Targets/*/RoleArn"], rule.When);
        Assert.Equal(["State"], rule.WhenTrue);
        Assert.Equal(["Name"], rule.Unless);
        Assert.Equal(["${RoleArn}"], rule.On);
        Assert.Equal(new NamedProperty("AWS::IAM::Role", "Roles/*"), rule.Named);
        Assert.Equal("${PermissionsBoundary}", rule.NamedConditions["iam:PermissionsBoundary"]);
        Assert.Equal("events.amazonaws.com", rule.PassedTo);
        Assert.True(rule.CarriesTags);
        Assert.Equal("${Account}", rule.Conditions["aws:resourceaccount"]);
        Assert.Equal(("guide", "guide, Passing roles", "It starts things."), (rule.SourceId, rule.Source, rule.Why));
    }

    [Fact]
    public void What_a_rule_leaves_out_is_empty()
    {
        var rule = Assert.Single(Read("""{ "actions": ["sns:Publish", "sns:Subscribe"], "drop": true, "source": "https://example.com/page, here", "why": "Never." }""").Of("AWS::Events::Rule").Rules);

        Assert.Equal(["sns:Publish", "sns:Subscribe"], rule.Actions);
        Assert.True(rule.IsDropped);
        Assert.Empty(rule.Operations);
        Assert.Empty(rule.When);
        Assert.Empty(rule.WhenTrue);
        Assert.Empty(rule.Unless);
        Assert.Empty(rule.On);
        Assert.Null(rule.Named);
        Assert.Empty(rule.NamedConditions);
        Assert.Null(rule.PassedTo);
        Assert.False(rule.CarriesTags);
        Assert.Empty(rule.Conditions);
    }

    [Fact]
    public void What_a_template_reads_has_rules_of_its_own()
    {
        var corrections = ReadFile("""
            { "sources": { "guide": "A guide" }, "types": {}, "inputs": { "{{resolve:ssm}}": { "rules": [ { "action": "ssm:GetParameters", "source": "guide", "why": "It is read." } ] } } }
            """);

        Assert.Equal("ssm:GetParameters", corrections.Inputs["{{resolve:ssm}}"].Single().Actions.Single());
        Assert.Equal("A guide", corrections.Sources["guide"]);
        Assert.Empty(corrections.Of("AWS::S3::Bucket").Rules);
        Assert.Empty(corrections.Of("AWS::S3::Bucket").Arns);
    }

    [Fact]
    public void What_an_action_means_is_found_whatever_its_case()
    {
        var meant = ReadFile("""{ "sources": { "guide": "A guide" }, "meant": { "s3:HeadObject": { "actions": ["s3:GetObject"], "source": "guide, here" } } }""").Meant["S3:headObject"];

        Assert.Equal(["s3:GetObject"], meant.Actions);
        Assert.Equal("guide, here", meant.Source);
    }

    [Fact]
    public void A_type_may_tell_its_own_arn()
    {
        var corrections = ReadFile("""
            { "sources": { "guide": "A guide" }, "types": { "AWS::IAM::Role": { "arn": ["arn:${Partition}:iam::${Account}:role/${Path?}${Name}"],
              "rules": [ { "action": "iam:TagRole", "source": "guide", "why": "It is tagged." } ] } } }
            """);

        Assert.Equal(["arn:${Partition}:iam::${Account}:role/${Path?}${Name}"], corrections.Of("AWS::IAM::Role").Arns);
    }

    [Theory]
    [InlineData("""{ "action": "sns:Publish", "source": "guide" }""", "rule 1 has no 'why'")]
    [InlineData("""{ "action": "sns:Publish", "why": "x" }""", "rule 1 has no 'source'")]
    [InlineData("""{ "action": "sns:Publish", "source": " ", "why": "x" }""", "source is no text")]
    [InlineData("""{ "action": "sns:Publish", "source": "elsewhere, here", "why": "x" }""", "'elsewhere' is not defined")]
    [InlineData("""{ "source": "guide", "why": "x" }""", "needs 'action' or 'actions'")]
    [InlineData("""{ "actions": [], "source": "guide", "why": "x" }""", "'actions' is no list")]
    [InlineData("""{ "action": "sns:Publish", "actions": ["sns:Publish"], "source": "guide", "why": "x" }""", "needs 'action' or 'actions'")]
    [InlineData("""{ "action": "Publish", "source": "guide", "why": "x" }""", "'Publish' is no action")]
    [InlineData("""{ "action": "sns:*", "source": "guide", "why": "x" }""", "'sns:*' is no action")]
    [InlineData("""{ "action": "sns:Publish", "in": ["make"], "source": "guide", "why": "x" }""", "'make' is no operation; there are create, read, update, delete, list")]
    [InlineData("""{ "action": "sns:Publish", "in": "create", "source": "guide", "why": "x" }""", "'in' is no list")]
    [InlineData("""{ "action": "sns:Publish", "where": ["x"], "source": "guide", "why": "x" }""", "unknown key 'where'")]
    [InlineData("""{ "action": "sns:Publish", "action": "sns:Subscribe", "source": "guide", "why": "x" }""", "'action' twice")]
    [InlineData("""{ "action": "sns:Publish", "drop": false, "source": "guide", "why": "x" }""", "'drop' is true or is not there")]
    [InlineData("""{ "action": "sns:Publish", "drop": true, "when": ["Name"], "source": "guide", "why": "x" }""", "drops its actions, and says something else")]
    [InlineData("""{ "action": "sns:Publish", "passedTo": "sns.amazonaws.com", "source": "guide", "why": "x" }""", "iam:PassRole alone")]
    [InlineData("""{ "action": "sns:Publish", "conditions": ["x"], "source": "guide", "why": "x" }""", "rule 1: 'conditions' is no object")]
    public void A_rule_that_is_not_right_is_refused_with_its_place(string rule, string complaint)
    {
        var message = Assert.Throws<InvalidDataException>(() => Read(rule)).Message;

        Assert.Contains("AWS::Events::Rule", message, StringComparison.Ordinal);
        Assert.Contains(complaint, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "sources": {}, "types": {}, "kinds": {} }""", "unknown key 'kinds'")]
    [InlineData("""{ "sources": { "a": "x", "a": "y" }, "types": {} }""", "'a' twice")]
    [InlineData("""{ "sources": {}, "types": { "AWS::S3::Bucket": { "rules": [] } } }""", "AWS::S3::Bucket has no list of rules")]
    [InlineData("""{ "sources": {}, "types": { "AWS::S3::Bucket": { "rule": [] } } }""", "unknown key 'rule'")]
    [InlineData("""{ "meant": { "s3:HeadObject": { "actions": ["s3:GetObject"], "source": "elsewhere" } } }""", "s3:HeadObject: the source 'elsewhere' is not defined")]
    [InlineData("""{ "meant": { "s3:HeadObject": { "source": "https://example.com/" } } }""", "s3:HeadObject needs 'action' or 'actions'")]
    [InlineData("""{ "meant": { "s3:a": { "actions": ["s3:B"], "source": "https://example.com/" }, "s3:A": { "actions": ["s3:B"], "source": "https://example.com/" } } }""", "'s3:a' twice")]
    [InlineData("""[]""", "is no object")]
    public void A_file_that_is_not_right_is_refused(string file, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<InvalidDataException>(() => ReadFile(file)).Message, StringComparison.Ordinal);

    private static PermissionCorrections Read(string rule) =>
        ReadFile($$"""{ "sources": { "guide": "A guide" }, "types": { "AWS::Events::Rule": { "rules": [ {{rule}} ] } } }""");

    private static PermissionCorrections ReadFile(string text) => PermissionCorrectionsReader.Read(Encoding.UTF8.GetBytes(text));
}
