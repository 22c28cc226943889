using System.Text.RegularExpressions;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>Checks what was said of all policies together, before anybody is called.</summary>
internal static partial class PublishOptionRules
{
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
        if (options.Tags.Count + 1 > IamTag.Most)
        {
            throw PublishingErrors.TooManyTags(null, options.Tags.Count + 1, IamTag.Most);
        }

        foreach (var (key, value) in options.Tags)
        {
            if (FaultOf(key, value) is { } fault)
            {
                throw PublishingErrors.TagInvalid(key, fault);
            }
        }
    }

    private static string? FaultOf(string key, string value) =>
        key.Equals(PolicyMark.Key, StringComparison.OrdinalIgnoreCase) ? "It is the mark of policies that MlOps publishes." : IamTag.FaultOf(key, value);

    // botocore 1.43.11, iam/2010-05-08/service-2.json: policyPathType.
    [GeneratedRegex(@"^(/[A-Za-z0-9.,+@=_-]+)*/\z")]
    private static partial Regex PathPattern();
}
