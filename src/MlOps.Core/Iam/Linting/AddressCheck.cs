using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks IP addresses in conditions: their form, and that those of callers are public
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class AddressCheck(PolicyScope scope)
{
    // Source: RFC 1918, RFC 6598, RFC 1122, RFC 3927 and RFC 4193.
    private static readonly AddressRange[] Private =
        [.. ((string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10"]).Select(text => AddressRange.Parse(text)!)];

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions).Where(condition => condition.Test is { Name: "IpAddress" }).SelectMany(Check);

    private static IEnumerable<Fault> Check(LintedCondition condition)
    {
        var values = condition.Values.Where(value => !value.HasVariable).Select(value => (Value: value, Range: AddressRange.Parse(value.Text))).ToList();
        return
        [
            .. values.Where(pair => pair.Range is null).Select(pair => Fault.Error(
                "InvalidConditionValue", pair.Value.Steps, $"'{pair.Value.Text}' is neither an IP address nor a range of them, so that it matches nothing.", "Write an address such as 203.0.113.7, or a range such as 203.0.113.0/24.")),
            .. values.Where(pair => pair.Range is { HasHostBits: true }).Select(pair => Fault.Information(
                "AddressHasHostBits", pair.Value.Steps, $"'{pair.Value.Text}' has more bits than its prefix length takes, and IAM ignores them.", $"Write {pair.Range!.Normal}.")),
            .. condition.IsKey("aws:SourceIp") ? CheckPublic(condition, [.. values.Where(pair => pair.Range is not null).Select(pair => (pair.Value, pair.Range!))]) : [],
        ];
    }

    private static IEnumerable<Fault> CheckPublic(LintedCondition condition, IReadOnlyList<(ConditionValue Value, AddressRange Range)> values)
    {
        var inside = values.Where(pair => Private.Any(range => range.Contains(pair.Range))).Select(pair => pair.Value).ToList();
        const string Suggestion = "Write public addresses; aws:VpcSourceIp has the private ones of requests through a VPC endpoint.";
        return (inside.Count, inside.Count == values.Count, condition.Test!.IsNegated) switch
        {
            (0, _, _) => [],
            (_, true, false) => [Fault.Error("PrivateAddress", condition.Steps, "'aws:SourceIp' has public addresses alone, and all that are named here are private, so that no request fits.", Suggestion)],
            (_, true, true) => [Fault.Error("PrivateAddress", condition.Steps, "'aws:SourceIp' has public addresses alone, and all that are named here are private, so that every request fits.", Suggestion)],
            _ => inside.Select(value => Fault.Information("PrivateAddress", value.Steps, $"'{value.Text}' is private, and 'aws:SourceIp' has public addresses alone, so that it does nothing.", Suggestion)),
        };
    }

    /// <summary>A range of addresses, or one.</summary>
    private sealed record AddressRange(byte[] Bytes, int Length)
    {
        public bool HasHostBits => !Masked(Bytes, Length).SequenceEqual(Bytes);

        public string Normal => $"{new IPAddress(Masked(Bytes, Length))}/{Length.ToString(CultureInfo.InvariantCulture)}";

        public static AddressRange? Parse(string text)
        {
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            var address = slash < 0 ? text : text[..slash];
            if (!IPAddress.TryParse(address, out var parsed) || (parsed.AddressFamily == AddressFamily.InterNetwork && address.Count(character => character == '.') != 3))
            {
                return null;
            }

            var bytes = parsed.GetAddressBytes();
            return slash < 0
                ? new AddressRange(bytes, bytes.Length * 8)
                : int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= bytes.Length * 8 ? new AddressRange(bytes, length) : null;
        }

        public bool Contains(AddressRange other) => other.Bytes.Length == Bytes.Length && other.Length >= Length && Masked(other.Bytes, Length).SequenceEqual(Masked(Bytes, Length));

        private static byte[] Masked(byte[] bytes, int length) =>
            [.. bytes.Select((value, index) => (byte)(value & (Math.Clamp(length - (index * 8), 0, 8) is var bits && bits == 0 ? 0 : 0xFF << (8 - bits))))];
    }
}
