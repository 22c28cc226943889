using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Runtime.ExceptionServices;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>
/// The way from a cmdlet's work, which runs on a task, to the pipeline thread, which alone may write, ask and end the pipeline. Whoever
/// awaits a call goes on when the pipeline has taken it, so work never runs ahead of a slow consumer.
/// </summary>
internal sealed class CmdletPipeline
{
    /// <summary>How many messages nobody awaits may wait for the pipeline thread.</summary>
    private const int Backlog = 64;

    private const string ConsoleHost = "Microsoft.PowerShell.ConsoleHost";

    private readonly MlCmdlet _cmdlet;
    private readonly CancellationTokenSource _stopping;
    private readonly ConcurrentQueue<Action> _kept = new();
    private volatile BlockingCollection<Action>? _requests;
    private ExceptionDispatchInfo? _ending;

    /// <summary>Makes the way for a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="stopping">Cancelled when the pipeline stops, by the user or by what a request throws.</param>
    public CmdletPipeline(MlCmdlet cmdlet, CancellationTokenSource stopping)
    {
        _cmdlet = cmdlet;
        _stopping = stopping;
    }

    /// <summary>Runs work on a task, and its requests on this thread, until the work is done.</summary>
    /// <param name="work">The work. What it throws is thrown here, unless the pipeline ended before.</param>
    public void Run(Func<Task> work)
    {
        using var requests = new BlockingCollection<Action>(Backlog);
        _requests = requests;
        ShowKept();
        var task = Task.Run(async () =>
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            finally
            {
                requests.CompleteAdding();
            }
        });
        foreach (var request in requests.GetConsumingEnumerable())
        {
            request();
        }

        _requests = null;
        Task.WaitAny([task]);
        ShowKept();
        _ending?.Throw();
        task.GetAwaiter().GetResult();
    }

    /// <summary>Writes an object, or each element of a list.</summary>
    /// <param name="value">The object.</param>
    /// <param name="enumerate">Whether a list's elements are written one by one.</param>
    public Task WriteObjectAsync(object? value, bool enumerate = false) => RequestAsync(() => _cmdlet.WriteObject(value, enumerate));

    /// <summary>Writes an error. The pipeline goes on unless the user wants it to stop at errors.</summary>
    /// <param name="error">The error.</param>
    public Task WriteErrorAsync(ErrorRecord error) => RequestAsync(() => _cmdlet.WriteError(error));

    /// <summary>Asks whether a change is wanted: answers no under <c>-WhatIf</c>, asks under <c>-Confirm</c>.</summary>
    /// <param name="target">What would change.</param>
    /// <param name="action">How.</param>
    /// <exception cref="MlOpsException"><c>InteractionRequired</c> where nobody can be asked.</exception>
    public async Task<bool> ShouldProcessAsync(string target, string action) =>
        (await RequestAsync(() => Ask(() => _cmdlet.ShouldProcess(target, action))).ConfigureAwait(false)).Get($"{action}: {target}.");

    /// <summary>Whether changes are only to be shown: <c>-WhatIf</c>, or <c>$WhatIfPreference</c> where the parameter is not given.</summary>
    public Task<bool> IsWhatIfAsync() => RequestAsync(() => LanguagePrimitives.IsTrue(
        _cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : _cmdlet.GetVariableValue("WhatIfPreference")));

    /// <summary>Asks whether a change is wanted, in words of one's own.</summary>
    /// <param name="description">What would be done, for <c>-WhatIf</c> and <c>-Verbose</c>.</param>
    /// <param name="question">What to ask under <c>-Confirm</c>.</param>
    /// <exception cref="MlOpsException"><c>InteractionRequired</c> where nobody can be asked.</exception>
    public async Task<Decision> DecideAsync(string description, string question)
    {
        var reason = ShouldProcessReason.None;
        var answer = await RequestAsync(() => Ask(() => _cmdlet.ShouldProcess(description, question, "Confirm", out reason))).ConfigureAwait(false);
        return answer.Get(description) ? Decision.Go
            : reason == ShouldProcessReason.WhatIf ? Decision.ShowOnly
            : Decision.Leave;
    }

    /// <summary>Runs a function on the pipeline thread, for example one that resolves a path or asks the user for something.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="function">The function. What it throws is thrown to whoever awaits the result.</param>
    public Task<T> InvokeAsync<T>(Func<T> function)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(() =>
        {
            try
            {
                answer.SetResult(function());
            }
            catch (Exception exception)
            {
                answer.SetException(exception);
            }
        });
        return answer.Task;
    }

    /// <summary>Hands a message to the pipeline thread. Once the pipeline has ended it is dropped.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="afterStop">Whether it may still be done after the user stopped the pipeline: true for the information stream and the host only.</param>
    /// <param name="keep">Whether a message from work that goes on between two items waits for the next; otherwise it is dropped.</param>
    public void Post(Action action, bool afterStop = false, bool keep = false)
    {
        try
        {
            Add(() => Show(action, afterStop));
        }
        catch (PipelineStoppedException)
        {
            if (keep)
            {
                _kept.Enqueue(() => Show(action, afterStop));
            }
        }
    }

    // A host without an answer to questions says so; that of PowerShell itself fails with -NonInteractive, and finds no answer where its input has ended.
    private static Answer Ask(Func<bool> shouldProcess)
    {
        try
        {
            return new(shouldProcess(), null);
        }
        catch (Exception exception) when (exception is HostException or PSInvalidOperationException or NullReferenceException { Source: ConsoleHost })
        {
            return new(false, exception);
        }
    }

    /// <summary>What somebody answered, or why nobody did.</summary>
    private readonly record struct Answer(bool IsYes, Exception? Failure)
    {
        public bool Get(string description) => Failure is null
            ? IsYes
            : throw new MlOpsException("InteractionRequired", MlErrorCategory.InvalidOperation, $"This needs a confirmation, and nobody can be asked here. {description} Nothing was changed.", Failure)
            {
                RecommendedAction = "Give -Confirm:$false to go on without being asked; -WhatIf shows what would be done.",
            };
    }

    private void ShowKept()
    {
        while (_kept.TryDequeue(out var message))
        {
            message();
        }
    }

    private void Show(Action action, bool afterStop)
    {
        if (_ending is not null || (_stopping.IsCancellationRequested && !afterStop))
        {
            return;
        }

        try
        {
            action();
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    private void Add(Action request)
    {
        try
        {
            (_requests ?? throw new PipelineStoppedException()).Add(request);
        }
        catch (InvalidOperationException)
        {
            // Between two items, or after the last, nobody takes requests.
            throw new PipelineStoppedException();
        }
    }

    private Task<bool> RequestAsync(Action action) => RequestAsync(() =>
    {
        action();
        return true;
    });

    private Task<T> RequestAsync<T>(Func<T> function) => InvokeAsync(() =>
    {
        if (_ending is not null)
        {
            throw new PipelineStoppedException();
        }

        try
        {
            return function();
        }
        catch (Exception exception)
        {
            End(exception);
            throw new PipelineStoppedException();
        }
    });

    /// <summary>
    /// What a request throws ends the pipeline: PowerShell throws so where the user pressed Ctrl+C, chose to stop at an error, or
    /// has all the objects he wanted. The work is cancelled, and the exception goes on its way when the work has unwound.
    /// </summary>
    private void End(Exception exception)
    {
        _ending ??= ExceptionDispatchInfo.Capture(exception);
        _stopping.Cancel();
    }
}
