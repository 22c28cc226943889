using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Template values as the nodes of a document, so that what a transform made is read by the same reader, and found wrong at the place that it
/// was made from.
/// </summary>
internal static class TemplateNodes
{
    /// <summary>The node of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="around">The place of what it stands in, for values that have none.</param>
    public static DocumentNode Of(TemplateValue value, DocumentPath path, SourceLocation around)
    {
        var location = value.Location ?? around;
        return value switch
        {
            TemplateList list => new SequenceNode([.. list.Select((item, index) => Of(item, path.Item(index), location))], location, path),
            TemplateMap map => new MappingNode([.. map.Select(entry => Entry(entry.Key, entry.Value, path, location))], location, path),
            TemplateIntrinsic call => new MappingNode([Entry(call.Name, call.Argument, path, location)], location, path),
            TemplateScalar { Value: string text } => new ScalarNode(text, ScalarStyle.Quoted, location, path),
            TemplateScalar { Value: null } => new ScalarNode("null", ScalarStyle.Plain, location, path),
            _ => new ScalarNode(value.ToString()!, ScalarStyle.Plain, location, path),
        };
    }

    private static MappingEntry Entry(string key, TemplateValue value, DocumentPath path, SourceLocation around)
    {
        var below = path.Key(key);
        return new MappingEntry(new ScalarNode(key, ScalarStyle.Quoted, value.Location ?? around, below), Of(value, below, around));
    }
}
