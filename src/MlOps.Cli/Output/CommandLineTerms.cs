using System.Text.RegularExpressions;

namespace MlOps.Cli.Output;

/// <summary>
/// Says what the core says in PowerShell's terms in those of the command line. What the command line has no option for stays as it is.
/// </summary>
internal static partial class CommandLineTerms
{
    /// <summary>Puts options where the text names parameters and cmdlets.</summary>
    /// <param name="text">A message, or what it says to do.</param>
    public static string Translate(string text) => Parameters().Replace(
        text.Replace(" (Get-MlContext)", "", StringComparison.Ordinal).Replace("run Start-MlSandbox first", "use --sandbox", StringComparison.Ordinal),
        match => match.Value switch
        {
            "-ProfileName" => "--profile",
            "-EndpointUrl" => "--endpoint-url",
            var parameter => "-" + parameter.ToLowerInvariant(),
        });

    [GeneratedRegex(@"(?<![\w-])-(ProfileName|EndpointUrl|Region|Force)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameters();
}
