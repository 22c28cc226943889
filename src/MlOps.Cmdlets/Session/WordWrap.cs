using System.Management.Automation.Host;
using System.Text;

namespace MlOps.Cmdlets.Session;

/// <summary>Breaks text between words for the last column of a table. PowerShell's own tables break it anywhere.</summary>
public static class WordWrap
{
    private const int UsualWidth = 120;
    private const int LeastWidth = 10;

    /// <summary>The text in lines that fit beside the columns before it.</summary>
    /// <param name="text">The text; its own line ends stay, and lines that begin with two spaces, which are commands, stay whole.</param>
    /// <param name="taken">How many characters the columns before take, with the spaces between.</param>
    /// <param name="host">The host, for its width; null for a usual one.</param>
    public static string Fit(string text, int taken, PSHost? host)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = Math.Max(LeastWidth, WidthOf(host) - taken);
        return string.Join('\n', text.TrimEnd().Split('\n').Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line : Fit(line, width)));
    }

    // A word that is longer than a line stays whole: where it is broken is PowerShell's matter.
    private static string Fit(string line, int width)
    {
        var lines = new StringBuilder();
        var used = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isFirst = used == 0;
            var fits = used + 1 + word.Length <= width;
            lines.Append(isFirst ? "" : fits ? " " : "\n").Append(word);
            used = isFirst ? word.Length : fits ? used + 1 + word.Length : word.Length;
        }

        return lines.ToString();
    }

    /// <summary>How wide a host's screen is.</summary>
    /// <param name="host">The host; null for a usual width.</param>
    internal static int WidthOf(PSHost? host)
    {
        try
        {
            return host?.UI?.RawUI?.WindowSize.Width is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException)
        {
            // A host without a screen.
            return UsualWidth;
        }
    }
}
