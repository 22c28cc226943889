using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>EC2: what there is of networks.</summary>
internal sealed partial class Ec2Service : AwsService
{
    // Regions that are open to every account. Source: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html.
    private static readonly string[] OpenRegions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>Makes the service.</summary>
    public Ec2Service()
        : base("ec2")
    {
        On("DescribeVpcs", call => Describe(call, new("Vpcs", "AWS::EC2::VPC", "VpcIds", "InvalidVpcID.NotFound", "The vpc ID '{0}' does not exist"), Vpc));
        On("DescribeSubnets", call => Describe(call, new("Subnets", "AWS::EC2::Subnet", "SubnetIds", "InvalidSubnetID.NotFound", "The subnet ID '{0}' does not exist"), Subnet));
        On("DescribeSecurityGroups", call => Describe(call, new("SecurityGroups", GroupType, "GroupIds", "InvalidGroup.NotFound", "The security group '{0}' does not exist"), SecurityGroup));
        On("DescribeNetworkInterfaces", call => Describe(call, new("NetworkInterfaces", "AWS::EC2::NetworkInterface", "NetworkInterfaceIds", "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '{0}' does not exist") { Besides = MadeByServices }, NetworkInterface));
        On("DescribeRouteTables", call => Describe(call, new("RouteTables", "AWS::EC2::RouteTable", "RouteTableIds", "InvalidRouteTableID.NotFound", "The routeTable ID '{0}' does not exist"), RouteTable));
        On("DescribeVpcEndpoints", call => Describe(call, new("VpcEndpoints", "AWS::EC2::VPCEndpoint", "VpcEndpointIds", "InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '{0}' does not exist"), VpcEndpoint));
        On("DescribeVpcAttribute", DescribeVpcAttribute);
        On("DescribeVpcEndpointServices", EndpointServices.Describe);
        On("DescribeAvailabilityZones", DescribeAvailabilityZones);
        On("DescribeRegions", DescribeRegions);
        On("AuthorizeSecurityGroupIngress", call => AuthorizeRules(call, isEgress: false));
        On("AuthorizeSecurityGroupEgress", call => AuthorizeRules(call, isEgress: true));
        On("RevokeSecurityGroupIngress", call => RevokeRules(call, isEgress: false));
        On("RevokeSecurityGroupEgress", call => RevokeRules(call, isEgress: true));
        On("CreateNetworkInterface", CreateNetworkInterface);
        On("DeleteNetworkInterface", DeleteNetworkInterface);
    }

    private static IEnumerable<LiveResource> MadeByServices(ServiceCall call) =>
        EndpointInterfaces.All(call).Concat(HostingInterfaces.All(call.World, call.AccountId, call.Region));

    /// <summary>A listing of a type.</summary>
    private sealed record Kind(string Member, string Type, string IdsMember, string NotFoundCode, string NotFoundText)
    {
        /// <summary>What is listed besides the resources of the type.</summary>
        public Func<ServiceCall, IEnumerable<LiveResource>> Besides { get; init; } = _ => [];
    }

    private static JsonObject Describe(ServiceCall call, Kind kind, Func<ServiceCall, LiveResource, JsonObject> write)
    {
        call.Caller.Authorize($"ec2:{call.Operation}", "*");
        DefaultVpc.Ensure(call.World, call.AccountId, call.Region);
        var ids = call.Input.Texts(kind.IdsMember);
        var all = call.All(kind.Type).Concat(kind.Besides(call)).ToList();
        foreach (var id in ids)
        {
            if (!all.Exists(resource => resource.Id == id))
            {
                throw new ServiceException(kind.NotFoundCode, kind.NotFoundText.Replace("{0}", id, StringComparison.Ordinal));
            }
        }

        var filters = call.Input.Items("Filters").Select(filter => filter.AsObject()).ToArray();
        var matching = all
            .Where(resource => ids.Count == 0 || ids.Contains(resource.Id, StringComparer.Ordinal))
            .Where(resource => filters.All(filter => Matches(resource, filter)));
        var page = Page.Of(matching, call.Input.Text("NextToken"), call.Input.Number("MaxResults") ?? 1_000);
        return new JsonObject { [kind.Member] = page.Items.Select(resource => (JsonNode?)write(call, resource)).ToJsonArray() }.With("NextToken", page.NextToken);
    }

