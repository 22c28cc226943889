using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Gives the resources of a template other logical ids, and all that refers to them too.</summary>
/// <param name="ids">The new ids by the old ones; resources that are absent keep theirs.</param>
internal sealed partial class LogicalIdRenaming(IReadOnlyDictionary<string, string> ids)
{
    /// <summary>The template with the new ids.</summary>
    public Template Apply(Template template) => template with
    {
        Resources = [.. template.Resources.Select(Apply)],
        Outputs = [.. template.Outputs.Select(output => output with { Value = Apply(output.Value), ExportName = output.ExportName is null ? null : Apply(output.ExportName) })],
    };

    private TemplateResource Apply(TemplateResource resource) => resource with
    {
        LogicalId = Rename(resource.LogicalId),
        Properties = (TemplateMap)Apply(resource.Properties),
        DependsOn = [.. resource.DependsOn.Select(Rename)],
    };

    private TemplateValue Apply(TemplateValue value) => value switch
    {
        TemplateIntrinsic call => new TemplateIntrinsic(call.Name, ApplyArgument(call)),
        TemplateList list => new TemplateList([.. list.Select(Apply)]),
        TemplateMap map => new TemplateMap([.. map.Select(entry => KeyValuePair.Create(entry.Key, Apply(entry.Value)))]),
        _ => value,
    };

    private TemplateValue ApplyArgument(TemplateIntrinsic call) => call switch
    {
        { Name: "Ref", Argument: TemplateScalar { Value: string id } } => Rename(id),
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: > 0 } path } => new TemplateList([Renamed(path[0]), .. path.Skip(1).Select(Apply)]),
        { Name: "Fn::Sub", Argument: TemplateScalar { Value: string text } } => InText(text, own: []),
        { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string text } =>
            new TemplateList(InText(text, pair[1] is TemplateMap own ? own.Keys : []), Apply(pair[1])),
        _ => Apply(call.Argument),
    };

    private TemplateValue Renamed(TemplateValue value) => value is TemplateScalar { Value: string id } ? Rename(id) : Apply(value);

    // ${Id} and ${Id.Attribute} refer to resources, unless the call brings a value of that name; ${!Id} is literal.
    private string InText(string text, IEnumerable<string> own) => Reference().Replace(text, match =>
    {
        var id = match.Groups[1].Value;
        return own.Contains(id) ? match.Value : $"${{{Rename(id)}{match.Groups[2].Value}}}";
    });

    private string Rename(string id) => ids.TryGetValue(id, out var renamed) ? renamed : id;

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)((?:\.[^}]*)?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
