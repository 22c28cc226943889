using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// The transform <c>AWS::LanguageExtensions</c>, which CloudFormation runs before anything else of a template is worked out
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html).
/// </summary>
public static class LanguageExtensions
{
    /// <summary>The transform's name.</summary>
    public const string Name = "AWS::LanguageExtensions";

    /// <summary>Whether a template declares the transform.</summary>
    public static bool AreIn(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return TemplateTransforms.Names(template.Transform).Contains(Name);
    }

    /// <summary>
    /// The template after its transforms: loops written out, functions in <c>Ref</c>, <c>Fn::GetAtt</c>, <c>Condition</c> and <c>DependsOn</c>
    /// replaced by what they give. A template without transforms stays as it is. The transform stays declared, since functions that it brings
    /// are evaluated with all others.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="context">What surrounds it; a loop sees parameters and mappings only.</param>
    /// <exception cref="MlOpsException">
    /// <c>UnsupportedTransform</c> where it has a macro, <c>TemplateError</c> where the transform fails, with the place where that is known.
    /// </exception>
    public static Template Expand(Template template, IEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(context);
        RefuseMacros(template, context);
        return AreIn(template) ? WithoutLoops(template, context) : template;
    }

    /// <summary>The error of a template that the transform cannot work on.</summary>
    internal static MlOpsException Failure(string message, SourceLocation? location) =>
        TemplateErrors.Error(
            $"Transform {Name} failed with: {message}",
            location is null ? null : Finding.Error("TransformFailed", location, "", message, TemplateErrors.Correct));

    private static Template WithoutLoops(Template template, IEvaluationContext context)
    {
        var start = new SourceLocation(null, 1, 1);
        var root = TemplateNodes.Of(new LoopExpansion(template, context).Expand(), DocumentPath.Root, start);
        var read = TemplateReader.Read(new Document(null, DocumentFormat.Json, root, []));
        return read.Findings.FirstOrDefault(finding => finding.Severity == MlSeverity.Error) is not { } error
            ? read.Template
            : throw Failure(error.Message, new SourceLocation(error.File, error.Line, error.Column));
    }

    /// <summary>"No transform named … found." is observed: github.com/aws-cloudformation/aws-cloudformation-templates/pull/363.</summary>
    private static void RefuseMacros(Template template, IEvaluationContext context)
    {
        if (TemplateTransforms.Macros(template).FirstOrDefault() is { } macro)
        {
            throw TemplateTransforms.Unsupported(
                macro.StartsWith("AWS::", StringComparison.Ordinal)
                    ? $"The transform {macro} runs in AWS only."
                    : $"No transform named {context.Parameter("AWS::AccountId")}::{macro} found.",
                template.Transform!.Location,
                "Transform");
        }

        if (TemplateTransforms.EmbeddedIn(TemplateLayout.ToMap(template)) is { } embedded)
        {
            throw TemplateTransforms.Unsupported("Fn::Transform runs a macro in the account, which cannot be done here.", embedded.Location, "");
        }
    }
}