    private static bool Matches(LiveResource resource, JsonObject filter)
    {
        var name = filter.Text("Name") ?? string.Empty;
        var properties = resource.Properties;
        string?[] actual = name switch
        {
            "vpc-id" => [properties.Text("VpcId")],
            "subnet-id" => [properties.Text("SubnetId")],
            "group-id" => [.. properties.Texts("GroupSet"), .. properties.Texts("SecurityGroupIds"), properties.Text("GroupId")],
            "ip-permission.group-id" => [.. SecurityGroupRule.ReferredTo(resource, isEgress: false)],
            "egress.ip-permission.group-id" => [.. SecurityGroupRule.ReferredTo(resource, isEgress: true)],
            "group-name" => [properties.Text("GroupName")],
            "network-interface-id" or "vpc-endpoint-id" or "route-table-id" => [resource.Id],
            "is-default" or "isDefault" or "default-for-az" or "defaultForAz" => [properties.Flag("IsDefault") ? "true" : "false"],
            "availability-zone" => [properties.Text("AvailabilityZone")],
            "service-name" => [properties.Text("ServiceName")],
            "vpc-endpoint-type" => [properties.Text("VpcEndpointType")],
            "association.main" => [properties.Flag("IsMain") ? "true" : "false"],
            "association.subnet-id" => [.. properties.Texts("SubnetIds")],
            "cidr" or "cidr-block" => [properties.Text("CidrBlock")],
            "status" or "state" or "vpc-endpoint-state" => ["available"],
            "description" => [properties.Text("Description")],
            _ when name.StartsWith("tag:", StringComparison.Ordinal) =>
                [.. properties.Pairs("Tags").Where(tag => tag.Key == name[4..]).Select(tag => tag.Value)],
            "tag-key" => [.. properties.Pairs("Tags").Select(tag => tag.Key)],
            _ => throw new ServiceException("InvalidParameterValue", $"The filter '{name}' is invalid"),
        };
        return filter.Texts("Values").Any(value => actual.Any(text => text is not null && FilterPattern.Matches(value, text)));
    }

    private static JsonObject Vpc(ServiceCall call, LiveResource vpc) => new()
    {
        ["VpcId"] = vpc.Id,
        ["OwnerId"] = vpc.AccountId,
        ["State"] = "available",
        ["CidrBlock"] = vpc.Properties.Text("CidrBlock"),
        ["IsDefault"] = vpc.Properties.Flag("IsDefault"),
        ["InstanceTenancy"] = "default",
        ["DhcpOptionsId"] = "default",
        ["Tags"] = TagList.Copy(vpc.Properties),
    };

    private static JsonObject Subnet(ServiceCall call, LiveResource subnet) => new()
    {
        ["SubnetId"] = subnet.Id,
        ["SubnetArn"] = call.Arn("ec2", $"subnet/{subnet.Id}"),
        ["VpcId"] = subnet.Properties.Text("VpcId"),
        ["OwnerId"] = subnet.AccountId,
        ["State"] = "available",
        ["CidrBlock"] = subnet.Properties.Text("CidrBlock"),
        ["AvailabilityZone"] = subnet.Properties.Text("AvailabilityZone"),
        ["AvailableIpAddressCount"] = 4091,
        ["DefaultForAz"] = subnet.Properties.Flag("IsDefault"),
        ["MapPublicIpOnLaunch"] = subnet.Properties.Flag("MapPublicIpOnLaunch"),
        ["Tags"] = TagList.Copy(subnet.Properties),
    };

