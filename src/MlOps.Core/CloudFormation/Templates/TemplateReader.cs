using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Reads CloudFormation templates in YAML, short or long intrinsics, and JSON
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html). Checks the form, not whether references
/// lead anywhere: that is the <see cref="TemplateGraph"/>'s.
/// </summary>
public sealed class TemplateReader
{
    private static readonly string[] ParameterKeys =
    [
        "Type", "Default", "Description", "AllowedValues", "AllowedPattern", "ConstraintDescription", "MinLength", "MaxLength", "MinValue", "MaxValue", "NoEcho",
    ];

    private static readonly string[] ResourceKeys =
    [
        "Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "CreationPolicy", "UpdatePolicy",
    ];

    private static readonly string[] OutputKeys = ["Value", "Description", "Export", "Condition"];

    private readonly ImmutableArray<MlFinding>.Builder _findings;
    private readonly TemplateValueReader _values;

    private TemplateReader(IEnumerable<MlFinding> findings)
    {
        _findings = ImmutableArray.CreateBuilder<MlFinding>();
        _findings.AddRange(findings);
        _values = new TemplateValueReader(_findings);
    }

    /// <summary>Reads a template file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static TemplateDocument ReadFile(string path) => Read(DocumentReader.ReadFile(path, DocumentLimits.Template));

    /// <summary>Reads a template's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it came from, for locations; null where there is none.</param>
    public static TemplateDocument Read(string text, string? file = null) => Read(DocumentReader.Read(text, file, DocumentLimits.Template));

