using System.Text;
using MlOps.Roles.Federation;

namespace MlOps.Unit.Roles.Federation;

/// <summary>Metadata come from others: what is wrong with them is said with its place, and nothing in them is followed.</summary>
public sealed class SamlMetadataTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entity_certificates_and_validity_are_read()
    {
        var end = new DateTimeOffset(2031, 4, 5, 6, 7, 8, TimeSpan.Zero);

        var metadata = SamlMetadataSample.Read(SamlMetadataSample.Text("https://adfs.example.com/", SamlMetadataSample.Certificate(end, "CN=ADFS Signing"), " validUntil=\"2032-01-01T00:00:00Z\""));

        Assert.Equal("https://adfs.example.com/", metadata.EntityId);
        Assert.Equal(new SamlCertificate("CN=ADFS Signing", end), Assert.Single(metadata.Certificates));
        Assert.Equal(new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero), metadata.ValidUntil);
    }

    [Fact]
    public void A_key_for_no_particular_use_signs_too() => Assert.Single(SamlMetadataSample.Read(SamlMetadataSample.Text(key: "")).Certificates);

    [Fact]
    public void A_file_may_begin_with_a_mark_of_its_encoding()
    {
        var path = Write(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(SamlMetadataSample.Text())).ToArray());

        Assert.StartsWith("<?xml", SamlMetadata.ReadFile(path).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "It has a document type, which may refer to other files: IAM takes none.", 2)]
    [InlineData("<!DOCTYPE a SYSTEM 'https://example.com/x.dtd'>", "It has a document type", 2)]
    public void A_document_type_is_refused(string type, string message, int line)
    {
        var text = SamlMetadataSample.Text().ReplaceLineEndings("\n");

        var error = Refused(text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, type + "\n"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, Assert.Single(error.Findings).Line);
    }

    [Fact]
    public void Entities_that_grow_are_refused_before_they_do()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(number => $"<!ENTITY e{number} '{string.Concat(Enumerable.Repeat($"&e{number - 1};", 10))}'>"));

        Assert.Contains("It has a document type", Refused($"<!DOCTYPE a [<!ENTITY e0 'ha'>{entities}]>{new string(' ', 1000)}<a>&e9;</a>").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_metadata_is_said_with_its_place()
    {
        var text = SamlMetadataSample.Text().ReplaceLineEndings("\n");

        Assert.Equal("(8,3)", Place(Refused(text.Replace("</md:IDPSSODescriptor>", "", StringComparison.Ordinal)), "It is no XML"));
        Assert.Equal("(2,2)", Place(Refused(text.Replace("md:EntityDescriptor", "md:Entity", StringComparison.Ordinal)), "Its root is Entity"));
        Assert.Equal("(2,2)", Place(Refused(text.Replace("SAML:2.0:metadata", "SAML:1.0:metadata", StringComparison.Ordinal)), "Its root is EntityDescriptor, where metadata of SAML 2.0"));
        Assert.Equal("(2,2)", Place(Refused(text.Replace("md:EntityDescriptor", "md:EntitiesDescriptor", StringComparison.Ordinal)), "It describes several parties"));
        Assert.Equal("(2,2)", Place(Refused(text.Replace("entityID", "id", StringComparison.Ordinal)), "The EntityDescriptor has no entityID"));
        Assert.Equal("(2,2)", Place(Refused(text.Replace("IDPSSO", "SPSSO", StringComparison.Ordinal)), "it describes no identity provider"));
        Assert.Equal("(4,4)", Place(Refused(text.Replace("use=\"signing\"", "use=\"encryption\"", StringComparison.Ordinal)), "has no certificate to sign with"));
        Assert.Equal("(5,63)", Place(Refused(SamlMetadataSample.Text(certificate: "nothing").ReplaceLineEndings("\n")), "is no certificate in Base64"));
        Assert.Equal("(2,152)", Place(Refused(SamlMetadataSample.Text(attributes: " validUntil=\"soon\"").ReplaceLineEndings("\n")), "validUntil is no time"));
    }

    [Fact]
    public void A_document_that_IAM_would_find_too_small_or_too_large_is_refused()
    {
        Assert.Contains("It has 3 characters, and IAM takes 1,000 to 10,000,000.", Refused("<a>").Message, StringComparison.Ordinal);
        Assert.Contains("It has 10,000,001 characters", Refused(new string('x', 10_000_001)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_names_the_file()
    {
        var path = Write(Encoding.UTF8.GetBytes(SamlMetadataSample.Text().Replace("IDPSSO", "SPSSO", StringComparison.Ordinal)));

        var error = Assert.Throws<MlOpsException>(() => SamlMetadata.ReadFile(path));

        Assert.Equal((path, path), (error.Resource, Assert.Single(error.Findings).File));
        Assert.Equal("FileNotFound", Assert.Throws<MlOpsException>(() => SamlMetadata.ReadFile(path + ".none")).Id);
        Assert.Contains("not text in UTF-8", Assert.Throws<MlOpsException>(() => SamlMetadata.ReadFile(Write([0xC3, 0x28, .. new byte[1000]]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_the_document_whatever_its_line_ends() =>
        Assert.Equal(SamlMetadata.HashOf("a\nb"), SamlMetadata.HashOf("a\r\nb\r\n"));

    [Theory]
    [InlineData("2026-11-30", "ended on 2026-11-30")]
    [InlineData("2026-12-30", "ends on 2026-12-30")]
    [InlineData("2027-01-01", null)]
    public void A_certificate_that_ended_or_ends_within_thirty_days_is_said(string end, string? note)
    {
        var metadata = SamlMetadataSample.Read(SamlMetadataSample.Text(certificate: SamlMetadataSample.Certificate(DateTimeOffset.Parse(end + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture))));

        var notes = CertificateNotes.Of(new SamlProvider("arn:aws:iam::123456789012:saml-provider/adfs", "adfs"), metadata, Now).ToList();

        Assert.Equal(note is null ? [] : [$"The signing certificate CN=signing of SAML provider adfs {note}"], notes.Select(one => one.Split('.')[0]));
    }

    [Fact]
    public void Metadata_whose_own_validity_ends_are_said()
    {
        var metadata = SamlMetadataSample.Read(SamlMetadataSample.Text(attributes: " validUntil=\"2026-10-01T00:00:00Z\""));

        Assert.StartsWith(
            "The metadata of SAML provider adfs say of themselves that their validity ended on 2026-10-01.",
            Assert.Single(CertificateNotes.Of(new SamlProvider("arn:aws:iam::123456789012:saml-provider/adfs", "adfs"), metadata, Now)), StringComparison.Ordinal);
    }

    private static MlOpsException Refused(string text)
    {
        var error = Assert.Throws<MlOpsException>(() => SamlMetadataReader.Read(text, file: null));
        Assert.Equal("SamlMetadataInvalid", error.Id);
        return error;
    }

    private static string Place(MlOpsException error, string message)
    {
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        var finding = Assert.Single(error.Findings);
        return $"({finding.Line},{finding.Column})";
    }

    private static string Write(byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mlops-saml").FullName, "metadata.xml");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
