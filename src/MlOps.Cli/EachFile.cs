namespace MlOps.Cli;

/// <summary>Does the same with each file that a command line names.</summary>
internal static class EachFile
{
    /// <summary>Does it. What is wrong with one file is told, and keeps none of the others from its turn.</summary>
    /// <param name="context">What the action works with.</param>
    /// <param name="act">Does it with a file; returns an <see cref="ExitCode"/>.</param>
    /// <returns>The highest exit code of all.</returns>
    public static int Do(ActionContext context, Func<string, int> act) =>
        context.Invocation.ConfigPaths.Max(path => Try(context, () => FilePattern.Resolve(path).Max(file => Try(context, () => act(file)))));

    private static int Try(ActionContext context, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (MlOpsException error)
        {
            context.Tell(error);
            return ExitCode.Of(error);
        }
    }
}
