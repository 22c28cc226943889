using MlOps.Reports;
using MlOps.Reports.Content;
using MlOps.Reports.Html;
using MlOps.Reports.Markdown;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>What a config says is text in a report, and nothing of it hides.</summary>
public sealed class EscapingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"'&", "&quot;&#39;&amp;")]
    [InlineData("ab\u202Ecd", "ab[U+202E]cd")]
    [InlineData("a\u0000b\u001B", "a[U+0000]b[U+001B]")]
    [InlineData("zero\u200Bwidth", "zero[U+200B]width")]
    [InlineData("größer 😀 日本", "größer 😀 日本")]
    public void Text_is_escaped_in_HTML(string text, string expected)
    {
        var markup = new MarkupWriter();
        markup.Element("p", text, ("title", text));

        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", markup.ToString());
    }

    [Fact]
    public void Half_a_character_is_seen() => Assert.Equal("half [U+FFFD] pair", VisibleText.Of($"half {'\uD83D'} pair"));

    [Theory]
    [InlineData("a `b` ``c``", "``` a `b` ``c`` ```")]
    [InlineData("<img src=x onerror=alert(1)>", "`<img src=x onerror=alert(1)>`")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("@team, see #1", "`@team, see #1`")]
    [InlineData("two\nlines", "`two[U+000A]lines`")]
    public void What_a_config_says_stands_between_backticks_in_Markdown(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Of(Phrase.Value(text), target => target));

    [Fact]
    public void Words_mean_nothing_in_Markdown() => Assert.Equal(@"\*a\* \[b\]\(c\) \<d\> \| \@e", MarkdownText.Escape("*a* [b](c) <d> | @e"));

    [Fact]
    public void A_hostile_config_changes_no_line_of_the_Markdown()
    {
        var calm = Lines(Configs.Starter);
        var hostile = Lines(Configs.Starter.With("company_name: TechCorp", "company_name: '<b>x</b> | `y` ``` # *Title* [a](https://example.com) </details> @everyone'").With("owner: ml-platform", "owner: '@everyone _x_'"));

        Assert.Equal(calm.Length, hostile.Length);
        Assert.Equal(calm.Select(Shape), hostile.Select(Shape));
    }

    // How a line begins, and how many cells it has.
    private static (string Beginning, int Cells) Shape(string line) => (line.Length == 0 ? "" : line.Split(' ')[0], line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|'));

    private static string[] Lines(string config) => ReviewReport.Write(Reviewed.Config(config), new ReviewOptions { Format = ReviewFormat.Markdown }).Body.Split('\n');
}
