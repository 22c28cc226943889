using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>Which properties an object has: an <c>Fn::If</c> may leave its property out, and <c>AWS::NoValue</c> does.</summary>
/// <param name="map">The object.</param>
internal readonly struct PresentProperties(TemplateMap map)
{
    /// <summary>Whether a property is there, whatever conditions hold.</summary>
    public bool Has(string name) => map.TryGetValue(name, out var value) && !MayBeNothing(value);

    /// <summary>Whether a property can be there.</summary>
    public bool MayHave(string name) => map.TryGetValue(name, out var value) && !IsNothing(value);

    private static bool IsNothing(TemplateValue value) => value switch
    {
        TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: "AWS::NoValue" } } => true,
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => IsNothing(branches[1]) && IsNothing(branches[2]),
        _ => false,
    };

    private static bool MayBeNothing(TemplateValue value) => value switch
    {
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => MayBeNothing(branches[1]) || MayBeNothing(branches[2]),
        _ => IsNothing(value),
    };
}
