using System.Text.RegularExpressions;

namespace MlOps;

/// <summary>Arguments of commands as shells take them, whatever characters are in them.</summary>
internal static partial class Quoting
{
    /// <summary>A path for PowerShell, in whose single quotes only quotes mean anything, the curly ones too; brackets in it are no wildcards.</summary>
    public static string PowerShellPath(string path) => IsPlain().IsMatch(path) ? path : $"-LiteralPath '{PowerShellQuotes().Replace(path, "$0$0")}'";

    /// <summary>A text for PowerShell, always in quotes.</summary>
    public static string PowerShellText(string text) => $"'{PowerShellQuotes().Replace(text, "$0$0")}'";

    /// <summary>For a POSIX shell, in whose single quotes nothing but their end means anything.</summary>
    public static string Shell(string argument) => IsPlain().IsMatch(argument) ? argument : $"'{argument.Replace("'", """'\''""", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9._/-]+\z")]
    private static partial Regex IsPlain();

    [GeneratedRegex("['\u2018\u2019\u201a\u201b]")]
    private static partial Regex PowerShellQuotes();
}
