using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class ReadingTests : StackTests
{
    [Fact]
    public void EventsComeNewestFirstInPages()
    {
        Create(Template([.. Enumerable.Range(1, 60).Select(number => ($"P{number}", Parameter($"/{number}", "\"1\"")))]));

        var first = Call("DescribeStackEvents", """{"StackName":"stack"}""");
        Assert.Equal("CREATE_COMPLETE", first["StackEvents"]![0]!["ResourceStatus"]!.ToString());
        Assert.Equal(100, first["StackEvents"]!.AsArray().Count);
        var second = Call("DescribeStackEvents", new JsonObject { ["StackName"] = "stack", ["NextToken"] = first["NextToken"]!.ToString() });
        Assert.Equal(82, second["StackEvents"]!.AsArray().Count);
        Assert.Null(second["NextToken"]);
        Assert.Equal("User Initiated", second["StackEvents"]!.AsArray().Last()!["ResourceStatusReason"]!.ToString());
    }

    [Fact]
    public void BranchesRunBesideEachOther()
    {
        var start = Clock.GetUtcNow();
        Create(Template([.. Enumerable.Range(1, 10).Select(number => ($"P{number}", Parameter($"/{number}", "\"1\"")))]));

        var end = DateTimeOffset.Parse(RawEvents().Last()["Timestamp"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(end - start, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void ConditionsDecideWhatIsMade()
    {
        string Of(string value) => Template(
            [("Topic", """{"Type":"AWS::SNS::Topic","Condition":"Wanted","Properties":{"TopicName":"topic-1"}}"""), ("Parameter", Parameter("/a", """{"Fn::If":["Wanted",{"Ref":"Topic"},"none"]}"""))],
            """ "Parameters":{"Want":{"Type":"String","Default":"VALUE"}},"Conditions":{"Wanted":{"Fn::And":[{"Fn::Equals":[{"Ref":"Want"},"yes"]},{"Fn::Not":[{"Fn::Equals":["a","b"]}]}]}} """.Replace("VALUE", value, StringComparison.Ordinal));
        Create(Of("no"));
        Assert.Equal("none", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
        Assert.Single(World.Resources.All);

        Update(Of("yes"));

        Assert.Equal("arn:aws:sns:us-west-2:123456789012:topic-1", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
    }

    [Fact]
    public void ParametersAreHeldAgainstTheirDeclarations()
    {
        const string Declarations = """ "Parameters":{"Size":{"Type":"Number","MinValue":1,"MaxValue":4},"Tester":{"Type":"String","Default":"db.r5.large","AllowedPattern":"^db\\.[tr].*$"},"NewPassword":{"Type":"String","Default":"longenough","MinLength":8,"MaxLength":41},"Kind":{"Type":"String","Default":"a","AllowedValues":["a","b"]},"Hidden":{"Type":"String","Default":"secret","NoEcho":true}} """;
        var request = new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template([("Topic", Topic)], Declarations) };
        JsonObject With(string key, string value) => Merge(request.DeepClone().AsObject(), new JsonObject { ["Parameters"] = new JsonArray(new JsonObject { ["ParameterKey"] = key, ["ParameterValue"] = value }) });

        Assert.Equal("Parameters: [Size] must have values", Refused("CreateStack", request).Message);
        Assert.Equal("Parameters: [Nothing] do not exist in the template", Refused("CreateStack", With("Nothing", "x")).Message);
        Assert.Equal("Parameter 'Size' must be a number.", Refused("CreateStack", With("Size", "x")).Message);
        Assert.Equal("Parameter 'Size' must be a number not less than 1", Refused("CreateStack", With("Size", "0")).Message);
        Assert.Equal("Parameter 'Size' must be a number not greater than 4", Refused("CreateStack", With("Size", "5")).Message);
        var tester = With("Size", "3");
        tester["Parameters"]!.AsArray().Add(new JsonObject { ["ParameterKey"] = "Tester", ["ParameterValue"] = "small" });
        Assert.Equal(@"Parameter 'Tester' must match pattern ^db\.[tr].*$", Refused("CreateStack", tester).Message);
        tester["Parameters"]![1] = new JsonObject { ["ParameterKey"] = "NewPassword", ["ParameterValue"] = "short" };
        Assert.Equal("Parameter 'NewPassword' must contain at least 8 characters", Refused("CreateStack", tester).Message);
        Call("CreateStack", With("Size", "3"));
        Settle();
        Assert.Equal("****", Stack()["Parameters"]!.AsArray().Single(parameter => parameter!["ParameterKey"]!.ToString() == "Hidden")!["ParameterValue"]!.ToString());
        Assert.Equal("No updates are to be performed.", Refused("UpdateStack", """{"StackName":"stack","UsePreviousTemplate":"true","Parameters":[{"ParameterKey":"Size","UsePreviousValue":"true"}]}""").Message);
    }

    [Fact]
    public void TemplateComesBackAsItWasSent()
    {
        const string Text = "# mine\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
        Create(Text);

        Assert.Equal(Text, Call("GetTemplate", """{"StackName":"stack"}""")["TemplateBody"]!.ToString());
        Assert.Equal("AWS::SNS::Topic", Call("GetTemplateSummary", """{"StackName":"stack"}""")["ResourceTypes"]![0]!.ToString());
    }

    [Fact]
    public void RolledBackCreationKeepsItsTemplate()
    {
        var text = Template([("Topic", Topic)], """ "Parameters":{"Size":{"Type":"Number","Default":3}} """);
        Host.Faults.Add(("Topic", ResourceAction.Create, "no"));
        Create(text);

        Assert.Equal("ROLLBACK_COMPLETE", Status());
        Assert.Equal(text, Call("GetTemplate", """{"StackName":"stack"}""")["TemplateBody"]!.ToString());
        Assert.Equal("3", Assert.Single(Stack()["Parameters"]!.AsArray())!["ParameterValue"]!.ToString());
    }

    [Theory]
    [InlineData("{\"Resources\":{}}", "Template format error: At least one Resources member must be defined.")]
    [InlineData("{\"Resources\":{\"A\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"TopicName\":{\"Ref\":\"Nothing\"}}}}}", "Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template")]
    [InlineData("{\"Resources\":{\"A\":{\"Type\":\"AWS::SNS::Topic\",\"DependsOn\":\"Nothing\"}}}", "Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template")]
    [InlineData("{\"Resources\":{\"A\":{\"Type\":\"AWS::SNS::Topic\"}},\"Outputs\":{\"O\":{\"Value\":{\"Ref\":\"Nothing\"}}}}", "Unresolved resource dependencies [Nothing] in the Outputs block of the template")]
    public void WrongTemplatesAreRefusedInAwsWords(string template, string words) =>
        Assert.Equal(words, Refused("ValidateTemplate", new JsonObject { ["TemplateBody"] = template }).Message);

    [Fact]
    public void OperationsAreTold()
    {
        Create(Template(("Topic", Topic)));
        var operation = Stack()["LastOperations"]![0]!;
        Assert.Equal("CREATE_STACK", operation["OperationType"]!.ToString());
        Host.Faults.Add(("Topic", ResourceAction.Update, "no"));
        Update(Template(("Topic", Topic.Replace("\"TopicName\"", "\"DisplayName\":\"x\",\"TopicName\"", StringComparison.Ordinal))));

        var failed = Call("DescribeEvents", """{"StackName":"stack","Filters":{"FailedEvents":"true"}}""")["OperationEvents"]!.AsArray();
        Assert.Equal(("PROVISIONING_ERROR", "Topic", "no"), (Assert.Single(failed)!["EventType"]!.ToString(), failed[0]!["LogicalResourceId"]!.ToString(), failed[0]!["ResourceStatusReason"]!.ToString()));
        Assert.All(
            Call("DescribeEvents", new JsonObject { ["OperationId"] = operation["OperationId"]!.ToString() })["OperationEvents"]!.AsArray(),
            record => Assert.Equal("CREATE_STACK", record!["OperationType"]!.ToString()));
        Assert.Equal("One of ChangeSetName, OperationId or StackName must be specified", Refused("DescribeEvents", "{}").Message);
    }

    [Fact]
    public void StacksOfAnotherRegionAreNotSeen()
    {
        Create(Template(("Topic", Topic)));

        Assert.Empty(Call("DescribeStacks", "{}", region: "us-east-1")["Stacks"]!.AsArray());
    }
}
