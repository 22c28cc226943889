using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Finds what is meant as JSON and is none. CloudFormation reads every template as YAML, which allows a comma too many (stelligent/cfn_nag, issue 203);
/// other programs refuse it.
/// </summary>
internal static class JsonCheck
{
    /// <summary>What makes a template that is read as YAML none in JSON, where it is meant as such.</summary>
    /// <param name="document">The template.</param>
    public static IEnumerable<MlFinding> Run(TemplateDocument document) => document.JsonFault is { } fault && IsMeantAsJson(document)
        ? [Finding.Make(MlSeverity.Warning, "NotJson", new SourceLocation(fault.File, fault.Line, fault.Column), "", $"CloudFormation takes this as YAML, and other programs refuse it. {fault.Message}", fault.Suggestion!)]
        : [];

    private static bool IsMeantAsJson(TemplateDocument document) =>
        string.Equals(Path.GetExtension(document.File), ".json", StringComparison.OrdinalIgnoreCase)
        || document.Text.AsSpan().TrimStart()[1..].TrimStart().StartsWith("\"", StringComparison.Ordinal);
}
