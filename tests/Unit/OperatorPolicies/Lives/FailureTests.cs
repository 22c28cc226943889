namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>
/// Whatever fails, the operator may bring it to its end: a creation and a change that fail at each type of resource in turn, those that somebody's tool left as they failed, and a rollback that
/// fails and is continued. Nothing is denied.
/// </summary>
public sealed class FailureTests
{
    public static TheoryData<string> Products => [.. RecordedLives.Products];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task No_failure_leaves_the_operator_without_a_permission(string tier)
    {
        var life = await RecordedLives.OfFailuresAsync(tier);

        Assert.Empty(life.Denied);
        Assert.All(life.Steps.Where(step => step.StartsWith("create AWS::", StringComparison.Ordinal)), step => Assert.Contains("(ROLLBACK_COMPLETE)", step, StringComparison.Ordinal));
        Assert.Contains(life.Steps, step => step.StartsWith("update AWS::", StringComparison.Ordinal) && step.Contains("(UPDATE_ROLLBACK_COMPLETE)", StringComparison.Ordinal));
        Assert.Contains(life.Steps, step => step.StartsWith("a rollback that fails: StackFailed: ", StringComparison.Ordinal) && step.Contains("(UPDATE_ROLLBACK_FAILED)", StringComparison.Ordinal));
        Assert.Equal("remove: DELETE_COMPLETE", life.Steps[^1]);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "cloudformation:ContinueUpdateRollback", "cloudformation:RollbackStack" }, new HashSet<string>(life.Allowed, StringComparer.Ordinal));
    }
}
