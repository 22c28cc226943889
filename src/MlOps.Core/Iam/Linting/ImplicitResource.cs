namespace MlOps.Iam.Linting;

/// <summary>Knows whose resource policies need not name the resource, since they are about the one that they are attached to.</summary>
internal static class ImplicitResource
{
    /// <summary>
    /// Services whose own examples of such policies have no <c>Resource</c>: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html,
    /// https://docs.aws.amazon.com/AmazonECR/latest/public/public-repository-policy-examples.html.
    /// </summary>
    private static readonly string[] Services = ["ecr", "ecr-public"];

    /// <summary>Whether a statement is about such a service alone.</summary>
    public static bool IsIn(LintedStatement statement) =>
        statement.Actions.Concat(statement.NotActions).ToList() is { Count: > 0 } actions
        && actions.All(action => Services.Contains(action.Text.Split(':')[0], StringComparer.OrdinalIgnoreCase));
}
