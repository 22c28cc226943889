using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Reads the tags and checks what AWS takes as a tag.</summary>
internal static class TagRules
{
    /// <summary>What begins the tags that every resource of a product carries besides the config's.</summary>
    public const string OwnPrefix = "mlops:";

    /// <summary>A resource has 50 tags at most (IAM user guide, Tagging IAM resources); four are ours, one of them on test deployments only.</summary>
    private const int MaxTags = 46;

    private const int MaxKeyLength = 128;

    private static readonly ConfigKey[] Required = [ConfigKeys.CostCenter, ConfigKeys.Project, ConfigKeys.Owner];

    /// <summary>Reads the tags in their order.</summary>
    /// <param name="section">The section <c>tags</c>.</param>
    /// <param name="findings">Where findings go.</param>
    public static ImmutableArray<KeyValuePair<string, string>> Read(ConfigSection section, ICollection<MlFinding> findings)
    {
        foreach (var key in Required)
        {
            section.Require(key, $"every product has it");
        }

        var tags = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in section.Node?.Entries ?? [])
        {
            var key = ConfigKeys.TagKey(entry.Name, "a-value");
            if (FaultOf(entry, keys) is var (id, message, suggestion))
            {
                section.Refuse(id, key, entry, message, suggestion);
            }
            else if (section.ReadText(key) is { } value)
            {
                tags.Add(KeyValuePair.Create(entry.Name, value));
            }
        }

        if (section.Node is { Entries.Length: > MaxTags } node)
        {
            findings.Add(Finding.Error("TooManyTags", node, $"There are {node.Entries.Length} tags of at most {MaxTags}.", "Remove some."));
        }

        return tags.ToImmutable();
    }

    private static (string Id, FormattableString Message, FormattableString Suggestion)? FaultOf(MappingEntry entry, Dictionary<string, string> keys)
    {
        if (entry.Name.Length is 0 or > MaxKeyLength || !ConfigKeys.TagText().IsMatch(entry.Name) || entry.Name.EndsWith('\n'))
        {
            return ("InvalidTagKey", $"A tag's key has at most {MaxKeyLength} letters, digits, spaces and . : / = + - @ _.", $"Rename it.");
        }

        if (IsReserved(entry.Name))
        {
            return ("ReservedTag", $"The tag '{entry.Name}' begins with a prefix that is not yours.", $"Choose a key that does not begin with 'aws:' or '{OwnPrefix}'.");
        }

        return keys.TryAdd(entry.Name, entry.Name)
            ? null
            : ("DuplicateTag", $"The tags '{keys[entry.Name]}' and '{entry.Name}' differ in case only, which IAM takes for one key.", $"Remove one of the two.");
    }

    private static bool IsReserved(string key) =>
        key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase);
}
