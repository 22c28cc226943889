using System.Text.RegularExpressions;

namespace MlOps.Build.Help;

/// <summary>The name of the cmdlet that a class makes.</summary>
internal static partial class CmdletName
{
    /// <summary>The name, for example <c>Get-MlTier</c> of <c>MlOps.Cmdlets.GetMlTierCommand</c>; null where the class is no cmdlet.</summary>
    /// <param name="fullClassName">The class with its namespace.</param>
    public static string? OfClass(string fullClassName) =>
        ClassName().Match(fullClassName) is { Success: true } match ? $"{match.Groups["verb"].Value}-{match.Groups["noun"].Value}" : null;

    [GeneratedRegex(@"\.(?<verb>[A-Z][a-z]+)(?<noun>[A-Z]\w*)Command$")]
    private static partial Regex ClassName();
}
