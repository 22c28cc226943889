using System.Collections.Immutable;

namespace MlOps.Roles.Hardening;

/// <summary>The ARNs of log groups and of what is in them (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html).</summary>
internal static class LogGroups
{
    /// <summary>The ARNs, in any region. A name that ends in a wildcard takes in what is in the groups.</summary>
    /// <param name="place">The account.</param>
    /// <param name="names">The names of the groups.</param>
    public static ImmutableArray<string> ArnsOf(RecipePlace place, IEnumerable<string> names) =>
        [.. names.Select(name => $"arn:{place.Partition}:logs:*:{place.AccountId}:log-group:{name}").SelectMany(arn => arn.EndsWith('*') ? [arn] : new[] { arn, $"{arn}:log-stream:*" })];
}
