using System.Text.RegularExpressions;
using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>The ids of a product's VPC, subnets and security group, from the config or from SSM parameters.</summary>
internal static partial class VpcIds
{
    /// <summary>The VPC's id.</summary>
    public static Fact<string> Vpc(MlVpcIntegration vpc, Fact<IReadOnlyDictionary<string, VpcInputValue>> inputs) =>
        vpc.VpcId is { } id ? Fact<string>.Known(id) : Single(vpc.VpcParameter, ConfigKeys.VpcId, inputs);

    /// <summary>The ids of the subnets.</summary>
    public static Fact<IReadOnlyList<string>> Subnets(MlVpcIntegration vpc, Fact<IReadOnlyDictionary<string, VpcInputValue>> inputs) =>
        vpc.SubnetIds.Count > 0 ? Fact<IReadOnlyList<string>>.Known(vpc.SubnetIds) : All(vpc.SubnetsParameter, ConfigKeys.SubnetIds.Pattern!, inputs);

    /// <summary>The id of the security group that exists; asked for where the product uses one.</summary>
    public static Fact<string> SecurityGroup(MlVpcIntegration vpc, Fact<IReadOnlyDictionary<string, VpcInputValue>> inputs) =>
        First(All(vpc.SecurityGroupParameter, SecurityGroupIdentifier(), inputs));

    /// <summary>The form of a security group's id.</summary>
    [GeneratedRegex("^sg-([0-9a-f]{8}|[0-9a-f]{17})$")]
    public static partial Regex SecurityGroupIdentifier();

    private static Fact<string> Single(string? parameter, ConfigKey key, Fact<IReadOnlyDictionary<string, VpcInputValue>> inputs) =>
        First(All(parameter, key.Pattern!, inputs));

    private static Fact<string> First(Fact<IReadOnlyList<string>> ids) =>
        ids.Obstacle is { } obstacle ? Fact<string>.Unknown(obstacle) : Fact<string>.Known(ids.Value[0]);

    private static Fact<IReadOnlyList<string>> All(string? parameter, Regex pattern, Fact<IReadOnlyDictionary<string, VpcInputValue>> inputs)
    {
        if (inputs.Obstacle is { } obstacle)
        {
            return Fact<IReadOnlyList<string>>.Unknown(obstacle);
        }

        var ids = parameter is null ? [] : inputs.Value.GetValueOrDefault(parameter)?.Ids ?? [];
        return ids.Count > 0 && ids.All(id => pattern.IsMatch(id))
            ? Fact<IReadOnlyList<string>>.Known(ids)
            : Fact<IReadOnlyList<string>>.Unknown(new Obstacle($"SSM parameter '{parameter}' has no id that could be looked up.", "Mend that parameter first."));
    }
}
