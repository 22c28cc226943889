using MlOps.Reports.Content;

namespace MlOps.Reports.Html;

/// <summary>Writes a review as one HTML file that needs nothing beside it: no script, no font, no image, no request.</summary>
internal sealed class HtmlReview
{
    private const string OverviewId = "overview";

    /// <summary>The fewest characters that stand alone on a line.</summary>
    private const int Syllable = 4;

    // Nothing is fetched and nothing runs, even if something in the report asked for it.
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly Lazy<string> StyleSheet = new(ReadStyleSheet);

    private readonly MarkupWriter _markup = new();
    private readonly Review _review;

    private HtmlReview(Review review) => _review = review;

    /// <summary>Writes a review.</summary>
    public static string Write(Review review)
    {
        var page = new HtmlReview(review);
        page._markup.Doctype();
        page._markup.Element("html", page.WritePage, ("lang", "en"));
        page._markup.Line();
        return page._markup.ToString();
    }

    private void WritePage()
    {
        _markup.Element("head", WriteHead);
        _markup.Line();
        _markup.Element("body", () =>
        {
            _markup.Element("a", "Skip to the report", ("class", "skip"), ("href", "#content"));
            _markup.Element("header", WriteHeader);
            _markup.Element("div", () =>
            {
                _markup.Element("nav", WriteContents, ("aria-label", "Contents"));
                _markup.Element("main", WriteMain, ("id", "content"), ("tabindex", "-1"));
            }, ("class", "columns"));
            _markup.Element("footer", () => _markup.Element("p", () => Write(_review.Basis)));
        });
    }

    private void WriteHead()
    {
        _markup.Line();
        _markup.Void("meta", ("charset", "utf-8"));
        _markup.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        _markup.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _markup.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        _markup.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        _markup.Line();
        _markup.Element("title", $"Review of {_review.Title}");
        _markup.Line();
        _markup.Style(StyleSheet.Value);
    }

    private void WriteHeader()
    {
        _markup.Element("p", "Review before deployment", ("class", "kicker"));
        _markup.Element("h1", () => WriteBreakable(_review.Title));
        _markup.Element("p", () => Write(_review.Lead), ("class", "lead"));
    }

    private void WriteContents() => _markup.Element("ol", () =>
    {
        _markup.Element("li", () => _markup.Element("a", "At a glance", ("href", $"#{OverviewId}")));
        foreach (var section in _review.Sections)
        {
            _markup.Element("li", () => _markup.Element("a", section.Title, ("href", $"#{section.Id}")));
        }
    });

    private void WriteMain()
    {
        _markup.Element("section", WriteOverview, ("id", OverviewId), ("aria-labelledby", $"{OverviewId}-title"));
        foreach (var section in _review.Sections)
        {
            _markup.Line();
            _markup.Element("section", () => Write(section), ("id", section.Id), ("aria-labelledby", $"{section.Id}-title"));
        }
    }

    private void WriteOverview()
    {
        _markup.Element("h2", "At a glance", ("id", $"{OverviewId}-title"));
        _markup.Element("ul", () =>
        {
            foreach (var figure in _review.KeyFigures)
            {
                _markup.Element("li", () => _markup.Element("a", () =>
                {
                    _markup.Element("span", figure.Term, ("class", "term"));
                    _markup.Element("span", figure.Figure, ("class", "figure"));
                    _markup.Element("span", figure.Note, ("class", "note"));
                }, ("href", $"#{figure.SectionId}"), ("class", ClassOf(figure.Tone))));
            }
        }, ("class", "figures"), ("role", "list"));
    }

