using FsCheck;
using FsCheck.Fluent;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>Generates templates that hold everything that a reader could get wrong.</summary>
internal static class TemplateGenerator
{
    private static readonly string[] AwkwardTexts =
    [
        "", " ", "~", "null", "yes", "No", "on", "y", "true", "012345678901", "123456789012", "1e3", "0x1F", "0o7", "1:30", "2012-10-17", "2010-09-09T00:00:00Z",
        "1.10", ".5", "-", "- a", "a: b", "a #b", "#", "*a", "&a", "!Ref", "%", "@", "`", "'", "\"", "it's", "\\", "\t", "a\tb", "\r", "a\r\nb", "a\nb", "a\n", "\na", "a\n\n",
        "a\nb\n", " a\nb", "a\n b", "a \nb", "a\n\nb\n", "\n", "{", "}", "[", "a]", "a, b", ",", "?", "? a", ": a", "a:", "::", "|", ">", "=", "<<", "---", "--- a", "...",
        "${AWS::Region}", "arn:${AWS::Partition}:iam::aws:policy/X", "{{resolve:ssm:/a/b}}", "é", "日本語", "😀", "\u00a0", "\u0085", "\u2028", "a\u2028b", "\ufeff", "\u0007", "\u007f",
        "version: 0.2\nphases:\n  build:\n    commands:\n      - echo \"x\" # y\n",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(AwkwardTexts),
        Gen.ArrayOf(Gen.Elements("ab01 :-#'\"\n,[]{}!&*|>%@\t\\~é".ToCharArray())).Select(characters => new string(characters)));

    private static readonly Gen<string> Id = Gen.Elements("A", "B1", "Yes", "No", "On", "Null", "True", "N", "0123", "1e3", "Resource", "Ref", "Fn");

    private static readonly Gen<TemplateValue> Scalar = Gen.OneOf(
        Text.Select(text => (TemplateValue)new TemplateScalar(text)),
        Gen.Elements(true, false).Select(flag => (TemplateValue)flag),
        Gen.Elements(0L, -1L, 7L, 8080L, 123456789012L, long.MaxValue, long.MinValue).Select(number => (TemplateValue)number),
        Gen.Elements(0.5, -1.25, 1e21, 1e-9, 5.0, 0.1, double.MaxValue, double.Epsilon).Select(number => (TemplateValue)new TemplateScalar(number)),
        Gen.Constant<TemplateValue>(new TemplateScalar(null)));

    public static Arbitrary<Template> Templates { get; } = Template().ToArbitrary();

    private static Gen<TemplateValue> Value(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Values(depth).Select(items => (TemplateValue)new TemplateList(items)),
        Map(depth).Select(map => (TemplateValue)map),
        Intrinsic(depth));

