using System.Text;
using MlOps.Reports.Content;

namespace MlOps.Reports.Markdown;

/// <summary>Text as GitHub's Markdown takes it. Whatever is not the report's own words stands between backticks, where nothing means anything.</summary>
internal static class MarkdownText
{
    private const string Meaningful = "\\`*_{}[]<>()#+!|~&@$";

    /// <summary>A sentence on one line.</summary>
    /// <param name="phrase">The sentence.</param>
    /// <param name="target">Where a link leads that the sentence has, as Markdown has it.</param>
    public static string Of(Phrase phrase, Func<string, string> target) => string.Concat(phrase.Spans.Select(span => Of(span, target)));

    /// <summary>Words in which nothing is markup.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in VisibleText.Of(text))
        {
            _ = Meaningful.Contains(character, StringComparison.Ordinal) ? escaped.Append('\\').Append(character) : escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Text between backticks, more of them than it has in a row. A pipe would end a cell of a table even there, so it is escaped, as GitHub takes it.</summary>
    public static string Code(string text)
    {
        var seen = VisibleText.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(seen) + 1);
        var padding = seen.StartsWith('`') || seen.EndsWith('`') ? " " : "";
        return seen.Length == 0 ? "" : $"{fence}{padding}{seen}{padding}{fence}";
    }

    /// <summary>A fence for lines: more backticks than they have in a row.</summary>
    public static string FenceOf(string lines) => new('`', Math.Max(3, LongestRun(lines) + 1));

    private static string Of(Span span, Func<string, string> target) => span.Kind switch
    {
        SpanKind.Strong => $"**{Escape(span.Text)}**",
        SpanKind.Code or SpanKind.Value => Code(span.Text),
        SpanKind.Link => $"[{Escape(span.Text)}]({target(span.Target!)})",
        _ => Escape(span.Text),
    };

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
