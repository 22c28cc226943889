using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles;

/// <summary>The admin role is what its documentation says.</summary>
public sealed class AdminRoleTests
{
    [Fact]
    public void The_trust_policy_is_that_of_the_page() => Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("constellaxion-aws-1"), Recipe().Trust));

    [Fact]
    public void The_inline_policy_is_that_of_the_page() => Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("constellaxion-aws-2"), Assert.Single(Recipe().InlinePolicies).Document));

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-us-gov")]
    [InlineData("aws-cn")]
    public void The_managed_policies_are_those_of_the_page_in_every_partition(string partition) => Assert.Equal(
        [$"arn:{partition}:iam::aws:policy/AmazonSageMakerFullAccess", $"arn:{partition}:iam::aws:policy/AmazonEC2ContainerRegistryFullAccess", $"arn:{partition}:iam::aws:policy/AmazonS3FullAccess"],
        AdminRole.Of(new RecipePlace(partition, "123456789012")).ManagedPolicies);

    private static RoleRecipe Recipe() => AdminRole.Of(new RecipePlace("aws", "123456789012"));
}
