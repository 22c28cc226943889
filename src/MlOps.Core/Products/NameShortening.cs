using System.Security.Cryptography;
using System.Text;

namespace MlOps.Products;

/// <summary>Fits names into what a service takes. The same name is always shortened the same way.</summary>
internal static class NameShortening
{
    /// <summary>Letters that every service takes in names, without those that are read for each other.</summary>
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>50 bits: among ten million shortened names, the odds that two are equal are about one to twenty-five.</summary>
    private const int HashLength = 10;

    /// <summary>
    /// <c>{stem}-{suffix}</c> where it fits; otherwise <c>{beginning of the stem}-{hash of the whole name}-{suffix}</c>, so that names that
    /// begin alike stay apart.
    /// </summary>
    /// <param name="stem">What the name begins with.</param>
    /// <param name="suffix">What the name ends with, and keeps.</param>
    /// <param name="maxLength">Most characters.</param>
    public static string Fit(string stem, string suffix, int maxLength)
    {
        var whole = Join(stem, suffix);
        if (whole.Length <= maxLength)
        {
            return whole;
        }

        var kept = maxLength - suffix.Length - HashLength - (suffix.Length > 0 ? 2 : 1);
        return Join(stem[..kept].TrimEnd('-') + "-" + Hash(whole), suffix);
    }

    private static string Join(string stem, string suffix) => suffix.Length > 0 ? stem + "-" + suffix : stem;

    private static string Hash(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(HashLength, hash, static (characters, bytes) =>
        {
            for (var index = 0; index < characters.Length; index++)
            {
                characters[index] = Alphabet[bytes[index] & 31];
            }
        });
    }
}
