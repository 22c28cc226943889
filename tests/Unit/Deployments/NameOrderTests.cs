using MlOps.Deployments.Repair;

namespace MlOps.Unit.Deployments;

/// <summary>Resources that have each other's names get their own back in an order that ends.</summary>
public sealed class NameOrderTests
{
    [Theory]
    [InlineData("a>b b>a", "b a*")]
    [InlineData("a>b b>c c>a", "c b a*")]
    [InlineData("a>b b>c c>b", "a c b*")]
    [InlineData("a>b b>c c>d d>c", "b a d c*")]
    public async Task One_of_a_circle_steps_aside_and_the_others_follow(string obstacles, string expected)
    {
        var pairs = obstacles.Split(' ').Select(pair => pair.Split('>')).ToList();
        var steps = pairs.Select(pair => Step(pair[0])).ToList();
        var hindered = new Dictionary<RepairStep, RepairObstacle>(ReferenceEqualityComparer.Instance);
        foreach (var (step, pair) in steps.Zip(pairs))
        {
            hindered.Add(step, new RepairObstacle("", null, pair[1]));
        }

        var ordered = await Task.Run(() => new NameOrder(steps, hindered, []).Order(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', ordered.Select(step => $"{step.Drift.LogicalId}{(step.StepsAside ? "*" : "")}")));
        Assert.All(ordered, step => Assert.False(step.IsLeft));
    }

    private static RepairStep Step(string id) => new(
        new MlResourceDrift { LogicalId = id, PhysicalId = id, Type = "AWS::CodeCommit::Repository", Status = MlResourceDrift.Modified },
        MlRepairStep.ServiceCall,
        "Put back /RepositoryName",
        [new MlPropertyDifference { PropertyPath = "/RepositoryName", Expected = "own", Actual = "other", DifferenceType = "NOT_EQUAL" }]);
}
