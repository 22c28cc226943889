using System.Collections.Frozen;
using System.Text;
using MlOps.Reports.Content;

namespace MlOps.Reports.Markdown;

/// <summary>Writes a review as GitHub's Markdown, for a pull request. Drawings are left to HTML; what they show is there in words.</summary>
internal sealed class MarkdownReview
{
    /// <summary>The most characters that GitHub takes in a comment or in the description of a pull request.</summary>
    public const int MostCharacters = 65_536;

    private readonly StringBuilder _text = new();
    private readonly bool _hasListings;
    private readonly FrozenDictionary<string, string> _anchors;

    private MarkdownReview(Review review, bool hasListings)
    {
        _hasListings = hasListings;

        // GitHub makes a heading's anchor of its words.
        _anchors = review.Sections
            .SelectMany(section => section.Blocks.OfType<Heading>().Where(heading => heading.Level == 3).Select(heading => (heading.Id, heading.Text.PlainText)).Prepend((section.Id, section.Title)))
            .DistinctBy(heading => heading.Item1)
            .ToFrozenDictionary(heading => $"#{heading.Item1}", heading => $"#{heading.Item2.ToLowerInvariant().Replace(' ', '-')}", StringComparer.Ordinal);
    }

    /// <summary>Writes a review. Where it would be longer than a pull request takes, policies are there in sentences only.</summary>
    public static string Write(Review review) =>
        Write(review, hasListings: true) is { Length: <= MostCharacters } whole ? whole : Write(review, hasListings: false);

    private static string Write(Review review, bool hasListings)
    {
        var page = new MarkdownReview(review, hasListings);
        page.Line($"# Review of {MarkdownText.Escape(review.Title)}");
        page.Line(page.Of(review.Lead));
        page.WriteFigures(review);
        foreach (var section in review.Sections)
        {
            page.Write(section);
        }

        page.Line("---");
        if (!hasListings)
        {
            page.Line("The statements of policies as IAM gets them are left out, since a pull request would not take them: the HTML report has them, the template those of the product, and New-MlOperatorPolicy those of the operator.");
        }

        page.Line(page.Of(review.Basis));
        return page._text.ToString().TrimEnd() + "\n";
    }

    private void WriteFigures(Review review) => WriteTable(
        ["At a glance", "", ""],
        review.KeyFigures.Select(figure => new[] { Of(Phrase.Link(figure.Term, $"#{figure.SectionId}")), $"**{MarkdownText.Escape(figure.Figure)}**", MarkdownText.Escape(figure.Note) }));

    private void Write(Section section)
    {
        Line($"## {MarkdownText.Escape(section.Title)}");
        Line(Of(section.Lead));
        foreach (var block in section.Blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(Of(paragraph.Text));
                break;
            case Heading heading:
                Line($"{new string('#', heading.Level)} {Of(heading.Text)}");
                break;
            case Notice notice:
                Line($"> {MarkOf(notice.Tone)} {Of(notice.Text)}");
                break;
            case FactList facts:
                WriteList(facts.Facts.Select(fact => $"{MarkdownText.Escape(fact.Term)}: {Of(fact.Text)}"));
                break;
            case BulletList list:
                WriteList(list.Items.Select(Of));
                break;
            case Table table:
                Write(table);
                break;
            case CommandBlock commands:
                WriteFenced(commands.Language, string.Join('\n', commands.Lines));
                break;
            case Disclosure { Blocks: [Listing or Table] } when !_hasListings:
                break;
            case Disclosure disclosure:
                Write(disclosure);
                break;
            case Listing listing:
                WriteFenced("json", VisibleText.Of(listing.Text, keepLines: true));
                break;
            case Figure figure:
                WriteList(figure.InWords.Items.Select(Of));
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} has no form in Markdown.");
        }
    }

    private void Write(Table table)
    {
        Line($"{MarkdownText.Escape(table.Caption)}:");
        var rows = table.Rows.Select(row => row.Cells);
        WriteTable(table.Columns.Select(column => MarkdownText.Escape(column.Title)), (table.Total.IsDefaultOrEmpty ? rows : rows.Append(table.Total)).Select(cells => cells.Select(Of)));
    }

    private void WriteTable(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = headings.ToList();
        WriteRow(columns);
        WriteRow(columns.Select(_ => "---"));
        foreach (var row in rows)
        {
            WriteRow(row);
        }

        _text.Append('\n');
    }

    private void WriteRow(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Write(Disclosure disclosure)
    {
        Line($"<details><summary>{MarkdownText.Escape(disclosure.Summary.PlainText)}</summary>");
        foreach (var block in disclosure.Blocks)
        {
            Write(block);
        }

        Line("</details>");
    }

    private void WriteFenced(string language, string lines)
    {
        var fence = MarkdownText.FenceOf(lines);
        Line($"{fence}{language}\n{lines}\n{fence}");
    }

    private void WriteList(IEnumerable<string> items) => Line(string.Join('\n', items.Select(item => $"- {item}")));

    private void Line(string text) => _text.Append(text).Append("\n\n");

    private string Of(Phrase phrase) => MarkdownText.Of(phrase, target => _anchors.GetValueOrDefault(target, target));

    private static string MarkOf(Tone tone) => tone switch
    {
        Tone.Good => "**Good:**",
        Tone.Warning => "**Look:**",
        Tone.Error => "**Wrong:**",
        _ => "**Note:**",
    };
}
