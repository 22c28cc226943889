using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>
/// Tells how tags of the stack change a resource: they go to every resource that takes tags, but for those whose key the resource's own tags have.
/// </summary>
internal static class StackTagDetails
{
    /// <summary>A detail for each tag that differs.</summary>
    /// <param name="schema">The resource's type; null where it is not known.</param>
    /// <param name="request">What the stack is and what it shall be.</param>
    /// <param name="properties">The properties that the resource shall have.</param>
    public static IEnumerable<ChangeDetail> Of(ResourceTypeSchema? schema, ChangeRequest request, TemplateMap properties)
    {
        if (schema?.TagProperty is not { } property)
        {
            return [];
        }

        var own = KeysOf(properties.GetValueOrDefault(property)).ToHashSet(StringComparer.Ordinal);
        return request.AfterTags.Keys.Union(request.BeforeTags.Keys, StringComparer.Ordinal)
            .Where(key => !own.Contains(key) && request.BeforeTags.GetValueOrDefault(key) != request.AfterTags.GetValueOrDefault(key))
            .Select(key => Detail(key, request));
    }

    private static IEnumerable<string> KeysOf(TemplateValue? tags) => tags switch
    {
        TemplateMap map => map.Keys,
        TemplateList list => list.OfType<TemplateMap>().Select(tag => tag.GetValueOrDefault("Key")?.ToString()).OfType<string>(),
        _ => [],
    };

    private static ChangeDetail Detail(string key, ChangeRequest request) => new()
    {
        Attribute = TagAttribute.Name,
        Path = "/Tags/" + key,
        Before = request.BeforeTags.GetValueOrDefault(key),
        After = request.AfterTags.GetValueOrDefault(key),
        ChangeSource = ChangeSource.DirectModification,
        Evaluation = ChangeSource.Static,
        RequiresRecreation = Recreation.Never,
    };
}
