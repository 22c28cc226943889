using MlOps.Iam.Linting;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-policy</c>: everything that is wrong with an IAM policy, in one pass.</summary>
internal static class ValidatePolicy
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-policy", "Check an IAM policy; every finding has its line and what to do.", RunAsync)
    {
        ConfigDescription = "The policy, a JSON file.",
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var findings = PolicyLint.CheckFile(context.Invocation.ConfigPath);
        context.Writer.Write(findings);
        return Task.FromResult(findings.Any(finding => finding.Severity == MlSeverity.Error) ? ExitCode.BadInput : ExitCode.Success);
    }
}
