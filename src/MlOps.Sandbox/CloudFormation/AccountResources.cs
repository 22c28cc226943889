using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>The resources of an account and region that rules of a template can ask for, by parameter type: <c>AWS::EC2::VPC::Id</c> and the like.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="accountId">The account.</param>
/// <param name="region">The region.</param>
internal sealed class AccountResources(World world, string accountId, string region)
{
    private const string IdSuffix = "::Id";
    private const string TagPrefix = "Tags.";

    /// <summary>The ids of all resources of a parameter type.</summary>
    public IReadOnlyList<string> Ids(string parameterType) =>
        parameterType.EndsWith(IdSuffix, StringComparison.Ordinal) ? [.. OfType(parameterType[..^IdSuffix.Length]).Select(live => live.Id)] : [];

    /// <summary>An attribute of a resource; null where it has none of that name.</summary>
    public string? Attribute(string parameterType, string id, string attribute)
    {
        var live = world.Resources.Find(accountId, region, parameterType[..^IdSuffix.Length], id);
        return attribute switch
        {
            "DefaultSecurityGroup" => OfType("AWS::EC2::SecurityGroup").FirstOrDefault(group => Text(group, "VpcId") == id && Text(group, "GroupName") == "default")?.Id,
            _ when attribute.StartsWith(TagPrefix, StringComparison.Ordinal) => live is null ? null : Tag(live, attribute[TagPrefix.Length..]),
            _ => live is null ? null : Text(live, attribute),
        };
    }

    private IEnumerable<LiveResource> OfType(string type) => world.Resources.OfType(accountId, region, type);

    private static string? Tag(LiveResource live, string key) =>
        live.Properties["Tags"]?.AsArray().FirstOrDefault(tag => tag?["Key"]?.ToString() == key)?["Value"]?.ToString();

    private static string? Text(LiveResource live, string name) => live.Properties[name]?.ToString();
}
