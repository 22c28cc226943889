using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>Transforms, rules, and policies that functions give.</summary>
public sealed class TransformTests : StackTests
{
    private const string Loop =
        """
        Transform: AWS::LanguageExtensions
        Parameters: {Names: {Type: CommaDelimitedList}}
        Resources:
          Fn::ForEach::Parameters:
            - Name
            - !Ref Names
            - 'Parameter${Name}':
                Type: AWS::SSM::Parameter
                Properties: {Name: !Sub '/${Name}', Type: String, Value: {Fn::ToJsonString: {count: {Fn::Length: !Ref Names}}}}
        Outputs:
          Fn::ForEach::Outputs:
            - Name
            - !Ref Names
            - 'Out${Name}': {Value: {Ref: !Sub 'Parameter${Name}'}}
        """;

    [Fact]
    public void LoopsAreWrittenOutForTheParametersGiven()
    {
        Create(Loop, more: Names("a,b"));
        Assert.Equal("""{"count":2}""", Live("AWS::SSM::Parameter", "/b")!.Properties["Value"]!.ToString());
        Assert.Equal(["/a", "/b"], Stack()["Outputs"]!.AsArray().Select(output => output!["OutputValue"]!.ToString()).Order());

        var changes = ChangeSet(Loop, more: Names("a"))["Changes"]!.AsArray().Select(change => change!["ResourceChange"]!);

        Assert.Equal(["Modify Parametera", "Remove Parameterb"], changes.Select(change => $"{change["Action"]} {change["LogicalResourceId"]}").Order());
        Execute();
        Assert.Equal("""{"count":1}""", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
        Assert.Null(Live("AWS::SSM::Parameter", "/b"));
    }

    [Fact]
    public void ATransformThatFailsFailsTheChangeSet()
    {
        var changeSet = ChangeSet(Loop, type: "CREATE", more: Names("a-b"));

        Assert.Equal(
            ("FAILED", "Transform AWS::LanguageExtensions failed with: The logical id 'Parametera-b' is not alphanumeric."),
            (changeSet["Status"]!.ToString(), changeSet["StatusReason"]!.ToString()));
        Assert.Equal(
            "Transform AWS::LanguageExtensions failed with: The logical id 'Parametera-b' is not alphanumeric.",
            Refused("CreateStack", Request("other", Loop, Names("a-b"))).Message);
    }

    [Fact]
    public void AMacroThatIsNotThereFailsTheChangeSet()
    {
        var changeSet = ChangeSet("Transform: Mine\nResources: {A: {Type: AWS::SNS::Topic}}", type: "CREATE", more: new JsonObject { ["Capabilities"] = new JsonArray("CAPABILITY_AUTO_EXPAND") });

        Assert.Equal(("FAILED", "No transform named 123456789012::Mine found."), (changeSet["Status"]!.ToString(), changeSet["StatusReason"]!.ToString()));
    }

    [Fact]
    public void TransformsAreAcknowledgedWhereAStackIsMadeDirectlyAndNotForAChangeSet()
    {
        var more = Names("a");
        more.Remove("Capabilities");

        Assert.Equal("CREATE_COMPLETE", ChangeSet(Loop, type: "CREATE", more: more)["Status"]!.ToString());
        var refusal = Refused("CreateStack", Request("other", Loop, more));
        Assert.Equal(("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_AUTO_EXPAND]"), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void RolesThatLoopsMakeNeedTheirCapability()
    {
        const string Roles =
            """
            Transform: AWS::LanguageExtensions
            Resources:
              Fn::ForEach::Roles: [Name, [A], {'Role${Name}': {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}}]
            """;

        var refusal = Refused("CreateStack", Request("stack", Roles, new JsonObject { ["Capabilities"] = new JsonArray("CAPABILITY_AUTO_EXPAND") }));

        Assert.Equal(("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]"), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void RulesRefuseParametersBeforeAnythingIsMade()
    {
        const string Rules =
            """
            Parameters: {Env: {Type: String}}
            Rules:
              Known: {Assertions: [{Assert: !Contains [[dev, prod], !Ref Env], AssertDescription: Give dev or prod.}]}
            Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref Env}}}
            """;

        foreach (var operation in new[] { "CreateStack", "CreateChangeSet" })
        {
            var request = Request("stack", Rules, Env("test"));
            request["ChangeSetName"] = "changes";
            request["ChangeSetType"] = "CREATE";
            var refusal = Refused(operation, request);
            Assert.Equal(("ValidationError", "Rule Known is not satisfied: Give dev or prod."), (refusal.Code, refusal.Message));
        }

        Assert.Equal("CREATE_COMPLETE", Create(Rules, more: Env("dev"))["StackStatus"]!.ToString());
        Assert.Equal("Rule Known is not satisfied: Give dev or prod.", Refused("UpdateStack", Request("stack", Rules, Env("x"))).Message);
    }

    [Fact]
    public void RulesSeeTheNetworkOfTheAccount()
    {
        DefaultVpc.Ensure(World, Account, Region);
        var subnet = World.Resources.OfType(Account, Region, "AWS::EC2::Subnet").First();
        const string Rules =
            """
            Parameters: {Subnet: {Type: 'AWS::EC2::Subnet::Id'}, Zone: {Type: String}}
            Rules:
              InVpc: {Assertions: [{Assert: !EachMemberIn [!ValueOf [Subnet, VpcId], !RefAll 'AWS::EC2::VPC::Id']}]}
              InZone: {Assertions: [{Assert: !Equals [!ValueOf [Subnet, AvailabilityZone], !Ref Zone], AssertDescription: Other zone}]}
            Resources: {A: {Type: AWS::SNS::Topic}}
            """;
        JsonObject Given(string zone) => new()
        {
            ["Parameters"] = new JsonArray(
                new JsonObject { ["ParameterKey"] = "Subnet", ["ParameterValue"] = subnet.Id },
                new JsonObject { ["ParameterKey"] = "Zone", ["ParameterValue"] = zone }),
        };

        Assert.Equal("Rule InZone is not satisfied: Other zone", Refused("CreateStack", Request("stack", Rules, Given("us-west-2c"))).Message);
        Assert.Equal("CREATE_COMPLETE", Create(Rules, more: Given("us-west-2a"))["StackStatus"]!.ToString());
    }

    [Fact]
    public void AFunctionGivesThePolicy()
    {
        const string Kept =
            """
            Parameters: {Env: {Type: String}}
            Conditions: {Prod: !Equals [!Ref Env, prod]}
            Resources: {A: {Type: AWS::SNS::Topic, DeletionPolicy: !If [Prod, Retain, Delete], Properties: {TopicName: !Ref Env}}}
            """;
        Create(Kept, "first", Env("prod"));
        Create(Kept, "second", Env("dev"));

        Delete("first");
        Delete("second");

        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:prod"));
        Assert.Null(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:dev"));
    }

    [Fact]
    public void OutputsOfOtherStacksAreReadWithoutAnExport()
    {
        Create("Resources: {A: {Type: AWS::SNS::Topic}}\nOutputs: {Name: {Value: from-west}}", "source");
        Call("CreateStack", """{"StackName":"source","TemplateBody":"Resources: {A: {Type: AWS::SNS::Topic}}\nOutputs: {Name: {Value: from-east}}"}""", region: "us-east-1");
        Settle();
        const string Reader =
            """
            Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: !GetStackOutput {StackName: source, OutputName: Name}}}}
            Outputs: {East: {Value: !GetStackOutput {StackName: source, OutputName: Name, Region: us-east-1}}}
            """;

        var stack = Create(Reader, "reader");

        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:from-west"));
        Assert.Equal("from-east", Assert.Single(stack["Outputs"]!.AsArray())!["OutputValue"]!.ToString());
    }

    private static JsonObject Names(string names) => new()
    {
        ["Parameters"] = new JsonArray(new JsonObject { ["ParameterKey"] = "Names", ["ParameterValue"] = names }),
        ["Capabilities"] = new JsonArray("CAPABILITY_AUTO_EXPAND"),
    };

    private static JsonObject Env(string env) => new()
    {
        ["Parameters"] = new JsonArray(new JsonObject { ["ParameterKey"] = "Env", ["ParameterValue"] = env }),
    };

    private static JsonObject Request(string name, string template, JsonObject more) => Merge(new JsonObject { ["StackName"] = name, ["TemplateBody"] = template }, more);
}
