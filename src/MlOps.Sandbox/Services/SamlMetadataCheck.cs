using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;

namespace MlOps.Sandbox.Services;

/// <summary>Whether a text is what IAM takes for the metadata of an identity provider (https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf).</summary>
internal static class SamlMetadataCheck
{
    private static readonly XNamespace Metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>Whether the document describes an identity provider; metadata of a service provider has no <c>IDPSSODescriptor</c>.</summary>
    public static bool IsIdentityProvider(string document) =>
        Parse(document) is { } root && root.Name == Metadata + "EntityDescriptor" && root.Attribute("entityID") is not null && root.Element(Metadata + "IDPSSODescriptor") is not null
        && root.Descendants(Signature + "X509Certificate").All(certificate => IsCertificate(certificate.Value));

    /// <summary>When the document says that it ends; null where it does not say.</summary>
    public static DateTimeOffset? ValidUntil(string document) =>
        Parse(document)?.Attribute("validUntil")?.Value is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // IAM reads every one, and trusts whoever signed it (plantonhq/planton at c2d5a88, catalog/aws/awsiamsamlprovider/e2e/scenarios/corporate-idp.yaml).
    private static bool IsCertificate(string text)
    {
        try
        {
            using var certificate = new X509Certificate2(Convert.FromBase64String(text));
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static XElement? Parse(string document)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