    private static JsonObject NetworkInterface(ServiceCall call, LiveResource card) => new()
    {
        ["NetworkInterfaceId"] = card.Id,
        ["VpcId"] = card.Properties.Text("VpcId"),
        ["SubnetId"] = card.Properties.Text("SubnetId"),
        ["OwnerId"] = card.AccountId,
        ["Description"] = card.Properties.Text("Description") ?? string.Empty,
        ["InterfaceType"] = card.Properties.Text("InterfaceType") ?? "interface",
        ["RequesterManaged"] = card.Properties.Flag("RequesterManaged"),
        ["RequesterId"] = card.Properties.Text("RequesterId"),
        ["Attachment"] = card.Properties["Attachment"]?.DeepClone(),
        ["Status"] = card.Properties["Attachment"] is null ? "available" : "in-use",
        ["GroupSet"] = card.Properties.Texts("GroupSet").Select(id => (JsonNode?)new JsonObject
        {
            ["GroupId"] = id,
            ["GroupName"] = call.Find(GroupType, id)?.Properties.Text("GroupName") ?? id,
        }).ToJsonArray(),
    };

    private static JsonObject RouteTable(ServiceCall call, LiveResource table) => new()
    {
        ["RouteTableId"] = table.Id,
        ["VpcId"] = table.Properties.Text("VpcId"),
        ["OwnerId"] = table.AccountId,
        ["Associations"] = Associations(table).ToJsonArray(),
        ["Routes"] = new JsonArray([.. Routes(call, table)]),
        ["Tags"] = TagList.Copy(table.Properties),
    };

    // The main table is the VPC's own, and that of every subnet without one.
    private static IEnumerable<JsonNode?> Associations(LiveResource table)
    {
        if (table.Properties.Flag("IsMain"))
        {
            yield return new JsonObject { ["Main"] = true, ["RouteTableId"] = table.Id, ["RouteTableAssociationId"] = $"rtbassoc-{table.Id[4..]}" };
        }

        foreach (var (subnetId, index) in table.Properties.Texts("SubnetIds").Select((id, index) => (id, index)))
        {
            yield return new JsonObject { ["Main"] = false, ["RouteTableId"] = table.Id, ["SubnetId"] = subnetId, ["RouteTableAssociationId"] = $"rtbassoc-{table.Id[4..^1]}{index}" };
        }
    }

    private static IEnumerable<JsonNode?> Routes(ServiceCall call, LiveResource table)
    {
        if (table.Properties.Text("VpcId") is { } vpcId && call.Find("AWS::EC2::VPC", vpcId)?.Properties.Text("CidrBlock") is { } range)
        {
            yield return new JsonObject { ["DestinationCidrBlock"] = range, ["GatewayId"] = "local", ["State"] = "active", ["Origin"] = "CreateRouteTable" };
        }

        foreach (var route in table.Properties.Items("Routes"))
        {
            yield return route.DeepClone();
        }
    }

    private static JsonObject VpcEndpoint(ServiceCall call, LiveResource endpoint) => new()
    {
        ["VpcEndpointId"] = endpoint.Id,
        ["VpcEndpointType"] = endpoint.Properties.Text("VpcEndpointType") ?? "Gateway",
        ["VpcId"] = endpoint.Properties.Text("VpcId"),
        ["ServiceName"] = endpoint.Properties.Text("ServiceName"),
        ["State"] = "available",
        ["PrivateDnsEnabled"] = endpoint.Properties.Flag("PrivateDnsEnabled"),
        ["RouteTableIds"] = endpoint.Properties["RouteTableIds"]?.DeepClone() ?? new JsonArray(),
        ["SubnetIds"] = endpoint.Properties["SubnetIds"]?.DeepClone() ?? new JsonArray(),
        ["NetworkInterfaceIds"] = EndpointInterfaces.Of(endpoint).Select(card => (JsonNode?)card.Id).ToJsonArray(),
        ["Groups"] = endpoint.Properties.Texts("SecurityGroupIds").Select(id => (JsonNode?)new JsonObject { ["GroupId"] = id, ["GroupName"] = id }).ToJsonArray(),
        ["OwnerId"] = endpoint.AccountId,
        ["Tags"] = TagList.Copy(endpoint.Properties),
    };

