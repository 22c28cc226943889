using System.Globalization;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>Makes the products of test deployments, which keep the expiry that they have where one is gone on with.</summary>
/// <param name="session">Who calls AWS, and where.</param>
public sealed class TestProducts(AwsSession session)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // Longer nobody remembers what it was for, and a number of minutes was most likely meant as seconds.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(90);

    /// <summary>Says what is deployed in the product's place.</summary>
    /// <param name="product">The product.</param>
    /// <param name="test">The product of its test deployment.</param>
    public static string Describe(MlProduct product, MlProduct test)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(test);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{test.Name} is a copy of {product.Name} beside it, wanted until {test.Expires?.UtcDateTime:yyyy-MM-dd HH:mm} UTC; {product.Name} itself is not changed. Nothing removes the copy by itself.");
    }

    /// <summary>The product of a test deployment.</summary>
    /// <param name="product">The product.</param>
    /// <param name="suffix">The suffix of its names; null for one that is made up.</param>
    /// <param name="expiresAfter">How long it is wanted from now on; null for what it has already, or one day.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException"><c>TestSuffixInvalid</c>, <c>TestOfTest</c>, <c>TestLifetimeTooLong</c>.</exception>
    public async Task<MlProduct> MakeAsync(MlProduct product, string? suffix, TimeSpan? expiresAfter, CancellationToken cancellationToken)
    {
        if (expiresAfter > LongestLifetime)
        {
            throw new MlOpsException(
                "TestLifetimeTooLong",
                MlErrorCategory.InvalidArgument,
                string.Create(CultureInfo.InvariantCulture, $"A test deployment is wanted for {LongestLifetime.TotalDays} days at most, {LongestLifetime.TotalMinutes} minutes, and {Math.Ceiling(expiresAfter.Value.TotalMinutes)} minutes were given. Nothing was deployed."))
            {
                RecommendedAction = "Give -ExpiresAfter fewer minutes; the same deployment with the same suffix can be given a later end at any time.",
            };
        }

        var made = TestProduct.Of(product, suffix ?? TestProduct.NewSuffix(), session.Time.GetUtcNow() + (expiresAfter ?? Lifetime));
        if (suffix is null || expiresAfter is not null)
        {
            return made;
        }

        var stack = await session.CloudFormation.FindStackAsync(made.StackName, cancellationToken).ConfigureAwait(false);
        return TestDeployment.ExpiryOf(stack) is { } expiry ? TestProduct.Of(product, suffix, expiry) : made;
    }
}
