using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Reads what the keys of a template hold, and reports what is not of their kind.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="values">Reads values.</param>
internal sealed class TemplateNodeReader(ImmutableArray<MlFinding>.Builder findings, TemplateValueReader values)
{
    // A key that is only misspelt is not missing besides.
    private readonly HashSet<(MappingNode Body, string Key)> _misspelt = [];

    /// <summary>Reports keys that are not known.</summary>
    public void CheckKeys(MappingNode body, string[] known)
    {
        foreach (var entry in body.Entries.Where(entry => !known.Contains(entry.Name)))
        {
            ReportKey("UnknownKey", entry.Key, $"The key '{entry.Name}' is not known here.", NearName.Advise(entry.Name, known, $"Known keys are {string.Join(", ", known)}."));
            if (NearName.Find(entry.Name, known) is { } meant)
            {
                _misspelt.Add((body, meant));
            }
        }
    }

    /// <summary>Reports a key that is not there, unless it is only misspelt.</summary>
    /// <param name="body">What lacks it.</param>
    /// <param name="key">The key.</param>
    /// <param name="place">The key of what lacks it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do about it.</param>
    public void ReportMissing(MappingNode body, string key, ScalarNode place, string message, string suggestion)
    {
        if (!_misspelt.Contains((body, key)))
        {
            ReportKey("MissingKey", place, message, suggestion);
        }
    }

    /// <summary>The text of a key that must be there.</summary>
    public string? Required(MappingNode body, string key)
    {
        if (body[key] is { } node)
        {
            return ReadText(node);
        }

        if (!_misspelt.Contains((body, key)))
        {
            Report("MissingKey", body, $"The key '{key}' is missing.", "Add it.");
        }

        return null;
    }

    /// <summary>The text of a key; null where it is not there.</summary>
    public string? OptionalText(MappingNode body, string key) => body[key] is { } node ? ReadText(node) : null;

    /// <summary>The mapping of a key; empty where it is not there.</summary>
    public TemplateMap OptionalMap(MappingNode body, string key) => body[key] is { } node ? ReadMap(node) : TemplateMap.Empty;

    /// <summary>The number of a key; null where it is not there.</summary>
    public double? OptionalNumber(MappingNode body, string key)
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
                Report("UnexpectedValue", node, $"'{key}' is {node.Describe()} where a number belongs.", "Write a number.");
                return null;
        }
    }

    /// <summary>The Boolean of a key; false where it is not there.</summary>
    public bool OptionalFlag(MappingNode body, string key)
    {
        if (body[key] is not { } node)
        {
            return false;
        }

        if (node is ScalarNode { Tag: null } scalar && YamlScalar.Resolve(scalar.Text).Value is bool flag)
        {
            return flag;
        }

        Report("UnexpectedValue", node, $"'{key}' is {node.Describe()} where true or false belongs.", "Write true or false.");
        return false;
    }

    /// <summary>Reads what must be text, as CloudFormation takes it: numbers and Booleans as they were written.</summary>
    public string? ReadText(DocumentNode node)
    {
        if (node is ScalarNode { Kind: not ScalarKind.Null, Tag: null or TemplateValueReader.StringTag } scalar)
        {
            return scalar.Text;
        }

        Report("UnexpectedValue", node, $"There is {(node.Tag is null ? node.Describe() : "a function")} where a string belongs.", "Write a string.");
        return null;
    }

    /// <summary>A mapping that is no intrinsic, as values; empty where it is none.</summary>
    public TemplateMap ReadMap(DocumentNode node, bool inCondition = false) => Mapping(node) is { } mapping ? values.ReadMap(mapping, inCondition) : TemplateMap.Empty;

    /// <summary>A mapping; null, with a finding, where it is none.</summary>
    public MappingNode? Mapping(DocumentNode node)
    {
        switch (node)
        {
            case MappingNode { Tag: null } mapping:
                return mapping;
            case ScalarNode { Kind: ScalarKind.Null }:
                Report("UnexpectedValue", node, "[/" + node.Path.ToString().Replace('.', '/') + "] is null, which CloudFormation does not take.", "Write a mapping, or remove the key.");
                return null;
            default:
                Report("UnexpectedValue", node, $"There is {(node.Tag is null ? node.Describe() : "a function")} where a mapping belongs.", "Write a mapping.");
                return null;
        }
    }

    /// <summary>Reports an error about a key.</summary>
    public void ReportKey(string id, ScalarNode key, string message, string suggestion) =>
        findings.Add(Finding.Error(id, key.Location, key.Path.Key(key.Text).ToString(), message, suggestion));

    /// <summary>Reports an error.</summary>
    public void Report(string id, DocumentNode node, string message, string suggestion) => findings.Add(Finding.Error(id, node, message, suggestion));
}
