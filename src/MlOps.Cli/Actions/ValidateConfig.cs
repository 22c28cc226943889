using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>validate-config</c>: everything that is wrong with a config, in one pass.</summary>
internal static class ValidateConfig
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("validate-config", "Check the config; every finding has its line and what to do.", RunAsync);

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var result = ProductReader.ReadFile(context.Invocation.ConfigPath);
        context.Writer.Write(result.Findings);
        return Task.FromResult(result.IsValid ? ExitCode.Success : ExitCode.BadInput);
    }
}
