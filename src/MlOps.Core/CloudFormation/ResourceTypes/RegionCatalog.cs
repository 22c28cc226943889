using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The regions that CloudFormation publishes schemas of, and the partitions of those and of regions to come.</summary>
public sealed class RegionCatalog
{
    private static readonly Lazy<RegionCatalog> Embedded = new(() => new RegionCatalog(EmbeddedJson.Read("regions.json")));

    private readonly Dictionary<string, RegionFacts> _regions;
    private readonly ImmutableArray<(string Name, string DnsSuffix, string Pattern)> _partitions;

    private RegionCatalog(JsonElement document)
    {
        Source = document.GetProperty("source").GetString()!;
        Date = DateOnly.Parse(document.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
        _partitions =
        [
            .. document.GetProperty("partitions").EnumerateObject().Select(partition => (
                partition.Name,
                partition.Value.GetProperty("dnsSuffix").GetString()!,
                partition.Value.GetProperty("regionPattern").GetString()!)),
        ];
        _regions = document.GetProperty("regions").EnumerateObject().ToDictionary(region => region.Name, Read, StringComparer.Ordinal);
    }

    /// <summary>The catalog that comes with MlOps.</summary>
    public static RegionCatalog Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source { get; }

    /// <summary>The day of the source.</summary>
    public DateOnly Date { get; }

    /// <summary>The regions, sorted by name.</summary>
    public IEnumerable<RegionFacts> Regions => _regions.Values.OrderBy(region => region.Name, StringComparer.Ordinal);

    /// <summary>A region; null where the catalog lacks it.</summary>
    /// <param name="name">Its name, for example <c>us-west-2</c>.</param>
    public RegionFacts? Find(string name) => _regions.GetValueOrDefault(name);

    /// <summary>A region, also one that is newer than the catalog, of which only the partition is known; null where the name is no region's.</summary>
    /// <param name="name">Its name.</param>
    public RegionFacts? FindOrInfer(string name)
    {
        if (Find(name) is { } known)
        {
            return known;
        }

        var partition = _partitions.FirstOrDefault(partition => Regex.IsMatch(name, partition.Pattern, RegexOptions.CultureInvariant));
        return partition.Name is null ? null : new RegionFacts { Name = name, Partition = partition.Name, DnsSuffix = partition.DnsSuffix };
    }

    /// <summary>A region of a partition that every account of the partition has; null where none is known here.</summary>
    /// <param name="partition">The partition, for example <c>aws</c> (AWS Account Management guide, Regions: these need no opt-in).</param>
    public static string? HomeOf(string partition) => partition switch
    {
        "aws" => "us-east-1",
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-west-1",
        _ => null,
    };

    /// <summary>What <c>AWS::URLSuffix</c> is in a region; that of AWS's commercial partition where nothing is known of the region.</summary>
    /// <param name="name">Its name.</param>
    public string UrlSuffixOf(string name) => FindOrInfer(name)?.DnsSuffix ?? "amazonaws.com";

    private RegionFacts Read(JsonProperty region)
    {
        var partition = region.Value.GetProperty("partition").GetString()!;
        return new RegionFacts
        {
            Name = region.Name,
            Partition = partition,
            DnsSuffix = _partitions.Single(candidate => candidate.Name == partition).DnsSuffix,
            MissingTypes = PropertyShape.ReadTexts(region.Value, "missingTypes"),
            MissingProperties = region.Value.TryGetProperty("missingProperties", out var types)
                ? types.EnumerateObject().ToImmutableDictionary(type => type.Name, type => PropertyShape.ReadTexts(types, type.Name), StringComparer.Ordinal)
                : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        };
    }
}
