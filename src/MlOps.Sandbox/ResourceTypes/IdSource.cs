using System.Security.Cryptography;
using System.Text;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Ids as AWS makes them, the same from run to run for the same seed.</summary>
/// <param name="seed">What the ids depend on.</param>
internal sealed class IdSource(string seed)
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private int _count;

    /// <summary>Lower-case hexadecimal digits, at most 64.</summary>
    public string Hex(int length) => Convert.ToHexString(Next()).ToLowerInvariant()[..length];

    /// <summary>Letters and digits, at most 32.</summary>
    public string Letters(int length) => string.Concat(Next().Take(length).Select(value => Alphanumeric[value % Alphanumeric.Length]));

    /// <summary>A version 4 UUID.</summary>
    public string Uuid()
    {
        var bytes = Next();
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes.AsSpan(0, 16)).ToString("D");
    }

    private byte[] Next() => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{_count++}"));
}
