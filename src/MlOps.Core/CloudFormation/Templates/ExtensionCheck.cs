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
        foreach (var (section, value) in TemplateLayout.ToMap(template))
        {
            switch (section)
            {
                case "Conditions" or "Resources" or "Outputs":
                    Check(value, section);
                    break;
                case "Mappings" or "Rules":
                    RefuseLoops((TemplateMap)value, section);
                    break;
            }
        }
    }

    private void Check(TemplateValue value, string path)
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
            var below = $"{path}.{key}";
            if (IntrinsicNames.IsLoop(key))
            {
                CheckLoop(key, value, below);
            }

            Check(value, below);
        }
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
