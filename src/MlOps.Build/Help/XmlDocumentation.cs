using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlOps.Build.Help;

/// <summary>The XML docs that the compiler wrote beside assemblies, as plain text.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    /// <summary>Reads the docs of assemblies.</summary>
    /// <param name="assemblies">The assemblies; those without docs are passed over.</param>
    public XmlDocumentation(IEnumerable<string> assemblies)
    {
        var files = assemblies.Select(assembly => Path.ChangeExtension(assembly, ".xml")).Where(File.Exists);
        foreach (var member in files.SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member")))
        {
            _members[(string)member.Attribute("name")!] = member;
        }
    }

    /// <summary>The docs of a type; null where it has none.</summary>
    /// <param name="type">The type.</param>
    public XElement? Of(Type type) => _members.GetValueOrDefault("T:" + type.FullName);

    /// <summary>The docs of a property; null where it has none.</summary>
    /// <param name="property">The property.</param>
    public XElement? Of(PropertyInfo property) => _members.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>An element's paragraphs: one a <c>para</c>, and one of the text around them.</summary>
    /// <param name="element">The element; null gives none.</param>
    public static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        if (element is null)
        {
            return [];
        }

        var paragraphs = new List<string>();
        var open = new List<XNode>();
        foreach (var node in element.Nodes())
        {
            if (node is not XElement { Name.LocalName: "para" } paragraph)
            {
                open.Add(node);
                continue;
            }

            Close();
            paragraphs.Add(Text(paragraph.Nodes()));
        }

        Close();
        return paragraphs.Where(paragraph => paragraph.Length > 0).ToList();

        void Close()
        {
            paragraphs.Add(Text(open));
            open.Clear();
        }
    }

    /// <summary>An element's text on one line.</summary>
    /// <param name="element">The element; null gives an empty text.</param>
    public static string Line(XElement? element) => string.Join(' ', Paragraphs(element));

    /// <summary>An element's text as it stands, without the indentation that its lines have in common.</summary>
    /// <param name="element">The element; null gives an empty text.</param>
    public static string Code(XElement? element)
    {
        var lines = (element?.Value ?? "").TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }

    private static string Text(IEnumerable<XNode> nodes) => Blank().Replace(string.Concat(nodes.Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see when see.IsEmpty => Reference(see),
        XElement { Name.LocalName: "paramref" } parameter => (string?)parameter.Attribute("name") ?? "",
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>What a reference is called in help: a parameter with its dash, a type or a value by its short name.</summary>
    private static string Reference(XElement see)
    {
        var target = (string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? (string?)see.Attribute("href") ?? "";
        var name = target[(target.LastIndexOf('.') + 1)..];
        return target switch
        {
            ['P', ':', .. var property] when IsCmdletMember(property) => "-" + name,
            ['T', ':', .. var type] when CmdletName.OfClass(type) is { } cmdlet => cmdlet,
            [_, ':', ..] => name,
            _ => target,
        };
    }

    private static bool IsCmdletMember(string property) => property.StartsWith("MlOps.Cmdlets.", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
