using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Splits a network as <c>Fn::Cidr</c> does
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html).
/// </summary>
internal static class CidrBlocks
{
    /// <summary>What the function needs.</summary>
    public const string Needs = "Template error: every Fn::Cidr object requires a CIDR block, a count between 1 and 256, and the number of subnet bits";

    /// <summary>The first blocks of a network.</summary>
    /// <param name="arguments">Network, number of blocks, bits that each block leaves for hosts.</param>
    public static IEnumerable<string> Split(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 3 || !IPNetwork.TryParse(arguments[0], out var network) || !TryParse(arguments[1], out var count) || !TryParse(arguments[2], out var hostBits))
        {
            throw TemplateErrors.Error(Needs);
        }

        var bytes = network.BaseAddress.GetAddressBytes();
        var width = bytes.Length * 8;
        var available = width - network.PrefixLength - hostBits;
        if (count is < 1 or > 256 || hostBits < 1 || available < 0 || (available < 9 && count > 1 << available))
        {
            throw TemplateErrors.Error($"Template error: Fn::Cidr cannot split {arguments[0]} into {count} blocks of {hostBits} bits");
        }

        return Enumerable.Range(0, count).Select(index => Block(bytes, (UInt128)index << hostBits, width - hostBits));
    }

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Block(byte[] network, UInt128 offset, int prefix)
    {
        Span<byte> address = stackalloc byte[16];
        network.CopyTo(address[(16 - network.Length)..]);
        BinaryPrimitives.WriteUInt128BigEndian(address, BinaryPrimitives.ReadUInt128BigEndian(address) + offset);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(address[(16 - network.Length)..])}/{prefix}");
    }
}
