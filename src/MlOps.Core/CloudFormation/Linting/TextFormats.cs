using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Linting;

/// <summary>The forms of ids, names and ARNs, by the words with which the registry's schemas call them; each is documented with its service's API.</summary>
internal static class TextFormats
{
    private const string Arn = @"^arn:aws[a-zA-Z-]*:";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["AWS::ACM::Certificate.Arn"] = Arn + @"acm:[a-z0-9-]+:\d{12}:certificate/.+$",
        ["AWS::EC2::Image.Id"] = @"^ami-([0-9a-z]{8}|[0-9a-z]{17})$",
        ["AWS::EC2::SecurityGroup.Id"] = @"^sg-([a-fA-F0-9]{8}|[a-fA-F0-9]{17})$",
        ["AWS::EC2::SecurityGroup.Name"] = @"^[a-zA-Z0-9 \._\-:\/()#\,@\[\]+=&;\{\}!\$\*]+$",
        ["AWS::EC2::Subnet.Id"] = @"^subnet-([0-9A-Fa-f]{8}|[0-9A-Fa-f]{17})$",
        ["AWS::EC2::VPC.Id"] = @"^vpc-([0-9A-Fa-f]{8}|[0-9A-Fa-f]{17})$",
        ["AWS::IAM::Role.Arn"] = Arn + @"iam::\d{12}:role/.+$",
        ["AWS::KMS::Alias.AliasName"] = @"^alias/[a-zA-Z0-9:/_-]+$",
        ["AWS::KMS::Key.Arn"] = Arn + @"kms:[a-z0-9-]+:\d{12}:(key|alias)/.+$",
        ["AWS::KMS::Key.Id"] = @"^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32}|alias/[a-zA-Z0-9/_-]+)$",
        ["AWS::Lambda::Function.Arn"] = Arn + @"lambda:[a-z0-9-]+:\d{12}:function:.+(:.+)?$",
        ["AWS::Lambda::Function.Name"] = @"^[a-zA-Z0-9_-]{1,140}$",
        ["AWS::Logs::LogGroup.Name"] = @"^[.\-_/#A-Za-z0-9]{1,512}$",
        ["AWS::S3::Bucket.Name"] = @"^(?![.\-])(?!.*\.\.)(?!.*-\.)(?!.*\.-)[a-z0-9.\-]{3,63}(?<![.\-])$",
        ["AWS::SNS::Topic.Arn"] = Arn + @"sns:[a-z0-9-]+:\d{12}:.+$",
    };

    /// <summary>Whether a text has a form; true where the form is not known.</summary>
    public static bool Fits(string text, string format) => format switch
    {
        "ipv4-network" => IsNetwork(text, AddressFamily.InterNetwork),
        "ipv6-network" => IsNetwork(text, AddressFamily.InterNetworkV6),
        _ => !Patterns.TryGetValue(format, out var pattern) || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Timeout),
    };

    private static bool IsNetwork(string text, AddressFamily family) => IPNetwork.TryParse(text, out var network) && network.BaseAddress.AddressFamily == family;
}
