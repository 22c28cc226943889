using System.Collections.Concurrent;
using System.Management.Automation;
using MlOps.Aws;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Shows an operation on a cmdlet's verbose, warning, information and progress streams.</summary>
internal sealed class PipelineObserver : IOperationObserver
{
    private static readonly string[] HostTag = ["PSHOST"];

    private readonly MlCmdlet _cmdlet;
    private readonly CmdletPipeline _pipeline;
    private readonly ConcurrentDictionary<string, int> _activities = new(StringComparer.Ordinal);
    private int _lastActivity;

    /// <summary>Makes an observer for a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="pipeline">The way to its pipeline thread.</param>
    public PipelineObserver(MlCmdlet cmdlet, CmdletPipeline pipeline)
    {
        _cmdlet = cmdlet;
        _pipeline = pipeline;
    }

    /// <inheritdoc/>
    public void Verbose(string message) => _pipeline.Post(() => _cmdlet.WriteVerbose(message));

    /// <inheritdoc/>
    public void Warning(string message) => _pipeline.Post(() => _cmdlet.WriteWarning(message), keep: true);

    /// <summary>Shows a message on the host, as <c>Write-Host</c> does, also after the user has stopped the pipeline.</summary>
    /// <param name="message">The message.</param>
    public void Information(string message) => _pipeline.Post(
        () => _cmdlet.WriteInformation(new HostInformationMessage { Message = message }, HostTag),
        afterStop: true,
        keep: true);

    /// <inheritdoc/>
    public void Progress(string activity, string status, int percent)
    {
        var record = new ProgressRecord(ActivityId(activity), activity, status) { PercentComplete = Math.Clamp(percent, -1, 100) };
        _pipeline.Post(() => _cmdlet.WriteProgress(record));
    }

    /// <summary>Takes the progress bars away.</summary>
    public void EndProgress()
    {
        foreach (var activity in _activities.Keys)
        {
            if (_activities.TryRemove(activity, out var id))
            {
                _pipeline.Post(() => _cmdlet.WriteProgress(new ProgressRecord(id, activity, " ") { RecordType = ProgressRecordType.Completed }));
            }
        }
    }

    // Several activities may begin at once: each gets an id that no other has.
    private int ActivityId(string activity) => _activities.GetOrAdd(activity, _ => Interlocked.Increment(ref _lastActivity));
}
