using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Checks the form of <c>Transform</c>, and says which transforms run in AWS only, so that what they make is not checked here.</summary>
internal static class TransformCheck
{
    public static IEnumerable<Fault> Run(TemplateScope scope) => CheckForm(scope.Template.Transform, ["Transform"]).Concat(NotRun(scope));

    private static IEnumerable<Fault> CheckForm(TemplateValue? transform, ImmutableArray<string> steps) => transform switch
    {
        null or TemplateScalar { Value: string } => [],
        TemplateList list => list.SelectMany((item, index) => CheckForm(item, steps.Add(PlacedCall.Index(index)))),
        TemplateMap map =>
        [
            .. map.ContainsKey("Name") ? [] : (Fault[])[new Fault("MissingKey", steps, "The key 'Name' is missing.", "Add it.")],
            .. map.Keys.Where(key => key is not ("Name" or "Parameters")).Select(key => new Fault("UnknownKey", steps.Add(key), $"The key '{key}' is not known here.", "Known keys are Name, Parameters.")),
        ],
        _ => [new Fault("UnexpectedValue", steps, "A transform is a name, or a mapping with Name and Parameters.", "Write it as such, or a list of those.")],
    };

    private static IEnumerable<Fault> NotRun(TemplateScope scope) => TemplateTransforms.Macros(scope.Template).ToList() is { Count: > 0 } macros
        ? [new Fault("TransformNotRun", ["Transform"], $"What {string.Join(", ", macros)} makes is not checked: it runs in AWS only.", "Check the processed template too, from CloudFormation's GetTemplate.")
            { Severity = MlSeverity.Information }]
        : [];
}
