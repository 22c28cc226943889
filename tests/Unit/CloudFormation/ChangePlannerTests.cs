using System.Collections.Immutable;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>
/// Cases marked "recorded" have their expected values from change sets recorded from AWS: where no other source is named,
/// localstack/localstack, tests/aws/services/cloudformation/*.snapshot.json.
/// </summary>
public sealed class ChangePlannerTests
{
    private const string Unknown = "{{changeSet:KNOWN_AFTER_APPLY}}";

    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void A_new_stack_adds_everything()
    {
        var changes = Plan("Resources: {Unused: {Type: AWS::SNS::Topic, Condition: No}}\nConditions: {No: !Equals [a, b]}", "Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: a}}, B: {Type: AWS::SSM::Parameter, Properties: {Value: !Ref A}}}");

        Assert.Equal(["Add A", "Add B"], Lines(changes));
        Assert.Equal(Unknown, changes[1].After!["Value"].ToString());
        Assert.All(changes, change => Assert.Null(change.Replacement));
    }

    [Fact]
    public void Nothing_changed_is_no_change()
    {
        const string Text = "Resources: {A: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Sub '${AWS::StackName}', TopicName: '1'}}, B: {Type: AWS::SSM::Parameter, Properties: {Value: !GetAtt A.TopicName}}}";

        Assert.Empty(Plan(Text, Text));
        Assert.Empty(Plan(Text, Text.Replace("'1'", "1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Recorded_a_property_that_needs_no_replacement()
    {
        var changes = Plan(Topics("display-value-1", "topic-name-1"), Topics("display-value-2", "topic-name-1"));

        Assert.Equal(["Modify Topic1 False - | DirectModification Static - /Properties/DisplayName Never display-value-1 => display-value-2"], Lines(changes));
        Assert.Equal(["Properties"], changes[0].Scope);
    }

    [Fact]
    public void Recorded_replacement_reaches_what_refers_to_the_resource()
    {
        var changes = Plan(Topics("value", "topic-name-1"), Topics("new_value", "updated-topic-name-1"));

        Assert.Equal(
            [
                "Modify Topic1 True ReplaceAndDelete | DirectModification Static - /Properties/DisplayName Never value => new_value"
                    + " | DirectModification Static - /Properties/TopicName Always topic-name-1 => updated-topic-name-1",
                $"Modify Topic2 False - | DirectModification Dynamic - /Properties/DisplayName Never id-of-Topic1 => {Unknown}"
                    + $" | ResourceReference Static Topic1 /Properties/DisplayName Never id-of-Topic1 => {Unknown}",
            ],
            Lines(changes));
    }

    [Fact]
    public void Recorded_an_attribute_of_a_replaced_resource_changes_although_its_value_stays()
    {
        var changes = Plan(Parameters("Name: parameter-1-name"), Parameters("Name: parameter-2-name"));

        Assert.Equal(
            [
                "Modify Parameter1 True ReplaceAndDelete | DirectModification Static - /Properties/Name Always parameter-1-name => parameter-2-name",
                $"Modify Parameter2 False - | DirectModification Dynamic - /Properties/Value Never Value-of-Parameter1 => {Unknown}"
                    + $" | ResourceAttribute Static Parameter1.Value /Properties/Value Never Value-of-Parameter1 => {Unknown}",
            ],
            Lines(changes));
    }

    [Fact]
    public void Recorded_an_attribute_of_a_modified_resource_stays_with_property_values_and_changes_without()
    {
        var request = Request(Parameters("Description: original"), Parameters("Description: changed"));

        var withValues = ChangePlanner.Plan(request).Changes;
        var without = ChangePlanner.Plan(request with { IncludePropertyValues = false }).Changes;

        Assert.Equal(["Modify Parameter1 False - | DirectModification Static - /Properties/Description Never original => changed"], Lines(withValues));
        Assert.Equal(
            [
                "Modify Parameter1 False - | DirectModification Static - Description Never - => -",
                "Modify Parameter2 False - | ResourceAttribute Dynamic Parameter1.Value Value Never - => -",
            ],
            Lines(without));
    }

    [Fact]
    public void Recorded_without_values_a_replaced_resource_is_told_alone()
    {
        var request = Request(Parameters("Name: parameter-1-name"), Parameters("Name: parameter-2-name")) with { IncludePropertyValues = false };

        Assert.Equal("Modify Parameter2 False - | ResourceAttribute Static Parameter1.Value Value Never - => -", Lines(ChangePlanner.Plan(request).Changes)[1]);
    }

    [Fact]
    public void Recorded_a_changed_parameter_gives_two_details()
    {
        const string Text = "Parameters: {TopicName: {Type: String}}\nResources: {Foo: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref TopicName}}}";

        var changes = Plan(Text, Text, new() { ["TopicName"] = "topic-1" }, new() { ["TopicName"] = "topic-2" });

        Assert.Equal(
            [
                "Modify Foo True ReplaceAndDelete | DirectModification Dynamic - /Properties/TopicName Always topic-1 => topic-2"
                    + " | ParameterReference Static TopicName /Properties/TopicName Always topic-1 => topic-2",
            ],
            Lines(changes));
    }

    [Fact]
    public void Recorded_a_mapping_or_an_unchanged_parameter_is_a_direct_modification()
    {
        const string Text = "Parameters: {E: {Type: String}}\nMappings: {M: {prod: {x: value-1}}}\nResources: {Topic1: {Type: AWS::SNS::Topic, Properties: {DisplayName: !FindInMap [M, !Ref E, x]}}}";

        var changes = Plan(Text, Text.Replace("value-1", "value-3", StringComparison.Ordinal), new() { ["E"] = "prod" }, new() { ["E"] = "prod" });

        Assert.Equal(["Modify Topic1 False - | DirectModification Static - /Properties/DisplayName Never value-1 => value-3"], Lines(changes));
    }

    [Fact]
    public void Recorded_a_condition_that_no_longer_holds_removes()
    {
        const string Text = "Parameters: {E: {Type: String}}\nConditions: {C: !Equals [!Ref E, yes]}\nResources: {SNSTopic: {Type: AWS::SNS::Topic, Condition: C, Properties: {TopicName: topic-name-1}}, Other: {Type: AWS::SNS::Topic}}";

        var changes = Plan(Text, Text, new() { ["E"] = "true" }, new() { ["E"] = "no" });

        Assert.Equal(["Remove SNSTopic Delete"], Lines(changes));
        Assert.Equal("topic-name-1", changes[0].Before!["TopicName"]);
    }

    [Fact]
    public void Recorded_a_replaced_resource_surely_replaces_what_is_identified_by_it()
    {
        // b-b3rn4rd/gocfn, README.md: describe-change-set without property values.
        const string Text = "Parameters: {BucketName: {Type: String}}\nResources: {S3Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref BucketName}}, "
            + "BucketPolicy: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: !Ref S3Bucket, PolicyDocument: {Statement: [{Resource: !Sub 'arn:aws:s3:::${S3Bucket}/*'}]}}}}";
        var request = Request(Text, Text, new() { ["BucketName"] = "gellozaa" }, new() { ["BucketName"] = "helloza" }) with { IncludePropertyValues = false };

        Assert.Equal(
            [
                "Modify S3Bucket True ReplaceAndDelete | DirectModification Dynamic - BucketName Always - => - | ParameterReference Static BucketName BucketName Always - => -",
                "Modify BucketPolicy True ReplaceAndDelete | ResourceReference Static S3Bucket Bucket Always - => - | ResourceReference Static S3Bucket PolicyDocument Never - => -",
            ],
            Lines(ChangePlanner.Plan(request).Changes));
    }

    [Fact]
    public void Recorded_a_value_known_after_the_deployment_replaces_too()
    {
        // aws-cloudformation/cloudformation-coverage-roadmap#2113: describe-change-set with property values, of a gateway in a subnet that is replaced.
        static string Text(string block) => "Resources: {VPC: {Type: AWS::EC2::VPC, Properties: {CidrBlock: " + block + "}}, Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref VPC}}}";

        var subnet = Plan(Text("10.0.0.0/16"), Text("10.1.0.0/16"))[1];

        Assert.Equal(("Subnet", "True", "ReplaceAndDelete"), (subnet.LogicalId, subnet.Replacement, subnet.PolicyAction));
        Assert.Equal(["DirectModification Dynamic", "ResourceReference Static"], subnet.Details.Select(detail => $"{detail.ChangeSource} {detail.Evaluation}"));
        Assert.All(subnet.Details, detail => Assert.Equal(
            ("Properties", "VpcId", "/Properties/VpcId", "id-of-VPC", Unknown, "Modify"),
            (detail.Attribute, detail.Name, detail.Path, detail.Before!.ToString(), detail.After!.ToString(), detail.AttributeChangeType)));
    }

    [Fact]
    public void An_attribute_of_a_modified_resource_replaces_perhaps_without_values()
    {
        static string Text(string description) => "Resources: {A: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: v, Description: " + description + "}}, B: {Type: AWS::SSM::Parameter, Properties: {Name: !GetAtt A.Value, Type: String, Value: w}}}";
        var request = Request(Text("one"), Text("two"));

        Assert.Equal(["Modify A False - | DirectModification Static - /Properties/Description Never one => two"], Lines(ChangePlanner.Plan(request).Changes));
        Assert.Equal("Modify B Conditional - | ResourceAttribute Dynamic A.Value Name Always - => -", Lines(ChangePlanner.Plan(request with { IncludePropertyValues = false }).Changes)[1]);
    }

    [Fact]
    public void What_is_replaced_perhaps_replaces_perhaps()
    {
        static string Text(string bus) => "Resources: {Rule: {Type: AWS::Events::Rule, Properties: {EventBusName: " + bus + ", EventPattern: {a: [b]}}}, P: {Type: AWS::SSM::Parameter, Properties: {Name: !Ref Rule, Type: String, Value: x}}}";

        var changes = Plan(Text("a"), Text("b"));

        Assert.Equal(["Rule Conditional", "P Conditional"], changes.Select(change => $"{change.LogicalId} {change.Replacement}"));
        Assert.Contains(changes[1].Details, detail => detail is { ChangeSource: "ResourceReference", Evaluation: "Dynamic", CausingEntity: "Rule" });
    }

    [Fact]
    public void Recorded_metadata_and_tags_that_refer_to_a_changed_parameter()
    {
        // localstack/localstack, api/test_stacks.snapshot.json (test_no_echo_parameter), without property values.
        const string Text = "Parameters: {SecretParameter: {Type: String, NoEcho: true}}\nResources: {LocalBucket: {Type: AWS::S3::Bucket, Metadata: {SensitiveData: !Ref SecretParameter}, "
            + "Properties: {BucketName: cfn-noecho-bucket, Tags: [{Key: SensitiveTag, Value: !Ref SecretParameter}]}}}";
        var request = Request(Text, Text, new() { ["SecretParameter"] = "one" }, new() { ["SecretParameter"] = "two" }) with { IncludePropertyValues = false };

        var change = Assert.Single(ChangePlanner.Plan(request).Changes);

        Assert.Equal(("Modify", "False"), (change.Action, change.Replacement));
        Assert.Equal(["Metadata", "Properties"], change.Scope.Order());
        Assert.Equal(
            [
                "DirectModification Dynamic  Metadata  Never",
                "DirectModification Dynamic  Properties Tags Never",
                "ParameterReference Static SecretParameter Metadata  Never",
                "ParameterReference Static SecretParameter Properties Tags Never",
            ],
            change.Details.Select(detail => $"{detail.ChangeSource} {detail.Evaluation} {detail.CausingEntity} {detail.Attribute} {detail.Name} {detail.RequiresRecreation}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_comes_from_a_parameter_that_is_not_echoed_is_hidden()
    {
        const string Text = "Parameters: {Secret: {Type: String, NoEcho: true}, Open: {Type: String}}\nResources: {P: {Type: AWS::SSM::Parameter, Metadata: {M: !Ref Secret}, "
            + "Properties: {Name: !Ref Open, Type: String, Value: !Sub 'x-${Secret}', Tags: {a: !Join ['-', [!Ref Secret, z]], b: !Ref Open}}}}";
        var request = Request(Text, Text, new() { ["Secret"] = "one", ["Open"] = "/a" }, new() { ["Secret"] = "two", ["Open"] = "/b" });

        var change = Assert.Single(ChangePlanner.Plan(request).Changes);

        Assert.Equal(
            [
                ("/Metadata/M", "****", "****"),
                ("Name", "/a", "/b"),
                ("Tags/a", "****", "****"),
                ("Tags/b", "/a", "/b"),
                ("Value", "****", "****"),
            ],
            change.ToChange("acme").Properties.Select(property => (property.Path == "Metadata" ? "/Metadata/M" : property.Path, Stars(property.Before), Stars(property.After)))
                .Order());
        var shown = $"{TemplateJson.TextOf(change.Before)} {TemplateJson.TextOf(change.After)}";
        Assert.DoesNotContain("one", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("two", shown, StringComparison.Ordinal);
        Assert.Contains("/b", shown, StringComparison.Ordinal);

        static string? Stars(string? value) => value == """{"M":"****"}""" ? "****" : value;
    }

    [Fact]
    public void What_comes_from_a_parameter_that_is_not_echoed_is_hidden_where_a_resource_comes_and_goes()
    {
        const string Secret = "Parameters: {Secret: {Type: String, NoEcho: true}}\nResources: {";
        const string Old = Secret + "Old: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref Secret}}}";
        const string New = Secret + "New: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref Secret}}}";

        var changes = ChangePlanner.Plan(Request(Old, New, new() { ["Secret"] = "one" }, new() { ["Secret"] = "two" })).Changes;

        Assert.Equal(["Add", "Remove"], changes.Select(change => change.Action));
        Assert.Equal("****", changes[0].After!["Value"].ToString());
        Assert.Equal("****", changes[1].Before!["Value"].ToString());
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "Properties", "Tags")]
    [InlineData("AWS::EC2::Subnet", "Tags", null)]
    public void Recorded_tags_are_told_by_property_and_for_ec2_by_attribute(string type, string attribute, string? name)
    {
        string Text(string value) => "Resources: {B: {Type: " + type + ", Properties: {Tags: [{Key: a, Value: x}, {Key: b, Value: " + value + "}]}}}";

        var change = Assert.Single(Plan(Text("y"), Text("z")));

        Assert.Equal([attribute], change.Scope);
        var detail = Assert.Single(change.Details);
        Assert.Equal((name, "/Properties/Tags/1/Value", "Modify"), (detail.Name, detail.Path, detail.AttributeChangeType));
        var property = Assert.Single(change.ToChange("acme").Properties);
        Assert.Equal(("Tags/b", "y", "z", "Never"), (property.Path, property.Before, property.After, property.RequiresRecreation));
    }

    [Fact]
    public void Stack_tags_go_to_what_takes_tags()
    {
        const string Text = "Resources: {B: {Type: AWS::S3::Bucket}, Own: {Type: AWS::S3::Bucket, Properties: {Tags: [{Key: owner, Value: c}, {Key: old, Value: y}]}}, "
            + "P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {}}}}";
        var request = Request(Text, Text) with { BeforeTags = new Dictionary<string, string> { ["owner"] = "a", ["old"] = "x" }, AfterTags = new Dictionary<string, string> { ["owner"] = "b" } };

        var change = Assert.Single(ChangePlanner.Plan(request).Changes);

        Assert.Equal(("B", "False"), (change.LogicalId, change.Replacement));
        Assert.Equal([("/Tags/owner", "Modify"), ("/Tags/old", "Remove")], change.Details.Select(detail => (detail.Path, detail.AttributeChangeType)));
    }

    [Fact]
    public void Metadata_and_policies_are_told_by_their_attribute()
    {
        var changes = Plan(
            "Resources: {B: {Type: AWS::S3::Bucket, Metadata: {a: 1}}}",
            "Resources: {B: {Type: AWS::S3::Bucket, Metadata: {a: 2}, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}");

        Assert.Equal(["Metadata", "DeletionPolicy", "UpdateReplacePolicy"], Assert.Single(changes).Scope);
        Assert.Equal("False", changes[0].Replacement);
        Assert.Equal(("DeletionPolicy", null, "Retain"), Assert.Single(changes[0].ToChange("s").Properties, property => property.Path == "DeletionPolicy") is { } p ? (p.Path, p.Before, p.After) : default);
    }

    [Fact]
    public void Policies_say_what_becomes_of_the_old_resource()
    {
        var replaced = Plan("Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: a}}}", "Resources: {B: {Type: AWS::S3::Bucket, UpdateReplacePolicy: Retain, Properties: {BucketName: b}}}");
        var removed = Plan("Resources: {A: {Type: AWS::SNS::Topic}, B: {Type: AWS::S3::Bucket, DeletionPolicy: RetainExceptOnCreate}}", "Resources: {A: {Type: AWS::SNS::Topic}}");

        Assert.Equal("ReplaceAndRetain", Assert.Single(replaced).PolicyAction);
        Assert.Equal(["Remove B Retain"], Lines(removed));
    }

    [Fact]
    public void Nested_values_are_told_where_they_differ()
    {
        static string Text(string body) => "Resources: {R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: " + body + "}}}}";

        var change = Assert.Single(Plan(Text("[{Effect: Allow, Action: [a, b]}]"), Text("[{Effect: Deny, Action: [a]}, {Effect: Allow}]")));

        Assert.Equal(
            [
                "/Properties/AssumeRolePolicyDocument/Statement/0/Effect: Allow => Deny",
                "/Properties/AssumeRolePolicyDocument/Statement/0/Action/1: b => ",
                "/Properties/AssumeRolePolicyDocument/Statement/1:  => {\"Effect\":\"Allow\"}",
            ],
            change.Details.Select(detail => $"{detail.Path}: {TemplateJson.TextOf(detail.Before)} => {TemplateJson.TextOf(detail.After)}"));
    }

    [Theory]
    [InlineData(
        "{Sid: A, Effect: Allow, Action: a, Resource: r}",
        "{Sid: D, Effect: Deny, Action: a, Resource: r}, {Sid: A, Effect: Allow, Action: a, Resource: r}",
        "0: - => {\"Sid\":\"D\",\"Effect\":\"Deny\",\"Action\":\"a\",\"Resource\":\"r\"}")]
    [InlineData(
        "{Sid: D, Effect: Deny, Action: a, Resource: r}, {Sid: A, Effect: Allow, Action: a, Resource: r}",
        "{Sid: B, Effect: Allow, Action: b, Resource: r}, {Sid: A, Effect: Allow, Action: c, Resource: r}, {Sid: D, Effect: Deny, Action: a, Resource: s}",
        "0: - => {\"Sid\":\"B\",\"Effect\":\"Allow\",\"Action\":\"b\",\"Resource\":\"r\"}", "1/Action: a => c", "2/Resource: r => s")]
    [InlineData("{Effect: Deny, Action: a, Resource: r}", "{Effect: Allow, Action: b, Resource: r}, {Effect: Deny, Action: a, Resource: [r, s]}", "0: - => {\"Effect\":\"Allow\",\"Action\":\"b\",\"Resource\":\"r\"}", "1/Resource: r => [\"r\",\"s\"]")]
    [InlineData("{Effect: Deny, Action: a, Resource: r}, {Effect: Allow, Action: b, Resource: r}", "{Effect: Allow, Action: b, Resource: r}", "0: {\"Effect\":\"Deny\",\"Action\":\"a\",\"Resource\":\"r\"} => -")]
    [InlineData("{Sid: A, Effect: Allow, Action: a, Resource: r}", "{Sid: A, Effect: Deny, Action: a, Resource: r}", "0/Effect: Allow => Deny")]
    [InlineData("{Effect: Allow, Action: a, Resource: r}", "{Effect: Deny, Action: a, Resource: r}", "0/Effect: Allow => Deny")]
    public void Statements_of_a_policy_are_told_by_what_they_are_and_not_by_their_place(string before, string after, params string[] expected)
    {
        static string Text(string body) => $"Resources: {{R: {{Type: AWS::IAM::ManagedPolicy, Properties: {{PolicyDocument: {{Version: '2012-10-17', Statement: [{body}]}}}}}}}}";

        var properties = Assert.Single(Plan(Text(before), Text(after))).ToChange("s").Properties;

        Assert.Equal(expected.Select(line => "PolicyDocument/Statement/" + line), properties.Select(property => property.ToString()).Order(StringComparer.Ordinal));
        Assert.All(properties, property => Assert.Equal("Never", property.RequiresRecreation));
        var compared = Assert.Single(TemplateComparison.Between(Side("before", Text(before)), Side("after", Text(after)))).Properties;
        Assert.Equal(properties.Select(property => property.ToString()).Order(StringComparer.Ordinal), compared.Select(property => property.ToString()));

        static ComparedTemplate Side(string name, string text) => new() { Name = name, Template = TemplateReader.Read(text).Require() };
    }

    [Fact]
    public void A_change_of_order_alone_is_told_as_one_and_values_that_are_hidden_stay_told()
    {
        static string Text(string body) => $"Parameters: {{S: {{Type: String, NoEcho: true}}}}\nResources: {{R: {{Type: AWS::S3::Bucket, Properties: {{Tags: [{body}]}}}}}}";
        static IEnumerable<string> Told(ChangeRequest request) => Assert.Single(ChangePlanner.Plan(request).Changes).ToChange("s").Properties.Select(property => property.ToString());
        const string Two = "{Key: a, Value: x}, {Key: b, Value: y}";

        Assert.Equal(
            ["Tags: [{\"Key\":\"a\",\"Value\":\"x\"},{\"Key\":\"b\",\"Value\":\"y\"}] => [{\"Key\":\"b\",\"Value\":\"y\"},{\"Key\":\"a\",\"Value\":\"x\"}]"],
            Told(Request(Text(Two), Text("{Key: b, Value: y}, {Key: a, Value: x}"), new() { ["S"] = "s" }, new() { ["S"] = "s" })));
        Assert.Equal(
            ["Tags/b: y => z", "Tags/0/Value: **** => ****"],
            Told(Request(Text("{Key: a, Value: !Ref S}, {Key: b, Value: y}"), Text("{Key: a, Value: !Ref S}, {Key: b, Value: z}"), new() { ["S"] = "one" }, new() { ["S"] = "two" })));
    }

    [Fact]
    public void What_only_the_deployment_tells_is_told_in_words()
    {
        var changes = Plan(
            "Resources: {T: {Type: AWS::SNS::Topic, Properties: {TopicName: a}}, P: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref T}}}",
            "Resources: {T: {Type: AWS::SNS::Topic, Properties: {TopicName: b}}, P: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref T}}}");

        var property = Assert.Single(changes.Single(change => change.LogicalId == "P").ToChange("s").Properties);

        Assert.Equal(Unknown, property.After);
        Assert.EndsWith(" => (known after apply)", property.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_nobody_knows_are_unchanged_while_their_resource_stays()
    {
        const string Text = "Resources: {R: {Type: AWS::IAM::Role, Properties: {Description: x}}, P: {Type: AWS::SSM::Parameter, Properties: {Value: !GetAtt R.Arn}}}";
        var request = Request(Text, Text.Replace("Description: x", "Description: y", StringComparison.Ordinal));
        request = request with { BeforeContext = request.BeforeContext with { References = _ => null, Attributes = (_, _) => null } };

        Assert.Equal(["R"], ChangePlanner.Plan(request).Changes.Select(change => change.LogicalId));
    }

    [Fact]
    public void A_type_cannot_change()
    {
        var exception = Assert.Throws<MlOpsException>(() => Plan("Resources: {A: {Type: AWS::SNS::Topic}}", "Resources: {A: {Type: AWS::S3::Bucket}}"));

        Assert.Equal("Update of resource type is not permitted. The new template modifies resource type of the following resources: [A]", exception.Message);
    }

    private static string Topics(string display, string name) =>
        "Resources: {Topic1: {Type: AWS::SNS::Topic, Properties: {DisplayName: " + display + ", TopicName: " + name + "}}, Topic2: {Type: AWS::SNS::Topic, Properties: {TopicName: topic-name-2, DisplayName: !Ref Topic1 }}}";

    private static string Parameters(string property) =>
        "Resources: {Parameter1: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: value, " + property + "}}, Parameter2: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !GetAtt Parameter1.Value }}}";

    private static ImmutableArray<ResourceChange> Plan(string before, string after, Dictionary<string, string>? old = null, Dictionary<string, string>? now = null) =>
        ChangePlanner.Plan(Request(before, after, old, now)).Changes;

    private static ChangeRequest Request(string before, string after, Dictionary<string, string>? old = null, Dictionary<string, string>? now = null)
    {
        var (from, to) = (TemplateReader.Read(before).Require(), TemplateReader.Read(after).Require());
        var context = new StackContext
        {
            Region = "us-west-2",
            AccountId = "012345678901",
            Partition = "aws",
            UrlSuffix = "amazonaws.com",
            StackName = "acme",
            References = id => "id-of-" + id,
            Attributes = (id, attribute) => $"{attribute}-of-{id}",
        };
        return new ChangeRequest
        {
            Before = from,
            BeforeContext = context with { Parameters = ParameterValues.Resolve(from, old ?? None, _ => null) },
            After = to,
            AfterContext = context with { Parameters = ParameterValues.Resolve(to, now ?? None, _ => null) },
            PhysicalIds = id => "id-of-" + id,
        };
    }

    private static string[] Lines(ImmutableArray<ResourceChange> changes) => [.. changes.Select(Line)];

    private static string Line(ResourceChange change) => change.Action switch
    {
        "Add" => $"Add {change.LogicalId}",
        "Remove" => $"Remove {change.LogicalId} {change.PolicyAction}",
        _ => string.Join(" | ", change.Details.Select(detail =>
            $"{detail.ChangeSource} {detail.Evaluation} {detail.CausingEntity ?? "-"} {detail.Path ?? detail.Name} {detail.RequiresRecreation} {detail.Before?.ToString() ?? "-"} => {detail.After?.ToString() ?? "-"}")
            .Prepend($"Modify {change.LogicalId} {change.Replacement} {change.PolicyAction ?? "-"}")),
    };
}
