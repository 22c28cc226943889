using MlOps.Sandbox.Rehearsals;

namespace MlOps.Cli.Actions;

/// <summary><c>rehearse</c>: the product's whole life, in a sandbox of its own.</summary>
internal static class Rehearse
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("rehearse", "Run the product's whole life in the embedded AWS; any surprise fails it.", RunAsync);

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var rehearsal = await new Rehearsal(context.Observer).RunAsync(context.ReadProduct(), cancellationToken).ConfigureAwait(false);
        context.Writer.Write(rehearsal);
        return rehearsal.Succeeded ? ExitCode.Success : ExitCode.Failed;
    }
}
