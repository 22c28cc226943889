using System.Globalization;
using MlOps.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace MlOps.CloudFormation.Templates;

/// <summary>Emits template values as YAML with short intrinsics, in the style that people write templates in.</summary>
internal sealed class TemplateYamlEmitter
{
    /// <summary>Lists of this many characters at most, that are arguments of an intrinsic, stand on one line.</summary>
    private const int LongestLine = 100;

    private readonly Emitter _emitter;

    private TemplateYamlEmitter(TextWriter output)
    {
        var settings = EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n");
        _emitter = new Emitter(output, settings);
    }

    /// <summary>The value as a YAML document.</summary>
    public static string WriteText(TemplateValue value)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TemplateYamlEmitter(output).WriteDocument(value);
        return output.ToString();
    }

    private void WriteDocument(TemplateValue value)
    {
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(value);
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
    }

    private void Write(TemplateValue value)
    {
        switch (value)
        {
            case TemplateScalar scalar:
                WriteScalar(scalar);
                break;
            case TemplateList list:
                WriteList(list, tag: null);
                break;
            case TemplateMap map:
                WriteMap(map, tag: null);
                break;
            case TemplateIntrinsic call:
                WriteIntrinsic(call);
                break;
        }
    }

    private void WriteScalar(TemplateScalar scalar)
    {
        switch (scalar.Value)
        {
            case string text:
                WriteString(text);
                break;
            case null:
                WritePlain("null");
                break;
            case double number:
                WritePlain(TemplateScalar.Write(number));
                break;
            default:
                WritePlain(scalar.ToString());
                break;
        }
    }

    private void WritePlain(string text) => _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, YamlStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true));

    /// <summary>The emitter itself turns to quotes where a text cannot stand plain for what it holds; here it is quoted for its type.</summary>
    private void WriteString(string text, string? tag = null) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, Tag(tag), text, StyleOf(text), isPlainImplicit: tag is null, isQuotedImplicit: tag is null));

    private static YamlStyle StyleOf(string text) => text switch
    {
        _ when CanBeLiteral(text) => YamlStyle.Literal,
        _ when text.Any(NeedsEscape) => YamlStyle.DoubleQuoted,
        _ when YamlScalar.IsStringEverywhere(text) && IsPlainEverywhere(text) => YamlStyle.Plain,
        _ => YamlStyle.SingleQuoted,
    };

    /// <summary>A block keeps lines as they are, but not all that a string can hold.</summary>
    private static bool CanBeLiteral(string text) =>
        text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal)
        && !char.IsWhiteSpace(text[0])
        && !text.Any(character => character != '\n' && NeedsEscape(character))
        && text.Split('\n').All(line => line.Length == 0 || !char.IsWhiteSpace(line[^1]));

    /// <summary>What YAML 1.1 takes for a line end, and what nobody can see.</summary>
    private static bool NeedsEscape(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether no reader takes the beginning or end for an indicator. Stricter than YAML, which lets <c>-{</c> begin a plain scalar.</summary>
    private static bool IsPlainEverywhere(string text) =>
        (char.IsLetterOrDigit(text[0]) || text[0] is '/' or '$' or '.' or '_' or '(' or '^') && !char.IsWhiteSpace(text[^1]) && text[^1] != ':';

    private void WriteList(TemplateList list, string? tag, bool flow = false)
    {
        var style = flow || list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;
        _emitter.Emit(new SequenceStart(AnchorName.Empty, Tag(tag), isImplicit: tag is null, style));
        foreach (var item in list)
        {
            Write(item);
        }

        _emitter.Emit(new SequenceEnd());
    }

    private void WriteMap(TemplateMap map, string? tag)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, Tag(tag), isImplicit: tag is null, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var entry in map)
        {
            WriteString(entry.Key);
            Write(entry.Value);
        }

        _emitter.Emit(new MappingEnd());
    }

    private void WriteIntrinsic(TemplateIntrinsic call)
    {
        var tag = IntrinsicNames.ToTag(call.Name);
        switch (call.Argument)
        {
            case var _ when !IntrinsicNames.HasShortForm(call.Name):
                WriteLong(call);
                break;
            case TemplateScalar { Value: string text }:
                WriteString(text, tag);
                break;
            case TemplateList when AttributePath(call) is { } path:
                WriteString(path, tag);
                break;
            case TemplateList list:
                WriteList(list, tag, flow: FitsLine(list));
                break;
            case TemplateMap map when !TemplateIntrinsic.IsIn(map):
                WriteMap(map, tag);
                break;
            default:
                // One node has one tag: an intrinsic of an intrinsic, or of a number, takes the long form. CloudFormation wants it too where a
                // mapping has further short forms in it.
                WriteLong(call);
                break;
        }
    }

    private void WriteLong(TemplateIntrinsic call) => WriteMap(new TemplateMap((call.Name, call.Argument)), tag: null);

    /// <summary>The form <c>Resource.Attribute</c>; null where it would read back differently.</summary>
    private static string? AttributePath(TemplateIntrinsic call) =>
        call is { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair }
        && pair[0] is TemplateScalar { Value: string { Length: > 0 } resource } && !resource.Contains('.', StringComparison.Ordinal)
        && pair[1] is TemplateScalar { Value: string { Length: > 0 } attribute }
            ? $"{resource}.{attribute}"
            : null;

    private static bool FitsLine(TemplateList list) => list.All(IsShort) && list.Sum(Width) <= LongestLine;

    private static bool IsShort(TemplateValue value) => value switch
    {
        TemplateScalar { Value: string text } => !text.Contains('\n', StringComparison.Ordinal),
        TemplateScalar => true,
        TemplateIntrinsic call when !IntrinsicNames.HasShortForm(call.Name) => false,
        TemplateIntrinsic { Argument: TemplateScalar { Value: string } argument } => IsShort(argument),
        TemplateIntrinsic { Argument: TemplateList list } => list.All(IsShort),
        _ => false,
    };

    private static int Width(TemplateValue value) => 2 + value switch
    {
        TemplateIntrinsic call => call.Name.Length + Width(call.Argument),
        TemplateList list => list.Sum(Width),
        _ => value.ToString()!.Length,
    };

    private static TagName Tag(string? tag) => tag is null ? TagName.Empty : new TagName(tag);
}
