using Amazon.CloudFormation;

namespace MlOps.Unit.AwsSdk;

/// <summary>The table in <c>docs/aws-sdk.md</c> has a row for every public type of the service clients, and no other.</summary>
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
                rows.Add($"{section}.{line.Split('`')[1]}");
            }
        }

        var types = typeof(IAmazonCloudFormation).Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith("Amazon.", StringComparison.Ordinal))
            .Select(type => $"{type.Namespace!.Split('.')[1]}.{type.Name}");
        Assert.Equal(types.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}
