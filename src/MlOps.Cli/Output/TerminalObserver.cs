using System.Collections.Concurrent;
using MlOps.Aws;

namespace MlOps.Cli.Output;

/// <summary>Tells the terminal what happens; the result itself goes elsewhere.</summary>
/// <param name="error">Where messages go.</param>
internal sealed class TerminalObserver(TextWriter error) : IOperationObserver
{
    private readonly TextWriter _error = TextWriter.Synchronized(error);
    private readonly ConcurrentDictionary<(string Id, string Message), bool> _told = [];
    private string? _status;

    /// <inheritdoc/>
    public void Verbose(string message)
    {
    }

    /// <inheritdoc/>
    public void Warning(string message) => _error.WriteLine($"warning: {CommandLineTerms.Translate(message)}");

    /// <inheritdoc/>
    public void Warning(string message, IEnumerable<MlFinding> findings)
    {
        foreach (var finding in findings)
        {
            _told[(finding.Id, finding.Message)] = true;
        }

        Warning(message);
    }

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

    /// <summary>Whether a finding was a warning already, alone or with others in one sentence.</summary>
    public bool HasTold(MlFinding finding) => _told.ContainsKey((finding.Id, finding.Message));

    /// <summary>Writes an error: its findings, what is wrong, what to do.</summary>
    public void Error(MlOpsException exception)
    {
        foreach (var finding in exception.Findings.Count > 1 ? exception.Findings.Where(finding => !Tells(exception.Message, finding)) : [])
        {
            _error.WriteLine(CommandLineTerms.Translate(finding.ToString()));
        }

        _error.WriteLine($"error {exception.Id}: {CommandLineTerms.Translate(exception.Message)}");
        if (exception.RecommendedAction is { } action)
        {
            _error.WriteLine(CommandLineTerms.Translate(action));
        }
    }

    // A single finding is in the message always, of several some or all are.
    private static bool Tells(string message, MlFinding finding) =>
        message.Contains(finding.Line == 0 ? finding.Message : finding.ToString(), StringComparison.Ordinal);
}
