using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials that are fetched when they are first needed and again shortly before they end, so that a long wait outlives them. Where a
/// fresh fetch fails while the old ones still last, the old ones serve on.
/// </summary>
/// <param name="time">The time that expiry is judged by.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The semaphore has no wait handle; credentials have no owner to dispose them.")]
internal abstract class RefreshedCredentials(TimeProvider time) : AWSCredentials
{
    // Long enough to outlast a slow call and a clock that is a little off; shorter than the shortest session, 15 minutes.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile TemporaryCredentials? _current;

    /// <inheritdoc/>
    public sealed override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public sealed override Task<ImmutableCredentials> GetCredentialsAsync() => GetAsync(CancellationToken.None);

    /// <summary>The keys, fetched where they are missing or about to end.</summary>
    /// <param name="cancellationToken">Stops the fetch.</param>
    public async Task<ImmutableCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current && Remains(current) > Margin)
        {
            return current.Keys;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_current is not { } known || Remains(known) <= Margin)
            {
                _current = await FetchOrKeepAsync(cancellationToken).ConfigureAwait(false);
            }

            return _current.Keys;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Fetches fresh keys.</summary>
    /// <param name="cancellationToken">Stops the fetch.</param>
    protected abstract Task<TemporaryCredentials> FetchAsync(CancellationToken cancellationToken);

    private async Task<TemporaryCredentials> FetchOrKeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && _current is { } old && Remains(old) > TimeSpan.Zero)
        {
            return old;
        }
    }

    private TimeSpan Remains(TemporaryCredentials credentials) =>
        credentials.Expiration is { } end ? end - time.GetUtcNow() : TimeSpan.MaxValue;
}
