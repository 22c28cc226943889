using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks a template before CloudFormation sees it: its form, references, intrinsics, and the properties of its resources. docs/template-checks.md
/// lists what is found, and what is not looked at.
/// </summary>
public static class TemplateLint
{
    /// <summary>Checks a template's text.</summary>
    /// <param name="body">The text, YAML or JSON.</param>
    /// <param name="region">The region that it is meant for; null where nothing about regions is checked.</param>
    /// <param name="file">The file that it was read from; null where there is none.</param>
    /// <returns>What was found, in the order of the document; empty where there is nothing to say.</returns>
    public static ImmutableArray<MlFinding> Check(string body, string? region, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Check(TemplateReader.Read(body, file), region);
    }

    /// <summary>Checks a template file.</summary>
    /// <param name="path">The file, YAML or JSON.</param>
    /// <param name="region">The region that it is meant for; null where nothing about regions is checked.</param>
    /// <returns>What was found, in the order of the document; empty where there is nothing to say.</returns>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static ImmutableArray<MlFinding> CheckFile(string path, string? region)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Check(TemplateReader.ReadFile(path), region);
    }

    private static ImmutableArray<MlFinding> Check(TemplateDocument document, string? region)
    {
        var places = new DocumentPlaces(document.File, document.Root);
        var findings = document.Findings.Select(places.AtKey).Concat(JsonCheck.Run(document)).Concat(Faults(document, region).Distinct(FaultComparer.Instance).Select(fault => Place(fault, places)));
        return [.. IgnoredFindings.Without(findings, document, places).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    private static IEnumerable<Fault> Faults(TemplateDocument document, string? region)
    {
        if (document.Root is not MappingNode root || document.Findings.Any(finding => finding.Id == "Syntax"))
        {
            return [];
        }

        var scope = new TemplateScope(document.Template);
        return
        [
            .. TransformCheck.Run(scope),
            .. new LimitCheck(scope).Run(),
            .. new ParameterCheck(scope).Run(),
            .. new ConditionCheck(scope).Run(),
            .. new MappingCheck(scope).Run(),
            .. new InterfaceCheck(scope).Run(),
            .. new ReferenceCheck(scope, document.HasErrors ? NamesIn(root) : []).Run(),
            .. new IntrinsicCheck(scope).Run(),
            .. new TextCheck(scope).Run(),
            .. new ResourceTypeCheck(scope, region).Run(),
            .. new ResourceAttributeCheck(scope).Run(),
            .. new PropertyCheck(scope).Run(),
            .. new FormatCheck(scope).Run(),
            .. new IdentifierCheck(scope).Run(),
            .. new AttributeCheck(scope).Run(),
            .. new PolicyCheck(scope).Run(),
            .. new OutputCheck(scope).Run(),
        ];
    }

    private static IEnumerable<string> NamesIn(MappingNode root) =>
        ((string[])["Parameters", "Resources"]).SelectMany(section => root[section] is MappingNode entries ? entries.Names : []);

    private static MlFinding Place(Fault fault, DocumentPlaces places) => Finding.Make(
        fault.Severity, fault.Id, places.Find(fault.Steps), DocumentPlaces.PathOf(fault.Steps), fault.Message, fault.Suggestion);
}
