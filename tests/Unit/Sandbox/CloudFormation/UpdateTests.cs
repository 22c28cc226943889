using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class UpdateTests : StackTests
{
    private static string Pair(string topicName, string value) =>
        Template(("Topic", Topic.Replace("topic-1", topicName, StringComparison.Ordinal)), ("Parameter", Parameter("/a", value)));

    [Fact]
    public void UnchangedTemplateIsRefusedWhateverDrifted()
    {
        var template = Template(("Parameter", Parameter("/a", "\"x\"")));
        Create(template);
        World.Resources.Remove(Live("AWS::SSM::Parameter", "/a")!);

        Assert.Equal("No updates are to be performed.", Refused("UpdateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = template }).Message);
        var changeSet = ChangeSet(template);
        Assert.Equal("FAILED", changeSet["Status"]!.ToString());
        Assert.Equal("UNAVAILABLE", changeSet["ExecutionStatus"]!.ToString());
        Assert.Equal("The submitted information didn't contain changes. Submit different information to create a change set.", changeSet["StatusReason"]!.ToString());
        Assert.Null(Live("AWS::SSM::Parameter", "/a"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UnchangedTemplateIsRefusedThoughAnAttributeThatIsReadDrifted(bool isGone)
    {
        var template = Template(("Parameter", Parameter("/a", "\"x\"")), ("Reader", Parameter("/b", """{"Fn::GetAtt":["Parameter","Value"]}""")));
        Create(template);
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "by hand";
        if (isGone)
        {
            World.Resources.Remove(Live("AWS::SSM::Parameter", "/a")!);
        }

        Assert.Equal("No updates are to be performed.", Refused("UpdateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = template }).Message);
    }

    [Fact]
    public void ReplacementComesFirstAndTheOldGoesInCleanup()
    {
        Create(Pair("topic-1", """{"Ref":"Topic"}"""));
        var stack = Update(Pair("topic-2", """{"Ref":"Topic"}"""));

        Assert.Equal("UPDATE_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Null(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-2"));
        Assert.Equal("arn:aws:sns:us-west-2:123456789012:topic-2", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
        var events = Events();
        Assert.Equal(
            [
                "stack UPDATE_IN_PROGRESS",
                "Topic UPDATE_IN_PROGRESS", "Topic UPDATE_IN_PROGRESS", "Topic UPDATE_COMPLETE",
                "Parameter UPDATE_IN_PROGRESS", "Parameter UPDATE_COMPLETE",
                "stack UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                "Topic DELETE_IN_PROGRESS", "Topic DELETE_COMPLETE",
                "stack UPDATE_COMPLETE",
            ],
            events.Skip(events.IndexOf("stack UPDATE_IN_PROGRESS")));
        var first = RawEvents().First(record => record["ResourceStatus"]!.ToString() == "UPDATE_IN_PROGRESS" && record["LogicalResourceId"]!.ToString() == "Topic");
        Assert.Equal("Requested update requires the creation of a new physical resource; hence creating one.", first["ResourceStatusReason"]!.ToString());
    }

    [Fact]
    public void CustomNamedResourceIsNotReplaced()
    {
        const string Group = """{"Type":"AWS::SageMaker::ModelPackageGroup","Properties":{"ModelPackageGroupName":"models","ModelPackageGroupDescription":"TEXT"}}""";
        Create(Template(("Group", Group)));
        var stack = Update(Template(("Group", Group.Replace("TEXT", "other", StringComparison.Ordinal))));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal(
            "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename models and update the stack again.",
            Reason("Group", "UPDATE_FAILED"));
    }

    [Fact]
    public void CleanupThatFailsDoesNotFailTheUpdate()
    {
        Create(Template(("Topic", Topic), ("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"full-bucket"}}""")));
        Live("AWS::S3::Bucket", "full-bucket")!.Contents["Versions"] = new JsonArray(new JsonObject { ["Key"] = "a" });

        var stack = Update(Template(("Topic", Topic)));

        Assert.Equal("UPDATE_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal("Update successful. One or more resources could not be deleted.", stack["StackStatusReason"]!.ToString());
        Assert.NotNull(Live("AWS::S3::Bucket", "full-bucket"));
        Assert.Contains("The bucket you tried to delete is not empty", Reason("Bucket", "DELETE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void FailedUpdateGoesBackToTheFormerTemplate()
    {
        Create(Template(("First", Parameter("/first", "\"1\"")), ("Second", Parameter("/second", "\"1\""))));
        Live("AWS::SSM::Parameter", "/first")!.Properties["Value"] = "changed by hand";
        Host.Faults.Add(("Second", ResourceAction.Update, "it broke"));

        var stack = Update(Template(("First", Parameter("/first", "\"2\"")), ("Second", Parameter("/second", "\"2\"")), ("Third", Parameter("/third", """{"Ref":"First"}"""))));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal("The following resource(s) failed to update: [First, Second]. ", Reason("stack", "UPDATE_ROLLBACK_IN_PROGRESS"));
        Assert.Equal("1", Live("AWS::SSM::Parameter", "/first")!.Properties["Value"]!.ToString());
        Assert.Equal("1", Live("AWS::SSM::Parameter", "/second")!.Properties["Value"]!.ToString());
        Assert.Null(Live("AWS::SSM::Parameter", "/third"));
    }

    [Fact]
    public void WhatAFailedUpdateMadeIsDeletedInItsCleanup()
    {
        Create(Template(("Topic", Topic)));
        Host.Faults.Add(("Bad", ResourceAction.Create, "no"));
        var stack = Update(Template(("Topic", Topic), ("New", Parameter("/new", "\"1\"")), ("Bad", Parameter("/bad", """{"Ref":"New"}"""))));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Null(Live("AWS::SSM::Parameter", "/new"));
        var events = Events();
        Assert.True(events.IndexOf("stack UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS") < events.IndexOf("New DELETE_IN_PROGRESS"));
        Assert.Single(Call("ListStackResources", """{"StackName":"stack"}""")["StackResourceSummaries"]!.AsArray());
    }

    [Fact]
    public void FailedRollbackIsContinuedWithResourcesSkipped()
    {
        Create(Template(("First", Parameter("/first", "\"1\"")), ("Second", Parameter("/second", "{\"Ref\":\"First\"}"))));
        Host.Faults.Add(("Second", ResourceAction.Update, "it broke"));
        Call("UpdateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("First", Parameter("/first", "\"2\"")), ("Second", Parameter("/second", "{\"Fn::Sub\":\"${First}!\"}"))) });
        Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal("UPDATE_ROLLBACK_IN_PROGRESS", Status());
        Host.Faults.Add(("First", ResourceAction.Update, "it broke again"));
        Settle();

        Assert.Equal("UPDATE_ROLLBACK_FAILED", Status());
        Assert.Equal("The following resource(s) failed to update: [First]. ", Stack()["StackStatusReason"]!.ToString());
        Assert.Equal("ValidationError", Refused("ContinueUpdateRollback", """{"StackName":"stack","ResourcesToSkip":["Nothing"]}""").Code);
        Assert.Contains("is in UPDATE_ROLLBACK_FAILED state and can not be updated.", Refused("UpdateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("Topic", Topic)) }).Message, StringComparison.Ordinal);

        Call("ContinueUpdateRollback", """{"StackName":"stack","ResourcesToSkip":["First"]}""");
        Settle();

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", Status());
        Assert.Equal("2", Live("AWS::SSM::Parameter", "/first")!.Properties["Value"]!.ToString());
        Assert.Equal("UPDATE_COMPLETE", Resource("First")["ResourceStatus"]!.ToString());
        Assert.Equal("NOT_CHECKED", Resource("First")["DriftInformation"]!["StackResourceDriftStatus"]!.ToString());
    }

    [Fact]
    public void RunningUpdateIsCancelled()
    {
        Create(Template(("First", Parameter("/first", "\"1\""))));
        Call("UpdateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("First", Parameter("/first", "\"2\""))) });
        Clock.Advance(TimeSpan.FromSeconds(3));

        Call("CancelUpdateStack", """{"StackName":"stack"}""");
        Assert.Equal("UPDATE_ROLLBACK_IN_PROGRESS", Status());
        Settle();

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", Status());
        Assert.Equal("Resource update cancelled", Reason("First", "UPDATE_FAILED"));
        Assert.Equal("1", Live("AWS::SSM::Parameter", "/first")!.Properties["Value"]!.ToString());
        Assert.Equal("CancelUpdateStack cannot be called from current stack status", Refused("CancelUpdateStack", """{"StackName":"stack"}""").Message);
    }

    [Fact]
    public void OneOperationAtATime()
    {
        Create(Template(("First", Parameter("/first", "\"1\""))));
        var next = new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("First", Parameter("/first", "\"2\""))) };
        Call("UpdateStack", next);

        var refusal = Refused("UpdateStack", next);

        Assert.Equal("ValidationError", refusal.Code);
        Assert.Equal($"Stack:{Stack()["StackId"]} is in UPDATE_IN_PROGRESS state and can not be updated.", refusal.Message);
        Assert.Equal($"Stack [{Stack()["StackId"]}] cannot be deleted while in status UPDATE_IN_PROGRESS", Refused("DeleteStack", """{"StackName":"stack"}""").Message);
    }

    [Fact]
    public void StackPolicyForbidsReplacement()
    {
        Create(Template(("Topic", Topic)), more: new JsonObject
        {
            ["StackPolicyBody"] = """{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"},{"Effect":"Deny","Action":["Update:Replace","Update:Delete"],"Principal":"*","Resource":"LogicalResourceId/Topic"}]}""",
        });

        var stack = Update(Template(("Topic", Topic.Replace("topic-1", "topic-2", StringComparison.Ordinal))));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.Equal(
            "Action denied by stack policy: Statement [#2] does not allow [Update:Replace, Update:Delete] for resource [LogicalResourceId/Topic];",
            Reason("Topic", "UPDATE_FAILED"));
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
        Assert.Equal("Error validating stack policy: Invalid stack policy", Refused("SetStackPolicy", """{"StackName":"stack","StackPolicyBody":"{}"}""").Message);
    }

    [Fact]
    public void StackPolicyForbidsRemoval()
    {
        Create(Template(("Topic", Topic), ("Other", Parameter("/a", "\"1\""))), more: new JsonObject
        {
            ["StackPolicyBody"] = """{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"},{"Effect":"Deny","Action":"Update:Delete","Principal":"*","Resource":"LogicalResourceId/Topic"}]}""",
        });

        var stack = Update(Template(("Other", Parameter("/a", "\"1\""))));

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
        Assert.Equal("Action denied by stack policy: Statement [#2] does not allow [Update:Delete] for resource [LogicalResourceId/Topic];", Reason("Topic", "UPDATE_FAILED"));
    }

    [Fact]
    public void ExportInUseIsNeitherChangedNorDeleted()
    {
        static string Exporter(string value) => Template([("Parameter", Parameter("/a", $"\"{value}\""))], """ "Outputs":{"Out":{"Value":"VALUE","Export":{"Name":"shared"}}} """.Replace("VALUE", value, StringComparison.Ordinal));
        Create(Exporter("1"), "exporter");
        Create(Template(("User", Parameter("/user", """{"Fn::ImportValue":"shared"}"""))), "user");

        Assert.Equal("1", Live("AWS::SSM::Parameter", "/user")!.Properties["Value"]!.ToString());
        Assert.Equal("shared", Call("ListExports", "{}")["Exports"]![0]!["Name"]!.ToString());
        Assert.Equal("user", Call("ListImports", """{"ExportName":"shared"}""")["Imports"]![0]!.ToString());
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", Update(Exporter("2"), "exporter")["StackStatus"]!.ToString());
        Assert.Equal("Export shared cannot be updated as it is in use by user. ", Reason("exporter", "UPDATE_ROLLBACK_IN_PROGRESS", "exporter"));
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", Delete("exporter")["StackStatus"]!.ToString());
        Assert.Equal("Export shared cannot be deleted as it is in use by user", Stack("exporter")["StackStatusReason"]!.ToString());
    }
}
