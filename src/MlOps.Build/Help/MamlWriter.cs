using System.Globalization;
using System.Xml.Linq;

namespace MlOps.Build.Help;

/// <summary>Writes cmdlet help in MAML, the XML that <c>Get-Help</c> reads.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Writes a help file.</summary>
    /// <param name="cmdlets">The cmdlets.</param>
    /// <param name="path">The file.</param>
    public static void Write(IEnumerable<CmdletDescription> cmdlets, string path) =>
        new XDocument(new XElement("helpItems", new XAttribute("schema", "maml"), cmdlets.Select(Cmdlet))).Save(path);

    private static XElement Cmdlet(CmdletDescription cmdlet) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            Description([cmdlet.Synopsis])),
        Description(cmdlet.Description),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
        new XElement(Command + "parameters", cmdlet.Parameters.Select(Parameter)),
        new XElement(Command + "inputTypes", cmdlet.Inputs.Select(input => TypeItem("inputType", input))),
        new XElement(Command + "returnValues", cmdlet.Outputs.Select(output => TypeItem("returnValue", output))),
        new XElement(Command + "examples", cmdlet.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", cmdlet.Links.Select(Link)));

    private static XElement SyntaxItem(CmdletDescription cmdlet, string set)
    {
        var parameters = cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Use: parameter.UseIn(set)))
            .Where(pair => pair.Use is not null)
            .OrderBy(pair => pair.Use!.Position ?? int.MaxValue)
            .ThenBy(pair => !pair.Use!.Mandatory);
        return new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", cmdlet.Name),
            parameters.Select(pair => SyntaxParameter(pair.Parameter, pair.Use!)));
    }

    private static XElement SyntaxParameter(ParameterDescription parameter, ParameterUse use) => new(
        Command + "parameter",
        Attributes(parameter, use),
        new XElement(Maml + "name", parameter.Name),
        Description(parameter.Description),
        Values(parameter),
        ParameterValue(parameter));

    private static XElement Parameter(ParameterDescription parameter) => new(
        Command + "parameter",
        Attributes(parameter, Combined(parameter.Uses.Values)),
        new XElement(Maml + "name", parameter.Name),
        Description(parameter.Description),
        ParameterValue(parameter),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", parameter.DefaultValue ?? (parameter.IsSwitch ? "False" : "None")));

    /// <summary>One line says it for all parameter sets: mandatory only where every set has it so.</summary>
    private static ParameterUse Combined(IEnumerable<ParameterUse> uses) => uses.Aggregate((one, other) => new ParameterUse(
        one.Mandatory && other.Mandatory,
        one.Position ?? other.Position,
        one.ByValue || other.ByValue,
        one.ByPropertyName || other.ByPropertyName));

    private static IEnumerable<XAttribute> Attributes(ParameterDescription parameter, ParameterUse use) =>
    [
        new XAttribute("required", use.Mandatory),
        new XAttribute("variableLength", parameter.TypeName.EndsWith("[]", StringComparison.Ordinal)),
        new XAttribute("globbing", parameter.SupportsWildcards),
        new XAttribute("pipelineInput", PipelineInput(use)),
        new XAttribute("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
    ];

    private static string PipelineInput(ParameterUse use) => (use.ByValue, use.ByPropertyName) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement? Values(ParameterDescription parameter) => parameter.AllowedValues.Count == 0
        ? null
        : new XElement(Command + "parameterValueGroup", parameter.AllowedValues.Select(value => new XElement(
            Command + "parameterValue", new XAttribute("required", false), new XAttribute("variableLength", false), value)));

    private static XElement? ParameterValue(ParameterDescription parameter) => parameter.IsSwitch
        ? null
        : new XElement(
            Command + "parameterValue",
            new XAttribute("required", true),
            new XAttribute("variableLength", parameter.TypeName.EndsWith("[]", StringComparison.Ordinal)),
            parameter.TypeName);

    private static XElement TypeItem(string name, TypeDescription type) => new(
        Command + name,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name), new XElement(Maml + "uri")),
        Description([type.Description]));

    private static XElement Example(ExampleDescription example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"Example {index + 1}: {example.Title}"),
        new XElement(Dev + "code", example.Code),
        // Get-Help puts nothing between an example and the next one's title.
        new XElement(Dev + "remarks", Paragraphs([.. example.Remarks, ""])));

    private static XElement Link(LinkDescription link) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", link.Text),
        new XElement(Maml + "uri", link.Address));

    private static XElement Description(IEnumerable<string> paragraphs) => new(Maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph));
}
