using System.IO.Enumeration;

namespace MlOps.Sandbox.Services;

/// <summary>The wildcards of EC2's filters: <c>*</c> and <c>?</c>.</summary>
internal static class FilterPattern
{
    /// <summary>Whether a text fits.</summary>
    public static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
