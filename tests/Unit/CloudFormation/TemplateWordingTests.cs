using MlOps.CloudFormation.Linting;
using MlOps.Unit.CloudFormation.Mutations;

namespace MlOps.Unit.CloudFormation;

/// <summary>What findings of templates say: the name that was meant, each thing once, in whole sentences.</summary>
public sealed class TemplateWordingTests
{
    [Theory]
    [InlineData("Parameter: {}\nResources: { T: { Type: AWS::SNS::Topic } }", "UnknownSection", "Parameters")]
    [InlineData("Parameters: { P: { Typ: String } }\nResources: { T: { Type: AWS::SNS::Topic } }", "UnknownKey", "Type")]
    [InlineData("Parameters: { P: { Type: Strng } }\nResources: { T: { Type: AWS::SNS::Topic } }", "UnknownParameterType", "String")]
    [InlineData("Resources: { T: { Tpye: AWS::SNS::Topic } }", "UnknownKey", "Type")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topic, DeletionPolice: Retain } }", "UnknownKey", "DeletionPolicy")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topic, DeletionPolicy: Retian } }", "ValueNotAllowed", "Retain")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topci } }", "UnknownResourceType", "AWS::SNS::Topic")]
    [InlineData("Resources: { T: { Type: AWS::Sagemaker::Model } }", "UnknownResourceType", "AWS::SageMaker::Model")]
    [InlineData("Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicNam: a } } }", "UnknownProperty", "TopicName")]
    [InlineData("Resources: { R: { Type: AWS::IAM::Role, Properties: { AsumeRolePolicyDocument: {} } } }", "UnknownProperty", "AssumeRolePolicyDocument")]
    [InlineData("Resources: { B: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Staus: Enabled } } } }", "UnknownProperty", "Status")]
    [InlineData("Resources: { F: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: a }, Handler: a.b, Role: 'arn:aws:iam::123456789012:role/a', Runtime: pyhton3.12 } } }", "ValueNotAllowed", "python3.12")]
    [InlineData("Resources: { Topic: { Type: AWS::SNS::Topic }, P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref Tpoic } } }", "UnknownReference", "Topic")]
    [InlineData("Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref AWS::Regoin } } }", "UnknownReference", "AWS::Region")]
    [InlineData("Resources: { Topic: { Type: AWS::SNS::Topic }, P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !GetAtt Topics.TopicArn } } }", "UnknownReference", "Topic")]
    [InlineData("Resources: { Topic: { Type: AWS::SNS::Topic }, P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !GetAtt Topic.TopicArm } } }", "UnknownAttribute", "TopicArn")]
    [InlineData("Conditions: { IsProd: !Equals [a, b] }\nResources: { T: { Type: AWS::SNS::Topic, Condition: IsPord } }", "UnknownCondition", "IsProd")]
    [InlineData("Mappings: { Sizes: { a: { b: c } } }\nResources: { P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !FindInMap [Size, a, b] } } }", "UnknownMapping", "Sizes")]
    [InlineData("Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Jion ['', [a, b]] } } }", "UnknownIntrinsic", "!Join")]
    [InlineData("Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: { 'Fn::join': ['', [a, b]] } } } }", "UnknownIntrinsic", "Fn::Join")]
    public void A_name_that_is_misspelt_is_one_finding_with_the_name_that_was_meant(string text, string id, string meant)
    {
        var finding = Assert.Single(TemplateLint.Check(text, null));

        Assert.Equal((id, $"Did you mean '{meant}'?"), (finding.Id, finding.Suggestion));
    }

    [Fact]
    public void What_is_near_nothing_is_told_what_there_is()
    {
        const string Text = "Resources: { T: { Type: AWS::SNS::Topic, Properties: { Nonsense: { a: b } } } }";

        var suggestion = Assert.Single(TemplateLint.Check(Text, null)).Suggestion;

        Assert.StartsWith("The properties are ", suggestion, StringComparison.Ordinal);
        Assert.Contains("TopicName", suggestion, StringComparison.Ordinal);
        Assert.DoesNotContain("TopicArn", suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AlarmActions: a", "There is 'a' where a list belongs.", "Write a list.")]
    [InlineData("Threshold: [1]", "There is a list where a number belongs.", "Write a number.")]
    [InlineData("EvaluationPeriods: { a: b }", "There is a mapping where a whole number belongs.", "Write a whole number.")]
    [InlineData("ActionsEnabled: perhaps", "There is 'perhaps' where true or false belongs.", "Write true or false.")]
    [InlineData("AlarmName: !Split [a, b]", "Fn::Split gives something else where a string belongs.", "Use a function that gives it.")]
    public void A_wrong_type_is_told_in_words(string property, string message, string suggestion)
    {
        var finding = Assert.Single(
            TemplateLint.Check($"Resources: {{ A: {{ Type: AWS::CloudWatch::Alarm, Properties: {{ ComparisonOperator: GreaterThanThreshold, {property} }} }} }}", null),
            finding => finding.Id == "WrongType");

        Assert.Equal((message, suggestion), (finding.Message, finding.Suggestion));
    }

    [Fact]
    public void The_config_of_a_product_is_told_as_one()
    {
        var finding = Assert.Single(TemplateLint.CheckFile(RepositoryFolder.Combine("samples", "configs", SampleConfigs.Names[0]), null));

        Assert.Equal("NotTemplate", finding.Id);
        Assert.Contains("Test-MlProduct", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_is_told_in_whole_sentences() => Assert.Empty(
        TemplateMutator.All().Select(mutation => mutation.Text).Concat(TemplateChecksTests.Others.Select(row => row.Data.Item2))
            .SelectMany(text => TemplateLint.Check(text, null))
            .SelectMany(finding => new[] { finding.Message, finding.Suggestion ?? "" })
            .Where(text => text.Length == 0 || text[^1] is not ('.' or '?'))
            .Distinct());

    [Fact]
    public void No_finding_says_the_same_twice() => Assert.Empty(
        TemplateMutator.All()
            .SelectMany(mutation => TemplateLint.Check(mutation.Text, null).GroupBy(finding => (finding.Id, finding.Path, finding.Message)).Where(same => same.Count() > 1))
            .Select(same => $"{same.Key}"));
}
