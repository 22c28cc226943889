using MlOps.Documents;

namespace MlOps.Roles;

/// <summary>The region of a <c>model.yaml</c>, as Constellaxion's documentation has it: <c>deploy.aws.region</c> (https://constellaxion.github.io/next/cloud-setup/aws).</summary>
public static class ModelRegion
{
    private static readonly string[] Keys = ["deploy", "aws", "region"];

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>; <c>ModelRegionMissing</c>: the file has no such key, or something else than text under it.</exception>
    public static string Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var document = DocumentReader.ReadFile(path, DocumentLimits.Configuration);
        if (document.Findings.FirstOrDefault(finding => finding.Severity == MlSeverity.Error) is { } error)
        {
            throw new MlOpsException("ModelRegionMissing", MlErrorCategory.InvalidData, $"{error}") { Resource = path, Findings = document.Findings, RecommendedAction = error.Suggestion };
        }

        var node = Keys.Aggregate(document.Root, (parent, key) => (parent as MappingNode)?[key]);
        return node is ScalarNode { Kind: ScalarKind.Text, Text: { Length: > 0 } region }
            ? region
            : throw new MlOpsException("ModelRegionMissing", MlErrorCategory.InvalidData, $"'{path}' has no region under {string.Join('.', Keys)}.")
            {
                Resource = path,
                RecommendedAction = $"Write one there, for example us-east-1, or give -Region.",
            };
    }
}
