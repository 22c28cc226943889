using System.Collections.Immutable;
using MlOps.Deployments.Online;
using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-config</c>: everything that is wrong with a config, in one pass; with <c>--online</c> against the account that it is for too.</summary>
internal static class ValidateConfig
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-config", "Check the config; every finding has its line and what to do.", RunAsync) { Options = [ActionOptions.Online] };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var result = ProductReader.ReadFile(context.Invocation.ConfigPath);
        var findings = result.Findings;
        if (result.Product is { } product)
        {
            findings =
            [
                .. findings,
                .. TemplateSizeRules.Check(product),
                .. ScheduleRules.Check(product, TimeProvider.System),
                .. context.Invocation.Online ? await CheckOnlineAsync(context, product, cancellationToken).ConfigureAwait(false) : [],
            ];
        }

        context.Writer.Write(findings);
        return result.Product is null || findings.Any(finding => finding.Severity == MlSeverity.Error) ? ExitCode.BadInput : ExitCode.Success;
    }

    private static async Task<ImmutableArray<MlFinding>> CheckOnlineAsync(ActionContext context, MlProduct product, CancellationToken cancellationToken)
    {
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        return await new OnlineCheck(session, context.Observer).CheckAsync(product, cancellationToken).ConfigureAwait(false);
    }
}
