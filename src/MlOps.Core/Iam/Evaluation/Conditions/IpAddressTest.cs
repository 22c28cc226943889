using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// <c>IpAddress</c>: an address or a range of either family; an address alone is a range of one.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress.
/// </summary>
internal sealed class IpAddressTest : ValueTest
{
    private readonly string _wanted;
    private readonly byte[] _network;
    private readonly int _bits;

    public IpAddressTest(string wanted)
    {
        _wanted = wanted;
        var slash = wanted.IndexOf('/', StringComparison.Ordinal);
        _network = IPAddress.TryParse(slash < 0 ? wanted : wanted[..slash], out var network) ? network.GetAddressBytes() : [];

        // IPNetwork insists on a network's first address; IAM does not.
        _bits = slash < 0 ? _network.Length * 8 : Prefix(wanted.AsSpan(slash + 1));
    }

    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request)
    {
        if (_network.Length == 0 || _bits < 0 || _bits > _network.Length * 8 || !IPAddress.TryParse(actual, out var address))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && address.TryWriteBytes(bytes, out var length)
            && length == _network.Length
            && IsInside(bytes);
    }

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => _wanted;

    private static int Prefix(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : -1;

    private bool IsInside(ReadOnlySpan<byte> address)
    {
        var whole = _bits / 8;
        var rest = _bits % 8;
        return address[..whole].SequenceEqual(_network.AsSpan(0, whole))
            && (rest == 0 || (address[whole] ^ _network[whole]) >> (8 - rest) == 0);
    }
}
