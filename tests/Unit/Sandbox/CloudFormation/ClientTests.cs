using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>CloudFormation as its own client sees it, through signed requests.</summary>
public sealed class ClientTests
{
    private const string Account = "123456789012";
    private const string Template = """{"Resources":{"Parameter":{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/a","Type":"String","Value":"VALUE"}},"Topic":{"Type":"AWS::SNS::Topic"}},"Outputs":{"Name":{"Value":{"Ref":"Parameter"}}}}""";

    [Fact]
    public async Task WholeLifeOfAStack()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var client = new AmazonCloudFormationClient(
            sandbox.CredentialsFor(Account),
            new AmazonCloudFormationConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory });

        var made = await client.CreateChangeSetAsync(
            new CreateChangeSetRequest { StackName = "stack", ChangeSetName = "first", ChangeSetType = ChangeSetType.CREATE, TemplateBody = Template, Tags = [new Tag { Key = "team", Value = "ml" }] },
            cancellation);
        Pass(sandbox);
        var changeSet = await client.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = made.Id, IncludePropertyValues = true }, cancellation);
        Assert.Equal(ChangeSetStatus.CREATE_COMPLETE, changeSet.Status);
        Assert.Equal(["Parameter", "Topic"], changeSet.Changes.Select(change => change.ResourceChange.LogicalResourceId).Order());
        Assert.Equal(ChangeAction.Add, changeSet.Changes[0].ResourceChange.Action);

        await client.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = made.Id, StackName = made.StackId }, cancellation);
        Pass(sandbox);
        var stack = (await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "stack" }, cancellation)).Stacks.Single();
        Assert.Equal(StackStatus.CREATE_COMPLETE, stack.StackStatus);
        Assert.Equal("/a", stack.Outputs.Single().OutputValue);
        Assert.Equal("ml", stack.Tags.Single().Value);
        var events = await client.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = "stack" }, cancellation);
        Assert.Equal("CREATE_COMPLETE", events.StackEvents[0].ResourceStatus.Value);
        Assert.True(events.StackEvents[0].Timestamp > events.StackEvents[^1].Timestamp);

        var detection = await client.DetectStackDriftAsync(new DetectStackDriftRequest { StackName = "stack" }, cancellation);
        Pass(sandbox);
        var found = await client.DescribeStackDriftDetectionStatusAsync(new DescribeStackDriftDetectionStatusRequest { StackDriftDetectionId = detection.StackDriftDetectionId }, cancellation);
        Assert.Equal((StackDriftDetectionStatus.DETECTION_COMPLETE, StackDriftStatus.IN_SYNC), (found.DetectionStatus, found.StackDriftStatus));

        await client.DeleteStackAsync(new DeleteStackRequest { StackName = "stack" }, cancellation);
        Pass(sandbox);
        var refusal = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "stack" }, cancellation));
        Assert.Equal(("ValidationError", "Stack with id stack does not exist"), (refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public async Task ErrorsAreTyped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var client = new AmazonCloudFormationClient(
            sandbox.CredentialsFor(Account),
            new AmazonCloudFormationConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory });

        CreateChangeSetRequest Request(string template) => new() { StackName = "s", ChangeSetName = "c", ChangeSetType = ChangeSetType.CREATE, TemplateBody = template };
        await Assert.ThrowsAsync<InsufficientCapabilitiesException>(() => client.CreateChangeSetAsync(
            Request("""{"Resources":{"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{}}}}}"""), cancellation));
        await client.CreateChangeSetAsync(Request(Template), cancellation);
        await Assert.ThrowsAsync<AlreadyExistsException>(() => client.CreateChangeSetAsync(Request(Template), cancellation));
        await Assert.ThrowsAsync<ChangeSetNotFoundException>(() => client.DescribeChangeSetAsync(new DescribeChangeSetRequest { StackName = "s", ChangeSetName = "none" }, cancellation));
    }

    /// <summary>Lets an hour go by.</summary>
    private static void Pass(EmbeddedAws sandbox) => ((MlOps.Sandbox.Time.SandboxTime)sandbox.World.Time).Advance(TimeSpan.FromHours(1));
}
