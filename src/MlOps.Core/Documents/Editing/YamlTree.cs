using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlOps.Documents.Editing;

/// <summary>Reads YAML with the positions of all values. Unlike <see cref="DocumentReader"/> it takes anchors, aliases, tags and merges, since what is left alone need not be understood.</summary>
internal sealed class YamlTree
{
    private const int DeepestLevel = 100;

    private readonly string _text;
    private readonly string? _file;
    private readonly BoundedScanner _scanner;
    private readonly Parser _parser;

    private YamlTree(string text, string? file)
    {
        _text = text;
        _file = file;
        _scanner = YamlDocumentParser.Scan(text, file);
        _parser = new Parser(_scanner);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it is from; null where there is none.</param>
    /// <returns>The document's value; null where it has none.</returns>
    /// <exception cref="LimitExceededException">With the finding that says why the text cannot be read.</exception>
    public static YamlNode? Parse(string text, string? file)
    {
        var tree = new YamlTree(text, file);
        try
        {
            return tree.ReadRoot();
        }
        catch (YamlException exception)
        {
            throw tree.Refuse("Syntax", YamlDocumentParser.PlaceOf(exception), $"This is not YAML: {exception.Message}", "Mend this place: look for a missing quote, colon or bracket, and at how far the lines are indented.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner answers some malformed texts with exceptions of its own collections and conversions.
            throw tree.Refuse("Syntax", tree._scanner.CurrentPosition, "This is not YAML: the text ends or turns where a value was expected.", "Mend this place.");
        }
    }

    private YamlNode? ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<DocumentStart>(out var second)
            ? throw Refuse("MultipleDocuments", second.Start, "The file holds more than one document.", "Remove the line '---' and what follows it.")
            : root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestLevel)
        {
            throw Refuse("TooDeep", _parser.Current!.Start, $"The document is nested more than {DeepestLevel} levels deep.", "Write it flatter.");
        }

        if (_parser.TryConsume<YamlDotNet.Core.Events.AnchorAlias>(out var alias))
        {
            return new YamlAlias(new YamlSpan(At(alias.Start), At(alias.End), Locate(alias.Start), null, null), alias.Value.Value);
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var style = StyleOf(scalar);
            return new YamlLeaf(Span(scalar, EndOf(scalar, style)), scalar.Value, style);
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMap(_parser.Consume<MappingStart>(), depth);
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        SequenceEnd end;
        while (!_parser.TryConsume(out end!))
        {
            items.Add(ReadNode(depth + 1));
        }

        var last = start.Style == SequenceStyle.Flow ? BehindBracket(end) : Math.Max(At(start.Start), items.Count == 0 ? 0 : items[^1].End);
        return new YamlList(Span(start, last), items.ToImmutable());
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        MappingEnd end;
        while (!_parser.TryConsume(out end!))
        {
            var key = ReadNode(depth + 1);
            entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
        }

        var isFlow = start.Style == MappingStyle.Flow;
        var last = isFlow ? BehindBracket(end) : Math.Max(At(start.Start), entries.Count == 0 ? 0 : EndOf(entries[^1]));
        return new YamlMap(Span(start, last), entries.ToImmutable(), isFlow);
    }

    // A value that is not written stands wherever the scanner was: the entry ends behind its colon.
    private int EndOf(YamlEntry entry) => entry.Value is YamlLeaf { IsEmpty: true } ? YamlPlaces.Colon(_text, entry) + 1 : entry.Value.End;

    // The scanner says that a closing bracket ends where it begins.
    private int BehindBracket(ParsingEvent end) => Math.Min(At(end.Start) + 1, _text.Length);

    private int EndOf(Scalar scalar, ScalarStyle style)
    {
        var end = At(scalar.End);
        if (style == ScalarStyle.Block)
        {
            while (end > At(scalar.Start) && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }
        }

        return end;
    }

    private LimitExceededException Refuse(string id, Mark place, string message, string suggestion) => new(Finding.Error(id, Locate(place), "", message, suggestion));

    private static ScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        YamlDotNet.Core.ScalarStyle.Plain or YamlDotNet.Core.ScalarStyle.Any => ScalarStyle.Plain,
        YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
        _ => ScalarStyle.Quoted,
    };

    private YamlSpan Span(NodeEvent node, int end) => new(
        At(node.Start), end, Locate(node.Start), node.Anchor.IsEmpty ? null : node.Anchor.Value, node.Tag.IsEmpty ? null : node.Tag.IsNonSpecific ? "!" : node.Tag.Value);

    private int At(Mark mark) => (int)Math.Clamp(mark.Index, 0, _text.Length);

    private SourceLocation Locate(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
