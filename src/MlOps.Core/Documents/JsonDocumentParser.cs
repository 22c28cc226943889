using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace MlOps.Documents;

/// <summary>Builds nodes from JSON tokens. Numbers, truth values and null are plain scalars, strings are quoted ones.</summary>
internal sealed class JsonDocumentParser
{
    private readonly byte[] _utf8;
    private readonly string? _file;
    private readonly DocumentLimits _limits;
    private readonly ImmutableArray<MlFinding>.Builder _findings = ImmutableArray.CreateBuilder<MlFinding>();
    private int _nodes;
    private int _line = 1;
    private int _column = 1;
    private int _located;

    private JsonDocumentParser(string text, string? file, DocumentLimits limits)
    {
        _utf8 = Encoding.UTF8.GetBytes(text);
        _file = file;
        _limits = limits;
    }

    /// <summary>Reads a text as JSON.</summary>
    public static Document Parse(string text, string? file, DocumentLimits limits) => new JsonDocumentParser(text, file, limits).Parse();

    private Document Parse()
    {
        DocumentNode? root = null;
        try
        {
            // One level more than allowed, so that our own limit speaks and not the reader's.
            var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = _limits.MaxDepth + 2 });
            reader.Read();
            root = ReadNode(ref reader, DocumentPath.Root, 0);
            reader.Read();
        }
        catch (JsonException exception)
        {
            _findings.Add(Describe(exception));
        }
        catch (LimitExceededException exception)
        {
            _findings.Add(exception.Finding);
        }

        return new Document(_file, DocumentFormat.Json, root, _findings.ToImmutable());
    }

    private DocumentNode ReadNode(ref Utf8JsonReader reader, DocumentPath path, int depth)
    {
        var location = Locate((int)reader.TokenStartIndex);
        _limits.Check(++_nodes, depth, location, path);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new MappingNode(ReadEntries(ref reader, path, depth), location, path),
            JsonTokenType.StartArray => new SequenceNode(ReadItems(ref reader, path, depth), location, path),
            JsonTokenType.String => new ScalarNode(ReadString(ref reader, location, path), ScalarStyle.Quoted, location, path),
            _ => new ScalarNode(Encoding.UTF8.GetString(reader.ValueSpan), ScalarStyle.Plain, location, path),
        };
    }

    private ImmutableArray<DocumentNode> ReadItems(ref Utf8JsonReader reader, DocumentPath path, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader, path.Item(items.Count), depth + 1));
        }

        return items.ToImmutable();
    }

    private ImmutableArray<MappingEntry> ReadEntries(ref Utf8JsonReader reader, DocumentPath path, int depth)
    {
        var entries = new MappingBuilder(_findings);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var location = Locate((int)reader.TokenStartIndex);
            _limits.Check(++_nodes, depth, location, path);
            var key = new ScalarNode(ReadString(ref reader, location, path), ScalarStyle.Quoted, location, path);
            reader.Read();
            entries.Add(key, ReadNode(ref reader, path.Key(key.Text), depth + 1));
        }

        return entries.ToImmutable();
    }

    private string ReadString(ref Utf8JsonReader reader, SourceLocation location, DocumentPath path)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            _findings.Add(Finding.Error("NotText", location, path.ToString(), "The string holds half of a surrogate pair, which is no character.", "Write the whole character, or both halves of it."));
            return "";
        }
    }

    /// <summary>The line and column of a byte. Tokens come in order, so each byte is looked at once.</summary>
    private SourceLocation Locate(int offset)
    {
        for (; _located < offset; _located++)
        {
            if (_utf8[_located] == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((_utf8[_located] & 0xC0) != 0x80)
            {
                _column++;
            }
        }

        return new SourceLocation(_file, _line, _column);
    }

    private MlFinding Describe(JsonException exception)
    {
        var fault = OffsetOf(exception);
        return TrailingComma(fault) is { } comma
            ? Finding.Error("Syntax", LocateFault(comma), "", "This is not JSON: a comma stands before the closing bracket.", "Remove the comma.")
            : Finding.Error("Syntax", LocateFault(fault), "", $"This is not JSON: {WithoutPosition(exception.Message)}", "Mend this place: look for a missing comma, quote or bracket, here or just before.");
    }

    /// <summary>The comma before a closing bracket, where that is what is wrong.</summary>
    private int? TrailingComma(int fault)
    {
        if (fault == _utf8.Length || _utf8[fault] is not ((byte)'}' or (byte)']'))
        {
            return null;
        }

        var before = _utf8.AsSpan(0, fault).TrimEnd(" \t\r\n"u8);
        return before.EndsWith(","u8) ? before.Length - 1 : null;
    }

    /// <summary>The exception counts lines, and bytes in the line.</summary>
    private int OffsetOf(JsonException exception)
    {
        var start = 0;
        for (var skipped = exception.LineNumber ?? 0; skipped > 0; skipped--)
        {
            start += _utf8.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(_utf8.Length, start + (exception.BytePositionInLine ?? 0));
    }

    /// <summary>The line and column of any byte; a column counts characters.</summary>
    private SourceLocation LocateFault(int offset)
    {
        var before = _utf8.AsSpan(0, offset);
        var column = 1;
        foreach (var unit in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            column += (unit & 0xC0) != 0x80 ? 1 : 0;
        }

        return new SourceLocation(_file, before.Count((byte)'\n') + 1, column);
    }

    /// <summary>The finding has the position itself, counted from 1.</summary>
    private static string WithoutPosition(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
