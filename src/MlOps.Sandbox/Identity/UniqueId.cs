using System.Security.Cryptography;
using System.Text;

namespace MlOps.Sandbox.Identity;

/// <summary>Unique ids of IAM: a prefix that tells the kind, then letters and digits.</summary>
internal static class UniqueId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>An id; the same for the same seed.</summary>
    /// <param name="prefix">The kind, for example <c>AROA</c> for a role.</param>
    /// <param name="seed">What the id is made from.</param>
    public static string Make(string prefix, string seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return prefix + string.Create(17, hash, static (text, bytes) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = Alphabet[bytes[index] & 31];
            }
        });
    }
}
