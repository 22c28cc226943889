using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Turns nodes into template values: tags and <c>Fn::</c> keys into intrinsics, scalars into values of their YAML 1.1 type.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class TemplateValueReader(ImmutableArray<MlFinding>.Builder findings)
{
    /// <summary>The tag that makes a string of a scalar.</summary>
    public const string StringTag = YamlTagPrefix + "str";

    private const string YamlTagPrefix = "tag:yaml.org,2002:";

    /// <summary>Reads a value.</summary>
    /// <param name="node">The node.</param>
    /// <param name="inCondition">Whether <c>Condition</c> names a condition here.</param>
    public TemplateValue Read(DocumentNode node, bool inCondition = false) => node.Tag switch
    {
        null => ReadUntagged(node, inCondition),
        "!" when node is ScalarNode scalar => new TemplateScalar(scalar.Text) { Location = node.Location },
        ['!', .. var name] when name.Length > 0 => ReadShort(node, name),
        ['t', ..] tag when tag.StartsWith(YamlTagPrefix, StringComparison.Ordinal) => ReadStandard(node, tag[YamlTagPrefix.Length..], inCondition),
        var tag => RefuseTag(node, tag),
    };

    /// <summary>Reads a mapping that is no intrinsic, whatever its keys.</summary>
    public TemplateMap ReadMap(MappingNode mapping, bool inCondition = false) =>
        new([.. mapping.Entries.Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value, inCondition)))]) { Location = mapping.Location };

    private TemplateValue ReadUntagged(DocumentNode node, bool inCondition) => node switch
    {
        ScalarNode scalar => ReadScalar(scalar, scalar.Value),
        SequenceNode sequence => ReadList(sequence, inCondition),
        MappingNode { Entries: [var only] } when IntrinsicNames.LooksLikeIntrinsic(only.Name, inCondition) => ReadLong(node, only),
        MappingNode mapping => ReadMap(mapping, inCondition),
        _ => throw new ArgumentException("Not a node of a document.", nameof(node)),
    };

    private TemplateList ReadList(SequenceNode sequence, bool inCondition) =>
        new([.. sequence.Items.Select(item => Read(item, inCondition))]) { Location = sequence.Location };

    /// <summary>JSON has no infinity and no NaN, and a CloudFormation template is JSON in the end: there they are the text that was written.</summary>
    private static TemplateScalar ReadScalar(ScalarNode scalar, object? value) =>
        new(value is double number && !double.IsFinite(number) ? scalar.Text : value) { Location = scalar.Location };

    private TemplateIntrinsic ReadLong(DocumentNode node, MappingEntry only)
    {
        if (!IntrinsicNames.IsKnown(only.Name))
        {
            ReportUnknown(only.Key, only.Name);
        }

        return Make(node, only.Name, ReadArgument(only.Value, only.Name));
    }

    private TemplateIntrinsic ReadShort(DocumentNode node, string tag)
    {
        var name = IntrinsicNames.FromTag(tag);
        if (!IntrinsicNames.IsKnown(name))
        {
            ReportUnknown(node, "!" + tag);
        }

        return Make(node, name, ReadArgument(WithoutTag(node), name));
    }

    private TemplateValue ReadArgument(DocumentNode node, string name)
    {
        var argument = Read(node, IntrinsicNames.TakesConditions(name));
        return name switch
        {
            "Fn::GetAtt" => ReadAttribute(node, argument),
            "Ref" or "Condition" when argument is not TemplateScalar { Value: string } => RequireName(node, name, argument),
            _ => argument,
        };
    }

    private TemplateValue RequireName(DocumentNode node, string name, TemplateValue argument)
    {
        if (argument is TemplateIntrinsic && name == "Ref")
        {
            return argument;
        }

        if (node is ScalarNode { Kind: not ScalarKind.Null } scalar && argument is TemplateScalar)
        {
            return new TemplateScalar(scalar.Text) { Location = scalar.Location };
        }

        if (argument is not TemplateScalar { Value: string })
        {
            findings.Add(Finding.Error("InvalidIntrinsic", node, $"The argument of {name} is {node.Describe()} where a name belongs.", "Write the name as a string."));
        }

        return argument;
    }

    /// <summary><c>A.B.C</c> is attribute <c>B.C</c> of <c>A</c>.</summary>
    private TemplateValue ReadAttribute(DocumentNode node, TemplateValue argument)
    {
        switch (argument)
        {
            case TemplateScalar { Value: string text } when text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < text.Length - 1:
                return new TemplateList(
                    new TemplateScalar(text[..dot]) { Location = argument.Location },
                    new TemplateScalar(text[(dot + 1)..]) { Location = argument.Location })
                { Location = argument.Location };
            case TemplateList { Count: 2 } pair when pair.All(part => part is TemplateIntrinsic or TemplateScalar { Value: string and not "" }):
                return argument;
            default:
                findings.Add(Finding.Error("InvalidIntrinsic", node, "Fn::GetAtt needs the name of a resource and of an attribute.", "Write 'Resource.Attribute'."));
                return argument;
        }
    }

    /// <summary>The same node as it would be without its short intrinsic: a scalar is the text that was written.</summary>
    private static DocumentNode WithoutTag(DocumentNode node) => node switch
    {
        ScalarNode scalar => new ScalarNode(scalar.Text, ScalarStyle.Quoted, scalar.Location, scalar.Path),
        SequenceNode sequence => new SequenceNode(sequence.Items, sequence.Location, sequence.Path),
        MappingNode mapping => new MappingNode(mapping.Entries, mapping.Location, mapping.Path),
        _ => node,
    };

    private TemplateValue ReadStandard(DocumentNode node, string type, bool inCondition) => (type, node) switch
    {
        ("str", ScalarNode scalar) => ReadScalar(scalar, scalar.Text),
        ("int" or "float" or "bool" or "null", ScalarNode scalar) => ReadScalar(scalar, YamlScalar.Resolve(scalar.Text).Value),
        ("seq", SequenceNode) or ("map", MappingNode) => ReadUntagged(WithoutTag(node), inCondition),
        _ => RefuseTag(node, "!!" + type),
    };

    private TemplateScalar RefuseTag(DocumentNode node, string tag)
    {
        findings.Add(Finding.Error("YamlTag", node, $"CloudFormation does not support the tag '{tag}'.", "Remove it; put a string in quotes."));
        return new TemplateScalar("") { Location = node.Location };
    }

    private static TemplateIntrinsic Make(DocumentNode node, string name, TemplateValue argument) => new(name, argument) { Location = node.Location };

    private void ReportUnknown(DocumentNode node, string name) =>
        findings.Add(Finding.Error("UnknownIntrinsic", node, $"CloudFormation has no function '{name}'.", IntrinsicNames.Advise(name)));
}
