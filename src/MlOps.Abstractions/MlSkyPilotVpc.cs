using System.Collections.Immutable;

namespace MlOps;

/// <summary>A VPC that SkyPilot would launch in, as it was found.</summary>
public sealed class MlSkyPilotVpc
{
    internal MlSkyPilotVpc()
    {
    }

    /// <summary>Its name; empty for the default VPC.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its id.</summary>
    public string VpcId { get; internal init; } = "";

    /// <summary>Its region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The ids of the subnets that SkyPilot would use.</summary>
    public IReadOnlyList<string> UsableSubnets { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The other subnets, a line each: the id, and why SkyPilot would not use it.</summary>
    public IReadOnlyList<string> OtherSubnets { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{VpcId} in {Region}";
}
