using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using MlOps.Documents;

namespace MlOps.Roles.Federation;

/// <summary>
/// Reads SAML metadata (https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf). The file comes from others: it has no document type, so that nothing in it refers to anything, and is
/// limited in size.
/// </summary>
internal static class SamlMetadataReader
{
    // botocore 1.43.11, iam/2010-05-08/service-2.json: SAMLMetadataDocumentType.
    private const int Least = 1_000;
    private const int Most = 10_000_000;
    private const string DocumentType = "<!DOCTYPE";
    private const int MostBytes = 4 * Most;

    private const string Advice = "Download the metadata of the identity provider again: for ADFS https://HOST/FederationMetadata/2007-06/FederationMetadata.xml.";

    private static readonly XNamespace Metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    public static SamlMetadata ReadFile(string path)
    {
        var bytes = DocumentReader.ReadBytes(path, MostBytes, missingAdvice: null);
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Utf8);
            return Read(reader.ReadToEnd(), path);
        }
        catch (DecoderFallbackException)
        {
            throw Invalid(path, 1, 1, "The file is not text in UTF-8.");
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it came from.</param>
    public static SamlMetadata Read(string text, string? file)
    {
        if (text.Length is < Least or > Most)
        {
            throw Invalid(file, 1, 1, string.Create(CultureInfo.InvariantCulture, $"It has {text.Length:N0} characters, and IAM takes {Least:N0} to {Most:N0}."));
        }

        var root = Parse(text, file);
        if (root.Name == Metadata + "EntitiesDescriptor")
        {
            throw Invalid(file, root, "It describes several parties, and a SAML provider of IAM is one of them. Take the EntityDescriptor of the identity provider out of it.");
        }

        if (root.Name != Metadata + "EntityDescriptor")
        {
            throw Invalid(file, root, $"Its root is {root.Name.LocalName}, where metadata of SAML 2.0 have an EntityDescriptor of {Metadata.NamespaceName}.");
        }

        var entity = root.Attribute("entityID")?.Value is { Length: > 0 } id ? id : throw Invalid(file, root, "The EntityDescriptor has no entityID.");
        var provider = root.Element(Metadata + "IDPSSODescriptor")
            ?? throw Invalid(file, root, "The EntityDescriptor has no IDPSSODescriptor: it describes no identity provider. The metadata of AWS itself, which identity providers are given, are not meant.");
        var certificates = provider.Elements(Metadata + "KeyDescriptor").Where(key => key.Attribute("use")?.Value is null or "signing")
            .SelectMany(key => key.Descendants(Signature + "X509Certificate")).Select(certificate => Read(certificate, file)).Distinct().ToImmutableArray();
        return certificates.IsEmpty
            ? throw Invalid(file, provider, "The IDPSSODescriptor has no certificate to sign with: a KeyDescriptor whose use is signing, with an X509Certificate.")
            : new SamlMetadata(text, entity) { Certificates = certificates, ValidUntil = ValidUntil(root, file) };
    }

    private static XElement Parse(string text, string? file)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Most, MaxCharactersFromEntities = 1 };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException error)
        {
            // The reader does not say where a document type is.
            throw text.IndexOf(DocumentType, StringComparison.Ordinal) is var type and >= 0 && error.LineNumber == 0
                ? Invalid(file, 1 + text.AsSpan(0, type).Count('\n'), type - text.LastIndexOf('\n', type), "It has a document type, which may refer to other files: IAM takes none.")
                : Invalid(file, Math.Max(error.LineNumber, 1), Math.Max(error.LinePosition, 1), $"It is no XML: {error.Message}");
        }
    }

    private static SamlCertificate Read(XElement certificate, string? file)
    {
        try
        {
            using var read = new X509Certificate2(Convert.FromBase64String(certificate.Value));
            return new(read.Subject, new DateTimeOffset(read.NotAfter.ToUniversalTime()));
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            throw Invalid(file, certificate, "The X509Certificate is no certificate in Base64.");
        }
    }

    private static DateTimeOffset? ValidUntil(XElement root, string? file) => root.Attribute("validUntil") is not { } attribute ? null
        : DateTimeOffset.TryParse(attribute.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw Invalid(file, attribute, "validUntil is no time.");

    private static MlOpsException Invalid(string? file, IXmlLineInfo place, string message) => Invalid(file, Math.Max(place.LineNumber, 1), Math.Max(place.LinePosition, 1), message);

    private static MlOpsException Invalid(string? file, int line, int column, string message)
    {
        var finding = Finding.Error("SamlMetadataInvalid", new SourceLocation(file, line, column), "", message, Advice);
        return new("SamlMetadataInvalid", MlErrorCategory.InvalidData, $"{finding}") { Resource = file, Findings = [finding], RecommendedAction = Advice };
    }
}
