using MlOps.Documents;
using MlOps.Iam.Linting;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-policy</c>: everything that is wrong with IAM policies, in one pass.</summary>
internal static class ValidatePolicy
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-policy", "Check IAM policies; every finding has its line and what to do.", RunAsync)
    {
        ConfigDescription = "The policies, JSON files. Wildcards are allowed; one that cannot be read keeps none of the others from being checked.",
        TakesFiles = true,
        Options = [ActionOptions.Severity],
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var findings = new List<IReadOnlyList<MlFinding>>();
        var exitCode = EachFile.Do(context, file =>
        {
            var found = PolicyLint.CheckFile(file);
            findings.Add(found);
            return found.Any(finding => SeverityOrder.Reaches(finding, context.Invocation.Severity)) ? ExitCode.BadInput : ExitCode.Success;
        });

        // Where no file could be read, nothing is to be said for or against any.
        if (findings.Count > 0)
        {
            context.Writer.Write([.. findings.SelectMany(found => found)]);
        }

        return Task.FromResult(exitCode);
    }
}
