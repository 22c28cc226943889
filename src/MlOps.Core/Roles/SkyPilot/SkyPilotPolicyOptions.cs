using System.Collections.Immutable;

namespace MlOps.Roles.SkyPilot;

/// <summary>What SkyPilot's users are to do, and where.</summary>
public sealed record SkyPilotPolicyOptions
{
    /// <summary>The policy's name; null for that of SkyPilot's documentation.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the role that instances run with, and of its instance profile; null for that of SkyPilot's documentation.</summary>
    public string? RoleName { get; init; }

    /// <summary>The regions that instances may be in; empty for all.</summary>
    public ImmutableArray<string> Regions { get; init => field = [.. value.Distinct(StringComparer.Ordinal)]; } = [];

    /// <summary>The ids of the VPCs that instances may be in; empty for all.</summary>
    public ImmutableArray<string> VpcIds { get; init => field = [.. value.Distinct(StringComparer.Ordinal)]; } = [];

    /// <summary>The names of the buckets that <see cref="BucketAccess.Scoped"/> and <see cref="ManageBuckets"/> are for, with wildcards; empty for all.</summary>
    public ImmutableArray<string> Buckets { get; init => field = [.. value.Distinct(StringComparer.Ordinal)]; } = [];

    /// <summary>Whether spot instances are launched, for which AWS makes a role of its own.</summary>
    public bool Spot { get; init; } = true;

    /// <summary>Whether disks are cloned.</summary>
    public bool CloneDisk { get; init; }

    /// <summary>Whether ports are opened.</summary>
    public bool Ports { get; init; }

    /// <summary>What may be done with buckets that there are.</summary>
    public BucketAccess S3 { get; init; }

    /// <summary>Whether buckets are made and deleted.</summary>
    public bool ManageBuckets { get; init; }

    /// <summary>Whether SkyPilot makes the role where there is none.</summary>
    public bool AutoCreateRole { get; init; }

    /// <summary>Whether Elastic Fabric Adapter is used.</summary>
    public bool Efa { get; init; }

    /// <summary>Whether placement groups are used.</summary>
    public bool PlacementGroup { get; init; }

    /// <summary>Whether capacity reservations and capacity blocks are used.</summary>
    public bool CapacityReservation { get; init; }

    /// <summary>Whether instances are reached by Session Manager.</summary>
    public bool Ssm { get; init; }

    /// <summary>Whether quotas are looked up before instances are launched.</summary>
    public bool QuotaCheck { get; init; }

    /// <summary>The parts of the policy, by their names in the file of the policy.</summary>
    internal ImmutableHashSet<string> Parts =>
    [
        "Base",
        .. Chosen(Spot, nameof(Spot)),
        .. Chosen(CloneDisk, nameof(CloneDisk)),
        .. Chosen(Ports, nameof(Ports)),
        .. Chosen(S3 != BucketAccess.None, $"{nameof(S3)}{S3}"),
        // Full access takes it in.
        .. Chosen(ManageBuckets && S3 != BucketAccess.Full, nameof(ManageBuckets)),
        .. Chosen(AutoCreateRole, nameof(AutoCreateRole)),
        .. Chosen(Efa, nameof(Efa)),
        .. Chosen(PlacementGroup, nameof(PlacementGroup)),
        .. Chosen(CapacityReservation, nameof(CapacityReservation)),
        .. Chosen(Ssm, nameof(Ssm)),
        .. Chosen(QuotaCheck, nameof(QuotaCheck)),
    ];

    private static string[] Chosen(bool isChosen, string part) => isChosen ? [part] : [];
}
