using System.Text.Json.Nodes;
using MlOps.Products;
using NJsonSchema;

namespace MlOps.Unit.Products;

/// <summary>The JSON Schema that editors use and the reader agree on which configs are right.</summary>
public sealed class ConfigSchemaTests
{
    /// <summary>What no schema can say, or what needs tables that a schema would only repeat.</summary>
    private static readonly HashSet<string> BeyondSchema = ["UnknownRegion", "RegionLacksType", "PartitionMismatch", "NameInvalid", "SourceIsArtifactsBucket", "DuplicateTag", "RangeHasHostBits", "BoundaryOfOthers", "ConnectionOfOthers", "ScheduleNeverFires"];

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_point_to_the_schema(string sample)
    {
        var folder = RepositoryFolder.Combine("samples", "configs");
        var first = File.ReadLines(Path.Combine(folder, sample)).First();

        const string Marker = "# yaml-language-server: $schema=";
        Assert.StartsWith(Marker, first, StringComparison.Ordinal);
        Assert.Equal(SchemaFile, Path.GetFullPath(Path.Combine(folder, first[Marker.Length..])));
    }

    [Fact]
    public void The_schema_is_a_draft_7_schema()
    {
        var schema = JsonNode.Parse(File.ReadAllText(SchemaFile))!;

        Assert.Equal("http://json-schema.org/draft-07/schema#", (string?)schema["$schema"]);
    }

    [Fact]
    public async Task Schema_and_reader_agree()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        var random = new ConfigGenerator(20_261_122);
        var (right, wrong) = (0, 0);

        for (var index = 0; index < 4_000; index++)
        {
            var config = random.Config(mutations: index % 4);
            var text = config.ToJsonString();
            var bySchema = schema.Validate(text).Count == 0;
            var errors = ProductReader.ReadText(text).Findings.Where(finding => finding.Severity == MlSeverity.Error && !BeyondSchema.Contains(finding.Id)).ToList();

            Assert.True(bySchema == (errors.Count == 0), $"{text}\nschema: {(bySchema ? "right" : "wrong")}\nreader: {string.Join("\n", errors)}");
            _ = bySchema ? right++ : wrong++;
        }

        Assert.InRange(right, 1_000, 3_900);
        Assert.InRange(wrong, 1_000, 3_900);
    }

    private static string SchemaFile => RepositoryFolder.Combine("module", "schemas", "ml-product.schema.json");
}