    /// <summary>Reads a document as template.</summary>
    public static TemplateDocument Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new TemplateReader(document.Findings).ReadDocument(document);
    }

    private TemplateDocument ReadDocument(Document document) => new()
    {
        Template = ReadRoot(document),
        Format = document.Format,
        File = document.File,
        Findings = [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)],
    };

    private Template ReadRoot(Document document)
    {
        switch (document.Root)
        {
            case MappingNode { Tag: null } root:
                return ReadTemplate(root);
            case null when document.Findings.IsEmpty:
                _findings.Add(Finding.Error("EmptyTemplate", new SourceLocation(document.File, 1, 1), "", "The template is empty."));
                break;
            case { } other:
                _findings.Add(Finding.Error("UnexpectedValue", other, $"The template is {other.Describe()}.", "A template is a mapping with a section 'Resources'."));
                break;
        }

        return new Template();
    }

    private Template ReadTemplate(MappingNode root)
    {
        var template = new Template();
        foreach (var section in root.Entries)
        {
            template = ReadSection(template, section);
        }

        if (template.Resources.IsEmpty && root["Resources"] is null)
        {
            _findings.Add(Finding.Error("MissingResources", root, "The template has no section 'Resources'.", "A template needs at least one resource."));
        }

        return template;
    }

    private Template ReadSection(Template template, MappingEntry section)
    {
        var node = section.Value;
        switch (section.Name)
        {
            case "AWSTemplateFormatVersion":
                CheckFormatVersion(node);
                return template;
            case "Description":
                return template with { Description = ReadText(node) };
            case "Metadata":
                return template with { Metadata = ReadMap(node) };
            case "Parameters":
                return template with { Parameters = ReadEntries(node, ReadParameter) };
            case "Mappings":
                return template with { Mappings = ReadMap(node) };
            case "Conditions":
                return template with { Conditions = ReadConditions(node) };
            case "Rules":
                return template with { Rules = ReadMap(node, inCondition: true) };
            case "Transform":
                return template with { Transform = _values.Read(node) };
            case "Resources":
                return template with { Resources = ReadResources(node) };
            case "Outputs":
                return template with { Outputs = ReadEntries(node, ReadOutput) };
            case "Hooks":
                return template with { Hooks = ReadMap(node) };
            default:
                Report("UnknownSection", section.Key, $"A template has no section '{section.Name}'.", "Remove it, or correct its name.");
                return template;
        }
    }

    private void CheckFormatVersion(DocumentNode node)
    {
        if (ReadText(node) is { } version && version != "2010-09-09")
        {
            Report("UnknownFormatVersion", node, $"The template format version '{version}' does not exist.", "Write '2010-09-09'.");
        }
    }

    private ImmutableArray<TemplateResource> ReadResources(DocumentNode node)
    {
        if (node is MappingNode { Entries.IsEmpty: true })
        {
            Report("MissingResources", node, "The template has no resource.", "A template needs at least one resource.");
        }

        return ReadEntries(node, ReadResource);
    }

    private TemplateMap ReadConditions(DocumentNode node)
    {
        var conditions = ReadMap(node, inCondition: true);
        foreach (var condition in conditions.Where(condition => condition.Value is not TemplateIntrinsic))
        {
            _findings.Add(Finding.Make(MlSeverity.Error, "UnexpectedValue", condition.Value.Location!, node.Path.Key(condition.Key).ToString(), $"The condition '{condition.Key}' is no condition function.", "Write Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition."));
        }

        return conditions;
    }

    private TemplateParameter? ReadParameter(MappingEntry entry, MappingNode body)
    {
        CheckKeys(body, ParameterKeys);
        return Required(body, "Type") is not { } type ? null : new TemplateParameter
        {
            LogicalId = entry.Name,
            Type = type,
            Default = body["Default"] is { } value ? _values.Read(value) : null,
            Description = OptionalText(body, "Description"),
            AllowedValues = body["AllowedValues"] is { } allowed && _values.Read(allowed) is TemplateList list ? [.. list] : [],
            AllowedPattern = OptionalText(body, "AllowedPattern"),
            ConstraintDescription = OptionalText(body, "ConstraintDescription"),
            MinLength = (long?)OptionalNumber(body, "MinLength"),
            MaxLength = (long?)OptionalNumber(body, "MaxLength"),
            MinValue = OptionalNumber(body, "MinValue"),
            MaxValue = OptionalNumber(body, "MaxValue"),
            NoEcho = OptionalFlag(body, "NoEcho"),
            Location = entry.Key.Location,
        };
    }

    private TemplateResource? ReadResource(MappingEntry entry, MappingNode body)
    {
        CheckKeys(body, ResourceKeys);
        return Required(body, "Type") is not { } type ? null : new TemplateResource
        {
            LogicalId = entry.Name,
            Type = type,
            Properties = OptionalMap(body, "Properties"),
            DependsOn = ReadDependsOn(body["DependsOn"]),
            Condition = OptionalText(body, "Condition"),
            DeletionPolicy = OptionalText(body, "DeletionPolicy"),
            UpdateReplacePolicy = OptionalText(body, "UpdateReplacePolicy"),
            Metadata = OptionalMap(body, "Metadata"),
            CreationPolicy = body["CreationPolicy"] is { } creation ? _values.Read(creation) : null,
            UpdatePolicy = body["UpdatePolicy"] is { } update ? _values.Read(update) : null,
            Location = entry.Key.Location,
        };
    }

    private TemplateOutput? ReadOutput(MappingEntry entry, MappingNode body)
    {
        CheckKeys(body, OutputKeys);
        if (body["Value"] is not { } value)
        {
            Report("MissingKey", entry.Key, $"The output '{entry.Name}' has no key 'Value'.");
            return null;
        }

        return new TemplateOutput
        {
            LogicalId = entry.Name,
            Value = _values.Read(value),
            Description = OptionalText(body, "Description"),
            ExportName = ReadExportName(body["Export"]),
            Condition = OptionalText(body, "Condition"),
            Location = entry.Key.Location,
        };
    }

    private TemplateValue? ReadExportName(DocumentNode? export)
    {
        if (export is MappingNode { Entries: [{ Name: "Name" } name] })
        {
            return _values.Read(name.Value);
        }

        if (export is not null)
        {
            Report("UnexpectedValue", export, "An export has the one key 'Name'.");
        }

        return null;
    }

    private ImmutableArray<string> ReadDependsOn(DocumentNode? node) => node switch
    {
        null => [],
        SequenceNode { Tag: null } list => [.. list.Items.Select(ReadText).OfType<string>()],
        _ => ReadText(node) is { } single ? [single] : [],
    };

    /// <summary>Reads a section whose entries have logical ids. Entries that make no sense are left out, with a finding.</summary>
    private ImmutableArray<T> ReadEntries<T>(DocumentNode section, Func<MappingEntry, MappingNode, T?> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var entry in Mapping(section)?.Entries ?? [])
        {
            if (CheckLogicalId(entry.Key) && Mapping(entry.Value) is { } body && read(entry, body) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    private bool CheckLogicalId(ScalarNode key)
    {
        if (key.Text.StartsWith("Fn::", StringComparison.Ordinal))
        {
            Report("UnsupportedTransform", key, $"'{key.Text}' needs a transform, which is not supported.", "Write the entries out.");
            return false;
        }

        if (key.Text.Length is > 0 and <= 255 && key.Text.All(char.IsAsciiLetterOrDigit))
        {
            return true;
        }

        Report("InvalidLogicalId", key, $"The logical id '{key.Text}' is not alphanumeric.", "Use at most 255 letters and digits.");
        return false;
    }

    private void CheckKeys(MappingNode body, string[] known)
    {
        foreach (var entry in body.Entries.Where(entry => !known.Contains(entry.Name)))
        {
            Report("UnknownKey", entry.Key, $"The key '{entry.Name}' is not known here.", $"Known keys are {string.Join(", ", known)}.");
        }
    }

    private string? Required(MappingNode body, string key)
    {
        if (body[key] is { } node)
        {
            return ReadText(node);
        }

        Report("MissingKey", body, $"The key '{key}' is missing.");
        return null;
    }

    private string? OptionalText(MappingNode body, string key) => body[key] is { } node ? ReadText(node) : null;

    private TemplateMap OptionalMap(MappingNode body, string key) => body[key] is { } node ? ReadMap(node) : TemplateMap.Empty;

    private double? OptionalNumber(MappingNode body, string key)
    {
        if (body[key] is not { } node)
        {
            return null;
        }

        switch (node is ScalarNode { Tag: null } scalar ? YamlScalar.Resolve(scalar.Text).Value : null)
        {
            case long whole:
                return whole;
            case double fraction when double.IsFinite(fraction):
                return fraction;
            default:
                Report("UnexpectedValue", node, $"'{key}' is {node.Describe()} where a number belongs.");
                return null;
        }
    }

    private bool OptionalFlag(MappingNode body, string key)
    {
        if (body[key] is not { } node)
        {
            return false;
        }

        if (node is ScalarNode { Tag: null } scalar && YamlScalar.Resolve(scalar.Text).Value is bool flag)
        {
            return flag;
        }

        Report("UnexpectedValue", node, $"'{key}' is {node.Describe()} where true or false belongs.");
        return false;
    }

    /// <summary>Reads what must be text, as CloudFormation takes it: numbers and Booleans as they were written.</summary>
    private string? ReadText(DocumentNode node)
    {
        if (node is ScalarNode { Kind: not ScalarKind.Null, Tag: null or TemplateValueReader.StringTag } scalar)
        {
            return scalar.Text;
        }

        Report("UnexpectedValue", node, $"There is {(node.Tag is null ? node.Describe() : "a function")} where a string belongs.");
        return null;
    }

    private TemplateMap ReadMap(DocumentNode node, bool inCondition = false) => Mapping(node) is { } mapping ? _values.ReadMap(mapping, inCondition) : TemplateMap.Empty;

    private MappingNode? Mapping(DocumentNode node)
    {
        switch (node)
        {
            case MappingNode { Tag: null } mapping:
                return mapping;
            case ScalarNode { Kind: ScalarKind.Null }:
                Report("UnexpectedValue", node, "[/" + node.Path.ToString().Replace('.', '/') + "] is null, which CloudFormation does not take.", "Write a mapping, or remove the key.");
                return null;
            default:
                Report("UnexpectedValue", node, $"There is {(node.Tag is null ? node.Describe() : "a function")} where a mapping belongs.");
                return null;
        }
    }

    private void Report(string id, DocumentNode node, string message, string? suggestion = null) => _findings.Add(Finding.Error(id, node, message, suggestion));
}
