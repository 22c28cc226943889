using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

public sealed class PropertyRulesTests
{
    [Theory]
    [InlineData("AWS::S3::Bucket", """{"BucketEncryption":{}}""", "Required BucketEncryption/ServerSideEncryptionConfiguration")]
    [InlineData("AWS::S3::Bucket", """{"Nonsense":1}""", "Known Nonsense")]
    [InlineData("AWS::S3::Bucket", """{"BucketName":["a"]}""", "Type BucketName")]
    [InlineData("AWS::CloudWatch::Alarm", """{"MetricName":"m","ComparisonOperator":"Above","EvaluationPeriods":1}""", "AllowedValues ComparisonOperator")]
    [InlineData("AWS::SageMaker::ModelPackageGroup", """{"ModelPackageGroupName":"a_b"}""", "Pattern ModelPackageGroupName")]
    [InlineData("AWS::SNS::Topic", """{"Tags":[{"Key":"","Value":"x"}]}""", "Limits Tags/0/Key")]
    public void A_broken_rule_is_named_with_the_way_to_it(string type, string properties, string expected) =>
        Assert.Equal([expected], Lines(type, properties));

    [Fact]
    public void Items_of_a_list_are_counted()
    {
        var tags = new JsonArray([.. Enumerable.Range(0, 51).Select(index => new JsonObject { ["Key"] = $"k{index}", ["Value"] = "v" })]);

        var violation = Assert.Single(Check("AWS::CloudWatch::Dashboard", new JsonObject { ["DashboardBody"] = "{}", ["Tags"] = tags }));

        Assert.Equal((PropertyRule.Limits, "Tags", 51d, 50d), (violation.Rule, violation.Name, violation.Size, violation.Shape!.Maximum));
    }

    [Fact]
    public void A_number_for_a_text_counts_by_its_digits()
    {
        Assert.Empty(Check("AWS::CloudWatch::Alarm", new JsonObject { ["MetricName"] = "m", ["ComparisonOperator"] = "GreaterThanThreshold", ["EvaluationPeriods"] = 1, ["AlarmDescription"] = 99_999 }));
    }

    private static string[] Lines(string type, string properties) =>
        [.. Check(type, JsonNode.Parse(properties)!.AsObject()).Select(violation => $"{violation.Rule} {string.Join('/', violation.Steps)}")];

    private static IEnumerable<PropertyViolation> Check(string type, JsonObject properties) =>
        PropertyRules.Check(ResourceTypeCatalog.Default.Get(type), (TemplateMap)TemplateJson.FromNode(properties));
}
