using MlOps.CloudFormation.Linting;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-prov-template</c>: everything that is wrong with a CloudFormation template, in one pass, whoever wrote it.</summary>
internal static class ValidateTemplate
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-prov-template", "Check a CloudFormation template; every finding has its line and what to do.", RunAsync)
    {
        ConfigDescription = "The template, a YAML or JSON file.",
        Options = [ActionOptions.Baseline, ActionOptions.UpdateBaseline],
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var invocation = context.Invocation;
        var checks = new TemplateChecks(invocation.Region, FindingBaseline.For(invocation.BaselineFile, invocation.UpdateBaseline));
        if (checks.RegionWarning is { } warning)
        {
            context.Observer.Warning(warning);
        }

        var findings = checks.CheckFile(invocation.ConfigPath);
        if (invocation.UpdateBaseline)
        {
            checks.UpdateBaseline();
            return Task.FromResult(ExitCode.Success);
        }

        context.Writer.Write([.. findings, .. checks.Unused()]);
        return Task.FromResult(findings.Any(finding => finding.Severity == MlSeverity.Error) ? ExitCode.BadInput : ExitCode.Success);
    }
}
