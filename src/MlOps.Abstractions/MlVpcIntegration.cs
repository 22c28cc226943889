using System.Collections.Immutable;

namespace MlOps;

/// <summary>How an enterprise product joins an existing VPC.</summary>
public sealed record MlVpcIntegration
{
    internal MlVpcIntegration()
    {
    }

    /// <summary><c>standalone</c> (the product makes its security group) or <c>sgprov</c> (one that exists).</summary>
    public string VpcMode { get; internal init; } = "";

    /// <summary><c>ssm</c> (ids are read from SSM parameters) or <c>direct</c> (ids are in the config).</summary>
    public string VpcSource { get; internal init; } = "";

    /// <summary>The VPC's id; null where it comes from SSM.</summary>
    public string? VpcId { get; internal init; }

    /// <summary>Subnet ids; empty where they come from SSM.</summary>
    public IReadOnlyList<string> SubnetIds { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Route tables of the S3 gateway endpoint.</summary>
    public IReadOnlyList<string> RouteTableIds { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The SSM parameter with the VPC's id; null where the id is in the config.</summary>
    public string? VpcParameter { get; internal init; }

    /// <summary>The SSM parameter with the subnet ids; null where they are in the config.</summary>
    public string? SubnetsParameter { get; internal init; }

    /// <summary>The VPC's range, from which its security group admits HTTPS; null where the config does not say it.</summary>
    public string? VpcCidr { get; internal init; }

    /// <summary>Whether the interface endpoints take over the services' own names in the whole VPC: <c>auto</c>, <c>true</c> or <c>false</c>.</summary>
    public string PrivateDns { get; internal init; } = "auto";

    /// <summary>What the endpoints let through: <c>open</c> (what the account does) or <c>product</c> (what it does with the product's resources).</summary>
    public string EndpointPolicy { get; internal init; } = "open";

    /// <summary>The SSM parameter with the security group's id; null unless <see cref="VpcMode"/> is <c>sgprov</c>.</summary>
    public string? SecurityGroupParameter { get; internal init; }
}
