namespace MlOps.Deployments;

/// <summary>What a comparison of two templates is refused for.</summary>
public static class ComparisonErrors
{
    /// <summary>Several things were named to compare with.</summary>
    public static MlOpsException ReferenceAmbiguous() =>
        new("ReferenceAmbiguous", MlErrorCategory.InvalidArgument, "More than one thing is named to compare with.")
        {
            RecommendedAction = "Give one of -ReferencePath, -ReferenceStackName and -ReferenceObject.",
        };

    /// <summary>Several files were named to compare with.</summary>
    /// <param name="path">What was given, with wildcards.</param>
    /// <param name="count">How many files it fits.</param>
    public static MlOpsException ReferenceAmbiguous(string path, int count) =>
        new("ReferenceAmbiguous", MlErrorCategory.InvalidArgument, FormattableString.Invariant($"'{path}' fits {count} files, and one is compared with."))
        {
            Resource = path,
            RecommendedAction = "Name one file.",
        };

    /// <summary>A stack is to be compared, and nothing is named to compare it with.</summary>
    /// <param name="stackName">The stack.</param>
    public static MlOpsException ReferenceMissing(string stackName) =>
        new("ReferenceMissing", MlErrorCategory.InvalidArgument, $"Nothing is named to compare stack {stackName} with.")
        {
            Resource = stackName,
            RecommendedAction = "Name a config or a template with -ReferencePath, or another stack with -ReferenceStackName.",
        };

    /// <summary>What was given to compare with is nothing that has a template.</summary>
    /// <param name="given">Its type.</param>
    public static MlOpsException ReferenceUnusable(string given) =>
        new("ReferenceUnusable", MlErrorCategory.InvalidArgument, $"An object of type {given} has no template to compare with.")
        {
            RecommendedAction = "Give what Get-MlProduct, New-MlTemplate or Get-MlDeployment writes, or a file with -ReferencePath.",
        };

    /// <summary>A parameter was given that only a deployment knows.</summary>
    /// <param name="parameter">The parameter.</param>
    public static MlOpsException ReferenceExcludes(string parameter) =>
        new("ReferenceExcludes", MlErrorCategory.InvalidArgument, $"-{parameter} says how a product is deployed, and two templates are compared without a deployment.")
        {
            Resource = parameter,
            RecommendedAction = $"Leave -{parameter} away, or compare with the product's own stack by naming no reference.",
        };

    /// <summary>A template has no test deployments: their names are worked out from a config.</summary>
    /// <param name="path">The template.</param>
    /// <param name="suffix">The suffix that was given.</param>
    public static MlOpsException TestOfTemplate(string path, string suffix) =>
        new("TestOfTemplate", MlErrorCategory.InvalidArgument, $"'{path}' is a template, and -TestSuffix {suffix} means a test deployment of a product's config.")
        {
            Resource = path,
            RecommendedAction = "Name the config, or leave -TestSuffix away.",
        };

    /// <summary>A stack has no template yet.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="status">Its status.</param>
    public static MlOpsException StackWithoutTemplate(string stackName, string status) =>
        new("StackWithoutTemplate", MlErrorCategory.ObjectNotFound, $"Stack {stackName} has no template yet: it is {status}.")
        {
            Resource = stackName,
            RecommendedAction = "Deploy the product first.",
        };
}
