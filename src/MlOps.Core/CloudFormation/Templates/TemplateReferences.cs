namespace MlOps.CloudFormation.Templates;

/// <summary>Finds what a value refers to, by <c>Ref</c>, <c>Fn::GetAtt</c> and <c>Fn::Sub</c>.</summary>
public static class TemplateReferences
{
    /// <summary>The references in a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="conditions">Conditions whose outcome is known: of an <c>Fn::If</c> only the branch that is taken counts. Null where none is.</param>
    public static IEnumerable<TemplateReference> In(TemplateValue? value, IReadOnlyDictionary<string, bool>? conditions = null) => value switch
    {
        TemplateList list => list.SelectMany(item => In(item, conditions)),
        TemplateMap map => map.Values.SelectMany(item => In(item, conditions)),
        TemplateIntrinsic call => InCall(call, conditions),
        _ => [],
    };

    /// <summary>What a call itself refers to, not what calls within its argument do.</summary>
    internal static IEnumerable<TemplateReference> Of(TemplateIntrinsic call) => call switch
    {
        { Name: "Ref", Argument: TemplateScalar { Value: string name } } => [new TemplateReference(name, null, call.Location)],
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string id } =>
            [new TemplateReference(id, pair[1].ToString() ?? "", call.Location)],
        { Name: "Fn::Sub", Argument: TemplateScalar { Value: string text } } => InSub(call, text, TemplateMap.Empty),
        { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string text } && pair[1] is TemplateMap values => InSub(call, text, values),
        _ => [],
    };

    /// <summary>The conditions that a value names, by <c>Fn::If</c> and <c>Condition</c>.</summary>
    public static IEnumerable<(string Name, TemplateIntrinsic Call)> ConditionsIn(TemplateValue? value) => value switch
    {
        TemplateList list => list.SelectMany(ConditionsIn),
        TemplateMap map => map.Values.SelectMany(ConditionsIn),
        TemplateIntrinsic { Name: "Condition", Argument: TemplateScalar { Value: string name } } call => [(name, call)],
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } call when branches[0] is TemplateScalar { Value: string name } =>
            [(name, call), .. ConditionsIn(branches[1]), .. ConditionsIn(branches[2])],
        TemplateIntrinsic call => ConditionsIn(call.Argument),
        _ => [],
    };

    private static IEnumerable<TemplateReference> InCall(TemplateIntrinsic call, IReadOnlyDictionary<string, bool>? conditions) => call switch
    {
        { Name: "Ref", Argument: TemplateScalar } or { Name: "Condition" } => Of(call),
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar => [.. Of(call), .. In(pair[1], conditions)],
        { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } pair } when pair[1] is TemplateMap values => [.. Of(call), .. In(values, conditions)],
        { Name: "Fn::Sub" } => [.. Of(call), .. In(call.Argument, conditions)],
        { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => InIf(branches, conditions),
        _ => In(call.Argument, conditions),
    };

    private static IEnumerable<TemplateReference> InIf(TemplateList branches, IReadOnlyDictionary<string, bool>? conditions) =>
        conditions is not null && branches[0] is TemplateScalar { Value: string name } && conditions.TryGetValue(name, out var holds)
            ? In(branches[holds ? 1 : 2], conditions)
            : In(branches[1], conditions).Concat(In(branches[2], conditions));

    private static IEnumerable<TemplateReference> InSub(TemplateIntrinsic call, string text, TemplateMap values) =>
        SubText.Parse(text).Where(part => part.IsVariable && !values.ContainsKey(part.Text)).Select(part => FromVariable(part.Text, call));

    private static TemplateReference FromVariable(string variable, TemplateIntrinsic call) =>
        variable.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? new TemplateReference(variable[..dot], variable[(dot + 1)..], call.Location)
            : new TemplateReference(variable, null, call.Location);
}
