using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says which transforms run in AWS only, so that what they make is not checked here.</summary>
internal static class TransformCheck
{
    public static IEnumerable<Fault> Run(TemplateScope scope) => TemplateTransforms.Macros(scope.Template).ToList() is { Count: > 0 } macros
        ? [new Fault("TransformNotRun", ["Transform"], $"What {string.Join(", ", macros)} makes is not checked: it runs in AWS only.", "Check the processed template too, from CloudFormation's GetTemplate.")
            { Severity = MlSeverity.Information }]
        : [];
}
