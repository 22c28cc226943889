using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Which keys of the config lead to the VPC and what is in it: ids, or the parameters that have them.</summary>
internal static class VpcKeys
{
    /// <summary>The key of the VPC.</summary>
    public static ConfigKey Vpc(MlProduct product) => product.VpcIntegration!.VpcId is null ? ConfigKeys.VpcParameter : ConfigKeys.VpcId;

    /// <summary>The key of the subnets.</summary>
    public static ConfigKey Subnets(MlProduct product) => IsDirect(product) ? ConfigKeys.SubnetIds : ConfigKeys.SubnetsParameter;

    /// <summary>Which item of that key's list a subnet is, from 0; null where the config has no list.</summary>
    public static int? SubnetItem(MlProduct product, string subnetId)
    {
        var index = product.VpcIntegration!.SubnetIds.ToList().IndexOf(subnetId);
        return index < 0 ? null : index;
    }

    private static bool IsDirect(MlProduct product) => product.VpcIntegration!.SubnetIds.Count > 0;
}
