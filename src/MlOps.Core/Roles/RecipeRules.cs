using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Iam.Linting;

namespace MlOps.Roles;

/// <summary>Checks what was said of a role before anybody is called.</summary>
internal static partial class RecipeRules
{
    /// <summary>Refuses what IAM would not take.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="partition">The session's partition.</param>
    /// <exception cref="MlOpsException"><c>RoleNameInvalid</c>, <c>RoleTagInvalid</c>, <c>RoleChoiceInvalid</c>, <c>PolicyTooLarge</c>, <c>PermissionsBoundaryInvalid</c>.</exception>
    public static void Check(RoleRecipe recipe, string partition)
    {
        CheckName(recipe.RoleName, "-Name");
        if (recipe.RoleName.Contains(',', StringComparison.Ordinal))
        {
            throw RoleErrors.NameNotKept(recipe.RoleName);
        }

        foreach (var (key, value) in recipe.Tags)
        {
            if ((RoleMark.IsMark(key) ? "It is a mark of roles that MlOps makes." : IamTag.FaultOf(key, value)) is { } fault)
            {
                throw RoleErrors.TagInvalid(key, fault);
            }
        }

        // A choice of many values is too long for a tag.
        foreach (var (key, value) in recipe.AllTags)
        {
            if (IamTag.FaultOf(key, value) is { } fault)
            {
                throw RoleErrors.ChoiceInvalid(key, fault);
            }
        }

        if (recipe.AllTags.Count > IamTag.Most)
        {
            throw RoleErrors.TooManyTags(recipe.RoleName, recipe.AllTags.Count);
        }

        CheckSizes(recipe);
        if (recipe.PermissionsBoundary is { } boundary && (!PolicyPattern().IsMatch(boundary) || boundary.Split(':')[1] != partition))
        {
            throw RoleErrors.BoundaryInvalid(boundary, partition);
        }
    }

    /// <summary>Refuses policies that IAM does not take.</summary>
    /// <exception cref="MlOpsException"><c>PolicyTooLarge</c>.</exception>
    public static void CheckSizes(RoleRecipe recipe)
    {
        const string Advice = "Choose less for one role: fewer buckets, repositories, regions or guardrails; of several personas, a role for each.";
        if (recipe.Boundary is { } boundary && SizeOf(boundary) is var size and > SizeCheck.ManagedPolicy)
        {
            throw RoleErrors.PolicyTooLarge($"The permissions boundary {boundary.Name}", size, SizeCheck.ManagedPolicy, Advice);
        }

        var inline = recipe.InlinePolicies.Sum(SizeOf);
        if (inline > SizeCheck.InlinePoliciesOfRole)
        {
            throw RoleErrors.PolicyTooLarge($"What lies in the role {recipe.RoleName}", inline, SizeCheck.InlinePoliciesOfRole, Advice);
        }
    }

    private static int SizeOf(NamedPolicy policy) => PolicyDocumentWriter.WriteMinified(policy.Document).Length;

    /// <summary>Refuses what is no name of a role.</summary>
    /// <param name="name">The name; null where none is given.</param>
    /// <param name="parameter">The parameter that takes it, for the advice.</param>
    /// <exception cref="MlOpsException"><c>RoleNameInvalid</c>.</exception>
    public static void CheckName(string? name, string parameter)
    {
        if (name is not null && !IsName(name))
        {
            throw RoleErrors.NameInvalid(name, parameter);
        }
    }

    /// <summary>Refuses what is no account.</summary>
    /// <param name="accountId">The account; null where the caller's is meant.</param>
    /// <exception cref="MlOpsException"><c>AccountIdInvalid</c>.</exception>
    public static void CheckAccount(string? accountId)
    {
        if (accountId is not null && !AccountPattern().IsMatch(accountId))
        {
            throw RoleErrors.AccountIdInvalid(accountId);
        }
    }

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountPattern();

    /// <summary>Whether a text is a name of a role.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    // botocore 1.43.11, iam/2010-05-08/service-2.json: roleNameType.
    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]{1,64}\z")]
    private static partial Regex NamePattern();

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
    [GeneratedRegex(@"^arn:[a-z-]+:iam::(aws|\d{12}):policy/\S+\z")]
    private static partial Regex PolicyPattern();
}
