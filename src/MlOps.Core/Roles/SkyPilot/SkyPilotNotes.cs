using System.Collections.Immutable;

namespace MlOps.Roles.SkyPilot;

/// <summary>What a reader should know of a policy that is kept to regions and VPCs: how far that reaches.</summary>
internal static class SkyPilotNotes
{
    /// <summary>The notes; empty where nothing is kept to a place, and the role is that of the documentation.</summary>
    /// <param name="options">What is chosen.</param>
    public static ImmutableArray<string> Of(SkyPilotPolicyOptions options) =>
    [
        .. options.Regions.IsEmpty ? [] : new[] { $"ARNs of EC2 are of {string.Join(", ", options.Regions)} alone; statements on * reach into all regions, and those of IAM and S3 know none." },
        .. options.VpcIds.IsEmpty ? [] : new[]
        {
            $"ec2:Vpc keeps network interfaces, subnets and security groups to {string.Join(", ", options.VpcIds)}, so that nothing is launched elsewhere. Instances, volumes and tags have no such key: instances of other VPCs may be stopped and ended.",
        },
        .. options.RoleName is { } role && role != SkyPilotDocument.Default.RoleName
            ? new[] { $"SkyPilot uses {SkyPilotDocument.Default.RoleName} where its config does not say aws.remote_identity: {role}." }
            : [],
    ];
}
