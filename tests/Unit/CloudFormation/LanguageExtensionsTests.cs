using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>What the transform AWS::LanguageExtensions makes of a template.</summary>
public sealed class LanguageExtensionsTests
{
    [Fact]
    public void A_loop_makes_a_resource_for_each_item()
    {
        var template = Expand(
            """
            Resources:
              First: {Type: AWS::SNS::Topic}
              Fn::ForEach::Topics:
                - Name
                - [Success, Failure]
                - 'Topic${Name}':
                    Type: AWS::SNS::Topic
                    DependsOn: !Sub 'Queue${Name}'
                    Properties:
                      TopicName: !Sub '${Name}-${AWS::Region}-${!Name}'
                      DisplayName: !Ref Name
                      Plain: '${Name}'
                      Own: !Sub ['${Name}', {Name: mine}]
                      Arn: !GetAtt [!Sub 'Queue${Name}', Arn]
                      Queue: {Ref: !Sub 'Queue${Name}'}
                  'Queue${Name}': {Type: AWS::SQS::Queue}
              Last: {Type: AWS::SNS::Topic}
            """);

        Assert.Equal(["First", "TopicSuccess", "QueueSuccess", "TopicFailure", "QueueFailure", "Last"], template.Resources.Select(resource => resource.LogicalId));
        var topic = template.Resources[1];
        Assert.Equal(["QueueSuccess"], topic.DependsOn);
        Assert.Equal(
            """{"TopicName":{"Fn::Sub":"Success-${AWS::Region}-${!Name}"},"DisplayName":"Success","Plain":"${Name}","Own":{"Fn::Sub":["${Name}",{"Name":"mine"}]},"Arn":{"Fn::GetAtt":["QueueSuccess","Arn"]},"Queue":{"Ref":"QueueSuccess"}}""",
            TemplateJson.Write(topic.Properties, indented: false));
        Assert.Empty(TemplateGraph.Of(template).Findings);
    }

    [Fact]
    public void Loops_nest_and_take_parameters_and_mappings()
    {
        var template = Expand(
            """
            Parameters: {Names: {Type: CommaDelimitedList}}
            Mappings: {Sizes: {prod: {Suffixes: [S, L]}}}
            Resources:
              Fn::ForEach::Outer:
                - Prefix
                - !Ref Names
                - Fn::ForEach::Inner:
                    - Suffix
                    - !FindInMap [Sizes, prod, Suffixes]
                    - '${Prefix}Subnet${Suffix}':
                        Type: AWS::SNS::Topic
                        Properties: {TopicName: !Sub '${Prefix}${Suffix}'}
            """);

        Assert.Equal(
            [("aSubnetS", "aS"), ("aSubnetL", "aL"), ("bSubnetS", "bS"), ("bSubnetL", "bL")],
            template.Resources.Select(resource => (resource.LogicalId, resource.Properties["TopicName"].ToString()!)));
    }

    [Fact]
    public void Items_with_other_characters_make_names_of_their_letters_and_digits()
    {
        var template = Expand(
            """
            Resources:
              Fn::ForEach::Blocks:
                - Cidr
                - [10.0.2.0/24, 10.0.3.0/24]
                - 'Block&{Cidr}':
                    Type: AWS::SNS::Topic
                    Properties: {TopicName: !Sub 'topic-&{Cidr}', DisplayName: !Ref Cidr}
            """);

        Assert.Equal(["Block1002024", "Block1003024"], template.Resources.Select(resource => resource.LogicalId));
        Assert.Equal("""{"TopicName":"topic-1003024","DisplayName":"10.0.3.0/24"}""", TemplateJson.Write(template.Resources[1].Properties, indented: false));
    }

    [Fact]
    public void Loops_make_conditions_outputs_and_properties()
    {
        var template = Expand(
            """
            Conditions:
              Fn::ForEach::Are: [Id, [A, B], {'Is${Id}': !Equals [!Ref Id, A]}]
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Properties:
                  Fn::ForEach::Names: [Key, [TopicName, DisplayName], {'${Key}': !Ref Key}]
            Outputs:
              Fn::ForEach::Outs:
                - Id
                - [A, B]
                - 'Out${Id}': {Condition: !Sub 'Is${Id}', Value: !GetAtt [Topic, !Ref Id]}
            """);

        var evaluator = new TemplateEvaluator(template, Context());
        Assert.Equal([("IsA", true), ("IsB", false)], evaluator.Conditions.Select(condition => (condition.Key, condition.Value)));
        Assert.Equal("""{"TopicName":"TopicName","DisplayName":"DisplayName"}""", TemplateJson.Write(template.Resources[0].Properties, indented: false));
        Assert.Equal([("OutA", "IsA"), ("OutB", "IsB")], template.Outputs.Select(output => (output.LogicalId, output.Condition)));
        Assert.Equal(Intrinsics.GetAtt("Topic", "B"), template.Outputs[1].Value);
    }

    [Fact]
    public void A_condition_is_looked_up_and_may_be_missing()
    {
        var template = Expand(
            """
            Mappings: {When: {Condition: {B: Never}}}
            Conditions: {Never: !Equals [a, b]}
            Resources:
              Fn::ForEach::Topics:
                - Id
                - [A, B]
                - 'Topic${Id}':
                    Type: AWS::SNS::Topic
                    Condition: !FindInMap [When, Condition, !Ref Id, {DefaultValue: !Ref AWS::NoValue}]
            """);

        Assert.Equal([("TopicA", null), ("TopicB", "Never")], template.Resources.Select(resource => (resource.LogicalId, resource.Condition)));
    }

