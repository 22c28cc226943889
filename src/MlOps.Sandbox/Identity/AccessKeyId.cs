using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlOps.Sandbox.Identity;

/// <summary>
/// Access key ids, which carry the account in them: 4 letters of kind, then 80 bits in base 32, of which the 40 bits after the first give the
/// account. So the keys that people hold already lead to their own account. Source: https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489.
/// </summary>
internal static class AccessKeyId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BodyLength = 16;

    /// <summary>A key of an account; the same for the same seed.</summary>
    /// <param name="kind"><c>AKIA</c> for a lasting key, <c>ASIA</c> for a temporary one.</param>
    /// <param name="accountId">Twelve digits.</param>
    /// <param name="seed">What tells keys of one account apart.</param>
    public static string Make(string kind, string accountId, string seed)
    {
        var account = ulong.Parse(accountId, NumberStyles.None, CultureInfo.InvariantCulture);
        var tail = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        var first = (1UL << 47) | (account << 7) | (tail[0] & 0x7FUL);
        var bits = ((UInt128)first << 32) | BitConverter.ToUInt32(tail, 1);
        var text = new char[BodyLength];
        for (var index = BodyLength - 1; index >= 0; index--)
        {
            text[index] = Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }

        return kind + new string(text);
    }

    /// <summary>The account of a key. Twelve digits are taken as the account itself, as other emulators of AWS do.</summary>
    /// <returns>Twelve digits; null where the text is no access key id.</returns>
    public static string? AccountOf(string accessKeyId)
    {
        if (accessKeyId.Length == 12 && accessKeyId.All(char.IsAsciiDigit))
        {
            return accessKeyId;
        }

        if (accessKeyId.Length != 4 + BodyLength)
        {
            return null;
        }

        UInt128 bits = 0;
        foreach (var letter in accessKeyId.AsSpan(4))
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            bits = (bits << 5) | (UInt128)digit;
        }

        var account = (ulong)((bits >> 39) & ((1UL << 40) - 1));
        return account <= 999_999_999_999 ? account.ToString("D12", CultureInfo.InvariantCulture) : null;
    }
}
