using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>The text of a config as it is written: YAML that every reader takes alike.</summary>
internal sealed partial class DraftText
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();

    /// <summary>A line as it is.</summary>
    public void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");

    /// <summary>The beginning of a section.</summary>
    public void Section(string name)
    {
        Line("");
        Line($"{name}:");
    }

    /// <summary>A comment.</summary>
    public void Comment(int depth, string comment) => Line($"{Indent(depth)}# {comment}");

    /// <summary>A key and its value; nothing where there is no value.</summary>
    public void Value(int depth, string key, string? value, bool quoted = false)
    {
        if (value is not null)
        {
            Line($"{Indent(depth)}{Scalar(key)}: {(quoted ? Quote(value) : Scalar(value))}");
        }
    }

    /// <summary>A key and its values; nothing where there are none.</summary>
    public void List(int depth, string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            Line($"{Indent(depth)}{key}:");
            foreach (var value in values)
            {
                Line($"{Indent(depth + 1)}- {Scalar(value)}");
            }
        }
    }

    /// <summary>A text as a value: in quotes where some reader would take it for something else.</summary>
    public static string Scalar(string value) => Plain().IsMatch(value) && !OtherKind().IsMatch(value) ? value : Quote(value);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted);

    // What every YAML reader takes for text without quotes.
    [GeneratedRegex(@"\A[A-Za-z/][A-Za-z0-9 _./@+=-]*(:[A-Za-z0-9_./@+=-]+)*(?<! )\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // What some take for something else: truth values, nothing, numbers.
    [GeneratedRegex(@"\A(true|false|yes|no|on|off|y|n|null|nan|inf|infinity)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherKind();
}
