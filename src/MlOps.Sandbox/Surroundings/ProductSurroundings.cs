using MlOps.Aws;

namespace MlOps.Sandbox.Surroundings;

/// <summary>
/// What a product finds in its account and does not make itself: the boundary that its config names, an enterprise product its VPC and the SSM parameters
/// that lead there, a product whose source is S3 its bucket with archives.
/// </summary>
internal static class ProductSurroundings
{
    /// <summary>Makes them, as far as the product needs them and they are not there yet: products that name the same things share them.</summary>
    /// <param name="product">The product.</param>
    /// <param name="sandbox">The account.</param>
    /// <param name="session">The way to that account.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was made, in words: <c>VPC vpc-…</c>.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(MlProduct product, EmbeddedAws sandbox, AwsSession session, CancellationToken cancellationToken) =>
    [
        .. BoundarySurroundings.Make(product, sandbox.World),
        .. await VpcSurroundings.MakeAsync(product, sandbox, session, cancellationToken).ConfigureAwait(false),
        .. await SourceSurroundings.MakeAsync(product, session, cancellationToken).ConfigureAwait(false),
    ];
}
