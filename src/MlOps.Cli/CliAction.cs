namespace MlOps.Cli;

/// <summary>One action of the command line.</summary>
/// <param name="Name">Its name, for example <c>deploy-product</c>.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="RunAsync">Does it; returns an <see cref="ExitCode"/>.</param>
internal sealed record CliAction(string Name, string Description, Func<ActionContext, CancellationToken, Task<int>> RunAsync);
