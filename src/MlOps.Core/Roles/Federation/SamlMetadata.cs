using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace MlOps.Roles.Federation;

/// <summary>The metadata of an identity provider, which say who it is and by what its answers are signed.</summary>
/// <param name="Text">The document.</param>
/// <param name="EntityId">Who it is.</param>
public sealed record SamlMetadata(string Text, string EntityId)
{
    /// <summary>The certificates by which it signs.</summary>
    public ImmutableArray<SamlCertificate> Certificates { get; init; } = [];

    /// <summary>When the document says that it ends; null where it does not say.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The hash by which the same document is known again.</summary>
    internal string Hash => HashOf(Text);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>; <c>SamlMetadataInvalid</c>: the message has line and column.</exception>
    public static SamlMetadata ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SamlMetadataReader.ReadFile(path);
    }

    /// <summary>Metadata of which nothing but the document matters, since IAM has taken them already.</summary>
    internal static SamlMetadata OfText(string text) => new(text, EntityId: "");

    /// <summary>The SHA-256 of a document. Its line ends and what is empty around it do not count.</summary>
    internal static string HashOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())));
}
