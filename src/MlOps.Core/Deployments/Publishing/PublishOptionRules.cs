using System.Text.RegularExpressions;

namespace MlOps.Deployments.Publishing;

/// <summary>Checks what was said of all policies together, before anybody is called.</summary>
internal static partial class PublishOptionRules
{
    /// <summary>How many tags a policy may have: https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html.</summary>
    public const int MostTags = 50;

    private const int MostDescription = 1_000;

    /// <summary>Refuses what IAM would not take.</summary>
    /// <exception cref="MlOpsException"><c>PolicyPathInvalid</c>, <c>PolicyTagInvalid</c>, <c>PolicyDescriptionInvalid</c>.</exception>
    public static void Check(PublishOptions options)
    {
        if (options.Path.Length > 512 || !PathPattern().IsMatch(options.Path))
        {
            throw PublishingErrors.PathInvalid(options.Path);
        }

        if (options.Description is { Length: > MostDescription } description)
        {
            throw PublishingErrors.DescriptionInvalid(description.Length, MostDescription);
        }

        // The mark of MlOps is one more.
        if (options.Tags.Count + 1 > MostTags)
        {
            throw PublishingErrors.TooManyTags(null, options.Tags.Count + 1, MostTags);
        }

        foreach (var (key, value) in options.Tags)
        {
            if (FaultOf(key, value) is { } fault)
            {
                throw PublishingErrors.TagInvalid(key, fault);
            }
        }
    }

    private static string? FaultOf(string key, string value) => key switch
    {
        _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) => "aws: begins the keys of AWS's own tags.",
        _ when key.Equals(PolicyMark.Key, StringComparison.OrdinalIgnoreCase) => "It is the mark of policies that MlOps publishes.",
        _ when key.Length is 0 or > 128 => "A key has 1 to 128 characters.",
        _ when value.Length > 256 => "A value has 256 characters at most.",
        _ when !TagPattern().IsMatch(key) || !TagPattern().IsMatch(value) => "Keys and values have letters, digits, spaces and _ . : / = + - @ only.",
        _ => null,
    };

    // botocore 1.43.11, iam/2010-05-08/service-2.json: policyPathType.
    [GeneratedRegex(@"^(/[A-Za-z0-9.,+@=_-]+)*/\z")]
    private static partial Regex PathPattern();

    // The same: tagKeyType, tagValueType.
    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex TagPattern();
}
