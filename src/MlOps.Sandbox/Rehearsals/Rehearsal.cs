using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Sandbox.Surroundings;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>
/// Runs a product's whole life in a sandbox of its own, beside whatever the process does otherwise: check, template, deployment, drift,
/// removal. Any surprise fails it.
/// </summary>
public sealed class Rehearsal
{
    private readonly IOperationObserver _observer;
    private readonly Interference _interference;

    /// <summary>Makes a rehearsal.</summary>
    /// <param name="observer">Is told what happens.</param>
    public Rehearsal(IOperationObserver observer)
        : this(observer, new Interference())
    {
    }

    /// <summary>Makes a rehearsal in which something comes between.</summary>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="interference">What comes between.</param>
    internal Rehearsal(IOperationObserver observer, Interference interference)
    {
        _observer = observer;
        _interference = interference;
    }

    /// <summary>Runs the rehearsal.</summary>
    /// <param name="product">The product.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The steps, up to the first that failed.</returns>
    public async Task<MlRehearsal> RunAsync(MlProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        // A config with errors has no template, and nothing to be allowed: the first step says what is wrong.
        var policies = product.IsValid ? _interference.MakePolicies(product, ProductLife.TemplateBucketFor(product, _interference.WriteTemplate(product))) : [];
        var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            AccountId = product.AccountId,
            EnforceIam = true,
            CallerPolicies = policies.ToDictionary(policy => policy.Name, policy => JsonNode.Parse(policy.Json)!.AsObject(), StringComparer.Ordinal),
        });
        await using var stopping = sandbox.ConfigureAwait(false);
        var request = new SessionRequest().For(product);
        using var session = await SessionFactory.OpenAsync(request, sandbox, _observer, cancellationToken).ConfigureAwait(false);
        // Whoever owns the account makes what the product finds there, and does what no operator of the product does.
        using var owner = await SessionFactory.OpenAsync(request, CallerTransport.OfOwner(sandbox), _observer, cancellationToken).ConfigureAwait(false);
        // The first call, so that the caller is among what the account holds before the product does.
        await session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        await ProductSurroundings.MakeAsync(product, sandbox, owner, cancellationToken).ConfigureAwait(false);
        sandbox.World.Authorizations.IsOn = true;
        var life = new ProductLife(product, sandbox, session, owner, _observer, _interference.WriteTemplate);
        return await RunAsync(product, policies, sandbox, life.Steps, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MlRehearsal> RunAsync(
        MlProduct product, IReadOnlyList<MlPolicy> policies, EmbeddedAws sandbox, IReadOnlyList<RehearsalStep> steps, CancellationToken cancellationToken)
    {
        var results = new List<MlRehearsalStep>();
        foreach (var step in steps)
        {
            _observer.Progress($"Rehearsing {product.Name}", step.Name, 100 * results.Count / steps.Count);
            await _interference.BeforeStep(step.Name, sandbox).ConfigureAwait(false);
            results.Add(await RunAsync(step, cancellationToken).ConfigureAwait(false));
            if (!results[^1].Succeeded)
            {
                break;
            }
        }

        var asked = sandbox.World.Authorizations.Entries.Where(entry => !entry.Request.Principal.IsRoot).ToList();
        return new MlRehearsal
        {
            Name = product.Name,
            Steps = results,
            PolicyUse = PolicyUse.Of(policies, asked),
            Denied = PolicyUse.DeniedOf(asked),
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
