using System.Text.Json;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The data files of this assembly.</summary>
internal static class EmbeddedJson
{
    public static JsonElement Read(string name)
    {
        using var stream = Open(name);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static Stream Open(string name) => typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
}
