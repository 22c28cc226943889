using MlOps.Iam;

namespace MlOps.Access;

/// <summary>
/// Makes one ARN of a pattern, to ask about in the place of all of them. Partition, region and account are those of the caller where the pattern has room for
/// them; elsewhere <c>anything</c> stands for <c>*</c>.
/// </summary>
internal static class RepresentativeArn
{
    private const string ManyText = "anything";
    private const string OneText = "x";

    /// <summary>The ARN; a pattern that is all resources, or has no wildcard, stays as it is.</summary>
    /// <param name="pattern">The pattern, without variables.</param>
    /// <param name="place">Where the call is made.</param>
    public static string Of(string pattern, AccessPlace place)
    {
        if (!Glob.OfPolicy(pattern).HasWildcards || Glob.OfPolicy(pattern).IsEverything)
        {
            return pattern;
        }

        var parts = pattern.Split(':', 6);
        return parts.Length < 6
            ? Fill(pattern)
            : string.Join(':', parts[0], Fill(parts[1], place.Partition), Fill(parts[2]), Fill(parts[3], place.Region), Fill(parts[4], place.AccountId), Fill(parts[5]));
    }

    /// <summary>A text that fits a pattern.</summary>
    public static string Fill(string pattern) => pattern.Replace("*", ManyText, StringComparison.Ordinal).Replace("?", OneText, StringComparison.Ordinal);

    private static string Fill(string pattern, string? preferred) => preferred is not null && Glob.OfPolicy(pattern).Meets(Glob.OfPolicy(preferred)) ? preferred : Fill(pattern);
}
