using System.Management.Automation;
using MlOps.Cmdlets.Pipeline;
using MlOps.Deployments.Records;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>
/// The base of every cmdlet. Work runs on a task with one token, cancelled by Ctrl+C; what it writes and asks goes to the pipeline
/// thread through a <see cref="CmdletPipeline"/>. An item that fails becomes an error record, and the pipeline goes on.
/// </summary>
public abstract class MlCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private bool _hasBegun;

    /// <summary>Makes a cmdlet.</summary>
    protected MlCmdlet()
    {
        Pipeline = new CmdletPipeline(this, _stopping);
        Observer = new PipelineObserver(this, Pipeline);
    }

    /// <summary>The way to the pipeline thread.</summary>
    private protected CmdletPipeline Pipeline { get; }

    /// <summary>Shows operations on the verbose, warning, information and progress streams.</summary>
    private protected PipelineObserver Observer { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Run(async cancellationToken =>
    {
        await BeginAsync(cancellationToken).ConfigureAwait(false);
        _hasBegun = true;
    });

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => RunIfBegun(ProcessAsync);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => RunIfBegun(EndAsync);

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
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work for one item.</summary>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task ProcessAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work after the last item.</summary>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Whether the cmdlet stands behind a pipe. Without an item PowerShell takes the default parameter set there, as if nothing had been asked for in
    /// particular; a cmdlet that answers that for everything must not, or an empty pipe would reach for all there is.
    /// </summary>
    private protected bool IsPipedTo => MyInvocation.ExpectingInput;

    /// <summary>Does the work for one item; a failure is written as an error about that item and ends nothing else.</summary>
    /// <param name="item">The item; null where there is none.</param>
    /// <param name="work">The work.</param>
    private protected async Task ForOneItemAsync(object? item, Func<Task> work)
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
            OnItemFailed();
            await Pipeline.WriteErrorAsync(ErrorRecords.From(exception, item)).ConfigureAwait(false);
        }
    }

    /// <summary>Does the work for each item; one that fails ends nothing else.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="work">The work for one item.</param>
    private protected async Task ForEachItemAsync<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        foreach (var item in items)
        {
            await ForOneItemAsync(item, () => work(item)).ConfigureAwait(false);
        }
    }

    /// <summary>Does the work for each file that paths lead to; a path or a file that fails ends nothing else.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="isLiteral">Whether wildcards in them are only characters.</param>
    /// <param name="work">The work for one file.</param>
    private protected async Task ForEachFileAsync(IEnumerable<string> paths, bool isLiteral, Func<string, Task> work)
    {
        await ForEachItemAsync(paths, async path =>
        {
            foreach (var file in await Pipeline.InvokeAsync(() => ConfigFiles.Resolve(this, path, isLiteral, MissingFileAdvice(path))).ConfigureAwait(false))
            {
                _stopping.Token.ThrowIfCancellationRequested();
                await ForOneItemAsync(file, () => work(file)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>What to do besides where a path leads to no file; null where only the path can be wrong.</summary>
    /// <param name="path">The path.</param>
    private protected virtual string? MissingFileAdvice(string path) => MissingConfig.Advice(path);

    /// <summary>Called before the error of an item is written.</summary>
    private protected virtual void OnItemFailed()
    {
    }

    /// <summary>Opens the record of runs that change something.</summary>
    private protected async Task<RunRecorder> OpenRecorderAsync() => new(await Pipeline.InvokeAsync(ReadRecordFolder).ConfigureAwait(false), Observer, TimeProvider.System);

    private string? ReadRecordFolder() =>
        RunRecorder.ChooseFolder(Environment.GetEnvironmentVariable(RunRecorder.FolderVariable), SessionState.Path.CurrentFileSystemLocation.ProviderPath);

    // What could not begin has written why; the same for each item would only hide it.
    private void RunIfBegun(Func<CancellationToken, Task> work)
    {
        if (_hasBegun)
        {
            Run(work);
        }
    }

    private void Run(Func<CancellationToken, Task> work) => Pipeline.Run(async () =>
    {
        try
        {
            await ForOneItemAsync(null, () => work(_stopping.Token)).ConfigureAwait(false);
        }
        finally
        {
            Observer.EndProgress();
        }
    });
}
