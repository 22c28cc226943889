using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles;

/// <summary>The role of MLflow is what Databricks' documentation says.</summary>
public sealed class MlflowRoleTests
{
    [Fact]
    public void The_inline_policy_is_that_of_the_page() => Assert.True(PolicyEquality.AreEqual(Page(1), Assert.Single(Recipe().InlinePolicies).Document));

    [Fact]
    public void The_trust_policy_is_that_of_the_page()
    {
        Assert.True(PolicyEquality.AreEqual(Page(2), Recipe().Trust));
        Assert.Equal(2, Recipe().Trust.Statements.Length);
    }

    [Fact]
    public void The_workspace_role_gets_the_policy_of_the_page()
    {
        var grant = Assert.Single(Recipe("databricks").Grants);

        Assert.True(PolicyEquality.AreEqual(Page(3), grant.Policy.Document));
        Assert.Equal(("WorkspaceRole", "databricks", "mlops-pass-role-churn"), (grant.Choice, grant.RoleName, grant.Policy.Name));
        Assert.Equal("databricks", Recipe("databricks").Choices["WorkspaceRole"]);
        Assert.Empty(Recipe().Grants);
    }

    [Fact]
    public void The_policy_of_the_workspace_role_has_a_name_that_IAM_takes_whatever_the_role_is_called()
    {
        const int LongestOfRole = 64;
        var name = Assert.Single(MlflowRole.Of(new RecipePlace("aws", RoleBed.Account), new string('a', LongestOfRole), "databricks").Grants).Policy.Name;

        Assert.InRange(name.Length, LongestOfRole, 128);
        Assert.Matches(@"^[\w+=,.@-]+$", name);
    }

    // EC2 and SageMaker have one principal in all partitions: docs/roles.md.
    [Theory]
    [InlineData("aws")]
    [InlineData("aws-us-gov")]
    [InlineData("aws-cn")]
    public void In_every_partition_the_ARNs_are_its_own_and_the_services_the_same(string partition)
    {
        var recipe = MlflowRole.Of(new RecipePlace(partition, RoleBed.Account), "churn", "databricks");
        var written = string.Concat(recipe.InlinePolicies.Append(recipe.Grants[0].Policy).Select(policy => PolicyDocumentWriter.WriteMinified(policy.Document)));

        Assert.Equal([$"arn:{partition}:iam::aws:policy/AmazonSageMakerFullAccess"], recipe.ManagedPolicies);
        Assert.Equal(5, written.Split($"arn:{partition}:").Length - 1);
        Assert.Equal(5, written.Split("arn:").Length - 1);
        Assert.True(PolicyEquality.AreEqual(Page(2), recipe.Trust));
    }

    [Fact]
    public void The_instance_profile_has_the_roles_name() => Assert.Equal("churn", Recipe().InstanceProfile);

    private static RoleRecipe Recipe(string? workspaceRole = null) => MlflowRole.Of(new RecipePlace("aws", RoleBed.Account), "churn", workspaceRole);

    private static PolicyDocument Page(int block) => PublishedBlock.Read($"databricks-sagemaker-iam-{block}", ("<account-id>", RoleBed.Account), ("<role-name>", "churn"));
}
