using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Deployments;

public sealed class StackFailureTests
{
    [Fact]
    public void The_cause_is_named_although_cancelled_siblings_come_first()
    {
        var failure = StackFailure.FirstOf(
        [
            Events.OfStack(0, "CREATE_IN_PROGRESS", "User Initiated"),
            Events.Of(1, "A", "CREATE_IN_PROGRESS"),
            Events.Of(1, "B", "CREATE_IN_PROGRESS"),
            Events.Of(2, "A", "CREATE_FAILED", "Resource creation cancelled"),
            Events.Of(2, "B", "CREATE_FAILED", "Parameter /ml/B exists (Service: Ssm, Status Code: 400, HandlerErrorCode: AlreadyExists)"),
            Events.OfStack(3, "ROLLBACK_IN_PROGRESS", "The following resource(s) failed to create: [A, B]. Rollback requested by user."),
            Events.OfStack(4, "ROLLBACK_COMPLETE"),
        ]);

        Assert.NotNull(failure);
        Assert.Equal("B", failure.LogicalId);
        Assert.Equal("CREATE_FAILED", failure.Status);
        Assert.Equal("AlreadyExists", failure.HandlerErrorCode);
    }

    [Fact]
    public void Of_two_causes_the_earlier_is_named_and_both_are_counted()
    {
        var events = new[]
        {
            Events.Of(1, "A", "UPDATE_FAILED", "Resource update cancelled"),
            Events.Of(2, "B", "UPDATE_FAILED", "no permission"),
            Events.Of(3, "C", "UPDATE_FAILED", "too late"),
        };

        Assert.Equal("B", StackFailure.FirstOf(events)!.LogicalId);
        Assert.Equal(["B", "C"], StackFailure.AllOf(events).Select(failure => failure.LogicalId));
    }

    [Fact]
    public void Where_no_resource_failed_the_stack_itself_says_why()
    {
        var failure = StackFailure.FirstOf([Events.OfStack(0, "UPDATE_IN_PROGRESS"), Events.OfStack(1, "UPDATE_ROLLBACK_FAILED", "The role is gone")]);

        Assert.Equal("acme-stack", failure!.LogicalId);
        Assert.Equal("The role is gone", failure.Reason);
    }

    [Fact]
    public void Where_nothing_failed_there_is_no_failure() =>
        Assert.Null(StackFailure.FirstOf([Events.Of(1, "A", "CREATE_COMPLETE")]));
}
