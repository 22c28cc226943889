using System.Text.RegularExpressions;

namespace MlOps.Iam;

/// <summary>What IAM takes for a tag of a policy, a role or an instance profile (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).</summary>
internal static partial class IamTag
{
    /// <summary>How many tags a resource of IAM may have.</summary>
    public const int Most = 50;

    /// <summary>How many characters the value of a tag may have.</summary>
    public const int LongestValue = 256;

    /// <summary>What is wrong with a tag, a sentence; null where nothing is.</summary>
    public static string? FaultOf(string key, string value) => key switch
    {
        _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) => "aws: begins the keys of AWS's own tags.",
        _ when key.Length is 0 or > 128 => "A key has 1 to 128 characters.",
        _ when value.Length > LongestValue => "A value has 256 characters at most.",
        _ when !Pattern().IsMatch(key) || !Pattern().IsMatch(value) => "Keys and values have letters, digits, spaces and _ . : / = + - @ only.",
        _ => null,
    };

    // botocore 1.43.11, iam/2010-05-08/service-2.json: tagKeyType, tagValueType.
    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Pattern();
}
