using MlOps.Deployments;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>
/// The process ends at each call in turn, before the service does anything and after it has; the next run has to bring things to their end,
/// and to do so once. Then each call in turn fails on its way.
/// </summary>
public sealed class InterruptionTests
{
    private static readonly DeployOptions Seeding = new() { Seed = true };

    public static TheoryData<FaultKind> Kills => [FaultKind.KillBefore, FaultKind.KillAfter];

    public static TheoryData<FaultKind> Failures =>
        [FaultKind.Throttle, FaultKind.ServerError, FaultKind.BreakBefore, FaultKind.BreakAfter, FaultKind.Hang];

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_deployment_that_was_killed_at_any_call_is_finished_by_the_next_run(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        await ForEachCallAsync(
            prepare: _ => Task.CompletedTask,
            run: bed => bed.DeployAsync(product, Seeding),
            async (bed, call) =>
            {
                var interrupted = await InterruptAsync(bed, kind, call, () => bed.DeployAsync(product, Seeding));
                var deployment = await bed.DeployAsync(product, Seeding);
                var stack = await bed.FindStackAsync(product);

                Assert.Equal("CREATE_COMPLETE", deployment.Status);
                Assert.Equal("CREATE_COMPLETE", stack!.StackStatus.Value);
                Assert.True(stack.EnableTerminationProtection, $"protection, killed at call {call}");
                AssertMadeOnce(bed, call);
                AssertSeeded(bed, call);
                return interrupted;
            });
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task An_update_that_was_killed_at_any_call_is_finished_by_the_next_run(FaultKind kind)
    {
        var before = DeploymentBed.Product();
        var after = DeploymentBed.Product(edits: ("owner: data-science", "owner: platform"));
        await ForEachCallAsync(
            prepare: bed => bed.DeployAsync(before),
            run: bed => bed.DeployAsync(after),
            async (bed, call) =>
            {
                var interrupted = await InterruptAsync(bed, kind, call, () => bed.DeployAsync(after));
                var deployment = await bed.DeployAsync(after);

                Assert.Equal("UPDATE_COMPLETE", deployment.Status);
                Assert.Empty((await bed.PlanAsync(after)).Changes);
                AssertMadeOnce(bed, call);
                return interrupted;
            });
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_removal_that_was_killed_at_any_call_is_finished_by_the_next_run(FaultKind kind)
    {
        var product = DeploymentBed.Product("dev");
        await ForEachCallAsync(
            prepare: bed => bed.DeployAsync(product),
            run: bed => bed.RemoveAsync(product),
            async (bed, call) =>
            {
                var interrupted = await InterruptAsync(bed, kind, call, () => bed.RemoveAsync(product));
                try
                {
                    await bed.RemoveAsync(product);
                }
                catch (MlOpsException error) when (error.Id == DeploymentErrorIds.StackNotFound)
                {
                    // The first run got so far that only its own report was lost.
                }

                Assert.Null(await bed.FindStackAsync(product));
                Assert.Empty(bed.Resources);
                return interrupted;
            });
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_removal_with_the_data_that_was_killed_at_any_call_is_finished_by_the_same_command(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        var options = new RemoveOptions { Force = true, DeleteData = true };
        await ForEachCallAsync(
            prepare: async bed =>
            {
                await bed.DeployAsync(product);
                await bed.FillAsync(product);
            },
            run: bed => bed.RemoveAsync(product, options),
            async (bed, call) =>
            {
                var interrupted = await InterruptAsync(bed, kind, call, () => bed.RemoveAsync(product, options));
                try
                {
                    await bed.RemoveAsync(product, options);
                }
                catch (MlOpsException error) when (error.Id == DeploymentErrorIds.StackNotFound)
                {
                    // The first run got so far that only its own report was lost.
                }

                Assert.Null(await bed.FindStackAsync(product));
                Assert.True(!bed.Resources.Any(), $"Killed at call {call}, left: {string.Join(", ", bed.Resources.Select(resource => resource.Id))}");
                return interrupted;
            });
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_drift_check_that_was_killed_at_any_call_is_done_by_the_next_run(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        await ForEachCallAsync(
            prepare: bed => bed.DeployAsync(product),
            run: bed => bed.CheckDriftAsync(product),
            async (bed, call) =>
            {
                var interrupted = await InterruptAsync(bed, kind, call, () => bed.CheckDriftAsync(product));
                Assert.Equal("IN_SYNC", (await bed.CheckDriftAsync(product)).Status);
                return interrupted;
            });
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_deployment_survives_a_failure_of_any_call(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        await ForEachCallAsync(
            prepare: _ => Task.CompletedTask,
            run: bed => bed.DeployAsync(product, Seeding),
            async (bed, call) =>
            {
                bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
                Assert.Equal("CREATE_COMPLETE", (await bed.DeployAsync(product, Seeding)).Status);
                AssertMadeOnce(bed, call);
                AssertSeeded(bed, call);
                return bed.Aws.Calls.Calls.Any(item => item.Fault is not null);
            });
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_removal_survives_a_failure_of_any_call(FaultKind kind)
    {
        var product = DeploymentBed.Product("dev");
        await ForEachCallAsync(
            prepare: bed => bed.DeployAsync(product),
            run: bed => bed.RemoveAsync(product),
            async (bed, call) =>
            {
                bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
                Assert.Equal("DELETE_COMPLETE", (await bed.RemoveAsync(product)).Status);
                Assert.Empty(bed.Resources);
                return bed.Aws.Calls.Calls.Any(item => item.Fault is not null);
            });
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task An_update_survives_a_failure_of_any_call(FaultKind kind)
    {
        MlProduct[] states = [DeploymentBed.Product(), DeploymentBed.Product(edits: ("owner: data-science", "owner: platform"))];
        await using var bed = new DeploymentBed();
        await bed.DeployAsync(states[0], new DeployOptions { Seed = true });

        await FailEachCallAsync(bed, kind, async call =>
        {
            Assert.Equal("UPDATE_COMPLETE", (await bed.DeployAsync(states[call % 2])).Status);
            AssertMadeOnce(bed, call);
        });
        Assert.Empty(bed.Observer.Warnings);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_drift_check_survives_a_failure_of_any_call(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        await using var bed = new DeploymentBed();
        await bed.DeployAsync(product);

        await FailEachCallAsync(bed, kind, async _ => Assert.Equal((0, 13), await CountDriftAsync(bed, product)));
    }

    // A call that fails more often than it is tried again ends the run with a clear error; the stack is sound, and the next run ends it.
    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.BreakAfter)]
    public async Task A_call_that_fails_for_good_gives_a_clear_error_and_a_sound_stack(FaultKind kind)
    {
        var product = DeploymentBed.Product();
        var refused = 0;
        await ForEachCallAsync(
            prepare: _ => Task.CompletedTask,
            run: bed => bed.DeployAsync(product, Seeding),
            async (bed, call) =>
            {
                bed.Aws.Faults.Add(new CallFault(kind) { Call = call, Times = 5 });
                try
                {
                    await bed.DeployAsync(product, Seeding);
                }
                catch (MlOpsException error)
                {
                    refused++;
                    Assert.Contains(error.Id, new[] { "Throttled", "ServiceUnavailable", "NetworkFailure" });
                    Assert.NotNull(error.RecommendedAction);
                }

                bed.Aws.Faults.Clear();
                Assert.Equal("CREATE_COMPLETE", (await bed.DeployAsync(product, Seeding)).Status);
                AssertMadeOnce(bed, call);
                AssertSeeded(bed, call);
                return bed.Aws.Calls.Calls.Any(item => item.Fault is not null);
            });

        // Looks at the events are taken up again; what changes something is not.
        Assert.NotEqual(0, refused);
    }

    /// <summary>Counts the calls of a run that is left in peace, then runs it as often, with something else in the way each time.</summary>
    private static async Task ForEachCallAsync<T>(Func<DeploymentBed, Task> prepare, Func<DeploymentBed, Task<T>> run, Func<DeploymentBed, int, Task<bool>> check)
    {
        long calls;
        await using (var undisturbed = new DeploymentBed())
        {
            await prepare(undisturbed);
            var before = undisturbed.Aws.Calls.Count;
            await run(undisturbed);
            calls = undisturbed.Aws.Calls.Count - before;
        }

        Assert.InRange(calls, 5, 200);
        for (var call = 1; call <= calls; call++)
        {
            await using var bed = new DeploymentBed();
            await prepare(bed);
            Assert.True(await check(bed, call), $"Nothing happened at call {call} of {calls}.");
        }
    }

    /// <summary>Runs the same again and again in one sandbox, each time with the next call failing, until a run has no such call.</summary>
    private static async Task FailEachCallAsync(DeploymentBed bed, FaultKind kind, Func<int, Task> run)
    {
        for (var call = 1; ; call++)
        {
            Assert.InRange(call, 1, 200);
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var before = bed.Aws.Calls.Count;
            await run(call);
            bed.Aws.Faults.Clear();
            if (bed.Aws.Calls.Count - before < call)
            {
                Assert.True(call > 5, $"Only {call - 1} calls were made.");
                return;
            }
        }
    }

    private static async Task<(int Drifted, int Resources)> CountDriftAsync(DeploymentBed bed, MlProduct product)
    {
        var report = await bed.CheckDriftAsync(product);
        return (report.DriftedCount + report.DeletedCount, report.Resources.Count);
    }

    private static async Task<bool> InterruptAsync<T>(DeploymentBed bed, FaultKind kind, int call, Func<Task<T>> run)
    {
        bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
        // A removal that has deleted everything tolerates that what is left cannot be listed.
        await Record.ExceptionAsync(run);
        var interrupted = bed.Aws.Faults.IsKilled;
        bed.Aws.Faults.Clear();
        bed.Aws.Faults.Revive();
        return interrupted;
    }

    private static void AssertSeeded(DeploymentBed bed, int call)
    {
        var repositories = bed.Resources.Where(resource => resource.Type == "AWS::CodeCommit::Repository").ToList();
        Assert.Equal(2, repositories.Count);
        Assert.All(repositories, repository => Assert.True(
            repository.Contents["Branches"]?["main"] is not null, $"{repository.Properties["RepositoryName"]} is empty, disturbed at call {call}"));
    }

    private static void AssertMadeOnce(DeploymentBed bed, int call)
    {
        var names = bed.Resources.Where(resource => resource.Type == "AWS::S3::Bucket").ToList();
        Assert.True(names.Count == 1, $"{names.Count} buckets, disturbed at call {call}");
        Assert.Equal(13, bed.Resources.Count());
    }
}
