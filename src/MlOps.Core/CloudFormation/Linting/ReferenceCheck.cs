using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says which references lead nowhere, and which resources wait for each other.</summary>
/// <param name="scope">The template.</param>
/// <param name="unread">Names of parameters and resources that could not be read.</param>
internal sealed class ReferenceCheck(TemplateScope scope, IEnumerable<string> unread)
{
    public IEnumerable<Fault> Run() =>
    [
        .. TemplateReferenceCheck.Find(scope.Template, unread).Select(problem => new Fault(problem.Id, problem.Steps, problem.Message + ".", Advise(problem))),
        .. TemplateGraph.Of(scope.Template) is { Circular: { IsEmpty: false } circular }
            ? circular.Select(id => new Fault(
                "CircularDependency", ["Resources", id], $"Circular dependency between resources: [{string.Join(", ", circular)}].", "Remove one of the references between them."))
            : [],
    ];

    private string Advise(ReferenceProblem problem) => NearName.Advise(problem.Name, NamesFor(problem), TemplateReferenceCheck.Advice);

    private IEnumerable<string> NamesFor(ReferenceProblem problem) => problem switch
    {
        { Id: "UnknownCondition" } => scope.Template.Conditions.Keys,
        { Steps: ["Conditions", ..] } => Parameters,
        { Steps: [_, _, "DependsOn", ..] } or { Steps: [.., "Fn::GetAtt", _] } => Resources,
        _ => Resources.Concat(Parameters),
    };

    private IEnumerable<string> Resources => scope.Template.Resources.Select(resource => resource.LogicalId);

    private IEnumerable<string> Parameters => scope.Template.Parameters.Select(parameter => parameter.LogicalId).Concat(TemplateReferenceCheck.PseudoParameters);
}
