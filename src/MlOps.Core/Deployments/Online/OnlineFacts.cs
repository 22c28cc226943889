using Amazon.EC2.Model;
using Amazon.SimpleNotificationService.Model;

namespace MlOps.Deployments.Online;

/// <summary>What was read of an account for the checks of a product. What a product has no use for is not read, and nobody asks for it.</summary>
internal sealed record OnlineFacts
{
    /// <summary>The region's opt-in status.</summary>
    public required Fact<string?> RegionStatus { get; init; }

    /// <summary>The product's stack; null where there is none.</summary>
    public required Fact<DeployedStack?> Stack { get; init; }

    /// <summary>Physical ids of what the product's own stack has.</summary>
    public required Fact<IReadOnlySet<string>> Own { get; init; }

    /// <summary>Names that are taken, type by type.</summary>
    public required IReadOnlyList<Fact<IReadOnlyList<TakenName>>> TakenNames { get; init; }

    /// <summary>What IAM counts, with its quotas.</summary>
    public required Fact<IReadOnlyDictionary<string, int>> Iam { get; init; }

    /// <summary>Stacks, and how many there may be.</summary>
    public required Fact<(int Count, int? Limit)> Stacks { get; init; }

    /// <summary>The bucket of the product's archives.</summary>
    public required Fact<SourceBucket> Source { get; init; }

    /// <summary>Whether the permissions boundary that the config names is there.</summary>
    public required Fact<bool> BoundaryExists { get; init; }

    /// <summary>Subscriptions of the product's topic; null where there is no topic yet.</summary>
    public required Fact<IReadOnlyList<Subscription>?> Subscriptions { get; init; }

    /// <summary>SSM parameters that lead to the VPC.</summary>
    public required Fact<IReadOnlyDictionary<string, VpcInputValue>> Inputs { get; init; }

    /// <summary>The VPC's id.</summary>
    public required Fact<string> VpcId { get; init; }

    /// <summary>The subnets' ids.</summary>
    public required Fact<IReadOnlyList<string>> SubnetIds { get; init; }

    /// <summary>The VPC; null where there is none of its id.</summary>
    public required Fact<Vpc?> Vpc { get; init; }

    /// <summary>Whether the VPC resolves names, and gives names to what is in it.</summary>
    public required Fact<(bool Support, bool Hostnames)> Dns { get; init; }

    /// <summary>Those of the subnets that there are.</summary>
    public required Fact<IReadOnlyList<Subnet>> Subnets { get; init; }

    /// <summary>The VPC's route tables.</summary>
    public required Fact<IReadOnlyList<RouteTable>> RouteTables { get; init; }

    /// <summary>The VPC endpoints of the account in the region.</summary>
    public required Fact<IReadOnlyList<VpcEndpoint>> Endpoints { get; init; }

    /// <summary>Those of the product's endpoint services that the region offers.</summary>
    public required Fact<IReadOnlyList<ServiceDetail>> Services { get; init; }

    /// <summary>The security group's id, where the product uses one that exists.</summary>
    public required Fact<string> SecurityGroupId { get; init; }

    /// <summary>That security group; null where there is none of its id.</summary>
    public required Fact<SecurityGroup?> SecurityGroup { get; init; }
}
