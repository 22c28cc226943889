using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace MlOps.Products;

/// <summary>The values of <c>vpc_integration</c>.</summary>
internal sealed record VpcConfig
{
    public string? Mode { get; init; }

    public string? Source { get; init; }

    public string? VpcId { get; init; }

    public ImmutableArray<string> SubnetIds { get; init; } = [];

    public ImmutableArray<string> RouteTableIds { get; init; } = [];

    public string? VpcParameter { get; init; }

    public string? SubnetsParameter { get; init; }

    public string? SecurityGroupParameter { get; init; }

    public string? Cidr { get; init; }

    public string? PrivateDns { get; init; }

    public string? EndpointPolicy { get; init; }

    /// <summary>Reads the section; null where the config has none.</summary>
    public static VpcConfig? Read(ConfigSection section)
    {
        if (section.Node is null)
        {
            return null;
        }

        var vpc = new VpcConfig
        {
            Mode = section.ReadText(ConfigKeys.VpcMode),
            Source = section.ReadText(ConfigKeys.VpcSource),
            VpcId = section.ReadText(ConfigKeys.VpcId),
            SubnetIds = section.ReadTexts(ConfigKeys.SubnetIds, least: 2),
            RouteTableIds = section.ReadTexts(ConfigKeys.RouteTableIds, least: 1),
            VpcParameter = section.ReadText(ConfigKeys.VpcParameter),
            SubnetsParameter = section.ReadText(ConfigKeys.SubnetsParameter),
            SecurityGroupParameter = section.ReadText(ConfigKeys.SecurityGroupParameter),
            Cidr = section.ReadText(ConfigKeys.VpcCidr),
            PrivateDns = section.ReadText(ConfigKeys.PrivateDns),
            EndpointPolicy = section.ReadText(ConfigKeys.EndpointPolicy),
        };
        vpc.CheckSource(section);
        vpc.CheckMode(section);
        vpc.ReportStrictEndpoints(section);
        vpc.ReportUnusedEndpoints(section);
        return vpc;
    }

    private void CheckSource(ConfigSection section)
    {
        switch (Source)
        {
            case VpcSources.Direct:
                FormattableString saysIds = $"{ConfigKeys.VpcSource.As(VpcSources.Direct)} takes the ids from the config";
                section.Require(ConfigKeys.VpcId, saysIds);
                section.Require(ConfigKeys.SubnetIds, saysIds);
                section.Forbid(ConfigKeys.VpcParameter, saysIds);
                section.Forbid(ConfigKeys.SubnetsParameter, saysIds);
                break;
            case VpcSources.Ssm:
                FormattableString findsIds = $"{ConfigKeys.VpcSource.As(VpcSources.Ssm)} takes the ids from SSM parameters";
                section.Forbid(ConfigKeys.VpcId, findsIds);
                section.Forbid(ConfigKeys.SubnetIds, findsIds);
                break;
        }

        if (!section.Has(ConfigKeys.RouteTableIds))
        {
            section.Report(
                MlSeverity.Warning,
                "RouteTablesMissing",
                ConfigKeys.RouteTableIds,
                $"No route table leads to the S3 gateway endpoint, so traffic to S3 does not use it.",
                $"Add {ConfigKeys.RouteTableIds:name} with the route tables of the subnets.");
        }
    }

    private void CheckMode(ConfigSection section)
    {
        if (Mode == VpcModes.Standalone)
        {
            section.Forbid(ConfigKeys.SecurityGroupParameter, $"{ConfigKeys.VpcMode.As(VpcModes.Standalone)} makes its own security group");
            CheckRange(section);
            ReportRange(section);
        }
        else if (Mode == VpcModes.SecurityGroupProvisioner)
        {
            section.Forbid(ConfigKeys.VpcCidr, $"{ConfigKeys.VpcMode.As(VpcModes.SecurityGroupProvisioner)} uses a security group that has rules of its own");
        }
    }

    // EC2 takes the range for the one that it lies in, which would be drift from the template's.
    private void CheckRange(ConfigSection section)
    {
        if (Cidr is { } range && NetworkOf(range) is var network && network != range)
        {
            section.Report(
                MlSeverity.Error, "RangeHasHostBits", ConfigKeys.VpcCidr, $"'{range}' names an address in a range, not the range.", $"Write {network}.");
        }
    }

    private static string NetworkOf(string range)
    {
        var slash = range.IndexOf('/', StringComparison.Ordinal);
        var length = int.Parse(range[(slash + 1)..], CultureInfo.InvariantCulture);
        var bytes = IPAddress.Parse(range[..slash]).GetAddressBytes();
        var bits = BinaryPrimitives.ReadUInt32BigEndian(bytes) & (uint.MaxValue << (32 - length));
        BinaryPrimitives.WriteUInt32BigEndian(bytes, bits);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }

    // Nothing calls an endpoint that has no private names by its own, unless somebody tells it to.
    private void ReportUnusedEndpoints(ConfigSection section)
    {
        if (PrivateDns == PrivateDnsModes.Off)
        {
            section.Report(
                MlSeverity.Warning,
                "EndpointsUnused",
                ConfigKeys.PrivateDns,
                $"Without private names nothing uses the three interface endpoints by itself, and they cost by the hour: builds and jobs call the services' public names.",
                $"Leave it off only where other endpoints of the VPC have the private names, or where code is told the endpoints' own names.");
        }
    }

    // With private names, and by its routes, an endpoint serves the whole VPC.
    private void ReportStrictEndpoints(ConfigSection section)
    {
        if (EndpointPolicy == EndpointPolicies.Product)
        {
            section.Report(
                MlSeverity.Warning,
                "EndpointPolicyStrict",
                ConfigKeys.EndpointPolicy,
                $"Other workloads of the VPC whose traffic takes the product's endpoints lose access: SageMaker and STS to what is not the product's, and S3 to write elsewhere.",
                $"Keep it where the product has the VPC to itself; otherwise remove it, or write {ConfigKeys.EndpointPolicy.As(EndpointPolicies.Open)}.");
        }
    }

    // A template knows no VPC's range; where the config does not say it either, the security group admits more than it has to.
    private static void ReportRange(ConfigSection section)
    {
        if (!section.Has(ConfigKeys.VpcCidr))
        {
            section.Report(
                MlSeverity.Information,
                "VpcRangeAssumed",
                ConfigKeys.VpcCidr,
                $"The security group admits HTTPS from all private addresses (RFC 1918), since the range of the VPC is not said.",
                $"Add {ConfigKeys.VpcCidr:name} with the VPC's range, for example 10.20.0.0/16.");
        }
    }
}
