using System.Globalization;

namespace MlOps.Roles.Federation;

/// <summary>
/// What is to be said of the certificates by which a SAML provider's answers are signed. IAM does not look at when they end
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html), and identity providers change them then: their new ones are in new metadata.
/// </summary>
internal static class CertificateNotes
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>The notes, a sentence or two each.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="metadata">Its metadata.</param>
    /// <param name="now">The present.</param>
    public static IEnumerable<string> Of(SamlProvider provider, SamlMetadata metadata, DateTimeOffset now)
    {
        foreach (var certificate in metadata.Certificates.Where(certificate => certificate.NotAfter < now + Soon))
        {
            yield return $"The signing certificate {certificate.Subject} of {provider.Part} {Ends(certificate.NotAfter, now)}. Once the identity provider signs with another, nobody is let in until "
                + "the provider has its new metadata: -MetadataPath.";
        }

        if (metadata.ValidUntil is { } end && end < now + Soon)
        {
            yield return $"The metadata of {provider.Part} say of themselves that their validity {Ends(end, now)}. Get new ones from the identity provider: -MetadataPath.";
        }
    }

    /// <summary>The notes of a provider that there is; none where its metadata cannot be read.</summary>
    /// <param name="existing">What there is; null where there is none.</param>
    /// <param name="now">The present.</param>
    public static IEnumerable<string> Of(ExistingProvider? existing, DateTimeOffset now)
    {
        if (existing is not { Wanted: SamlProvider provider, Metadata: { } text })
        {
            return [];
        }

        try
        {
            return [.. Of(provider, SamlMetadataReader.Read(text, file: null), now)];
        }
        catch (MlOpsException)
        {
            return [];
        }
    }

    private static string Ends(DateTimeOffset end, DateTimeOffset now) => $"{(end < now ? "ended" : "ends")} on {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