    private static Gen<TemplateValue[]> Values(int depth) => Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Value(depth - 1), count));

    private static Gen<TemplateMap> Map(int depth) =>
        from count in Gen.Choose(0, 3)
        from keys in Gen.ArrayOf(Gen.OneOf(Id.Select(id => "K" + id), Text, Gen.Elements("Yes", "2012-10-17", "N", "0123", "Condition")), count)
        from values in Gen.ArrayOf(Value(depth - 1), count)
        select new TemplateMap([.. keys.Zip(values, KeyValuePair.Create).DistinctBy(entry => entry.Key)]);

    private static Gen<TemplateValue> Intrinsic(int depth) => Gen.OneOf(
        Text.Select(Intrinsics.Ref),
        from id in Id from attribute in Gen.Elements("Arn", "Outputs.X", "A-b") select Intrinsics.GetAtt(id, attribute),
        from id in Id from name in Text select (TemplateValue)new TemplateIntrinsic("Fn::GetAtt", new TemplateList(id, Intrinsics.Ref(name))),
        Text.Select(Intrinsics.Sub),
        from text in Text from map in Map(depth) select (TemplateValue)new TemplateIntrinsic("Fn::Sub", new TemplateList(text, map)),
        from name in Gen.Elements("Fn::Base64", "Fn::ImportValue", "Fn::GetAZs", "Fn::Length", "Fn::ToJsonString", "Fn::Transform")
        from argument in Value(depth - 1)
        select (TemplateValue)new TemplateIntrinsic(name, argument),
        from name in Gen.Elements("Fn::Join", "Fn::Select", "Fn::Split", "Fn::If", "Fn::FindInMap", "Fn::Cidr", "Fn::Equals")
        from arguments in Values(depth)
        select (TemplateValue)new TemplateIntrinsic(name, new TemplateList(arguments)));

    private static Gen<TemplateValue> Condition(int depth) => depth == 0
        ? Gen.OneOf(
            from left in Value(1) from right in Value(1) select (TemplateValue)new TemplateIntrinsic("Fn::Equals", new TemplateList(left, right)),
            Id.Select(id => (TemplateValue)new TemplateIntrinsic("Condition", id)))
        : Gen.OneOf(
            Condition(0),
            from name in Gen.Elements("Fn::And", "Fn::Or") from left in Condition(depth - 1) from right in Condition(depth - 1) select (TemplateValue)new TemplateIntrinsic(name, new TemplateList(left, right)),
            Condition(depth - 1).Select(inner => (TemplateValue)new TemplateIntrinsic("Fn::Not", new TemplateList(inner))));

    private static Gen<TemplateResource> Resource() =>
        from id in Id
        from properties in Map(3)
        from metadata in Map(1)
        from dependsOn in Gen.SubListOf("B", "C", "Yes")
        from condition in Gen.Elements(null, "Yes", "IsProd")
        from deletion in Gen.Elements(null, "Retain", "RetainExceptOnCreate", Intrinsics.Ref("Policy"), new TemplateIntrinsic("Fn::If", new TemplateList("C0", "Retain", "Delete")))
        from update in Gen.Elements(null, "Delete")
        from policy in Gen.OneOf(Gen.Constant<TemplateValue?>(null), Map(1).Select(map => (TemplateValue?)map))
        select new TemplateResource
        {
            LogicalId = id,
            Type = "AWS::S3::Bucket",
            Properties = properties,
            Metadata = metadata,
            DependsOn = [.. dependsOn],
            Condition = condition,
            DeletionPolicy = deletion,
            UpdateReplacePolicy = update,
            CreationPolicy = policy,
        };

    private static Gen<TemplateParameter> Parameter() =>
        from id in Id
        from value in Gen.OneOf(Gen.Constant<TemplateValue?>(null), Scalar.Where(scalar => scalar is not TemplateScalar { Value: null }).Select(scalar => (TemplateValue?)scalar))
        from allowed in Values(1)
        from text in Text
        from length in Gen.Elements<long?>(null, 0, 12)
        from number in Gen.Elements<double?>(null, 1.5, -3)
        from hidden in Gen.Elements(true, false)
        select new TemplateParameter
        {
            LogicalId = id,
            Type = "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>",
            Default = value,
            AllowedValues = [.. allowed],
            Description = text,
            AllowedPattern = "^[a-z]{1,3}$",
            MinLength = length,
            MaxValue = number,
            NoEcho = hidden,
        };

    private static Gen<TemplateOutput> Output() =>
        from id in Id
        from value in Value(2)
        from export in Gen.OneOf(Gen.Constant<TemplateValue?>(null), Value(1).Select(name => (TemplateValue?)name))
        from condition in Gen.Elements(null, "IsProd")
        select new TemplateOutput { LogicalId = id, Value = value, ExportName = export, Condition = condition };

    private static Gen<TemplateFragment> Loop() =>
        from name in Gen.Elements("Loop", "Other")
        from items in Gen.OneOf(Values(1).Select(items => (TemplateValue)new TemplateList(items)), Id.Select(Intrinsics.Ref))
        from body in Map(3)
        from isInner in Gen.Elements(true, false)
        let inner = new TemplateMap(("Fn::ForEach::Inner", new TemplateList("Inner", items, body)))
        from position in Gen.Choose(0, 1)
        select new TemplateFragment("Fn::ForEach::" + name, new TemplateList("Name", items, isInner ? inner : body), position);

    private static Gen<Template> Template() =>
        from resources in Gen.NonEmptyListOf(Resource())
        from loop in Gen.OneOf(Gen.Constant<TemplateFragment[]>([]), Loop().Select(loop => new[] { loop }))
        from parameters in Gen.ListOf(Parameter())
        from outputs in Gen.ListOf(Output())
        from conditions in Gen.ListOf(Condition(2))
        from mappings in Map(3)
        from metadata in Map(2)
        from description in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        select new Template
        {
            Description = description,
            Metadata = metadata,
            Mappings = mappings,
            Conditions = new TemplateMap([.. conditions.Select((condition, index) => KeyValuePair.Create("C" + index, condition))]),
            Transform = new TemplateList(LanguageExtensions.Name),
            ResourceFragments = [.. loop],
            Resources = [.. resources.DistinctBy(resource => resource.LogicalId)],
            Parameters = [.. parameters.DistinctBy(parameter => parameter.LogicalId)],
            Outputs = [.. outputs.DistinctBy(output => output.LogicalId)],
        };
}
