using System.Collections.Concurrent;
using MlOps.Aws;

namespace MlOps.Unit.Deployments;

/// <summary>Remembers what it was told.</summary>
internal sealed class RecordingObserver : IOperationObserver
{
    public ConcurrentQueue<string> VerboseLines { get; } = [];

    public ConcurrentQueue<string> Warnings { get; } = [];

    public ConcurrentQueue<string> Informations { get; } = [];

    public ConcurrentQueue<int> Percents { get; } = [];

    public Action<string>? OnVerbose { get; set; }

    public Action<string>? OnProgress { get; set; }

    public void Verbose(string message)
    {
        VerboseLines.Enqueue(message);
        OnVerbose?.Invoke(message);
    }

    public void Warning(string message) => Warnings.Enqueue(message);

    public void Information(string message) => Informations.Enqueue(message);

    public void Progress(string activity, string status, int percent)
    {
        Percents.Enqueue(percent);
        OnProgress?.Invoke(status);
    }
}
