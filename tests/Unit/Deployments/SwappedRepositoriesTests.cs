using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>Of two repositories that have each other's names one steps aside; whoever stops, or fails, is told what it is called by then.</summary>
public sealed class SwappedRepositoriesTests : IAsyncDisposable
{
    private const string Build = "techcorp-prod-a001-us-west-2-customer-churn-model-build";
    private const string Deploy = "techcorp-prod-a001-us-west-2-customer-churn-model-deploy";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("prod", "codecommit", ("tier: starter", "tier: professional"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_stop_tells_the_name_for_the_moment_and_the_next_run_goes_on()
    {
        var (build, deploy) = await SwapAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        OnceRenamed(stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RepairAsync(stop.Token));

        Assert.Equal((Build + "-aside", Build), (NameOf(build), NameOf(deploy)));
        Assert.Contains($"Stopped. ModelBuildRepository got the name {Build}-aside for the moment. Run the same command again for the rest.", _bed.Observer.Informations);

        _bed.Observer.OnVerbose = null;
        Assert.Equal("REPAIRED", (await RepairAsync(Token)).Status);
        Assert.Equal((Build, Deploy), (NameOf(build), NameOf(deploy)));
    }

    [Fact]
    public async Task A_step_that_fails_tells_the_name_for_the_moment_and_the_next_run_goes_on()
    {
        var (build, deploy) = await SwapAsync();
        OnceRenamed(() => _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "UpdateRepositoryName", Times = 1000 }));

        var repair = await RepairAsync(Token);

        Assert.Equal((Build + "-aside", Build), (NameOf(build), NameOf(deploy)));
        var failed = repair.Steps.Where(step => step.Status == "FAILED").ToDictionary(step => step.LogicalId, step => step.Reason!);
        Assert.Equal(["ModelBuildRepository", "ModelDeployRepository"], failed.Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith($" It is called {Build}-aside now; the same command goes on from there.", failed["ModelBuildRepository"], StringComparison.Ordinal);
        Assert.DoesNotContain("aside", failed["ModelDeployRepository"], StringComparison.Ordinal);

        _bed.Aws.Faults.Clear();
        _bed.Observer.OnVerbose = null;
        Assert.Equal("REPAIRED", (await RepairAsync(Token)).Status);
        Assert.Equal((Build, Deploy), (NameOf(build), NameOf(deploy)));
    }

    private async Task<(LiveResource Build, LiveResource Deploy)> SwapAsync()
    {
        await _bed.DeployAsync(_product);
        var (build, deploy) = (Named(Build), Named(Deploy));
        (build.Properties["RepositoryName"], deploy.Properties["RepositoryName"]) = (Deploy, Build);
        return (build, deploy);
    }

    // The first call that gives a repository its own name back comes after the one that gave the other a name for the moment.
    private void OnceRenamed(Action act) => _bed.Observer.OnVerbose = line =>
    {
        if (line.Contains("Put back /RepositoryName", StringComparison.Ordinal))
        {
            _bed.Observer.OnVerbose = null;
            act();
        }
    };

    private async Task<MlRepair> RepairAsync(CancellationToken cancellationToken)
    {
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        return await operation.ExecuteAsync(await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions(), Token), cancellationToken);
    }

    private LiveResource Named(string name) => _bed.Resources.Single(resource => resource.Type == "AWS::CodeCommit::Repository" && NameOf(resource) == name);

    private static string NameOf(LiveResource repository) => repository.Properties["RepositoryName"]!.ToString();
}
