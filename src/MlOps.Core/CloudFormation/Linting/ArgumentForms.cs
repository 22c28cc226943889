using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// The arguments of each intrinsic, with the functions that may be used in them
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html; "Supported functions" of each page).
/// What <c>AWS::LanguageExtensions</c> allows besides is in <see cref="Extended"/>.
/// </summary>
internal static class ArgumentForms
{
    private const ShapeTypes Scalar = ShapeTypes.Text | ShapeTypes.WholeNumber | ShapeTypes.Number | ShapeTypes.Boolean;

    private static readonly HashSet<string> None = [];

    private static readonly ArgumentForm Literal = new() { Types = Scalar, Functions = None };

    private static readonly ArgumentForm Anything = new();

    private static readonly HashSet<string> ConditionFunctions = Set("Condition", "Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or");

    private static readonly HashSet<string> ListFunctions = Set("Fn::Cidr", "Fn::FindInMap", "Fn::GetAtt", "Fn::GetAZs", "Fn::If", "Fn::Split", "Ref");

    private static readonly HashSet<string> TextFunctions = Set(
        "Fn::Base64", "Fn::FindInMap", "Fn::GetAtt", "Fn::GetStackOutput", "Fn::If", "Fn::ImportValue", "Fn::Join", "Fn::Select", "Fn::Sub", "Fn::ToJsonString", "Fn::Transform", "Ref");

    private static readonly ArgumentForm CidrNumber = Value(Scalar, "Fn::FindInMap", "Fn::GetAtt", "Fn::If", "Fn::ImportValue", "Fn::Select", "Fn::Sub", "Ref");

    /// <summary>The forms, by function.</summary>
    public static readonly IReadOnlyDictionary<string, ArgumentForm> Plain = new Dictionary<string, ArgumentForm>(StringComparer.Ordinal)
    {
        ["Condition"] = Literal,
        ["Fn::And"] = List(2, 10, Condition()),
        ["Fn::Or"] = List(2, 10, Condition()),
        ["Fn::Not"] = List(1, 1, Condition()),
        ["Fn::Equals"] = List(2, 2, Value(Scalar, "Ref", "Fn::FindInMap", "Fn::Sub", "Fn::Join", "Fn::Select", "Fn::Split", "Fn::Length", "Fn::ToJsonString")),
        ["Fn::Base64"] = Text(Set([.. TextFunctions, "Fn::Cidr", "Fn::Length"])),
        ["Fn::Cidr"] = Tuple(2, CidrNumber, CidrNumber, CidrNumber),
        ["Fn::FindInMap"] = Tuple(3, MapKey(), MapKey(), MapKey()),
        ["Fn::GetAZs"] = Text(Set("Ref", "Fn::Sub", "Fn::If", "Fn::FindInMap", "Fn::Select", "Fn::Join")),
        ["Fn::GetStackOutput"] = new()
        {
            Types = ShapeTypes.Map,
            Functions = None,
            Required = ["StackName", "OutputName"],
            Keys = ["StackName", "OutputName", "Region", "RoleArn"],
            Items = Text(TextFunctions),
        },
        ["Fn::If"] = Tuple(3, Literal, Anything, Anything),
        ["Fn::ImportValue"] = Value(Scalar, "Fn::Base64", "Fn::FindInMap", "Fn::If", "Fn::Join", "Fn::Select", "Fn::Sub", "Ref"),
        ["Fn::Join"] = Tuple(2, Literal, new() { Types = ShapeTypes.List, Functions = ListFunctions, Items = Text(TextFunctions) }),
        ["Fn::Length"] = new() { Types = ShapeTypes.List, Functions = Set("Ref", "Fn::FindInMap", "Fn::Split", "Fn::If", "Fn::GetAZs") },
        ["Fn::Select"] = Tuple(2, Value(ShapeTypes.WholeNumber, "Ref", "Fn::FindInMap"), new() { Types = ShapeTypes.List, Functions = ListFunctions }),
        ["Fn::Split"] = Tuple(2, Literal, Text(Set([.. TextFunctions, "Fn::GetAZs"]))),
        ["Fn::ToJsonString"] = new() { Types = ShapeTypes.Map | ShapeTypes.List },
    };

    /// <summary>The forms that are wider with <c>AWS::LanguageExtensions</c>, by function.</summary>
    public static readonly IReadOnlyDictionary<string, ArgumentForm> Extended = new Dictionary<string, ArgumentForm>(StringComparer.Ordinal)
    {
        ["Fn::FindInMap"] = new() { Types = ShapeTypes.List, Functions = None, Least = 3, Most = 4, Parts = [Anything, Anything, Anything, new() { Types = ShapeTypes.Map, Functions = None, Required = ["DefaultValue"], Keys = ["DefaultValue"] }] },
        ["Fn::Select"] = Tuple(2, Value(ShapeTypes.WholeNumber, "Ref", "Fn::FindInMap", "Fn::Length"), new() { Types = ShapeTypes.List, Functions = ListFunctions }),
    };

    /// <summary>The values that <c>Fn::Sub</c> fills in.</summary>
    public static readonly ArgumentForm SubValue = Text(Set([.. TextFunctions, "Fn::GetAZs"]));

    private static ArgumentForm Condition() => new() { TakesOnlyFunctions = true, Functions = ConditionFunctions };

    private static ArgumentForm MapKey() => Value(Scalar, "Ref", "Fn::FindInMap");

    private static ArgumentForm Text(HashSet<string> functions) => new() { Types = Scalar, Functions = functions };

    private static ArgumentForm Value(ShapeTypes types, params string[] functions) => new() { Types = types, Functions = Set(functions) };

    private static ArgumentForm List(int least, int most, ArgumentForm item) => new() { Types = ShapeTypes.List, Functions = None, Least = least, Most = most, Items = item };

    private static ArgumentForm Tuple(int least, params ImmutableArray<ArgumentForm> parts) =>
        new() { Types = ShapeTypes.List, Functions = None, Least = least, Most = parts.Length, Parts = parts };

    private static HashSet<string> Set(params string[] names) => names.ToHashSet(StringComparer.Ordinal);
}
