using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Roles;

namespace MlOps.Unit.Roles;

/// <summary>The order of changes is such that whoever is stopped between any two of them goes on with the same command.</summary>
public sealed class RolePlannerTests
{
    [Fact]
    public void What_an_earlier_choice_gave_goes_before_the_tags_forget_the_choice()
    {
        const string Arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
        var wanted = RoleBed.Mlflow(null)(new RecipePlace("aws", RoleBed.Account));
        var former = wanted with
        {
            ManagedPolicies = [Arn],
            InlinePolicies = [new NamedPolicy("earlier", wanted.Trust)],
            Choices = wanted.Choices.Add("Earlier", "true"),
        };
        var role = new ExistingRole("churn", "arn:aws:iam::123456789012:role/churn", "/")
        {
            Trust = wanted.Trust,
            Description = wanted.Description,
            MaxSessionDuration = wanted.MaxSessionDuration,
            Tags = former.AllTags.WithComparers(StringComparer.OrdinalIgnoreCase),
            ManagedPolicies = former.ManagedPolicies,
            InlinePolicies = wanted.InlinePolicies.Concat(former.InlinePolicies).ToDictionary(policy => policy.Name, policy => (PolicyDocument?)policy.Document).ToImmutableSortedDictionary(),
        };

        var changes = RolePlanner.Plan(wanted, new RoleState(role, new ExistingInstanceProfile("churn", "arn:aws:iam::123456789012:instance-profile/churn", "churn")), former);

        Assert.Equal(
            ["delete inline policy earlier", "detach AmazonS3ReadOnlyAccess", "remove tags mlops:recipe:Earlier", "attach AmazonSageMakerFullAccess"],
            changes.Select(change => change.Plan));
    }
}
