using System.Text.Json.Nodes;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>What <c>DescribeChangeSet</c> says of changes; expected values are those that the rows 19 of docs/sandbox.md name the recordings of.</summary>
public sealed class ChangeDescriptionTests : StackTests
{
    private const string Unknown = "{{changeSet:KNOWN_AFTER_APPLY}}";

    [Fact]
    public void ReferenceToAReplacedResourceIsToldTwiceWithValues()
    {
        Create(Topics("value", "topic-name-1"));

        var changes = ChangeSet(Topics("new_value", "updated-topic-name-1"))["Changes"]!.AsArray();

        Assert.Equal(
            [
                "Modify Topic1 True ReplaceAndDelete [Properties]"
                    + " | DirectModification Static  Properties/DisplayName Never /Properties/DisplayName Modify value => new_value"
                    + " | DirectModification Static  Properties/TopicName Always /Properties/TopicName Modify topic-name-1 => updated-topic-name-1",
                "Modify Topic2 False  [Properties]"
                    + $" | DirectModification Dynamic  Properties/DisplayName Never /Properties/DisplayName Modify arn:aws:sns:us-west-2:123456789012:topic-name-1 => {Unknown}"
                    + $" | ResourceReference Static Topic1 Properties/DisplayName Never /Properties/DisplayName Modify arn:aws:sns:us-west-2:123456789012:topic-name-1 => {Unknown}",
            ],
            changes.Select(Line));
        var referring = changes[1]!["ResourceChange"]!;
        Assert.Equal("""{"Properties":{"TopicName":"topic-name-2","DisplayName":"arn:aws:sns:us-west-2:123456789012:topic-name-1"}}""", referring["BeforeContext"]!.ToString());
        Assert.Equal("""{"Properties":{"TopicName":"topic-name-2","DisplayName":"{{changeSet:KNOWN_AFTER_APPLY}}"}}""", referring["AfterContext"]!.ToString());
    }

