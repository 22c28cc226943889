using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A VPC endpoint. A VPC takes one with private DNS for a service, and a route table takes one gateway for S3.</summary>
internal sealed class VpcEndpointType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        NetworkReferences.Check(context, properties);
        if (properties["PrivateDnsEnabled"]?.ToString() is not ("true" or "True"))
        {
            return;
        }

        var others = context.World.Resources.OfType(context.AccountId, context.Region, Facts.Type);
        if (others.Any(other => other.Properties["PrivateDnsEnabled"]?.ToString() is "true" or "True"
            && other.Properties["VpcId"]?.ToString() == properties["VpcId"]?.ToString()
            && other.Properties["ServiceName"]?.ToString() == properties["ServiceName"]?.ToString()))
        {
            var service = properties["ServiceName"]?.ToString().Split('.').Skip(3) ?? [];
            throw new ServiceException(
                "InvalidParameter",
                $"private-dns-enabled cannot be set because there is already a conflicting DNS domain for {string.Join('.', service.Reverse())}.{context.Region}.{context.UrlSuffix} in the VPC {properties["VpcId"]}");
        }
    }

    protected override void Prepare(ResourceContext context, JsonObject properties)
    {
        properties["VpcEndpointId"] ??= "vpce-" + context.Ids.Hex(17);
        properties["Id"] ??= properties["VpcEndpointId"]!.DeepClone();
        properties["VpcEndpointType"] ??= "Gateway";
    }
}
