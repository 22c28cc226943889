using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class DriftTests : StackTests
{
    private const string Project = """{"Type":"AWS::CodeCommit::Repository","Properties":{"RepositoryName":"repo"}}""";

    private JsonObject Detect()
    {
        var id = Call("DetectStackDrift", """{"StackName":"stack"}""")["StackDriftDetectionId"]!.ToString();
        Assert.Equal("DETECTION_IN_PROGRESS", Detection(id)["DetectionStatus"]!.ToString());
        Settle();
        return Detection(id);
    }

    private JsonObject Detection(string id) => Call("DescribeStackDriftDetectionStatus", new JsonObject { ["StackDriftDetectionId"] = id });

    private List<JsonNode?> Drifts() => [.. Call("DescribeStackResourceDrifts", """{"StackName":"stack"}""")["StackResourceDrifts"]!.AsArray()];

    [Fact]
    public void ChangedPropertyIsFound()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\"")), ("Topic", Topic)));
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "2";

        var detection = Detect();

        Assert.Equal(("DETECTION_COMPLETE", "DRIFTED", "1"), (detection["DetectionStatus"]!.ToString(), detection["StackDriftStatus"]!.ToString(), detection["DriftedStackResourceCount"]!.ToString()));
        var drift = Drifts().Single(drift => drift!["LogicalResourceId"]!.ToString() == "Parameter")!;
        Assert.Equal("MODIFIED", drift["StackResourceDriftStatus"]!.ToString());
        var difference = Assert.Single(drift["PropertyDifferences"]!.AsArray())!;
        Assert.Equal(("/Value", "1", "2", "NOT_EQUAL"), (difference["PropertyPath"]!.ToString(), difference["ExpectedValue"]!.ToString(), difference["ActualValue"]!.ToString(), difference["DifferenceType"]!.ToString()));
        Assert.Equal("""{"Name":"/a","Type":"String","Value":"2"}""", drift["ActualProperties"]!.ToString());
        Assert.Equal("DRIFTED", Stack()["DriftInformation"]!["StackDriftStatus"]!.ToString());
        Assert.Equal("IN_SYNC", Drifts().Single(drift => drift!["LogicalResourceId"]!.ToString() == "Topic")!["StackResourceDriftStatus"]!.ToString());
    }

    [Fact]
    public void OnlyWhatTheTemplateSetsCounts()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\"")), ("Topic", Topic)));
        Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1")!.Properties["DisplayName"] = "by hand";

        Assert.Equal("IN_SYNC", Detect()["StackDriftStatus"]!.ToString());
    }

    [Fact]
    public void WhatWasAddedWithinADocumentCounts()
    {
        const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"codebuild.amazonaws.com"}}]}""";
        Create(Template(("Role", $$$"""{"Type":"AWS::IAM::Role","Properties":{"RoleName":"builder","AssumeRolePolicyDocument":{{{Trust}}}}}""")));
        Live("AWS::IAM::Role", "builder")!.Properties["AssumeRolePolicyDocument"]!["Statement"]![0]!["Principal"]!["AWS"] = "*";

        Assert.Equal("DRIFTED", Detect()["StackDriftStatus"]!.ToString());
        var difference = Assert.Single(Drifts()[0]!["PropertyDifferences"]!.AsArray())!;
        Assert.Equal("/AssumeRolePolicyDocument/Statement/0/Principal/AWS", difference["PropertyPath"]!.ToString());
        Assert.Equal(("ADD", "*"), (difference["DifferenceType"]!.ToString(), difference["ActualValue"]!.ToString().Trim('"')));
    }

    [Fact]
    public void WriteOnlyPropertiesNeverDrift()
    {
        Create(Template(("Parameter", """{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/a","Type":"String","Value":"1","Description":"mine"}}""")));
        Live("AWS::SSM::Parameter", "/a")!.Properties["Description"] = "by hand";

        Assert.Equal("IN_SYNC", Detect()["StackDriftStatus"]!.ToString());
    }

    [Fact]
    public void DeletedResourceIsFound()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\""))));
        World.Resources.Remove(Live("AWS::SSM::Parameter", "/a")!);

        Assert.Equal("DRIFTED", Detect()["StackDriftStatus"]!.ToString());
        var drift = Assert.Single(Drifts())!;
        Assert.Equal("DELETED", drift["StackResourceDriftStatus"]!.ToString());
        Assert.Null(drift["PropertyDifferences"]);
    }

    [Fact]
    public void TypesWithoutSupportAreAbsentAndTheStackIsInSync()
    {
        Create(Template(("Repository", Project)));
        World.Resources.All.Single().Properties["RepositoryDescription"] = "by hand";

        Assert.Equal("IN_SYNC", Detect()["StackDriftStatus"]!.ToString());
        Assert.Empty(Drifts());
        Assert.Equal("NOT_CHECKED", Resource("Repository")["DriftInformation"]!["StackResourceDriftStatus"]!.ToString());
        Assert.Equal("ValidationError", Refused("DetectStackResourceDrift", """{"StackName":"stack","LogicalResourceId":"Repository"}""").Code);
    }

    [Fact]
    public void FailedDetectionKeepsWhatItFound()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\"")), ("Topic", Topic)));
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "2";
        Host.Caller.Denied.Add("sns:GetTopicAttributes");

        var detection = Detect();

        Assert.Equal("DETECTION_FAILED", detection["DetectionStatus"]!.ToString());
        Assert.Contains("sns:GetTopicAttributes", detection["DetectionStatusReason"]!.ToString(), StringComparison.Ordinal);
        Assert.Null(detection["DriftedStackResourceCount"]);
        Assert.Equal(["Parameter MODIFIED", "Topic NOT_CHECKED"], Drifts().Select(drift => $"{drift!["LogicalResourceId"]} {drift["StackResourceDriftStatus"]}"));
    }

    [Fact]
    public void TagsOfStackAndOfCloudFormationAreNoDrift()
    {
        const string Tagged = """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-1","Tags":[{"Key":"own","Value":"1"}]}}""";
        Create(Template(("Topic", Tagged)), more: new JsonObject { ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" }) });
        var live = Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1")!;
        Assert.Equal(
            ["team=ml", "own=1", "aws:cloudformation:stack-name=stack", $"aws:cloudformation:stack-id={Stack()["StackId"]}", "aws:cloudformation:logical-id=Topic"],
            live.Properties["Tags"]!.AsArray().Select(tag => $"{tag!["Key"]}={tag["Value"]}"));
        Assert.Equal("IN_SYNC", Detect()["StackDriftStatus"]!.ToString());

        live.Properties["Tags"]!.AsArray().Add(new JsonObject { ["Key"] = "foreign", ["Value"] = "x" });
        Assert.Equal("DRIFTED", Detect()["StackDriftStatus"]!.ToString());
        Assert.Equal("ADD", Drifts()[0]!["PropertyDifferences"]![0]!["DifferenceType"]!.ToString());
    }

    [Fact]
    public void ATagThatTheStackLosesGoesFromItsResources()
    {
        var template = Template(("Topic", """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-1","Tags":[{"Key":"own","Value":"1"}]}}"""));
        static JsonObject Tags(params string[] keys) => new() { ["Tags"] = new JsonArray([.. keys.Select(key => new JsonObject { ["Key"] = key, ["Value"] = "ml" })]) };
        Create(template, more: Tags("team", "area"));
        var live = Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1")!;
        live.Properties["Tags"]!.AsArray().Add(new JsonObject { ["Key"] = "foreign", ["Value"] = "x" });

        Update(template, more: Tags("team"));

        Assert.Equal(
            ["foreign", "own", "team"],
            live.Properties["Tags"]!.AsArray().Select(tag => tag!["Key"]!.ToString()).Where(key => !key.StartsWith("aws:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PropertiesAreShownByTheAlphabet()
    {
        Create(Template(("Topic", """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-1","DisplayName":"b","Tags":[{"Value":"1","Key":"own"}]}}""")));
        Detect();

        Assert.Equal("""{"DisplayName":"b","Tags":[{"Key":"own","Value":"1"}],"TopicName":"topic-1"}""", Drifts()[0]!["ExpectedProperties"]!.ToString());
        Assert.StartsWith("""{"DisplayName":"b","Tags":[{"Key":"own","Value":"1"}""", Drifts()[0]!["ActualProperties"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneResourceIsCheckedAtOnce()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\""))));
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "2";

        var drift = Call("DetectStackResourceDrift", """{"StackName":"stack","LogicalResourceId":"Parameter"}""")["StackResourceDrift"]!;

        Assert.Equal("MODIFIED", drift["StackResourceDriftStatus"]!.ToString());
    }

    [Fact]
    public void DriftAwareChangeSetRevertsWhatDrifted()
    {
        var template = Template(("Parameter", Parameter("/a", "\"1\"")), ("Gone", Parameter("/gone", "\"1\"")));
        Create(template);
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "2";
        World.Resources.Remove(Live("AWS::SSM::Parameter", "/gone")!);

        var changeSet = ChangeSet(template, more: new JsonObject { ["DeploymentMode"] = "REVERT_DRIFT" });

        Assert.Equal("DRIFTED", changeSet["StackDriftStatus"]!.ToString());
        var change = changeSet["Changes"]!.AsArray().Single(change => change!["ResourceChange"]!["LogicalResourceId"]!.ToString() == "Parameter")!["ResourceChange"]!;
        Assert.Equal(("Modify", "MODIFIED"), (change["Action"]!.ToString(), change["ResourceDriftStatus"]!.ToString()));
        var target = change["Details"]![0]!["Target"]!;
        Assert.Equal(("2", "1", "ACTUAL_STATE", "TEMPLATE"), (target["BeforeValue"]!.ToString(), target["AfterValue"]!.ToString(), target["BeforeValueFrom"]!.ToString(), target["AfterValueFrom"]!.ToString()));

        Assert.Equal("UPDATE_COMPLETE", Execute()["StackStatus"]!.ToString());
        Assert.Equal("1", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
        Assert.Equal("1", Live("AWS::SSM::Parameter", "/gone")!.Properties["Value"]!.ToString());
    }

    [Fact]
    public void DriftAwareChangeSetTakesOverWhatTheTemplateNowSays()
    {
        Create(Template(("Parameter", Parameter("/a", "\"1\""))));
        Live("AWS::SSM::Parameter", "/a")!.Properties["Value"] = "2";

        var changeSet = ChangeSet(Template(("Parameter", Parameter("/a", "\"2\""))), more: new JsonObject { ["DeploymentMode"] = "REVERT_DRIFT" });

        var change = changeSet["Changes"]![0]!["ResourceChange"]!;
        Assert.Equal(("SyncWithActual", "MODIFIED"), (change["Action"]!.ToString(), change["ResourceDriftStatus"]!.ToString()));
        var detail = Assert.Single(change["Details"]!.AsArray())!;
        Assert.Equal(("NoModification", "SyncWithActual"), (detail["ChangeSource"]!.ToString(), detail["Target"]!["AttributeChangeType"]!.ToString()));
        Assert.Equal(("/Properties/Value", "2", "2"), (detail["Target"]!["Path"]!.ToString(), detail["Target"]!["BeforeValue"]!.ToString(), detail["Target"]!["AfterValue"]!.ToString()));
        Execute();
        Assert.Equal("IN_SYNC", Detect()["StackDriftStatus"]!.ToString());
    }

    [Fact]
    public void DriftAwareChangeSetLooksAtTemplatesOnlyForSomeTypes()
    {
        var template = Template(("Group", """{"Type":"AWS::SageMaker::ModelPackageGroup","Properties":{"ModelPackageGroupName":"models","ModelPackageGroupDescription":"mine"}}"""), ("Repository", Project));
        Create(template);
        World.Resources.All.Single(live => live.Type == "AWS::SageMaker::ModelPackageGroup").Properties["ModelPackageGroupDescription"] = "by hand";

        Assert.Equal("FAILED", ChangeSet(template, more: new JsonObject { ["DeploymentMode"] = "REVERT_DRIFT" })["Status"]!.ToString());
    }

    [Fact]
    public void RollbackOfADriftAwareDeploymentGoesBackToWhatReallyWas()
    {
        Create(Template(("First", Parameter("/first", "\"1\"")), ("Second", Parameter("/second", """{"Fn::Sub":"${First}"}"""))));
        Live("AWS::SSM::Parameter", "/first")!.Properties["Value"] = "by hand";
        Host.Faults.Add(("Second", ResourceAction.Update, "no"));
        ChangeSet(
            Template(("First", Parameter("/first", "\"1\"")), ("Second", Parameter("/second", """{"Fn::Sub":"${First}!"}"""))),
            more: new JsonObject { ["DeploymentMode"] = "REVERT_DRIFT" });

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", Execute()["StackStatus"]!.ToString());
        Assert.Equal("by hand", Live("AWS::SSM::Parameter", "/first")!.Properties["Value"]!.ToString());
    }
}
