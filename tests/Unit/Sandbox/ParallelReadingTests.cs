using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>What the sandbox says of itself while other threads deploy in it, as Get-MlSandbox, completion and Stop-MlSandbox do beside thread jobs.</summary>
public sealed class ParallelReadingTests
{
    private const int Threads = 4;
    private const int StacksEach = 50;
    private const string Template = """{"Resources":{"A":{"Type":"AWS::SNS::Topic"},"B":{"Type":"AWS::SNS::Topic"}}}""";

    [Fact]
    public async Task It_says_what_it_holds_while_stacks_are_deployed_beside()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var deployments = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => DeployAsync(sandbox, thread), TestContext.Current.CancellationToken)));
        var counts = new List<int>();
        while (!deployments.IsCompleted)
        {
            var names = sandbox.ListStackNames();
            counts.Add(sandbox.Describe().StackCount);
            Assert.True(names.Count <= counts[^1]);
            if (names.Count > 0)
            {
                Assert.Equal((RawClient.Account, RawClient.Region), sandbox.FindLastDeployment(null));
            }

            await Task.Yield();
        }

        await deployments;
        Assert.Equal(counts.Order(), counts);
        Assert.Equal(Threads * StacksEach, sandbox.Describe().StackCount);
        Assert.Equal(
            Enumerable.Range(0, Threads).SelectMany(thread => Enumerable.Range(0, StacksEach).Select(number => $"stack-{thread}-{number}")).Order(StringComparer.Ordinal),
            sandbox.ListStackNames());
    }

    private static async Task DeployAsync(EmbeddedAws sandbox, int thread)
    {
        var raw = new RawClient(sandbox);
        for (var number = 0; number < StacksEach; number++)
        {
            await raw.Query("cloudformation", "CreateStack", ("StackName", $"stack-{thread}-{number}"), ("TemplateBody", Template));
        }
    }
}
