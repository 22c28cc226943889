namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class ResourceTypeTests : StackTests
{
    private const string KeyPolicy = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"},{"Effect":"Allow","Principal":{"Service":"logs.us-west-2.amazonaws.com"},"Action":"kms:*","Resource":"*"}]}""";

    private static string Key(string policy = KeyPolicy) => $"{{\"Type\":\"AWS::KMS::Key\",\"Properties\":{{\"PendingWindowInDays\":7,\"KeyPolicy\":{policy}}}}}";

    private static string LogGroup(string key) => $"{{\"Type\":\"AWS::Logs::LogGroup\",\"Properties\":{{\"LogGroupName\":\"g\",\"KmsKeyId\":\"{key}\"}}}}";

    private static string TrustedRole(string service) =>
        """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"worker","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"SERVICE"},"Action":"sts:AssumeRole"}]}}}""".Replace("SERVICE", service, StringComparison.Ordinal);

    private static string Pipeline(string more = "") =>
        """{"Type":"AWS::CodePipeline::Pipeline","Properties":{"Name":"pipe","RoleArn":{"Fn::GetAtt":["Role","Arn"]},"Stages":[{"Name":"Source","Actions":[{"Name":"a","ActionTypeId":{"Category":"Source","Owner":"AWS","Provider":"CodeCommit","Version":"1"}}]},{"Name":"Build","Actions":[{"Name":"b","ActionTypeId":{"Category":"Build","Owner":"AWS","Provider":"CodeBuild","Version":"1"}}]}],"ArtifactStore":{"Type":"S3","Location":"bucket"}MORE}}""".Replace("MORE", more, StringComparison.Ordinal);

    [Fact]
    public void RoleThatIsTooNewFailsTheResource()
    {
        var template = Template(("Role", TrustedRole("codepipeline.amazonaws.com")), ("Pipeline", Pipeline()));
        Host.NewRoleDelay = TimeSpan.FromSeconds(40);
        Create(template);

        Assert.Equal("ROLLBACK_COMPLETE", Status());
        Assert.Contains("CodePipeline is not authorized to perform AssumeRole on role arn:aws:iam::123456789012:role/worker", Reason("Pipeline", "CREATE_FAILED"), StringComparison.Ordinal);
        Delete();
        Host.NewRoleDelay = TimeSpan.Zero;
        Assert.Equal("CREATE_COMPLETE", Create(template)["StackStatus"]!.ToString());
    }

    [Fact]
    public void RoleThatNeverWorksFailsTheResource()
    {
        Create(Template(("Role", TrustedRole("lambda.amazonaws.com")), ("Pipeline", Pipeline())));

        Assert.Equal("ROLLBACK_COMPLETE", Status());
        Assert.Contains("CodePipeline is not authorized to perform AssumeRole on role arn:aws:iam::123456789012:role/worker", Reason("Pipeline", "CREATE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void PipelineStartsWhenMadeAndOnlyOnDemandWhenChanged()
    {
        Create(Template(("Role", TrustedRole("codepipeline.amazonaws.com")), ("Pipeline", Pipeline())));
        var live = Live("AWS::CodePipeline::Pipeline", "pipe")!;
        Assert.Single(live.Contents["Executions"]!.AsArray());

        Update(Template(("Role", TrustedRole("codepipeline.amazonaws.com")), ("Pipeline", Pipeline(",\"PipelineType\":\"V2\""))));
        Assert.Single(live.Contents["Executions"]!.AsArray());

        Update(Template(("Role", TrustedRole("codepipeline.amazonaws.com")), ("Pipeline", Pipeline(",\"PipelineType\":\"V2\",\"RestartExecutionOnUpdate\":true"))));
        Assert.Equal(2, live.Contents["Executions"]!.AsArray().Count);
    }

    [Fact]
    public void DeletedKeyWaitsAndItsAliasIsFreeAtOnce()
    {
        var template = Template(("Key", Key()), ("Alias", """{"Type":"AWS::KMS::Alias","Properties":{"AliasName":"alias/mine","TargetKeyId":{"Ref":"Key"}}}"""));
        Create(template);
        var keyId = Resource("Key")["PhysicalResourceId"]!.ToString();

        Delete();

        var key = Live("AWS::KMS::Key", keyId)!;
        Assert.Equal("PendingDeletion", key.Contents["KeyState"]!.ToString());
        Assert.Null(Live("AWS::KMS::Alias", "alias/mine"));
        Assert.Equal("CREATE_COMPLETE", Create(template)["StackStatus"]!.ToString());

        Create(Template(("Group", LogGroup(key.Properties["Arn"]!.ToString()))), "logs");
        Assert.Contains("HandlerErrorCode: InvalidRequest", Reason("Group", "CREATE_FAILED", "logs"), StringComparison.Ordinal);
        Create(Template(("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"KEY"}}]}}}""".Replace("KEY", keyId, StringComparison.Ordinal))), "bucket");
        Assert.Equal("CREATE_COMPLETE", Status("bucket"));
    }

    [Fact]
    public void KeyThatIsNotForLogsIsRefused()
    {
        const string Closed = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}""";
        Create(Template(("Key", Key(Closed))), "keys");

        Create(Template(("Group", LogGroup(Live("AWS::KMS::Key", Resource("Key", "keys")["PhysicalResourceId"]!.ToString())!.Properties["Arn"]!.ToString()))));

        Assert.Contains(
            "The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:us-west-2:123456789012:log-group:g'",
            Reason("Group", "CREATE_FAILED"),
            StringComparison.Ordinal);
        Assert.Contains("HandlerErrorCode: AccessDenied", Reason("Group", "CREATE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyPolicyNamesPrincipalsThatExist()
    {
        Create(Template(("Key", Key("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/nobody"},"Action":"kms:*","Resource":"*"}]}"""))));

        Assert.Contains("Policy contains a statement with one or more invalid principals.", Reason("Key", "CREATE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void MailSubscriptionWaitsAndItsDeletionSucceeds()
    {
        Create(Template(("Topic", Topic), ("Mail", """{"Type":"AWS::SNS::Subscription","Properties":{"TopicArn":{"Ref":"Topic"},"Protocol":"email","Endpoint":"a@example.com"}}""")));
        var id = Resource("Mail")["PhysicalResourceId"]!.ToString();
        Assert.StartsWith("arn:aws:sns:us-west-2:123456789012:topic-1:", id, StringComparison.Ordinal);
        Assert.True(Live("AWS::SNS::Subscription", id)!.Contents["PendingConfirmation"]!.GetValue<bool>());

        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
        Assert.DoesNotContain(Host.Caller.Calls, call => call.Action == "sns:Unsubscribe");
    }

    [Fact]
    public void BucketNamesAreUniqueInTheWorld()
    {
        const string Bucket = """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"everybodys"}}""";
        Create(Template(("Bucket", Bucket)), "one");

        Create(Template(("Bucket", Bucket)), "two");

        Assert.Contains("HandlerErrorCode: AlreadyExists", Reason("Bucket", "CREATE_FAILED", "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAreGeneratedInCloudFormationsForm()
    {
        Create(Template(("Topic", """{"Type":"AWS::SNS::Topic"}"""), ("Bucket", """{"Type":"AWS::S3::Bucket"}""")));

        Assert.Matches("^stack-bucket-[a-z0-9]{12}$", Resource("Bucket")["PhysicalResourceId"]!.ToString());
        Assert.Matches("^arn:aws:sns:us-west-2:123456789012:stack-Topic-[A-Za-z0-9]{12}$", Resource("Topic")["PhysicalResourceId"]!.ToString());
    }

    [Fact]
    public void AttributeThatATypeLacksRollsBack()
    {
        Create(Template([("Topic", Topic)], """ "Outputs":{"A":{"Value":{"Fn::GetAtt":["Topic","Nonsense"]}}} """));

        Assert.Equal("ROLLBACK_COMPLETE", Status());
        Assert.Equal(
            "[Error] /Outputs/A/Value/Fn::GetAtt: Resource type AWS::SNS::Topic does not support attribute {Nonsense}. Rollback requested by user.",
            Reason("stack", "ROLLBACK_IN_PROGRESS"));
    }
}
