using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.Roles;
using MlOps.Roles.AdminUser;

namespace MlOps.Unit.Roles.AdminUser;

/// <summary>The policy of whoever makes the admin role is what its documentation says, or what MlOps calls, on the role alone.</summary>
public sealed class AdminUserPolicyTests
{
    private const string Account = "123456789012";
    private const string Boundary = "arn:aws:iam::123456789012:policy/ml-boundary";

    [Fact]
    public void Without_a_choice_it_is_the_block_of_the_page()
    {
        var policy = AdminUserPolicy.Documented();
        var (page, made) = (PublishedBlock.Read("constellaxion-aws-3"), PolicyDocument.Parse(policy.Json));

        Assert.True(PolicyEquality.AreEqual(page, made));
        Assert.Equal(page.Statements.Single().Actions, made.Statements.Single().Actions);
        Assert.Equal("constellaxion-admin-user", policy.Name);
        Assert.Equal("Finds out who calls, looks for the role, creates it and gives it its policies.", policy.Statements.Single().Reason);
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-us-gov")]
    [InlineData("aws-cn")]
    public void Scoped_it_is_for_one_role_and_its_own_managed_policies(string partition)
    {
        var policy = Make(new AdminUserOptions { RoleName = "churn-admin", Remove = true }, partition);

        Assert.Equal(
            ["sts:GetCallerIdentity", "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetRolePolicy", "iam:ListInstanceProfilesForRole", "iam:CreateRole", "iam:TagRole", "iam:UntagRole",
                "iam:UpdateRole", "iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:DeleteRolePolicy", "iam:DeleteRole"],
            policy.Statements.SelectMany(statement => statement.Actions));
        Assert.All(policy.Statements.Skip(1), statement => Assert.Equal([$"arn:{partition}:iam::{Account}:role/churn-admin"], statement.Resources));
        Assert.Equal(["*"], policy.Statements[0].Resources);
        var attached = policy.Statements.Single(statement => statement.Actions.Contains("iam:AttachRolePolicy"));
        Assert.Equal(["iam:AttachRolePolicy", "iam:DetachRolePolicy"], attached.Actions);
        Assert.Equal(
            [$"arn:{partition}:iam::aws:policy/AmazonSageMakerFullAccess", $"arn:{partition}:iam::aws:policy/AmazonEC2ContainerRegistryFullAccess", $"arn:{partition}:iam::aws:policy/AmazonS3FullAccess"],
            attached.Conditions["ArnEquals"]["iam:PolicyARN"]);
        Assert.All(policy.Statements, statement => Assert.False(string.IsNullOrEmpty(statement.Reason)));
        Assert.DoesNotContain(PolicyLint.Check(policy.Json), finding => finding.Severity == MlSeverity.Error);
    }

    [Fact]
    public void What_is_not_chosen_is_not_in_it()
    {
        var actions = Make(new AdminUserOptions()).Statements.SelectMany(statement => statement.Actions).ToList();

        Assert.Empty(actions.Intersect(["iam:PutRolePermissionsBoundary", "iam:DetachRolePolicy", "iam:DeleteRolePolicy", "iam:DeleteRole"]));
    }

    [Fact]
    public void With_a_boundary_the_role_is_created_with_it_only()
    {
        var policy = Make(new AdminUserOptions { PermissionsBoundary = Boundary });

        var create = policy.Statements.Single(statement => statement.Actions.Contains("iam:CreateRole"));
        Assert.Equal(["iam:CreateRole", "iam:PutRolePermissionsBoundary"], create.Actions);
        Assert.Equal([Boundary], create.Conditions["StringEquals"]["iam:PermissionsBoundary"]);
        Assert.Contains("The role is created with the boundary ml-boundary only, and whoever has this cannot take it off, or put another in its place.", policy.Notes);
    }

    [Theory]
    [InlineData("a b", null, null, "RoleNameInvalid")]
    [InlineData(null, "1234-5678-9012", null, "AccountIdInvalid")]
    [InlineData(null, null, "us-wets-2", "UnknownRegion")]
    public void What_AWS_would_not_take_is_refused(string? name, string? account, string? region, string id) =>
        Assert.Equal(id, Assert.Throws<MlOpsException>(() => AdminUserPolicy.Check(new AdminUserOptions { RoleName = name }, account, region)).Id);

    [Fact]
    public void A_boundary_of_another_partition_is_refused() =>
        Assert.Equal("PermissionsBoundaryInvalid", Assert.Throws<MlOpsException>(() => Make(new AdminUserOptions { PermissionsBoundary = Boundary }, "aws-cn")).Id);

    private static MlPolicy Make(AdminUserOptions options, string partition = "aws") => AdminUserPolicy.Scoped(new RecipePlace(partition, Account), options);
}
