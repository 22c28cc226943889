namespace MlOps.Documents;

/// <summary>The files that a command has written: none is written over by what comes later in the same command.</summary>
/// <param name="kind">What is written, in one word: <c>template</c>.</param>
/// <param name="earlier">What such a file has already: <c>another template</c>.</param>
public sealed class WrittenFiles(string kind, string earlier)
{
    private readonly HashSet<string> _paths = [];

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="MlOpsException"><c>FileWrittenBefore</c>: the command has written it already.</exception>
    public void Add(string path)
    {
        if (!_paths.Add(path))
        {
            throw new MlOpsException("FileWrittenBefore", MlErrorCategory.InvalidArgument, $"'{path}' has {earlier} that came before.")
            {
                Resource = path,
                RecommendedAction = $"Give a folder to -OutFile: each {kind} goes to a file with its own name.",
            };
        }
    }
}
