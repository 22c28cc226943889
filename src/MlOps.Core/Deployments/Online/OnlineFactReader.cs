using Amazon.EC2.Model;
using Amazon.SimpleNotificationService.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online;

/// <summary>Reads what the checks of a product need to know, each thing once, side by side where one does not need the other.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="product">The product.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class OnlineFactReader(AwsSession session, MlProduct product, CancellationToken cancellationToken)
{
    private static readonly Obstacle NotAsked = new("The product has no use for it.", "Nothing is to be done.");

    private readonly NetworkReader _network = new(session, cancellationToken);
    private readonly QuotaReader _quotas = new(session, cancellationToken);

    /// <summary>Reads it.</summary>
    public async Task<OnlineFacts> ReadAsync()
    {
        var region = Fact<string?>.ReadAsync(() => RegionReader.ReadStatusAsync(session.Ec2, product.Region, cancellationToken));
        var stackTask = Fact<DeployedStack?>.ReadAsync(() => DeployedStack.FindAsync(session.CloudFormation, product.StackName, cancellationToken));
        var iam = Fact<IReadOnlyDictionary<string, int>>.ReadAsync(_quotas.ReadIamAsync);
        var stacks = Fact<(int Count, int? Limit)>.ReadAsync(_quotas.ReadStacksAsync);
        var source = For(product.SourceControl == SourceControls.S3, () => new SourceBucketReader(session, product, cancellationToken).ReadAsync());
        var boundary = For(product.PermissionsBoundaryArn is not null, () => BoundaryReader.ExistsAsync(session, product.PermissionsBoundaryArn!, cancellationToken));
        var subscriptions = For(product.ResourceNames.ContainsKey(TopicId), () => SubscriptionReader.ReadAsync(session, TopicArn, cancellationToken));
        var vpcTask = ReadVpcAsync();

        var stack = await stackTask.ConfigureAwait(false);
        var own = await stack.ThenAsync(OwnAsync).ConfigureAwait(false);
        var vpc = await vpcTask.ConfigureAwait(false);
        var names = new TakenNameReader(session, product, vpc.VpcId, cancellationToken);
        return vpc with
        {
            Stack = stack,
            Own = own,
            TakenNames = own.Obstacle is { } obstacle
                ? [Fact<IReadOnlyList<TakenName>>.Unknown(obstacle)]
                : await names.ReadAsync(own.Value).ConfigureAwait(false),
            RegionStatus = await region.ConfigureAwait(false),
            Iam = await iam.ConfigureAwait(false),
            Stacks = await stacks.ConfigureAwait(false),
            Source = await source.ConfigureAwait(false),
            BoundaryExists = await boundary.ConfigureAwait(false),
            Subscriptions = await subscriptions.ConfigureAwait(false),
        };
    }

    private const string TopicId = "SecurityAlertsTopic";

    private string TopicArn => $"arn:{product.Partition}:sns:{product.Region}:{product.AccountId}:{product.ResourceNames[TopicId]}";

    // A stack that is another product's has nothing of this one.
    private async Task<IReadOnlySet<string>> OwnAsync(DeployedStack? stack) => stack is null || stack.Owner?.Product != product.Name
        ? new HashSet<string>()
        : (await session.CloudFormation.ListAllResourcesAsync(stack.Stack.StackId, cancellationToken).ConfigureAwait(false))
            .Where(resource => !resource.ResourceStatus.Value.StartsWith("DELETE_", StringComparison.Ordinal))
            .PhysicalIds().Values.ToHashSet(StringComparer.Ordinal);

    private async Task<OnlineFacts> ReadVpcAsync()
    {
        if (product.VpcIntegration is not { } vpc)
        {
            return Nothing;
        }

        var endpoints = Fact<IReadOnlyList<VpcEndpoint>>.ReadAsync(_network.ListEndpointsAsync);
        var services = Fact<IReadOnlyList<ServiceDetail>>.ReadAsync(() => _network.FindServicesAsync([.. VpcEndpoints.ServiceNames(product.Region)]));
        var inputs = await Fact<IReadOnlyDictionary<string, VpcInputValue>>.ReadAsync(() => VpcInputReader.ReadAsync(session, vpc, cancellationToken)).ConfigureAwait(false);
        var vpcId = VpcIds.Vpc(vpc, inputs);
        var subnetIds = VpcIds.Subnets(vpc, inputs);
        var groupId = vpc.SecurityGroupParameter is null ? Fact<string>.Unknown(NotAsked) : VpcIds.SecurityGroup(vpc, inputs);
        var subnets = subnetIds.ThenAsync(_network.FindSubnetsAsync);
        var tables = vpcId.ThenAsync(_network.ListRouteTablesAsync);
        var group = groupId.ThenAsync(_network.FindSecurityGroupAsync);
        var found = await vpcId.ThenAsync(_network.FindVpcAsync).ConfigureAwait(false);
        var dns = found is { Obstacle: null, Value: null }
            ? Fact<(bool, bool)>.Unknown(new Obstacle($"There is no VPC {vpcId.Value}.", "Name a VPC that there is."))
            : await vpcId.ThenAsync(_network.ReadDnsAsync).ConfigureAwait(false);
        return Nothing with
        {
            Inputs = inputs,
            VpcId = vpcId,
            SubnetIds = subnetIds,
            Vpc = found,
            Dns = dns,
            Subnets = await subnets.ConfigureAwait(false),
            RouteTables = await tables.ConfigureAwait(false),
            Endpoints = await endpoints.ConfigureAwait(false),
            Services = await services.ConfigureAwait(false),
            SecurityGroupId = groupId,
            SecurityGroup = await group.ConfigureAwait(false),
        };
    }

    private static Task<Fact<T>> For<T>(bool isOfUse, Func<Task<T>> read) => isOfUse ? Fact<T>.ReadAsync(read) : Task.FromResult(Fact<T>.Unknown(NotAsked));

    private static OnlineFacts Nothing { get; } = new()
    {
        RegionStatus = Fact<string?>.Unknown(NotAsked),
        Stack = Fact<DeployedStack?>.Unknown(NotAsked),
        Own = Fact<IReadOnlySet<string>>.Unknown(NotAsked),
        TakenNames = [],
        Iam = Fact<IReadOnlyDictionary<string, int>>.Unknown(NotAsked),
        Stacks = Fact<(int, int?)>.Unknown(NotAsked),
        Source = Fact<SourceBucket>.Unknown(NotAsked),
        BoundaryExists = Fact<bool>.Unknown(NotAsked),
        Subscriptions = Fact<IReadOnlyList<Subscription>?>.Unknown(NotAsked),
        Inputs = Fact<IReadOnlyDictionary<string, VpcInputValue>>.Unknown(NotAsked),
        VpcId = Fact<string>.Unknown(NotAsked),
        SubnetIds = Fact<IReadOnlyList<string>>.Unknown(NotAsked),
        Vpc = Fact<Vpc?>.Unknown(NotAsked),
        Dns = Fact<(bool, bool)>.Unknown(NotAsked),
        Subnets = Fact<IReadOnlyList<Subnet>>.Unknown(NotAsked),
        RouteTables = Fact<IReadOnlyList<RouteTable>>.Unknown(NotAsked),
        Endpoints = Fact<IReadOnlyList<VpcEndpoint>>.Unknown(NotAsked),
        Services = Fact<IReadOnlyList<ServiceDetail>>.Unknown(NotAsked),
        SecurityGroupId = Fact<string>.Unknown(NotAsked),
        SecurityGroup = Fact<SecurityGroup?>.Unknown(NotAsked),
    };
}
