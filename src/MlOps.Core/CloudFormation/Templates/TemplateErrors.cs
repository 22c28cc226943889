namespace MlOps.CloudFormation.Templates;

/// <summary>Makes the error of a template that cannot be evaluated.</summary>
internal static class TemplateErrors
{
    /// <summary>What to do about such a template.</summary>
    public const string Correct = "Correct the template or its parameters.";

    /// <summary>An error in CloudFormation's words.</summary>
    /// <param name="message">The words.</param>
    /// <param name="finding">The place in the template; null where it was not read from a text.</param>
    public static MlOpsException Error(string message, MlFinding? finding = null) =>
        new("TemplateError", MlErrorCategory.InvalidData, message) { RecommendedAction = Correct, Findings = finding is null ? [] : [finding] };
}
