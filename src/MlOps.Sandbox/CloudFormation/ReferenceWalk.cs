using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A reference in a template.</summary>
/// <param name="LogicalId">The resource or parameter.</param>
/// <param name="Attribute">The attribute; null for a <c>Ref</c>.</param>
internal sealed record TemplateReference(string LogicalId, string? Attribute);

/// <summary>Finds the references in a value: <c>Ref</c>, <c>Fn::GetAtt</c>, and both in <c>Fn::Sub</c>.</summary>
internal static partial class ReferenceWalk
{
    /// <summary>The references of a value, both branches of each <c>Fn::If</c> included.</summary>
    public static IEnumerable<TemplateReference> All(TemplateValue value) => Of(value, null);

    /// <summary>The references of a value, those of branches that conditions leave out excluded.</summary>
    public static IEnumerable<TemplateReference> Of(TemplateValue value, Evaluation? conditions) => value switch
    {
        TemplateList list => list.SelectMany(item => Of(item, conditions)),
        TemplateMap map => map.Values.SelectMany(item => Of(item, conditions)),
        TemplateIntrinsic call => OfCall(call, conditions),
        _ => [],
    };

    private static IEnumerable<TemplateReference> OfCall(TemplateIntrinsic call, Evaluation? conditions) => call.Name switch
    {
        "Ref" => [new(call.Argument.ToString() ?? "", null)],
        "Fn::GetAtt" when call.Argument is TemplateList { Count: 2 } pair => [new(pair[0].ToString() ?? "", pair[1].ToString())],
        "Fn::Sub" => OfSub(call.Argument, conditions),
        "Fn::If" when call.Argument is TemplateList { Count: 3 } choice => conditions is null
            ? Of(choice[1], null).Concat(Of(choice[2], null))
            : Of(conditions.Holds(choice[0].ToString() ?? "") ? choice[1] : choice[2], conditions),
        "Condition" => [],
        _ => Of(call.Argument, conditions),
    };

    private static IEnumerable<TemplateReference> OfSub(TemplateValue argument, Evaluation? conditions)
    {
        var own = argument is TemplateList { Count: 2 } pair ? pair[1] as TemplateMap : null;
        var text = (argument is TemplateList list ? list[0] : argument).ToString() ?? "";
        var named = Placeholder().Matches(text).Select(match => match.Groups[1].Value.Trim())
            .Where(name => !name.StartsWith('!') && own?.ContainsKey(name) != true)
            .Select(name => name.Split('.', 2)).Select(parts => new TemplateReference(parts[0], parts.Length > 1 ? parts[1] : null));
        return own is null ? named : named.Concat(Of(own, conditions));
    }

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
