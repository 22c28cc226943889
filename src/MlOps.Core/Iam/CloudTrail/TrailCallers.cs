using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Iam.CloudTrail;

/// <summary>Whose calls of a log count.</summary>
/// <param name="Calls">Their calls.</param>
/// <param name="Warning">What somebody should know of the others; null where there is nobody else.</param>
internal sealed record TrailCallers(ImmutableArray<KeyValuePair<TrailCall, (int Count, DateTimeOffset? Last)>> Calls, string? Warning)
{
    private const int MostNamed = 5;

    /// <summary>Chooses them: whoever is named; else the only one; else, for policies of CloudFormation, whoever called that themselves; else all.</summary>
    /// <param name="trail">The log.</param>
    /// <param name="principalArn">The ARN of a user, a role, or a role's session; null where nobody is named.</param>
    /// <param name="isForCloudFormation">Whether the policies allow some call of CloudFormation.</param>
    /// <exception cref="MlOpsException"><c>TrailPrincipalNotFound</c>.</exception>
    public static TrailCallers Of(Trail trail, string? principalArn, bool isForCloudFormation)
    {
        var principals = trail.Principals();
        if (principalArn is not null)
        {
            var own = trail.Calls.Where(call => call.Key.Principal == principalArn || call.Key.Caller == principalArn).ToImmutableArray();
            return own.IsEmpty ? throw TrailErrors.NobodyOf(principalArn, principals.Select(principal => principal.Principal).Take(MostNamed)) : new TrailCallers(own, null);
        }

        if (principals.Length == 1)
        {
            return new TrailCallers([.. trail.Calls], null);
        }

        var deploying = isForCloudFormation
            ? trail.Calls.Keys.Where(call => call.InvokedBy is null && call.Event.StartsWith("cloudformation:", StringComparison.Ordinal)).Select(call => call.Principal).ToHashSet(StringComparer.Ordinal)
            : [];
        var counted = deploying.Count > 0 ? principals.Where(principal => deploying.Contains(principal.Principal)).ToImmutableArray() : principals;
        var chosen = counted.Select(principal => principal.Principal).ToHashSet(StringComparer.Ordinal);
        return new TrailCallers([.. trail.Calls.Where(call => chosen.Contains(call.Key.Principal))], Word(counted, [.. principals.Except(counted)]));
    }

    private static string Word(ImmutableArray<(string Principal, int Count)> counted, ImmutableArray<(string Principal, int Count)> others) => others.IsEmpty
        ? $"The log has calls of several users and roles, and all count: {Named(counted)}. -PrincipalArn names one."
        : $"The log has calls of several users and roles. Those count who called CloudFormation themselves: {Named(counted)}. Left out: {Named(others)}. -PrincipalArn names one.";

    private static string Named(ImmutableArray<(string Principal, int Count)> principals)
    {
        var named = principals.Take(MostNamed).Select(principal => string.Create(CultureInfo.InvariantCulture, $"{principal.Principal} ({principal.Count})"));
        return string.Join(", ", named) + (principals.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {principals.Length - MostNamed} more") : "");
    }
}
