using MlOps.Unit.AwsSdk.OfficialSurface;

namespace MlOps.Unit.AwsSdk;

/// <summary>The table in <c>docs/aws-sdk.md</c> says of every public type of the service clients where it was read, as the records do.</summary>
public sealed class SurfaceTableTests
{
    [Fact]
    public void Every_type_has_its_row()
    {
        var section = "";
        var rows = new List<string>();
        foreach (var line in File.ReadLines(RepositoryFolder.Combine("docs", "aws-sdk.md")))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                section = line["### ".Length..];
            }
            else if (section.Length > 0 && line.StartsWith("| `", StringComparison.Ordinal))
            {
                rows.Add($"{section}.{line.Split('`')[1]}: {line.Split('|')[3].Trim()}");
            }
        }

        var types = OfficialSurfaceTests.Services.Select(row => row.Data).SelectMany(service =>
            RecordedType.Of(service).Select(type => $"{service}.{type.Name}: {How(type.Source)}"));
        Assert.Equal(types.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static string How(string source) => source switch
    {
        "rule" => "rule",
        _ when source.Contains('.', StringComparison.Ordinal) => $"package {source}",
        _ when source.EndsWith("-v3", StringComparison.Ordinal) => $"source {source[..^3]} (version 3)",
        _ => $"source {source}",
    };
}
