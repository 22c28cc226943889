namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>With a service role CloudFormation has what it needs, whoever hands it over has the rest and no more, and neither is denied.</summary>
public sealed class ServiceRoleTests
{
    public static TheoryData<string> Products => [.. RecordedLives.Products];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task Neither_the_role_nor_its_operator_is_denied_and_the_operator_makes_nothing_of_the_stack_outside_of_CloudFormation(string tier)
    {
        var life = await RecordedLives.WithServiceRoleAsync(tier);

        Assert.Empty(life.Denied);
        Assert.Equal(
            [
                "deploy: CREATE_COMPLETE",
                "change without naming the role: UPDATE_COMPLETE",
                "continue it: UPDATE_COMPLETE",
                "repair: REPAIRED",
                "remove: DELETE_COMPLETE",
                "outside, a parameter: AccessDeniedException",
                "outside, a model package group: AccessDeniedException",
                "outside, a role: AccessDenied",
            ],
            life.Steps.Where(step => !step.StartsWith("a rollback that fails: ", StringComparison.Ordinal)));
        Assert.Contains("(UPDATE_ROLLBACK_FAILED)", Assert.Single(life.Steps, step => step.StartsWith("a rollback that fails: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("iam:PassRole", life.Allowed);
    }
}