    [Theory]
    [InlineData("Fn::ForEach::L: [X, [a-b], {'T${X}': {Type: T}}]", "The logical id 'Ta-b' is not alphanumeric.", 3)]
    [InlineData("Fn::ForEach::L: [X, [a, b], {'T': {Type: T}}]", "The loops make the key 'T' twice.", 3)]
    [InlineData("Fn::ForEach::L: [X, !Ref P, {'T${X}': {Type: T}}]", "The collection of Fn::ForEach::L is no list of strings.", 3)]
    [InlineData("Fn::ForEach::L: [X, [a], {'T${X}': {Properties: {}}}]", "The key 'Type' is missing.", 3)]
    [InlineData("Fn::ForEach::L: [X, [a], {Fn::ForEach::M: [X, [b], {'T${X}': {Type: T}}]}]", "Fn::ForEach::M has the identifier 'X' of a loop around it.", 3)]
    public void Loops_that_fail_say_where(string loop, string message, int line)
    {
        var error = Assert.Throws<MlOpsException>(() => Expand($"Parameters: {{P: {{Type: String}}}}\nResources:\n  {loop}"));

        Assert.Equal(("TemplateError", "Transform AWS::LanguageExtensions failed with: " + message), (error.Id, error.Message));
        var finding = Assert.Single(error.Findings);
        Assert.Equal((message, line + 1, "t.yaml"), (finding.Message, finding.Line, finding.File));
    }

    [Fact]
    public void Five_loops_can_be_in_each_other_and_no_more()
    {
        static string Nested(int depth) => depth == 0 ? "{'T${L1}': {Type: T}}" : $"{{Fn::ForEach::L{depth}: [L{depth}, [a], {Nested(depth - 1)}]}}";

        Assert.Equal("Ta", Assert.Single(Expand("Resources: " + Nested(5)).Resources).LogicalId);
        Assert.Contains("nested too deeply", Assert.Throws<MlOpsException>(() => Expand("Resources: " + Nested(6))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_cannot_look_at_a_resource()
    {
        var error = Assert.Throws<MlOpsException>(() => Expand("Resources:\n  R: {Type: T}\n  Fn::ForEach::L: [X, !Split [',', !Ref R], {'T${X}': {Type: T}}]"));

        Assert.Equal("Template format error: Unresolved resource dependencies [R] in the Resources block of the template", error.Message);
    }

    [Theory]
    [InlineData("Transform: Mine", "No transform named 012345678901::Mine found.", 1, 12)]
    [InlineData("Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]", "The transform AWS::Serverless-2016-10-31 runs in AWS only.", 1, 12)]
    [InlineData("Description: x", "Fn::Transform runs a macro in the account, which cannot be done here.", 2, 60)]
    public void Macros_are_refused_where_they_stand(string head, string message, int line, int column)
    {
        var body = head[0] == 'D' ? "Resources: {A: {Type: T, Properties: {B: c, Fn::Transform: {Name: x}}}}" : "Resources: {A: {Type: T}}";

        var error = Assert.Throws<MlOpsException>(() => LanguageExtensions.Expand(TemplateReader.Read($"{head}\n{body}").Require(), Context()));

        Assert.Equal(("UnsupportedTransform", message), (error.Id, error.Message));
        var finding = Assert.Single(error.Findings);
        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("!If [Prod, Retain, Delete]", "Retain")]
    [InlineData("!FindInMap [Policies, !Ref AWS::Region, Deletion]", "Snapshot")]
    [InlineData("!Ref Policy", "RetainExceptOnCreate")]
    public void Policies_are_worked_out(string policy, string expected)
    {
        var template = WorkOut(policy);

        Assert.Equal<TemplateValue>(expected, Assert.Single(template.Resources).DeletionPolicy!);
    }

    [Fact]
    public void A_policy_that_is_none_is_refused()
    {
        var error = Assert.Throws<MlOpsException>(() => WorkOut("!Ref P"));

        Assert.Equal("Template error: DeletionPolicy of A is 'prod', where one of Delete, Retain, RetainExceptOnCreate, Snapshot belongs", error.Message);
        Assert.Equal(4, Assert.Single(error.Findings).Line);
    }

    private static Template WorkOut(string policy) => ResourcePolicies.WorkOut(
        TemplateReader.Read(
            $$"""
            Parameters: {P: {Type: String}, Policy: {Type: String} }
            Mappings: {Policies: {us-west-2: {Deletion: Snapshot} } }
            Conditions: {Prod: !Equals [!Ref P, prod]}
            Resources: {A: {Type: T, DeletionPolicy: {{policy}} } }
            """).Require(),
        Context());

    private static Template Expand(string body) =>
        LanguageExtensions.Expand(TemplateReader.Read("Transform: AWS::LanguageExtensions\n" + body, "t.yaml").Require(), Context());

    private static StackContext Context() => new()
    {
        Region = "us-west-2",
        AccountId = "012345678901",
        Partition = "aws",
        UrlSuffix = "amazonaws.com",
        StackName = "acme",
        Parameters = new Dictionary<string, TemplateValue> { ["P"] = "prod", ["Policy"] = "RetainExceptOnCreate", ["Names"] = new TemplateList("a", "b") },
    };
}
