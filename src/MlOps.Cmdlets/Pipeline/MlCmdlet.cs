using System.Management.Automation;
using MlOps.Cmdlets.Pipeline;

namespace MlOps.Cmdlets;

/// <summary>
/// The base of every cmdlet. Work runs on a task with one token, cancelled by Ctrl+C; what it writes and asks goes to the pipeline
/// thread through a <see cref="CmdletPipeline"/>. An item that fails becomes an error record, and the pipeline goes on.
/// </summary>
public abstract class MlCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Run(BeginAsync);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Run(ProcessAsync);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Run(EndAsync);

    /// <summary>Cancels the work. Called on another thread, so it does nothing else.</summary>
    protected sealed override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline ended in the same moment.
        }
    }

    /// <summary>Releases what the cmdlet holds. PowerShell calls it however the pipeline ended.</summary>
    /// <param name="disposing">True.</param>
    protected virtual void Dispose(bool disposing) => _stopping.Dispose();

    /// <summary>The work before the first item.</summary>
    /// <param name="pipeline">The way to the pipeline thread.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task BeginAsync(CmdletPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work for one item.</summary>
    /// <param name="pipeline">The way to the pipeline thread.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task ProcessAsync(CmdletPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work after the last item.</summary>
    /// <param name="pipeline">The way to the pipeline thread.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task EndAsync(CmdletPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    private void Run(Func<CmdletPipeline, CancellationToken, Task> work)
    {
        using var pipeline = new CmdletPipeline(this, _stopping);
        pipeline.Run(() => ForOneItemAsync(pipeline, null, () => work(pipeline, _stopping.Token)));
    }

    /// <summary>Does the work for one item; a failure is written as an error about that item and ends nothing else.</summary>
    /// <param name="pipeline">The way to the pipeline thread.</param>
    /// <param name="item">The item; null where there is none.</param>
    /// <param name="work">The work.</param>
    private protected async Task ForOneItemAsync(CmdletPipeline pipeline, object? item, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (_stopping.IsCancellationRequested || exception is PipelineStoppedException)
        {
            // After a stop no error can be written; the pipeline itself says that it was stopped.
            throw exception as PipelineStoppedException ?? new PipelineStoppedException();
        }
        catch (Exception exception)
        {
            await pipeline.WriteErrorAsync(ErrorRecords.From(exception, item)).ConfigureAwait(false);
        }
    }
}
