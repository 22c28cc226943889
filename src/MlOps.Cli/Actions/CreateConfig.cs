using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>create-config</c>: a product config, with comments and, in a folder, the conventional file name.</summary>
internal static class CreateConfig
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-config", "Write a product config, with comments.", RunAsync)
    {
        ConfigDescription = "The file to write, or a folder: the file has its conventional name there.",
        OwnOptions = static () => ConfigOptions.All,
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var invocation = context.Invocation;
        var config = ProductDraftFile.Check(invocation.ReadDraft(), invocation.ConfigPath, TimeProvider.System);
        foreach (var warning in config.Warnings)
        {
            context.Observer.Warning($"{warning.Message} {warning.Suggestion}");
        }

        ProductDraftFile.Write(config, invocation.Force);
        context.Writer.Write(config.Product);
        return Task.FromResult(ExitCode.Success);
    }
}
