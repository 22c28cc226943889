using MlOps.CloudFormation.Templates;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>Finds values in properties by a path, through lists and through both branches of conditions.</summary>
internal static class PropertyWalk
{
    /// <summary>The values at a path; none where nothing is there.</summary>
    /// <param name="value">Where to begin.</param>
    /// <param name="path">Property names, separated by <c>/</c>; <c>*</c> for the items of a list, which may be left out.</param>
    public static IEnumerable<TemplateValue> Find(TemplateValue value, string path) => Find(value, path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<TemplateValue> Find(TemplateValue value, ReadOnlyMemory<string> path) => (path.Length, value) switch
    {
        (0, _) => [value],
        (_, TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches }) => Find(branches[1], path).Concat(Find(branches[2], path)),
        (_, TemplateList list) => list.SelectMany(item => Find(item, path.Span[0] == "*" ? path[1..] : path)),
        (_, TemplateMap map) when path.Span[0] == "*" => map.Values.SelectMany(item => Find(item, path[1..])),
        (_, TemplateMap map) => map.TryGetValue(path.Span[0], out var inner) ? Find(inner, path[1..]) : [],
        _ => [],
    };
}
