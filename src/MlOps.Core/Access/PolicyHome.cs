using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Access;

/// <summary>The account and region that policies are about, as far as their ARNs name one alone.</summary>
/// <param name="AccountId">The account; null where they name none or several.</param>
/// <param name="Region">The region; null where they name none or several.</param>
public sealed record PolicyHome(string? AccountId, string? Region)
{
    /// <summary>Reads it.</summary>
    /// <param name="policies">The policies.</param>
    public static PolicyHome Of(IEnumerable<MlPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var arns = policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Resources).Select(resource => resource.Split(':', 6)).Where(parts => parts.Length == 6).ToImmutableArray();
        return new PolicyHome(
            Single(arns.Select(parts => parts[4]).Where(account => account.Length == 12 && account.All(char.IsAsciiDigit))),
            Single(arns.Select(parts => parts[3]).Where(region => region.Length > 0 && !Glob.OfPolicy(region).HasWildcards)));
    }

    private static string? Single(IEnumerable<string> values) => values.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var one] ? one : null;
}
