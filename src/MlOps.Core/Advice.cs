namespace MlOps;

/// <summary>Puts commands into what a person is told to do: each alone in a line of its own, so that it can be copied as it stands.</summary>
internal static class Advice
{
    private const string Indent = "\n  ";

    /// <summary>A sentence, and the commands that do what it says.</summary>
    /// <param name="sentence">The sentence, which ends with a colon.</param>
    /// <param name="commands">The commands.</param>
    public static string With(string sentence, params string[] commands) => string.Join(Indent, [sentence, .. commands]);

    /// <summary>Several pieces one after the other. What follows a command stands in the next line.</summary>
    /// <param name="pieces">The pieces.</param>
    public static string Join(params IEnumerable<string> pieces) =>
        pieces.Aggregate("", (text, piece) => text.Length == 0 ? piece : $"{text}{(EndsWithCommand(text) ? '\n' : ' ')}{piece}");

    private static bool EndsWithCommand(string text) => text.LastIndexOf('\n') is >= 0 and var at && text.AsSpan(at).StartsWith(Indent, StringComparison.Ordinal);
}
