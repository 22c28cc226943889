using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.Unit.CloudFormation.Mutations;

/// <summary>A template with one fault, and where that is.</summary>
/// <param name="Name">What was done to which template.</param>
/// <param name="Id">The id of the finding that says so.</param>
/// <param name="Path">The path of the fault, by construction: what was changed, or what should have what was taken away.</param>
/// <param name="Text">The template.</param>
/// <param name="IsJson">Whether it is JSON; otherwise it is YAML.</param>
internal sealed record TemplateMutation(string Name, string Id, string Path, string Text, bool IsJson)
{
    /// <summary>Makes one of a changed tree. Every other one is JSON, and the rest YAML with short intrinsics.</summary>
    /// <param name="name">What was done to which template.</param>
    /// <param name="id">The id of the finding.</param>
    /// <param name="steps">The way to the fault.</param>
    /// <param name="tree">The template.</param>
    /// <param name="isJson">Whether it is JSON.</param>
    public static TemplateMutation Of(string name, string id, ImmutableArray<string> steps, JsonObject tree, bool isJson)
    {
        var json = tree.ToJsonString(new() { WriteIndented = true });
        return new TemplateMutation(name, id, DocumentPlaces.PathOf(steps), isJson ? json : Yaml(json), isJson);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    private static string Yaml(string json)
    {
        var document = DocumentReader.Read(json, null, DocumentLimits.Template);
        return TemplateYamlEmitter.WriteText(new TemplateValueReader(ImmutableArray.CreateBuilder<MlFinding>()).ReadMap((MappingNode)document.Root!));
    }
}
