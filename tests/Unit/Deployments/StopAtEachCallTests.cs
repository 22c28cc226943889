using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>
/// The user stops an operation at each call in turn; a call that changes something is stopped before the service has done it, and after. One line
/// says how things stand, and the next run ends well. Of looks at the same thing, one after another, the first and the last are enough.
/// </summary>
public sealed class StopAtEachCallTests
{
    private static readonly MlProduct Product = DeploymentBed.Product("dev");
    private static readonly MlProduct Changed = DeploymentBed.Product("dev", edits: ("owner: data-science", "owner: platform"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_creation() => ForEachCallAsync(prepare: _ => Task.CompletedTask, DeployAsync(DeploymentBed.Product()), next: "CREATE_COMPLETE");

    [Fact]
    public Task An_update() => ForEachCallAsync(bed => bed.DeployAsync(Product), DeployAsync(Changed), next: "UPDATE_COMPLETE");

    [Fact]
    public Task A_deployment_that_changes_nothing() => ForEachCallAsync(bed => bed.DeployAsync(Product), DeployAsync(Product), next: "CREATE_COMPLETE");

    [Fact]
    public Task A_deployment_on_a_rollback_that_failed() => ForEachCallAsync(
        async bed =>
        {
            await bed.DeployAsync(Product);
            await bed.FailRollbackAsync(Changed);
        },
        DeployAsync(Changed),
        next: "UPDATE_COMPLETE");

    [Fact]
    public Task A_deployment_on_a_creation_that_was_left_as_it_failed() =>
        ForEachCallAsync(bed => bed.FailWithoutRollbackAsync(Product, "BuildProject", "Create"), DeployAsync(Product), next: "CREATE_COMPLETE");

    [Fact]
    public Task A_deployment_on_a_creation_that_was_rolled_back() =>
        ForEachCallAsync(bed => bed.FailCreationAsync(Product), DeployAsync(Product), next: "CREATE_COMPLETE");

    [Fact]
    public Task A_change_set_that_CloudFormation_refuses() => ForEachCallAsync(TakeNameAsync, DeployAsync(Product), next: "ChangeSetFailed");

    [Fact]
    public Task A_removal() => ForEachCallAsync(
        bed => bed.DeployAsync(Product),
        async (session, observer, token) => (await new RemoveOperation(session, observer).ExecuteAsync(DeploymentTarget.Of(Product), new(), token)).Status,
        next: "DELETE_COMPLETE");

    [Fact]
    public Task A_drift_check() => ForEachCallAsync(
        bed => bed.DeployAsync(Product),
        async (session, observer, token) => (await new DriftOperation(session, observer).CheckAsync(DeploymentTarget.Of(Product), new(), token)).Status,
        next: "IN_SYNC");

    private static Func<AwsSession, IOperationObserver, CancellationToken, Task<string>> DeployAsync(MlProduct product) =>
        async (session, observer, token) => (await new DeployOperation(session, observer).ExecuteAsync(product, new DeployOptions { Seed = true }, token)).Status;

    private static async Task TakeNameAsync(DeploymentBed bed)
    {
        var session = await bed.OpenAsync(Product);
        await session.S3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = Product.ResourceNames["ArtifactsBucket"] }, Token);
    }

    private static async Task ForEachCallAsync(
        Func<DeploymentBed, Task> prepare, Func<AwsSession, IOperationObserver, CancellationToken, Task<string>> run, string next)
    {
        var calls = await ListCallsAsync(prepare, run);
        Assert.InRange(calls.Count, 5, 200);
        foreach (var call in Enumerable.Range(1, calls.Count).Where(call => !IsLookBetweenLooks(calls, call - 1)))
        {
            foreach (var arrives in calls[call - 1].IsReadOnly ? new[] { false } : [false, true])
            {
                await using var bed = new DeploymentBed();
                await prepare(bed);
                var where = $"stopped at {calls[call - 1].Operation}, call {call}, which arrives: {arrives}";

                await StopAsync(bed, run, call, arrives, where);
                var ended = await EndAsync(bed, run);

                Assert.True(ended == next || (ended == "StackNotFound" && await bed.FindStackAsync(Product) is null && next == "DELETE_COMPLETE"), $"{ended}, {where}");
            }
        }
    }

    private static bool IsLookBetweenLooks(IReadOnlyList<RecordedCall> calls, int index) =>
        calls[index].IsReadOnly && index > 0 && index + 1 < calls.Count
        && calls[index - 1].Operation == calls[index].Operation && calls[index + 1].Operation == calls[index].Operation;

    private static async Task<IReadOnlyList<RecordedCall>> ListCallsAsync(
        Func<DeploymentBed, Task> prepare, Func<AwsSession, IOperationObserver, CancellationToken, Task<string>> run)
    {
        await using var bed = new DeploymentBed();
        await prepare(bed);
        var before = bed.Aws.Calls.Calls.Count;
        await EndAsync(bed, run);
        return [.. bed.Aws.Calls.Calls.Skip(before)];
    }

    private static async Task<string> EndAsync(DeploymentBed bed, Func<AwsSession, IOperationObserver, CancellationToken, Task<string>> run)
    {
        try
        {
            return await run(await bed.OpenAsync(Product), bed.Observer, Token);
        }
        catch (MlOpsException error)
        {
            return error.Id;
        }
    }

    private static async Task StopAsync(
        DeploymentBed bed, Func<AwsSession, IOperationObserver, CancellationToken, Task<string>> run, int call, bool arrives, string where)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var transport = new StoppingTransport(bed.Aws, call, arrives, stop);
        var observer = new RecordingObserver();
        using var session = await SessionFactory.OpenAsync(
            new SessionRequest().For(Product), observer, new SessionEnvironment { Variable = _ => null }, transport, Token);

        var stopped = await Record.ExceptionAsync(() => run(session, observer, stop.Token));

        Assert.True(stopped is OperationCanceledException, $"{stopped}, {where}");
        Assert.True(observer.Informations.Count == 1, $"[{string.Join(" | ", observer.Informations)}], {where}");
        Assert.StartsWith("Stopped", observer.Informations.Single(), StringComparison.Ordinal);
        Assert.Contains("-us-west-2-customer-churn-ml-stack", observer.Informations.Single(), StringComparison.Ordinal);
    }
}