    private void Write(Section section)
    {
        _markup.Element("h2", section.Title, ("id", $"{section.Id}-title"));
        _markup.Element("p", () => Write(section.Lead), ("class", "lead"));
        foreach (var block in section.Blocks)
        {
            _markup.Line();
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                _markup.Element("p", () => Write(paragraph.Text));
                break;
            case Heading heading:
                _markup.Element($"h{heading.Level}", () => Write(heading.Text), ("id", heading.Id));
                break;
            case Notice notice:
                _markup.Element("p", () => Write(notice.Text), ("class", $"notice {ClassOf(notice.Tone)}"));
                break;
            case FactList facts:
                Write(facts);
                break;
            case BulletList list:
                Write(list);
                break;
            case Table table:
                Scroll(table.Caption, () => Write(table));
                break;
            case CommandBlock commands:
                Write(commands);
                break;
            case Disclosure disclosure:
                Write(disclosure);
                break;
            case Listing listing:
                Scroll("Statements", () => _markup.Element("pre", () => _markup.Element("code", () => _markup.Text(listing.Text, keepLines: true))));
                break;
            case Figure figure:
                Write(figure);
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} has no form in HTML.");
        }
    }

    private void Write(FactList list) => _markup.Element("dl", () =>
    {
        foreach (var fact in list.Facts)
        {
            _markup.Element("dt", fact.Term);
            _markup.Element("dd", () => Write(fact.Text));
        }
    });

    private void Write(BulletList list) => _markup.Element("ul", () =>
    {
        foreach (var item in list.Items)
        {
            _markup.Element("li", () => Write(item));
        }
    });

    private void Write(Table table) => _markup.Element("table", () =>
    {
        _markup.Element("caption", table.Caption);
        _markup.Element("thead", () => _markup.Element("tr", () =>
        {
            foreach (var column in table.Columns)
            {
                _markup.Element("th", column.Title, ("scope", "col"), ("class", ColumnClass(column)));
            }
        }));
        _markup.Element("tbody", () =>
        {
            foreach (var row in table.Rows)
            {
                _markup.Line();
                WriteRow(table, row.Cells, row.Id);
            }
        });
        if (!table.Total.IsDefaultOrEmpty)
        {
            _markup.Element("tfoot", () => WriteRow(table, table.Total, null));
        }
    });

    private void WriteRow(Table table, IReadOnlyList<Phrase> cells, string? id) => _markup.Element("tr", () =>
    {
        _markup.Element("th", () => Write(cells[0]), ("scope", "row"));
        for (var index = 1; index < cells.Count; index++)
        {
            var cell = cells[index];
            _markup.Element("td", () => Write(cell), ("class", ColumnClass(table.Columns[index])));
        }
    }, ("id", id));

    private void Write(CommandBlock commands) => _markup.Element("div", () =>
    {
        _markup.Element("p", commands.Title, ("class", "shell"));
        Scroll($"Commands for {commands.Title}", () => _markup.Element("pre", () => _markup.Element("code", () => _markup.Text(string.Join('\n', commands.Lines), keepLines: true))));
    }, ("class", "commands"));

    private void Write(Disclosure disclosure) => _markup.Element("details", () =>
    {
        _markup.Element("summary", () => Write(disclosure.Summary));
        foreach (var block in disclosure.Blocks)
        {
            Write(block);
        }
    });

    private void Write(Figure figure) => _markup.Element("figure", () =>
    {
        Scroll($"Drawing: {figure.Drawing.Title}", () => new SvgDiagram(_markup, figure.Drawing).Write());
        _markup.Element("figcaption", () => Write(new Disclosure("The same in words", [figure.InWords])));
    });

    // What may be wider than the page scrolls by itself, with the keyboard too.
    private void Scroll(string label, Action content) =>
        _markup.Element("div", content, ("class", "scroll"), ("role", "group"), ("aria-label", label), ("tabindex", "0"));

    private void Write(Phrase phrase)
    {
        foreach (var span in phrase.Spans)
        {
            switch (span.Kind)
            {
                case SpanKind.Text:
                    _markup.Text(span.Text);
                    break;
                case SpanKind.Strong:
                    _markup.Element("strong", span.Text);
                    break;
                case SpanKind.Code:
                    _markup.Element("code", () => WriteBreakable(span.Text));
                    break;
                case SpanKind.Value:
                    _markup.Element("bdi", span.Text);
                    break;
                case SpanKind.Link:
                    _markup.Element("a", span.Text, ("href", span.Target));
                    break;
            }
        }
    }

    // Long names break where a reader takes a breath, and nowhere else.
    private void WriteBreakable(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (IsBreath(text, index) && index - start >= Syllable && index + Syllable < text.Length)
            {
                _markup.Text(text[start..(index + 1)]);
                _markup.Void("wbr");
                start = index + 1;
            }
        }

        _markup.Text(text[start..]);
    }

    // Logical ids are words without spaces.
    private static bool IsBreath(string text, int index) =>
        text[index] is '-' or '/' or ':' or '.' || (char.IsLower(text[index]) && index + 1 < text.Length && char.IsUpper(text[index + 1]));

    private static string? ColumnClass(Column column) => column.IsNumber ? "number" : column.IsProse ? "prose" : null;

    private static string ClassOf(Tone tone) => $"tone-{tone.ToString().ToLowerInvariant()}";

    private static string ReadStyleSheet()
    {
        using var stream = typeof(HtmlReview).Assembly.GetManifestResourceStream("review.css") ?? throw new InvalidOperationException("The assembly lacks its style sheet.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
