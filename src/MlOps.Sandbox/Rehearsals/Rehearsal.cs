using MlOps.Aws;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>
/// Runs a product's whole life in a sandbox of its own, beside whatever the process does otherwise: check, template, deployment, drift,
/// removal. Any surprise fails it.
/// </summary>
/// <param name="observer">Is told what happens.</param>
public sealed class Rehearsal(IOperationObserver observer)
{
    /// <summary>Runs the rehearsal.</summary>
    /// <param name="product">The product.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The steps, up to the first that failed.</returns>
    public async Task<MlRehearsal> RunAsync(MlProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { AccountId = product.AccountId });
        await using var stopping = sandbox.ConfigureAwait(false);
        using var session = await SessionFactory
            .OpenAsync(new SessionRequest().For(product), sandbox, observer, cancellationToken).ConfigureAwait(false);
        // The first call, so that the caller is among what the account holds before the product does.
        await session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        var life = new ProductLife(product, sandbox, session, observer);
        return await RunAsync(product, life.Steps, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MlRehearsal> RunAsync(MlProduct product, IReadOnlyList<RehearsalStep> steps, CancellationToken cancellationToken)
    {
        var results = new List<MlRehearsalStep>();
        foreach (var step in steps)
        {
            observer.Progress($"Rehearsing {product.Name}", step.Name, 100 * results.Count / steps.Count);
            results.Add(await RunAsync(step, cancellationToken).ConfigureAwait(false));
            if (!results[^1].Succeeded)
            {
                break;
            }
        }

        return new MlRehearsal
        {
            Name = product.Name,
            Steps = results,
            Duration = TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks)),
        };
    }

    private static async Task<MlRehearsalStep> RunAsync(RehearsalStep step, CancellationToken cancellationToken)
    {
        // Real time: how long the rehearsal takes, not how much sandbox time passes in it.
        var started = TimeProvider.System.GetTimestamp();
        var (succeeded, detail) = await TryAsync(step, cancellationToken).ConfigureAwait(false);
        return new MlRehearsalStep
        {
            Name = step.Name,
            Succeeded = succeeded,
            Detail = detail,
            Duration = TimeProvider.System.GetElapsedTime(started),
        };
    }

    private static async Task<(bool Succeeded, string Detail)> TryAsync(RehearsalStep step, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await step.RunAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (MlOpsException exception)
        {
            return (false, $"{exception.Id}: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What nobody foresaw is a surprise too, and the steps before it are still worth seeing.
            return (false, $"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
