namespace MlOps.CloudFormation.Templates;

/// <summary>Makes the error of a template that cannot be evaluated.</summary>
internal static class TemplateErrors
{
    /// <summary>An error in CloudFormation's words.</summary>
    public static MlOpsException Error(string message) => new("TemplateError", MlErrorCategory.InvalidData, message) { RecommendedAction = "Correct the template or its parameters." };
}
