using MlOps.Aws;

namespace MlOps.Cli.Output;

/// <summary>Tells the terminal what happens; the result itself goes elsewhere.</summary>
/// <param name="error">Where messages go.</param>
internal sealed class TerminalObserver(TextWriter error) : IOperationObserver
{
    private readonly TextWriter _error = TextWriter.Synchronized(error);
    private string? _status;

    /// <inheritdoc/>
    public void Verbose(string message)
    {
    }

    /// <inheritdoc/>
    public void Warning(string message) => _error.WriteLine($"warning: {CommandLineTerms.Translate(message)}");

    /// <inheritdoc/>
    public void Information(string message) => _error.WriteLine(CommandLineTerms.Translate(message));

    /// <inheritdoc/>
    public void Progress(string activity, string status, int percent)
    {
        if (Interlocked.Exchange(ref _status, status) != status)
        {
            _error.WriteLine($"{activity}: {status}");
        }
    }

    /// <summary>Writes an error: what is wrong, its findings, what to do.</summary>
    public void Error(MlOpsException exception)
    {
        // A single finding is in the message already, and so are those of a config that was not written.
        var isSaid = exception.Findings.Count == 1 || exception.Findings.All(finding => exception.Message.Contains(finding.Message, StringComparison.Ordinal));
        foreach (var finding in isSaid ? [] : exception.Findings)
        {
            _error.WriteLine(finding);
        }

        _error.WriteLine($"error {exception.Id}: {CommandLineTerms.Translate(exception.Message)}");
        if (exception.RecommendedAction is { } action)
        {
            _error.WriteLine(CommandLineTerms.Translate(action));
        }
    }
}
