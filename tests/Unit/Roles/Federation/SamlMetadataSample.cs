using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MlOps.Unit.Roles.Federation;

/// <summary>Metadata as identity providers publish them, with a certificate that ends when the test says.</summary>
internal static class SamlMetadataSample
{
    private static readonly DateTimeOffset FarAway = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A certificate in Base64.</summary>
    public static string Certificate(DateTimeOffset? end = null, string name = "CN=signing")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSelfSigned(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero), end ?? FarAway);
        return Convert.ToBase64String(certificate.RawData);
    }

    /// <summary>A document.</summary>
    public static string Text(string entity = "https://idp.example.com/", string? certificate = null, string attributes = "", string key = "use=\"signing\"") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="{entity}"{attributes}>
          <!-- {new string('x', 900)} -->
          <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor {key}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate ?? Certificate()}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
            <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="{entity}sso"/>
          </md:IDPSSODescriptor>
        </md:EntityDescriptor>
        """;

    /// <summary>The same, read.</summary>
    public static MlOps.Roles.Federation.SamlMetadata Read(string? text = null) => MlOps.Roles.Federation.SamlMetadataReader.Read(text ?? Text(), file: null);
}
