using MlOps.CloudFormation.Linting;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-prov-template</c>: everything that is wrong with a CloudFormation template, in one pass, whoever wrote it.</summary>
internal static class ValidateTemplate
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-prov-template", "Check a CloudFormation template; every finding has its line and what to do.", RunAsync);

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var findings = TemplateLint.CheckFile(context.Invocation.ConfigPath, context.Invocation.Region);
        context.Writer.Write(findings);
        return Task.FromResult(findings.Any(finding => finding.Severity == MlSeverity.Error) ? ExitCode.BadInput : ExitCode.Success);
    }
}