    [Fact]
    public void ReferenceToAReplacedResourceIsToldOnceWithoutValues()
    {
        Create(Topics("value", "topic-name-1"));
        ChangeSet(Topics("new_value", "updated-topic-name-1"));

        var changes = WithoutValues();

        Assert.Equal(
            [
                "Modify Topic1 True ReplaceAndDelete [Properties]"
                    + " | DirectModification Static  Properties/DisplayName Never   - => - | DirectModification Static  Properties/TopicName Always   - => -",
                "Modify Topic2 False  [Properties] | ResourceReference Static Topic1 Properties/DisplayName Never   - => -",
            ],
            changes.Select(Line));
        Assert.Equal(
            ["PolicyAction", "Action", "LogicalResourceId", "PhysicalResourceId", "ResourceType", "Replacement", "Scope", "Details"],
            changes[0]!["ResourceChange"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["Attribute", "Name", "RequiresRecreation"], changes[0]!["ResourceChange"]!["Details"]![0]!["Target"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void WhatIsIdentifiedByAReplacedResourceIsReplaced()
    {
        const string First = """{"Type":"AWS::SSM::Parameter","Properties":{"Name":{"Ref":"Given"},"Type":"String","Value":"1"}}""";
        const string Second = """{"Type":"AWS::SSM::Parameter","Properties":{"Name":{"Fn::Sub":"/x${First}"},"Type":"String","Value":{"Ref":"First"}}}""";
        var template = Template([("First", First), ("Second", Second)], """ "Parameters":{"Given":{"Type":"String"}} """);
        Create(template, more: Given("/one"));

        var changes = ChangeSet(template, more: Given("/two"))["Changes"]!.AsArray();

        Assert.Equal(
            [
                "Modify First True ReplaceAndDelete [Properties] | DirectModification Dynamic  Properties/Name Always   - => -"
                    + " | ParameterReference Static Given Properties/Name Always   - => -",
                "Modify Second True ReplaceAndDelete [Properties] | ResourceReference Static First Properties/Name Always   - => -"
                    + " | ResourceReference Static First Properties/Value Never   - => -",
            ],
            WithoutValues().Select(Line));
        Assert.Equal(
            "Modify Second True ReplaceAndDelete [Properties]"
                + $" | DirectModification Dynamic  Properties/Name Always /Properties/Name Modify /x/one => {Unknown}"
                + $" | ResourceReference Static First Properties/Name Always /Properties/Name Modify /x/one => {Unknown}"
                + $" | DirectModification Dynamic  Properties/Value Never /Properties/Value Modify /one => {Unknown}"
                + $" | ResourceReference Static First Properties/Value Never /Properties/Value Modify /one => {Unknown}",
            Line(changes[1]));
    }

    [Fact]
    public void ReaderOfAModifiedResourceIsModifiedWithoutValuesAlone()
    {
        Create(Readers("original", "\"/copy\""));

        var changes = ChangeSet(Readers("changed", "\"/copy\""))["Changes"]!.AsArray();

        Assert.Equal(
            ["Modify Parameter1 False  [Properties] | DirectModification Static  Properties/Description Never /Properties/Description Modify original => changed"],
            changes.Select(Line));
        Assert.Equal(
            [
                "Modify Parameter1 False  [Properties] | DirectModification Static  Properties/Description Never   - => -",
                "Modify Parameter2 False  [Properties] | ResourceAttribute Dynamic Parameter1.Value Properties/Value Never   - => -",
            ],
            WithoutValues().Select(Line));
    }

    [Fact]
    public void ReaderOfAModifiedResourceIsReplacedPerhapsWithoutValues()
    {
        Create(Readers("original", """{"Fn::GetAtt":["Parameter1","Value"]}"""));

        ChangeSet(Readers("changed", """{"Fn::GetAtt":["Parameter1","Value"]}"""));

        Assert.Equal(
            "Modify Parameter2 Conditional  [Properties] | ResourceAttribute Dynamic Parameter1.Value Properties/Value Never   - => -"
                + " | ResourceAttribute Dynamic Parameter1.Value Properties/Name Always   - => -",
            Line(WithoutValues()[1]));
    }

    [Fact]
    public void MetadataAndTagsThatReferToAChangedParameterAreToldTwice()
    {
        const string Bucket = """{"Type":"AWS::S3::Bucket","Metadata":{"SensitiveData":{"Ref":"Given"}},"Properties":{"BucketName":"cfn-noecho-bucket","Tags":[{"Key":"SensitiveTag","Value":{"Ref":"Given"}}]}}""";
        var template = Template([("LocalBucket", Bucket)], """ "Parameters":{"Given":{"Type":"String"}} """);
        Create(template, more: Given("one"));
        ChangeSet(template, more: Given("two"));

        Assert.Equal(
            [
                "Modify LocalBucket False  [Properties,Metadata] | DirectModification Dynamic  Properties/Tags Never   - => -"
                    + " | ParameterReference Static Given Properties/Tags Never   - => - | DirectModification Dynamic  Metadata/ Never   - => -"
                    + " | ParameterReference Static Given Metadata/ Never   - => -",
            ],
            WithoutValues().Select(Line));
    }

    [Fact]
    public void AddedResourceHasNoReplacement()
    {
        Create(Template(("Topic", Topic)));

        var added = ChangeSet(Template(("Topic", Topic), ("New", Parameter("/new", """{"Ref":"Topic"}"""))))["Changes"]![0]!["ResourceChange"]!.AsObject();

        Assert.Equal(["Action", "LogicalResourceId", "ResourceType", "Scope", "Details", "AfterContext"], added.Select(member => member.Key));
        Assert.Equal("""{"Properties":{"Name":"/new","Type":"String","Value":"arn:aws:sns:us-west-2:123456789012:topic-1"}}""", added["AfterContext"]!.ToString());
    }

    private JsonArray WithoutValues() => Call("DescribeChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""")["Changes"]!.AsArray();

    private static JsonObject Given(string value) => new()
    {
        ["Parameters"] = new JsonArray(new JsonObject { ["ParameterKey"] = "Given", ["ParameterValue"] = value }),
    };

    private static string Topics(string display, string name) => Template(
        ("Topic1", $$$"""{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":"{{{display}}}","TopicName":"{{{name}}}"}}"""),
        ("Topic2", """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-name-2","DisplayName":{"Ref":"Topic1"}}}"""));

    private static string Readers(string description, string name) => Template(
        ("Parameter1", $$$"""{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/one","Type":"String","Value":"value","Description":"{{{description}}}"}}"""),
        ("Parameter2", $$$"""{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::GetAtt":["Parameter1","Value"]},"Name":{{{name}}} }}"""));

    private static string Line(JsonNode? entry)
    {
        var change = entry!["ResourceChange"]!;
        return string.Join(" | ", change["Details"]!.AsArray().Select(Detail).Prepend(
            $"{change["Action"]} {change["LogicalResourceId"]} {change["Replacement"]} {change["PolicyAction"]} [{string.Join(',', change["Scope"]!.AsArray())}]"));
    }

    private static string Detail(JsonNode? detail)
    {
        var target = detail!["Target"]!;
        return $"{detail["ChangeSource"]} {detail["Evaluation"]} {detail["CausingEntity"]} {target["Attribute"]}/{target["Name"]} {target["RequiresRecreation"]}"
            + $" {target["Path"]} {target["AttributeChangeType"]} {target["BeforeValue"] ?? "-"} => {target["AfterValue"] ?? "-"}";
    }
}
