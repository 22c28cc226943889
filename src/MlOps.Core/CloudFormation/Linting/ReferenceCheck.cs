using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says which references lead nowhere, and which resources wait for each other.</summary>
/// <param name="scope">The template.</param>
internal sealed class ReferenceCheck(TemplateScope scope)
{
    public IEnumerable<Fault> Run() =>
    [
        .. TemplateReferenceCheck.Find(scope.Template).Select(problem => new Fault(problem.Id, problem.Steps, problem.Message, TemplateReferenceCheck.Advice)),
        .. TemplateGraph.Of(scope.Template).Findings.Where(finding => finding.Id == "CircularDependency")
            .Select(finding => new Fault(finding.Id, [.. finding.Path.Split('.')], finding.Message, finding.Suggestion!)),
    ];
}
