using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Checks the use of what the transform <c>AWS::LanguageExtensions</c> brings: that the template declares it, and that loops have their form and
/// stand where they can
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html).
/// </summary>
/// <param name="findings">Where findings go.</param>
/// <param name="template">The template as it was read.</param>
internal sealed class ExtensionCheck(ImmutableArray<MlFinding>.Builder findings, Template template)
{
    // Another transform may well bring what this one does.
    private readonly bool _isMissing = template.Transform is null;

    /// <summary>Checks all sections that can use it.</summary>
    public void Run()
    {
        Check(template.Conditions, "Conditions");
        foreach (var resource in template.Resources)
        {
            CheckResource(resource, "Resources." + resource.LogicalId);
        }

        foreach (var output in template.Outputs)
        {
            var path = "Outputs." + output.LogicalId;
            Check(output.Value, path + ".Value");
            Check(output.ExportName, path + ".Export.Name");
        }

        CheckFragments(template.ResourceFragments, "Resources");
        CheckFragments(template.OutputFragments, "Outputs");
        RefuseLoops(template.Mappings, "Mappings");
        RefuseLoops(template.Rules, "Rules");
    }

    private void CheckResource(TemplateResource resource, string path)
    {
        Check(resource.Properties, path + ".Properties");
        Check(resource.Metadata, path + ".Metadata");
        Check(resource.DeletionPolicy, path + ".DeletionPolicy");
        Check(resource.UpdateReplacePolicy, path + ".UpdateReplacePolicy");
        Check(resource.CreationPolicy, path + ".CreationPolicy");
        Check(resource.UpdatePolicy, path + ".UpdatePolicy");
    }

    private void CheckFragments(ImmutableArray<TemplateFragment> fragments, string section)
    {
        foreach (var fragment in fragments)
        {
            CheckEntry(fragment.Key, fragment.Value, $"{section}.{fragment.Key}");
        }
    }

    private void Check(TemplateValue? value, string path)
    {
        switch (value)
        {
            case TemplateMap map:
                CheckMap(map, path);
                break;
            case TemplateList list:
                CheckItems(list, path);
                break;
            case TemplateIntrinsic call:
                CheckCall(call, path);
                break;
        }
    }

    private void CheckMap(TemplateMap map, string path)
    {
        foreach (var (key, value) in map)
        {
            CheckEntry(key, value, $"{path}.{key}");
        }
    }

    private void CheckEntry(string key, TemplateValue value, string path)
    {
        if (IntrinsicNames.IsLoop(key))
        {
            CheckLoop(key, value, path);
        }

        Check(value, path);
    }

    private void CheckItems(TemplateList list, string path)
    {
        for (var index = 0; index < list.Count; index++)
        {
            Check(list[index], FormattableString.Invariant($"{path}[{index}]"));
        }
    }

    private void CheckLoop(string name, TemplateValue value, string path)
    {
        Require(value, path, name);
        if (value is not TemplateList { Count: 3 } parts || parts[0] is not TemplateScalar { Value: string } || parts[1] is not (TemplateList or TemplateIntrinsic) || parts[2] is not TemplateMap)
        {
            Report("InvalidLoop", value, path, $"{name} needs an identifier, a collection and a mapping.", "Write [Identifier, [Value, …], {'Key${Identifier}': …}].");
        }
    }

    private void CheckCall(TemplateIntrinsic call, string path)
    {
        if (NeedsTransform(call) is { } what)
        {
            Require(call, path, what);
        }

        Check(call.Argument, path);
    }

    private static string? NeedsTransform(TemplateIntrinsic call) => call switch
    {
        { Name: "Fn::Length" or "Fn::ToJsonString" } => call.Name,
        { Name: "Ref", Argument: TemplateIntrinsic } => "A function in Ref",
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateIntrinsic => "A function for the resource of Fn::GetAtt",
        { Name: "Fn::FindInMap", Argument: TemplateList { Count: 4 } } => "DefaultValue of Fn::FindInMap",
        { Name: "Fn::FindInMap", Argument: TemplateList { Count: 3 } parts } when parts.Any(part => part is TemplateIntrinsic { Name: not ("Ref" or "Fn::FindInMap") }) =>
            "A function other than Ref and Fn::FindInMap in Fn::FindInMap",
        _ => null,
    };

    private void RefuseLoops(TemplateMap section, string path)
    {
        foreach (var (name, value) in section.Where(entry => IntrinsicNames.IsLoop(entry.Key)))
        {
            Report("UnexpectedValue", value, $"{path}.{name}", $"A loop cannot stand in the section '{path}'.", "Write the entries out.");
        }
    }

    private void Require(TemplateValue value, string path, string what)
    {
        if (_isMissing)
        {
            Report("MissingTransform", value, path, $"{what} needs the transform {LanguageExtensions.Name}.", $"Write 'Transform: {LanguageExtensions.Name}'.");
        }
    }

    private void Report(string id, TemplateValue value, string path, string message, string suggestion) =>
        findings.Add(Finding.Error(id, value.Location!, path, message, suggestion));
}
