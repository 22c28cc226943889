using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class ChangeSetTests : StackTests
{
    private static readonly string Simple = Template(("Topic", Topic));

    [Fact]
    public void CreationChangeSetMakesAStackInReview()
    {
        var changeSet = ChangeSet(Simple, type: "CREATE");

        Assert.Equal("CREATE_COMPLETE", changeSet["Status"]!.ToString());
        Assert.Equal("AVAILABLE", changeSet["ExecutionStatus"]!.ToString());
        Assert.Equal("REVIEW_IN_PROGRESS", Status());
        Assert.Empty(Call("ListStackResources", """{"StackName":"stack"}""")["StackResourceSummaries"]!.AsArray());
        Assert.Equal(["stack REVIEW_IN_PROGRESS"], Events());

        Call("DeleteChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""");
        Assert.Equal("REVIEW_IN_PROGRESS", Status());
        var refusal = Refused("DescribeChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""");
        Assert.Equal("ChangeSetNotFound", refusal.Code);
        Assert.Equal(404, refusal.StatusCode);
    }

    [Fact]
    public void ExecutedCreationDeploys()
    {
        ChangeSet(Simple, type: "CREATE");

        var stack = Execute();

        Assert.Equal("CREATE_COMPLETE", stack["StackStatus"]!.ToString());
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
    }

    [Fact]
    public void CreationOfAnExistingStackIsRefused()
    {
        Create(Simple);

        var refusal = Refused("CreateChangeSet", new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "again", ["ChangeSetType"] = "CREATE", ["TemplateBody"] = Simple });

        Assert.Equal("Stack [stack] already exists and cannot be created again with the changeSet [again].", refusal.Message);
    }

    [Fact]
    public void ExecutingDeletesTheOthers()
    {
        Create(Simple);
        ChangeSet(Template(("Topic", Topic), ("New", Parameter("/1", "\"1\""))), "one");
        ChangeSet(Template(("Topic", Topic), ("New", Parameter("/2", "\"2\""))), "two");

        Execute("two");

        Assert.Equal("two", Assert.Single(Call("ListChangeSets", """{"StackName":"stack"}""")["Summaries"]!.AsArray())!["ChangeSetName"]!.ToString());
    }

    [Fact]
    public void ChangeSetIsObsoleteAfterAnotherUpdate()
    {
        Create(Simple);
        ChangeSet(Template(("Topic", Topic), ("New", Parameter("/1", "\"1\""))));
        Update(Template(("Topic", Topic), ("Direct", Parameter("/2", "\"2\""))));

        Assert.Equal("OBSOLETE", Described()["ExecutionStatus"]!.ToString());
        var refusal = Refused("ExecuteChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""");
        Assert.Equal("InvalidChangeSetStatus", refusal.Code);
        Assert.Matches(@"^ChangeSet \[arn:.+\] cannot be executed in its current execution status of \[OBSOLETE\]$", refusal.Message);
    }

    [Fact]
    public void FailedChangeSetIsNotExecuted()
    {
        Create(Simple);
        ChangeSet(Simple);

        var refusal = Refused("ExecuteChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""");

        Assert.Equal("InvalidChangeSetStatus", refusal.Code);
        Assert.EndsWith("cannot be executed in its current status of [FAILED]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PropertyErrorsFailTheChangeSetWithDetailsInEventsOnly()
    {
        var changeSet = ChangeSet(Template(("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{},"Nonsense":1}}""")), type: "CREATE");

        Assert.Equal("FAILED", changeSet["Status"]!.ToString());
        Assert.Equal(
            "The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.",
            changeSet["StatusReason"]!.ToString());
        var events = Call("DescribeEvents", new JsonObject { ["ChangeSetName"] = changeSet["ChangeSetId"]!.ToString(), ["Filters"] = new JsonObject { ["FailedEvents"] = true } })["OperationEvents"]!.AsArray();
        var found = events.Where(record => record!["EventType"]!.ToString() == "VALIDATION_ERROR").ToList();
        Assert.Equal(2, found.Count);
        Assert.All(found, record => Assert.Equal(("PROPERTY_VALIDATION", "FAIL"), (record!["ValidationName"]!.ToString(), record["ValidationFailureMode"]!.ToString())));
        Assert.Contains(found, record => record!["ValidationStatusReason"]!.ToString() == "#/BucketEncryption: required key [ServerSideEncryptionConfiguration] not found"
            && record["ValidationPath"]!.ToString() == "/Resources/Bucket/Properties/BucketEncryption");
        Assert.Contains(found, record => record!["ValidationStatusReason"]!.ToString() == "#: extraneous key [Nonsense] is not permitted");
    }

    [Fact]
    public void NameThatIsTakenFailsTheChangeSet()
    {
        Create(Template(("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"taken-bucket"}}""")), "other");

        var changeSet = ChangeSet(Template(("Mine", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"taken-bucket"}}""")), type: "CREATE");

        Assert.Contains("[AWS::EarlyValidation::ResourceExistenceCheck]", changeSet["StatusReason"]!.ToString(), StringComparison.Ordinal);
        var found = Call("DescribeEvents", """{"StackName":"stack","Filters":{"FailedEvents":"true"}}""")["OperationEvents"]!.AsArray()
            .Single(record => record!["EventType"]!.ToString() == "VALIDATION_ERROR")!;
        Assert.Equal("NAME_CONFLICT_VALIDATION", found["ValidationName"]!.ToString());
        Assert.Equal("Resource of type 'AWS::S3::Bucket' with identifier 'taken-bucket' already exists.", found["ValidationStatusReason"]!.ToString());
    }

    [Fact]
    public void BucketWithContentsIsAWarning()
    {
        Create(Template(("Topic", Topic), ("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"full-bucket"}}""")));
        Live("AWS::S3::Bucket", "full-bucket")!.Contents["Versions"] = new JsonArray(new JsonObject { ["Key"] = "a" });

        var changeSet = ChangeSet(Simple);

        Assert.Equal("CREATE_COMPLETE", changeSet["Status"]!.ToString());
        var found = Call("DescribeEvents", new JsonObject { ["ChangeSetName"] = changeSet["ChangeSetId"]!.ToString() })["OperationEvents"]!.AsArray()
            .Single(record => record!["EventType"]!.ToString() == "VALIDATION_ERROR")!;
        Assert.Equal(("BUCKET_EMPTINESS_VALIDATION", "WARN"), (found["ValidationName"]!.ToString(), found["ValidationFailureMode"]!.ToString()));
    }

    [Fact]
    public void CapabilitiesAreAskedFor()
    {
        const string Role = """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"named","AssumeRolePolicyDocument":{"Statement":[]}}}""";
        var request = new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "changes", ["ChangeSetType"] = "CREATE", ["TemplateBody"] = Template(("Role", Role)) };

        var refusal = Refused("CreateChangeSet", request);
        Assert.Equal(("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_NAMED_IAM]"), (refusal.Code, refusal.Message));
        Assert.Equal("InsufficientCapabilitiesException", Refused("CreateChangeSet", Merge(request, new JsonObject { ["Capabilities"] = new JsonArray("CAPABILITY_IAM") })).Code);
        Call("CreateChangeSet", Merge(request, new JsonObject { ["Capabilities"] = new JsonArray("CAPABILITY_NAMED_IAM") }));
        Assert.Equal("CAPABILITY_NAMED_IAM", Call("ValidateTemplate", new JsonObject { ["TemplateBody"] = Template(("Role", Role)) })["Capabilities"]![0]!.ToString());
    }

    [Fact]
    public void BodyIsLimitedInBytes()
    {
        static string Of(char letter, int count) => Template([("Topic", Topic)], "\"Metadata\":{\"Filler\":\"" + new string(letter, count) + "\"}");
        var room = 51_200 - System.Text.Encoding.UTF8.GetByteCount(Of('x', 0));

        Call("ValidateTemplate", new JsonObject { ["TemplateBody"] = Of('x', room) });
        var refusal = Refused("ValidateTemplate", new JsonObject { ["TemplateBody"] = Of('x', room + 1) });
        Assert.EndsWith("at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200", refusal.Message, StringComparison.Ordinal);
        Refused("ValidateTemplate", new JsonObject { ["TemplateBody"] = Of('é', (room / 2) + 1) });
    }

    [Fact]
    public void YamlAliasesAreRefused()
    {
        const string Text = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties: &properties\n      TopicName: a\n  Other:\n    Type: AWS::SNS::Topic\n    Properties: *properties\n";

        var refusal = Refused("ValidateTemplate", new JsonObject { ["TemplateBody"] = Text });

        Assert.Equal("ValidationError", refusal.Code);
        Assert.Contains("alias", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParameterOfTheStoreIsResolvedWhenTheChangeSetIsMade()
    {
        Create(Template(("Source", Parameter("/source", "\"first\""))), "source");
        var template = Template([("Copy", Parameter("/copy", """{"Ref":"Given"}"""))], """ "Parameters":{"Given":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"/source"}} """);

        var changeSet = ChangeSet(template, type: "CREATE");

        Assert.Equal(("/source", "first"), (changeSet["Parameters"]![0]!["ParameterValue"]!.ToString(), changeSet["Parameters"]![0]!["ResolvedValue"]!.ToString()));
        Assert.Contains(Host.Caller.Calls, call => call is { Action: "ssm:GetParameters", Resource: "arn:aws:ssm:us-west-2:123456789012:parameter/source", Via: "cloudformation.amazonaws.com" });
        Live("AWS::SSM::Parameter", "/source")!.Properties["Value"] = "second";
        Execute();
        Assert.Equal("first", Live("AWS::SSM::Parameter", "/copy")!.Properties["Value"]!.ToString());

        var next = ChangeSet(template, "next");
        var detail = next["Changes"]![0]!["ResourceChange"]!["Details"]!.AsArray().Last()!;
        Assert.Equal(("ParameterReference", "Given"), (detail["ChangeSource"]!.ToString(), detail["CausingEntity"]!.ToString()));
        Assert.Equal("second", detail["Target"]!["AfterValue"]!.ToString());
    }

    [Fact]
    public void ParameterOfTheStoreNeedsPermissionAndMustExist()
    {
        var request = new JsonObject
        {
            ["StackName"] = "stack",
            ["TemplateBody"] = Template([("Copy", Parameter("/copy", """{"Ref":"Given"}"""))], """ "Parameters":{"Given":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"/nowhere"}} """),
        };

        Assert.Equal("Unable to fetch parameters [/nowhere] from parameter store for this account.", Refused("CreateStack", request).Message);
        Host.Caller.Denied.Add("ssm:GetParameters");
        var denied = Refused("CreateStack", request);
        Assert.Equal("ValidationError", denied.Code);
        Assert.Contains("is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:us-west-2:123456789012:parameter/nowhere", denied.Message, StringComparison.Ordinal);
        Assert.Contains("(Service: AWSSimpleSystemsManagement; Status Code: 400; Error Code: AccessDeniedException; Request ID: ", denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TokenMakesARepeatedRequestHarmless()
    {
        Create(Simple);
        ChangeSet(Template(("Topic", Topic), ("New", Parameter("/1", "\"1\""))));
        const string Request = """{"StackName":"stack","ChangeSetName":"changes","ClientRequestToken":"token-1"}""";

        Call("ExecuteChangeSet", Request);
        Call("ExecuteChangeSet", Request);
        Settle();

        Assert.Equal("UPDATE_COMPLETE", Status());
        Assert.Equal("TokenAlreadyExistsException", Refused("ExecuteChangeSet", """{"StackName":"stack","ChangeSetName":"changes","ClientRequestToken":"token-1","DisableRollback":"true"}""").Code);
        Assert.Contains(RawEvents(), record => record["ClientRequestToken"]?.ToString() == "token-1");
        var other = Refused("DeleteStack", """{"StackName":"stack","ClientRequestToken":"token-1"}""");
        Assert.Equal(("TokenAlreadyExistsException", "A client request token already exists."), (other.Code, other.Message));

        var creation = new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "twice", ["ClientToken"] = "token-2", ["TemplateBody"] = Template(("Topic", Topic)) };
        Call("CreateChangeSet", creation);
        Call("CreateChangeSet", creation);
        var mismatch = Refused("CreateChangeSet", Merge(creation, new JsonObject { ["ClientToken"] = "token-3" }));
        Assert.Equal(("AlreadyExistsException", "ChangeSet twice cannot be created due to a mismatch with existing attribute ClientToken"), (mismatch.Code, mismatch.Message));
    }

    [Fact]
    public void OperationInFlightGoesOnAfterReload()
    {
        Call("CreateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("Topic", Topic), ("Parameter", Parameter("/a", """{"Ref":"Topic"}"""))) });
        Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("CREATE_IN_PROGRESS", Status());
        var saved = World.Save().ToJsonString();

        World = new World { Time = Clock };
        World.Load(JsonNode.Parse(saved)!.AsObject());
        Settle();

        Assert.Equal("CREATE_COMPLETE", Status());
        Assert.Single(World.Resources.All, live => live.Type == "AWS::SNS::Topic");
        Assert.Equal("arn:aws:sns:us-west-2:123456789012:topic-1", Live("AWS::SSM::Parameter", "/a")!.Properties["Value"]!.ToString());
    }

    [Fact]
    public void ImportIsRefused()
    {
        Assert.Equal("ValidationError", Refused("CreateChangeSet", new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "changes", ["ChangeSetType"] = "IMPORT", ["TemplateBody"] = Simple }).Code);
        Assert.Equal("Stack [stack] does not exist", Refused("CreateChangeSet", new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "changes", ["TemplateBody"] = Simple }).Message);
    }

    [Fact]
    public void OutputsAloneCanBeDeployed()
    {
        Create(Simple);

        var changeSet = ChangeSet(Template([("Topic", Topic)], """ "Outputs":{"Arn":{"Value":{"Ref":"Topic"}}} """));

        Assert.Equal("CREATE_COMPLETE", changeSet["Status"]!.ToString());
        Assert.Empty(changeSet["Changes"]!.AsArray());
        Assert.Equal("UPDATE_COMPLETE", Execute()["StackStatus"]!.ToString());
        Assert.Equal("Arn", Stack()["Outputs"]![0]!["OutputKey"]!.ToString());
    }
}
