#nullable enable

using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace MlOps.AwsSdk;

/// <summary>Calls an operation again and again, each time with the token that the page before it gave. To be enumerated once.</summary>
internal abstract class Paginator<TRequest, TResponse>(
    TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> call) : IPaginator<TResponse>
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse
{
    private int _used;

    protected IPaginatedEnumerable<TResponse> Pages => new PaginatedResponse<TResponse>(this);

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw new InvalidOperationException("A paginator is consumed by the first enumeration; make a new one.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        var token = GetToken(request);
        do
        {
            SetToken(request, token);
            var response = await call(request, cancellationToken).ConfigureAwait(false);
            token = NextToken(response);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>The items of every page. A page without items has no list.</summary>
    protected IPaginatedEnumerable<TItem> Items<TItem>(Func<TResponse, IEnumerable<TItem>?> items) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, response => items(response) ?? []);

    protected abstract string? GetToken(TRequest request);

    protected abstract void SetToken(TRequest request, string? token);

    protected abstract string? NextToken(TResponse response);
}
