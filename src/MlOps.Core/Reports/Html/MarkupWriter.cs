using System.Globalization;
using System.Text;
using MlOps.Reports.Content;

namespace MlOps.Reports.Html;

/// <summary>Writes HTML and SVG. Whatever is not a tag's or an attribute's name is escaped, here and nowhere else.</summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _markup = new();

    /// <summary>The markup.</summary>
    public override string ToString() => _markup.ToString();

    /// <summary>An element with something in it.</summary>
    public void Element(string name, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        content();
        _markup.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    /// <summary>An element with text in it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        Text(text);
        _markup.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    /// <summary>An element of HTML that never has an end tag.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Begin(name, attributes);

    /// <summary>Text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepLines">Whether it has lines of its own.</param>
    public void Text(string text, bool keepLines = false) => Append(VisibleText.Of(text, keepLines));

    /// <summary>The end of a line, for whoever reads the markup itself.</summary>
    public void Line() => _markup.Append('\n');

    /// <summary>The doctype.</summary>
    public void Doctype() => _markup.Append("<!DOCTYPE html>\n");

    /// <summary>The style sheet, which is the only thing that stands in the markup as it is: no browser reads it as markup.</summary>
    public void Style(string css) => _markup.Append(CultureInfo.InvariantCulture, $"<style>\n{css}</style>");

    /// <summary>A number as attributes have it.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // An attribute without a value is not there.
    private void Begin(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _markup.Append(' ').Append(attribute).Append("=\"");
                Append(VisibleText.Of(value));
                _markup.Append('"');
            }
        }

        _markup.Append('>');
    }

    private void Append(string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => _markup.Append("&amp;"),
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ => _markup.Append(character),
            };
        }
    }
}
