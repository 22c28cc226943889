using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlOps.Documents;

/// <summary>Builds nodes from YamlDotNet's events. Stops at the first limit or syntax error; all else is collected.</summary>
internal sealed partial class YamlDocumentParser
{
    private const string MendSyntax = "Mend this place: look for a missing quote, colon or bracket, here or just before, and at how far the lines are indented.";

    private readonly BoundedScanner _scanner;
    private readonly Parser _parser;
    private readonly string? _file;
    private readonly DocumentLimits _limits;
    private readonly ImmutableArray<MlFinding>.Builder _findings = ImmutableArray.CreateBuilder<MlFinding>();
    private int _nodes;

    private YamlDocumentParser(BoundedScanner scanner, string? file, DocumentLimits limits)
    {
        _scanner = scanner;
        _parser = new Parser(_scanner);
        _file = file;
        _limits = limits;
    }

    /// <summary>Reads a text as YAML.</summary>
    public static Document Parse(string text, string? file, DocumentLimits limits)
    {
        var document = Parse(Scan(text, file), file, limits);

        // The scanner refuses blocks whose first lines are blanks as deep as the block, which YAML allows; without those blanks it reads them.
        return document.Findings.Any(finding => finding.Message.Contains("found extra spaces in first line", StringComparison.Ordinal))
            && Parse(Scan(LeadingBlanks().Replace(text, match => match.Value.Replace(" ", "", StringComparison.Ordinal)), file), file, limits) is { Findings.IsEmpty: true } second
                ? second
                : document;
    }

    /// <summary>Reads the tokens of a scanner.</summary>
    internal static Document Parse(BoundedScanner scanner, string? file, DocumentLimits limits) => new YamlDocumentParser(scanner, file, limits).Parse();

    /// <summary>The tokens of a text.</summary>
    internal static BoundedScanner Scan(string text, string? file) => new(new Scanner(new StringReader(text)), text.Length, file);

    private Document Parse()
    {
        DocumentNode? root = null;
        try
        {
            root = ReadRoot();
        }
        catch (YamlException exception)
        {
            _findings.Add(Finding.Error("Syntax", Locate(PlaceOf(exception)), "", $"This is not YAML: {exception.Message}", MendSyntax));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner answers some malformed texts with exceptions of its own collections and conversions.
            _findings.Add(Finding.Error("Syntax", Locate(_scanner.CurrentPosition), "", "This is not YAML: the text ends or turns where a value was expected.", MendSyntax));
        }
        catch (LimitExceededException exception)
        {
            _findings.Add(exception.Finding);
        }

        return new Document(_file, DocumentFormat.Yaml, root, _findings.ToImmutable());
    }

    private DocumentNode? ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(DocumentPath.Root, 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _findings.Add(Finding.Error("MultipleDocuments", Locate(second.Start), "", "The file holds more than one document.", "Remove the line '---' and what follows it."));
        }

        return root;
    }

    private DocumentNode ReadNode(DocumentPath path, int depth)
    {
        var location = Locate(_parser.Current?.Start ?? Mark.Empty);
        _limits.Check(++_nodes, depth, location, path);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return RefuseAlias(alias, location, path);
        }

        var tag = ReadTag(path);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new ScalarNode(scalar.Value, StyleOf(scalar), location, path, tag);
        }

        return _parser.TryConsume<SequenceStart>(out _)
            ? new SequenceNode(ReadItems(path, depth), location, path, tag)
            : ReadMapping(location, path, tag, depth);
    }

    private ImmutableArray<DocumentNode> ReadItems(DocumentPath path, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(path.Item(items.Count), depth + 1));
        }

        return items.ToImmutable();
    }

    private MappingNode ReadMapping(SourceLocation location, DocumentPath path, string? tag, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new MappingBuilder(_findings);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(path, depth + 1);
            var value = ReadNode(key is ScalarNode name ? path.Key(name.Text) : path, depth + 1);
            AddEntry(entries, key, value);
        }

        return new MappingNode(entries.ToImmutable(), location, path, tag);
    }

    private void AddEntry(MappingBuilder entries, DocumentNode key, DocumentNode value)
    {
        if (key is not ScalarNode name)
        {
            _findings.Add(Finding.Error("InvalidKey", key, $"A key is {key.Describe()}.", "Write a string as key."));
        }
        else if (name is { Style: ScalarStyle.Plain, Text: "<<" })
        {
            _findings.Add(Finding.Error("YamlMerge", value, "The merge key '<<' is not supported.", "Write the keys out."));
        }
        else
        {
            entries.Add(name, value);
        }
    }

    private ScalarNode RefuseAlias(AnchorAlias alias, SourceLocation location, DocumentPath path)
    {
        _findings.Add(Finding.Error("YamlAlias", location, path.ToString(), $"The alias '*{alias.Value}' is not supported.", "Write the value out."));
        return new ScalarNode("", ScalarStyle.Quoted, location, path);
    }

    private string? ReadTag(DocumentPath path)
    {
        if (_parser.Current is not NodeEvent { Tag.IsEmpty: false } node)
        {
            return null;
        }

        var tag = node.Tag.IsNonSpecific ? "!" : node.Tag.Value;
        if (!_limits.AllowTags)
        {
            _findings.Add(Finding.Error("YamlTag", Locate(node.Start), path.ToString(), $"The tag '{tag}' is not supported.", "Remove it; put a string in quotes."));
        }

        return tag;
    }

    private static ScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        YamlDotNet.Core.ScalarStyle.Plain or YamlDotNet.Core.ScalarStyle.Any => ScalarStyle.Plain,
        YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
        _ => ScalarStyle.Quoted,
    };

    /// <summary>Where the trouble is: the start of what was being read, but the place itself of a tab that indents.</summary>
    internal static Mark PlaceOf(YamlException exception) =>
        exception.Message.Contains("tab character", StringComparison.Ordinal) ? exception.End : exception.Start;

    private SourceLocation Locate(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>Lines of blanks right after the header of a literal or folded block.</summary>
    [GeneratedRegex(@"(?<=[|>][-+0-9]*[ ]*\r?\n)([ ]+\r?\n)+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBlanks();
}
