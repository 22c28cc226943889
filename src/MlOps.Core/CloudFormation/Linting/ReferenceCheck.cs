using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says which references lead nowhere, and which resources wait for each other.</summary>
/// <param name="scope">The template.</param>
/// <param name="unread">Names of parameters and resources that could not be read.</param>
internal sealed class ReferenceCheck(TemplateScope scope, IEnumerable<string> unread)
{
    public IEnumerable<Fault> Run() =>
    [
        .. TemplateReferenceCheck.Find(scope.Template, unread).Select(problem => new Fault(problem.Id, problem.Steps, problem.Message, TemplateReferenceCheck.Advice)),
        .. TemplateGraph.Of(scope.Template).Findings.Where(finding => finding.Id == "CircularDependency")
            .Select(finding => new Fault(finding.Id, [.. finding.Path.Split('.')], finding.Message, finding.Suggestion!)),
    ];
}
