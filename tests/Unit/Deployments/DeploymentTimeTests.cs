using Amazon.CloudFormation.Model;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>What waiting adds to CloudFormation's own time: one polling interval at most, which is five seconds.</summary>
public sealed class DeploymentTimeTests : IAsyncDisposable
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(5);

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("dev");

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_deployment_ends_within_a_polling_interval_of_CloudFormation()
    {
        var created = await _bed.DeployAsync(_product);
        AssertSoonAfter(await FindEndAsync(created.StackId!, "CREATE_COMPLETE"), created.Finished!.Value);

        var updated = await _bed.DeployAsync(DeploymentBed.Product("dev", edits: ("owner: data-science", "owner: platform")));
        AssertSoonAfter(await FindEndAsync(updated.StackId!, "UPDATE_COMPLETE"), updated.Finished!.Value);

        var removed = await _bed.RemoveAsync(_product);
        AssertSoonAfter(await FindEndAsync(updated.StackId!, "DELETE_COMPLETE"), removed.Finished!.Value);
    }

    [Fact]
    public async Task A_failure_is_told_within_a_polling_interval_of_CloudFormation()
    {
        _bed.Aws.Faults.Add(new ResourceFault("Not allowed.") { LogicalId = "BuildProject", Action = "Create" });

        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        var told = _bed.Aws.Time.GetUtcNow();
        AssertSoonAfter(await FindEndAsync((await _bed.FindStackAsync(_product))!.StackId, "ROLLBACK_COMPLETE"), told);
    }

    private static void AssertSoonAfter(DateTimeOffset end, DateTimeOffset told) => Assert.InRange(told - end, TimeSpan.Zero, LongestInterval);

    private async Task<DateTimeOffset> FindEndAsync(string stackId, string status)
    {
        var session = await _bed.OpenAsync(_product);
        var events = await session.CloudFormation.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = stackId }, TestContext.Current.CancellationToken);
        var end = events.StackEvents.First(item => item.PhysicalResourceId == stackId && item.ResourceStatus.Value == status);
        return new DateTimeOffset(end.Timestamp!.Value.ToUniversalTime());
    }
}
