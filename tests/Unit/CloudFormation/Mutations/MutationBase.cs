using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Unit.CloudFormation.Mutations;

/// <summary>A template without fault, that mutations are made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The template.</param>
internal sealed record MutationBase(string Name, string Text)
{
    /// <summary>Own small templates of many services, and the templates of the products in the samples.</summary>
    public static IReadOnlyList<MutationBase> All { get; } = [.. Own(), .. Products()];

    /// <summary>The template as a tree, with long intrinsics; a new one at each call.</summary>
    public JsonObject Tree() => JsonNode.Parse(TemplateWriter.WriteJson(TemplateReader.Read(Text).Require()))!.AsObject();

    private static IEnumerable<MutationBase> Own() => Directory.EnumerateFiles(Path.Combine(Folder(), "Bases")).Order(StringComparer.Ordinal)
        .Select(file => new MutationBase(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    private static IEnumerable<MutationBase> Products() => Directory.EnumerateFiles(Path.Combine(Folder(), "../../../../samples/configs")).Order(StringComparer.Ordinal)
        .Select(file => new MutationBase(Path.GetFileNameWithoutExtension(file), ProductTemplate.Write(ProductReader.ReadFile(file).RequireValid()).Body));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
