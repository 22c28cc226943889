using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.CloudFormation;

/// <summary>What an update could not delete is what its last event says of it, since CloudFormation tries more than once.</summary>
public sealed class LeftBehindTests
{
    [Theory]
    [InlineData("UPDATE_COMPLETE", "Held.", "DELETE_FAILED", true)]
    [InlineData("UPDATE_COMPLETE", null, "DELETE_FAILED", true)]
    [InlineData("UPDATE_COMPLETE", "Held.", "DELETE_COMPLETE", false)]
    [InlineData("UPDATE_ROLLBACK_COMPLETE", "Held.", "DELETE_FAILED", false)]
    public void The_last_event_counts(string status, string? reason, string last, bool expected)
    {
        var operation = new StackOperation
        {
            Token = null,
            Status = status,
            Events = [Event("DELETE_FAILED", reason), Event("DELETE_IN_PROGRESS", null), Event(last, reason)],
        };

        Assert.Equal(expected, operation.LeftBehind.Count == 1);
    }

    private static StackEvent Event(string status, string? reason) => new()
    {
        StackId = "arn:aws:cloudformation:us-west-2:123456789012:stack/s/1",
        LogicalResourceId = "DeployRole",
        PhysicalResourceId = "role",
        ResourceType = "AWS::IAM::Role",
        ResourceStatus = ResourceStatus.FindValue(status),
        ResourceStatusReason = reason,
    };
}
