using System.Globalization;
using System.Text;

namespace MlOps.Reports.Content;

/// <summary>
/// Text whose every character is seen: controls, halves of surrogate pairs and what turns the direction of reading are written as their code, so that
/// nothing in a config can make a report read as something else than it says.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text with what is not seen written as <c>[U+202E]</c>. Line breaks and tabs stay where they mean something.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepLines">Whether the text has lines of its own.</param>
    public static string Of(string text, bool keepLines = false)
    {
        // Nearly all text is plain, and is not written anew.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSeen(rune) || (keepLines && (rune.Value is '\n' or '\t')))
            {
                seen.Append(rune.ToString());
            }
            else
            {
                seen.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
        }

        return seen.ToString();
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
