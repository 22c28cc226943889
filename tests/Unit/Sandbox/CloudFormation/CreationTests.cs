using MlOps.Sandbox.CloudFormation;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class CreationTests : StackTests
{
    [Fact]
    public void StackIsCreatedWithItsResourcesAndOutputs()
    {
        var stack = Create(Template(
            [("Topic", Topic), ("Parameter", Parameter("/a", """{"Fn::GetAtt":["Topic","TopicName"]}"""))],
            """ "Outputs":{"Arn":{"Value":{"Ref":"Topic"},"Description":"the topic"}} """));

        Assert.Equal("CREATE_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal("arn:aws:sns:us-west-2:123456789012:topic-1", stack["Outputs"]![0]!["OutputValue"]!.ToString());
        Assert.Equal("topic-1", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
        Assert.Equal(
            [
                "stack CREATE_IN_PROGRESS",
                "Topic CREATE_IN_PROGRESS", "Topic CREATE_IN_PROGRESS", "Topic CREATE_COMPLETE",
                "Parameter CREATE_IN_PROGRESS", "Parameter CREATE_IN_PROGRESS", "Parameter CREATE_COMPLETE",
                "stack CREATE_COMPLETE",
            ],
            Events());
    }

    [Fact]
    public void FailedCreationCancelsSiblingsAndRollsBack()
    {
        Host.Faults.Add(("Bad", ResourceAction.Create, "the disk is full"));
        var stack = Create(Template(
            ("Bad", Parameter("/bad", "\"x\"")),
            ("Sibling", """{"Type":"AWS::SNS::Topic"}"""),
            ("Later", Parameter("/later", """{"Ref":"Bad"}"""))));

        Assert.Equal("ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal("the disk is full", Reason("Bad", "CREATE_FAILED"));
        Assert.Equal("Resource creation cancelled", Reason("Sibling", "CREATE_FAILED"));
        Assert.Equal("The following resource(s) failed to create: [Bad, Sibling]. Rollback requested by user.", Reason("stack", "ROLLBACK_IN_PROGRESS"));
        Assert.DoesNotContain(Events(), text => text.StartsWith("Later", StringComparison.Ordinal));
        Assert.Empty(World.Resources.All);
        Assert.Contains("/later", Call("GetTemplate", """{"StackName":"stack"}""")["TemplateBody"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CreationThatTakesTooLongRollsBack()
    {
        const string Key = """{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[]}}}""";

        var stack = Create(Template(("Key", Key), ("Alias", """{"Type":"AWS::KMS::Alias","Properties":{"AliasName":"alias/a","TargetKeyId":{"Ref":"Key"}}}""")), more: new() { ["TimeoutInMinutes"] = "1" });

        Assert.Equal("ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal("Stack creation time exceeded the specified timeout. Rollback requested by user.", Reason("stack", "ROLLBACK_IN_PROGRESS"));
    }
}