    private static JsonObject DescribeVpcAttribute(ServiceCall call)
    {
        var id = call.Input.Required("VpcId");
        // Unlike EC2's other descriptions it is granted by resource (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html).
        call.Caller.Authorize("ec2:DescribeVpcAttribute", $"arn:{call.Partition}:ec2:{call.Region}:{call.AccountId}:vpc/{id}");
        DefaultVpc.Ensure(call.World, call.AccountId, call.Region);
        var vpc = call.Find("AWS::EC2::VPC", id) ?? throw new ServiceException("InvalidVpcID.NotFound", $"The vpc ID '{id}' does not exist");
        var name = call.Input.Required("Attribute");
        var member = PropertyCase.ToPascal(name);
        var value = vpc.Properties.Text(member) is { } set ? set == "true" : name == "enableDnsSupport" || vpc.Properties.Flag("IsDefault");
        return new JsonObject { ["VpcId"] = id, [member] = new JsonObject { ["Value"] = value } };
    }

    private static JsonObject DescribeAvailabilityZones(ServiceCall call)
    {
        call.Caller.Authorize("ec2:DescribeAvailabilityZones", "*");
        return new JsonObject
        {
            ["AvailabilityZones"] = DefaultVpc.Zones(call.Region).Select((zone, index) => (JsonNode?)new JsonObject
            {
                ["ZoneName"] = zone,
                ["ZoneId"] = $"{call.Region}-az{index + 1}",
                ["ZoneState"] = "available",
                ["ZoneType"] = "availability-zone",
                ["RegionName"] = call.Region,
                ["OptInStatus"] = "opt-in-not-required",
            }).ToJsonArray(),
        };
    }

    private static JsonObject DescribeRegions(ServiceCall call)
    {
        call.Caller.Authorize("ec2:DescribeRegions", "*");
        var wanted = call.Input.Texts("RegionNames");
        var all = call.Input.Flag("AllRegions");
        return new JsonObject
        {
            ["Regions"] = RegionCatalog.Default.Regions
                .Where(region => region.Partition == call.Partition && (all || IsOpen(region)) && (wanted.Count == 0 || wanted.Contains(region.Name, StringComparer.Ordinal)))
                .Select(region => (JsonNode?)new JsonObject
                {
                    ["RegionName"] = region.Name,
                    ["RegionEndpoint"] = $"ec2.{region.Name}.{region.DnsSuffix}",
                    ["OptInStatus"] = IsOpen(region) ? "opt-in-not-required" : "not-opted-in",
                }).ToJsonArray(),
        };
    }

    // Opting in is a matter of AWS's own partition.
    private static bool IsOpen(RegionFacts region) => region.Partition != "aws" || OpenRegions.Contains(region.Name, StringComparer.Ordinal);

    private static JsonObject CreateNetworkInterface(ServiceCall call)
    {
        DefaultVpc.Ensure(call.World, call.AccountId, call.Region);
        var subnetId = call.Input.Text("SubnetId") ?? throw new ServiceException("MissingParameter", "The request must contain the parameter subnetId");
        call.Caller.Authorize("ec2:CreateNetworkInterface", call.Arn("ec2", $"subnet/{subnetId}"));
        var subnet = call.Find("AWS::EC2::Subnet", subnetId) ?? throw new ServiceException("InvalidSubnetID.NotFound", $"The subnet ID '{subnetId}' does not exist");
        var id = $"eni-0{Guid.NewGuid().ToString("N")[..16]}";
        var card = call.Create("AWS::EC2::NetworkInterface", id, new JsonObject
        {
            ["Id"] = id,
            ["SubnetId"] = subnetId,
            ["VpcId"] = subnet.Properties.Text("VpcId"),
            ["Description"] = call.Input.Text("Description") ?? string.Empty,
            ["GroupSet"] = call.Input["GroupIds"]?.DeepClone() ?? new JsonArray(),
        });
        return new JsonObject { ["NetworkInterface"] = NetworkInterface(call, card) };
    }

    private static void DeleteNetworkInterface(ServiceCall call)
    {
        var id = call.Input.Required("NetworkInterfaceId");
        call.Caller.Authorize("ec2:DeleteNetworkInterface", call.Arn("ec2", $"network-interface/{id}"));
        call.Delete(call.Find("AWS::EC2::NetworkInterface", id) ?? throw new ServiceException("InvalidNetworkInterfaceID.NotFound", $"The networkInterface ID '{id}' does not exist"));
    }
}
