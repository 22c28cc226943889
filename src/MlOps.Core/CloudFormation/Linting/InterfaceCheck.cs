using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks that what the console shows of parameters is about parameters that there are
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html).
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class InterfaceCheck(TemplateScope scope)
{
    private const string Key = "AWS::CloudFormation::Interface";

    public IEnumerable<Fault> Run()
    {
        if (scope.HasMacros || !scope.Template.Metadata.TryGetValue(Key, out var value) || value is not TemplateMap face)
        {
            return [];
        }

        ImmutableArray<string> steps = ["Metadata", Key];
        return
        [
            .. face.Keys.Where(key => key is not ("ParameterGroups" or "ParameterLabels"))
                .Select(key => new Fault("UnknownKey", steps.Add(key), $"The key '{key}' is not known here.", "Known keys are ParameterGroups, ParameterLabels.")),
            .. (face.GetValueOrDefault("ParameterGroups") as TemplateList ?? []).SelectMany((group, index) => CheckGroup(group, steps.Add("ParameterGroups").Add(PlacedCall.Index(index)))),
            .. (face.GetValueOrDefault("ParameterLabels") as TemplateMap ?? TemplateMap.Empty).Keys.SelectMany(name => CheckName(name, steps.Add("ParameterLabels").Add(name))),
        ];
    }

    private IEnumerable<Fault> CheckGroup(TemplateValue group, ImmutableArray<string> steps) =>
        ((group as TemplateMap)?.GetValueOrDefault("Parameters") as TemplateList ?? [])
            .SelectMany((name, index) => name is TemplateScalar text ? CheckName(text.ToString(), steps.Add("Parameters").Add(PlacedCall.Index(index))) : []);

    private IEnumerable<Fault> CheckName(string name, ImmutableArray<string> steps) => scope.Parameter(name) is null
        ? [new Fault("UnknownReference", steps, $"There is no parameter '{name}'.", "Correct the name, or remove it.")]
        : [];
}
