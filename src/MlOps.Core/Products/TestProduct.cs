using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>
/// Makes the product of a test deployment: the same resources beside the product's own, in the same VPC, under names of their own. It mails nobody, its data goes
/// with its stack whatever the environment, and it carries the time when it may be removed.
/// </summary>
public static partial class TestProduct
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A suffix that no other test deployment is likely to have.</summary>
    public static string NewSuffix() => RandomNumberGenerator.GetString(Letters, 4);

    /// <summary>The product of a test deployment.</summary>
    /// <param name="product">The product.</param>
    /// <param name="suffix">Four lower-case letters or digits that its names have besides; the workload ends with them.</param>
    /// <param name="expires">When it may be removed.</param>
    /// <exception cref="MlOpsException"><c>TestSuffixInvalid</c>; <c>TestOfTest</c> where the product is one of a test deployment.</exception>
    public static MlProduct Of(MlProduct product, string suffix, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!Suffix().IsMatch(suffix))
        {
            throw new MlOpsException("TestSuffixInvalid", MlErrorCategory.InvalidArgument, $"'{suffix}' is no suffix of a test deployment: it has four lower-case letters or digits.");
        }

        if (product.Expires is not null)
        {
            throw new MlOpsException("TestOfTest", MlErrorCategory.InvalidOperation, $"{product.Name} is a test deployment already.") { Resource = product.Name };
        }

        var workload = product.Workload is null ? $"t{suffix}" : $"{product.Workload}-t{suffix}";
        var identity = ProductIdentity.Of(product) with { Workload = workload };
        var names = ProductNames.For(identity, TierCatalog.RowsOf(ProductChoices.Of(product)));
        return product with
        {
            Name = identity.Name,
            StackName = names.StackName,
            Workload = workload,
            Environment = ProductEnvironments.Test,
            AlertsEmail = null,
            VpcIntegration = product.VpcIntegration is { } vpc ? Beside(vpc) : null,
            ResourceNames = names.Resources,
            Expires = WholeSeconds(expires),
        };
    }

    /// <summary>A time as the tag of a test deployment has it.</summary>
    /// <param name="time">The time.</param>
    internal static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time that a tag says; null where it is none.</summary>
    /// <param name="text">The tag's value.</param>
    internal static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    // One endpoint of a service in a VPC may have its private names, and a route table leads to one S3 gateway: those are the product's own
    // (VPC user guide, AWS PrivateLink, "Private DNS" and "Gateway endpoints").
    private static MlVpcIntegration Beside(MlVpcIntegration vpc) => vpc with { PrivateDns = PrivateDnsModes.Off, RouteTableIds = [] };

    [GeneratedRegex("^[a-z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
