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
    /// <summary>The sections that a template may have.</summary>
    internal static readonly string[] Sections =
    [
        "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Transform", "Resources", "Outputs", "Hooks",
    ];

    private static readonly string[] ParameterKeys =
    [
        "Type", "Default", "Description", "AllowedValues", "AllowedPattern", "ConstraintDescription", "MinLength", "MaxLength", "MinValue", "MaxValue", "NoEcho",
    ];

    private static readonly string[] ResourceKeys =
    [
        "Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "CreationPolicy", "UpdatePolicy", "Version",
    ];

    private static readonly string[] OutputKeys = ["Value", "Description", "Export", "Condition"];

    private readonly ImmutableArray<MlFinding>.Builder _findings;
    private readonly TemplateValueReader _values;
    private readonly TemplateNodeReader _nodes;

    /// <summary>Whether the template declares a transform that may understand what CloudFormation itself does not.</summary>
    private bool _hasMacros;

    private TemplateReader(IEnumerable<MlFinding> findings)
    {
        _findings = ImmutableArray.CreateBuilder<MlFinding>();
        _findings.AddRange(findings);
        _values = new TemplateValueReader(_findings);
        _nodes = new TemplateNodeReader(_findings, _values);
    }

    /// <summary>What to do where a template is not where it was looked for.</summary>
    public const string MissingTemplate = "New-MlTemplate writes the template of a product.";

    /// <summary>Reads a template file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static TemplateDocument ReadFile(string path) => Read(DocumentReader.ReadFile(path, DocumentLimits.Template, MissingTemplate));

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
        Root = document.Root,
        Text = document.Text,
        JsonFault = document.JsonFault,
        Findings = [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)],
    };

    private Template ReadRoot(Document document)
    {
        switch (document.Root)
        {
            case MappingNode { Tag: null } root:
                return ReadTemplate(root);
            case null when document.Findings.IsEmpty:
                _findings.Add(Finding.Error("EmptyTemplate", new SourceLocation(document.File, 1, 1), "", "The template is empty.", "Write a mapping with a section 'Resources'."));
                break;
            case { } other:
                _findings.Add(Finding.Error("UnexpectedValue", other, $"The template is {other.Describe()}.", "A template is a mapping with a section 'Resources'."));
                break;
        }

        return new Template();
    }

    private Template ReadTemplate(MappingNode root)
    {
        if (ProductConfigMark.IsOn(root))
        {
            _findings.Add(Finding.Error("NotTemplate", root, "This is the config of a product, not a template.", "Test-MlProduct checks it, and New-MlTemplate makes the template of the product."));
            return new Template();
        }

        var template = new Template { Transform = root["Transform"] is { } transform ? _values.Read(transform) : null };
        _hasMacros = TemplateTransforms.Macros(template).Any();
        template = root.Entries.Aggregate(template, ReadSection);
        new ExtensionCheck(_findings, template).Run();
        if (root["Resources"] is null && template.TransformSections.Count == 0)
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
                return template with { Description = _nodes.ReadText(node) };
            case "Metadata":
                return template with { Metadata = _nodes.ReadMap(node) };
            case "Parameters":
                return template with { Parameters = ReadEntries(node, ReadParameter).Items };
            case "Mappings":
                return template with { Mappings = _nodes.ReadMap(node) };
            case "Conditions":
                return template with { Conditions = ReadConditions(node) };
            case "Rules":
                return template with { Rules = ReadRules(node) };
            case "Transform":
                return template;
            case "Resources":
                return ReadResources(template, node);
            case "Outputs":
                var (outputs, fragments) = ReadEntries(node, ReadOutput, OutputKeys);
                return template with { Outputs = outputs, OutputFragments = fragments };
            case "Hooks":
                return template with { Hooks = _nodes.ReadMap(node) };
            case "Fn::Transform":
            case var _ when _hasMacros:
                return template with { TransformSections = new TemplateMap([.. template.TransformSections, KeyValuePair.Create(section.Name, _values.Read(node))]) };
            default:
                _nodes.ReportKey("UnknownSection", section.Key, $"A template has no section '{section.Name}'.", NearName.Advise(section.Name, Sections, "Remove it, or correct its name."));
                return template;
        }
    }

    private void CheckFormatVersion(DocumentNode node)
    {
        if (_nodes.ReadText(node) is { } version && version != "2010-09-09")
        {
            _nodes.Report("UnknownFormatVersion", node, $"The template format version '{version}' does not exist.", "Write '2010-09-09'.");
        }
    }

    private TemplateMap ReadRules(DocumentNode node)
    {
        var rules = _nodes.ReadMap(node, inCondition: true);
        new RuleFormCheck(_findings).Run(rules);
        return rules;
    }

    private Template ReadResources(Template template, DocumentNode node)
    {
        if (node is MappingNode { Entries.IsEmpty: true })
        {
            _nodes.Report("MissingResources", node, "The template has no resource.", "A template needs at least one resource.");
        }

        var (resources, fragments) = ReadEntries(node, ReadResource, ResourceKeys);
        return template with { Resources = resources, ResourceFragments = fragments };
    }

    private TemplateMap ReadConditions(DocumentNode node)
    {
        var conditions = _nodes.ReadMap(node, inCondition: true);
        foreach (var condition in conditions.Where(condition => condition.Value is not TemplateIntrinsic && !IntrinsicNames.IsMadeByTransform(condition.Key)))
        {
            _findings.Add(Finding.Make(MlSeverity.Error, "UnexpectedValue", condition.Value.Location!, node.Path.Key(condition.Key).ToString(), $"The condition '{condition.Key}' is no condition function.", "Write Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition."));
        }

        return conditions;
    }

    private TemplateParameter? ReadParameter(MappingEntry entry, MappingNode body)
    {
        _nodes.CheckKeys(body, ParameterKeys);
        return _nodes.Required(body, "Type") is not { } type ? null : new TemplateParameter
        {
            LogicalId = entry.Name,
            Type = type,
            Default = body["Default"] is { } value ? _values.Read(value) : null,
            Description = _nodes.OptionalText(body, "Description"),
            AllowedValues = ReadAllowedValues(body["AllowedValues"]),
            AllowedPattern = _nodes.OptionalText(body, "AllowedPattern"),
            ConstraintDescription = _nodes.OptionalText(body, "ConstraintDescription"),
            MinLength = (long?)_nodes.OptionalNumber(body, "MinLength"),
            MaxLength = (long?)_nodes.OptionalNumber(body, "MaxLength"),
            MinValue = _nodes.OptionalNumber(body, "MinValue"),
            MaxValue = _nodes.OptionalNumber(body, "MaxValue"),
            NoEcho = _nodes.OptionalFlag(body, "NoEcho"),
            Location = entry.Key.Location,
        };
    }

    private ImmutableArray<TemplateValue> ReadAllowedValues(DocumentNode? node)
    {
        if (node is null)
        {
            return [];
        }

        if (_values.Read(node) is TemplateList list)
        {
            return [.. list];
        }

        _nodes.Report("UnexpectedValue", node, $"'AllowedValues' is {node.Describe()} where a list belongs.", "Write a list.");
        return [];
    }

    private TemplateResource? ReadResource(MappingEntry entry, MappingNode body)
    {
        _nodes.CheckKeys(body, ResourceKeys);
        return _nodes.Required(body, "Type") is not { } type ? null : new TemplateResource
        {
            LogicalId = entry.Name,
            Type = type,
            Properties = _nodes.OptionalMap(body, "Properties"),
            DependsOn = ReadDependsOn(body["DependsOn"]),
            Condition = _nodes.OptionalText(body, "Condition"),
            DeletionPolicy = ReadPolicy(body["DeletionPolicy"]),
            UpdateReplacePolicy = ReadPolicy(body["UpdateReplacePolicy"]),
            Version = _nodes.OptionalText(body, "Version"),
            Metadata = _nodes.OptionalMap(body, "Metadata"),
            CreationPolicy = body["CreationPolicy"] is { } creation ? _values.Read(creation) : null,
            UpdatePolicy = body["UpdatePolicy"] is { } update ? _values.Read(update) : null,
            Location = entry.Key.Location,
        };
    }

    private TemplateOutput? ReadOutput(MappingEntry entry, MappingNode body)
    {
        _nodes.CheckKeys(body, OutputKeys);
        if (body["Value"] is not { } value)
        {
            _nodes.ReportMissing(body, "Value", entry.Key, $"The output '{entry.Name}' has no key 'Value'.", "Add it, or remove the output.");
            return null;
        }

        return new TemplateOutput
        {
            LogicalId = entry.Name,
            Value = _values.Read(value),
            Description = _nodes.OptionalText(body, "Description"),
            ExportName = ReadExportName(body["Export"]),
            Condition = _nodes.OptionalText(body, "Condition"),
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
            _nodes.Report("UnexpectedValue", export, "An export has the one key 'Name'.", "Write it as a mapping with that key.");
        }

        return null;
    }

    private ImmutableArray<string> ReadDependsOn(DocumentNode? node) => node switch
    {
        null => [],
        SequenceNode { Tag: null } list => [.. list.Items.Select(_nodes.ReadText).OfType<string>()],
        _ => _nodes.ReadText(node) is { } single ? [single] : [],
    };

    /// <summary>A policy is text, or an intrinsic that gives it. What is neither stays as it is written, so that nobody takes it for the default.</summary>
    private TemplateValue? ReadPolicy(DocumentNode? node) => node is null ? null
        : _values.Read(node) is TemplateIntrinsic call ? call
        : _nodes.ReadText(node) is { } text ? new TemplateScalar(text) { Location = node.Location }
        : _values.Read(node);

    /// <summary>
    /// Reads a section whose entries have logical ids. Entries that make no sense are left out, with a finding; those that only a transform
    /// makes sense of are fragments, where the section can have some.
    /// </summary>
    /// <param name="section">The section.</param>
    /// <param name="read">Reads an entry.</param>
    /// <param name="known">The keys that CloudFormation itself knows in an entry; null where the section has no fragments.</param>
    private (ImmutableArray<T> Items, ImmutableArray<TemplateFragment> Fragments) ReadEntries<T>(
        DocumentNode section, Func<MappingEntry, MappingNode, T?> read, string[]? known = null)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var fragments = ImmutableArray.CreateBuilder<TemplateFragment>();
        foreach (var entry in _nodes.Mapping(section)?.Entries ?? [])
        {
            if (known is not null && IsFragment(entry, known))
            {
                fragments.Add(new TemplateFragment(entry.Name, ReadFragment(entry.Value), items.Count + fragments.Count, entry.Key.Location));
            }
            else if (CheckLogicalId(entry.Key) && _nodes.Mapping(entry.Value) is { } body && read(entry, body) is { } item)
            {
                items.Add(item);
            }
        }

        return (items.ToImmutable(), fragments.ToImmutable());
    }

    private bool IsFragment(MappingEntry entry, string[] known) =>
        IntrinsicNames.IsMadeByTransform(entry.Name)
        || (entry.Value is MappingNode body && (body["Fn::Transform"] is not null || (_hasMacros && body.Names.Any(name => !known.Contains(name)))))
        || (_hasMacros && entry.Value is MappingNode { Tag: null } bare && bare[known[0]] is null);

    private TemplateValue ReadFragment(DocumentNode node) => node is MappingNode { Tag: null } mapping ? _values.ReadMap(mapping) : _values.Read(node);

    private bool CheckLogicalId(ScalarNode key)
    {
        if (key.Text.StartsWith("Fn::", StringComparison.Ordinal))
        {
            _nodes.ReportKey("UnexpectedValue", key, $"'{key.Text}' cannot stand in this section.", "Write the entries out.");
            return false;
        }

        if (key.Text.Length is > 0 and <= 255 && key.Text.All(char.IsAsciiLetterOrDigit))
        {
            return true;
        }

        _nodes.ReportKey("InvalidLogicalId", key, $"The logical id '{key.Text}' is not alphanumeric.", "Use at most 255 letters and digits.");
        return false;
    }
}
