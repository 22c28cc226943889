using MlOps.Deployments.Online.Checks;

namespace MlOps.Deployments.Online;

/// <summary>The checks, in the order in which they are told.</summary>
internal static class OnlineChecks
{
    private static readonly IOnlineCheck[] Every =
    [
        new RegionCheck(), new VpcInputCheck(), new VpcCheck(), new DnsCheck(), new SubnetCheck(), new EndpointServiceCheck(), new WayOutCheck(),
        new RouteTableCheck(), new SecurityGroupCheck(), new OwnSecurityGroupCheck(), new PrivateDnsCheck(), new SourceCheck(), new SourceKeyCheck(), new ConnectionNotLookedForCheck(),
        new BoundaryCheck(), new StackCheck(), new NamedReplacementCheck(), new NamesNotLookedForCheck(), new IamQuotaCheck(), new StackQuotaCheck(), new EndpointQuotaCheck(), new TagPolicyCheck(), new SubscriptionCheck(),
    ];

    /// <summary>Makes all checks that a product has a use for; one that cannot be made is told, once for all that the same thing stood in the way of.</summary>
    /// <param name="product">The product.</param>
    /// <param name="facts">What was read.</param>
    public static IEnumerable<MlFinding> Run(MlProduct product, OnlineFacts facts)
    {
        var applying = Every.Concat(facts.TakenNames.Select((_, index) => new NameCheck(index))).Where(check => check.Applies(product)).ToLookup(check => ObstacleOf(check, facts));
        return
        [
            .. applying[null].SelectMany(check => check.Check(product, facts)),
            .. applying.Where(group => group.Key is not null).Select(group => NotChecked.Of(product, group.Key!, group)),
        ];
    }

    private static Obstacle? ObstacleOf(IOnlineCheck check, OnlineFacts facts) => check.Needs(facts).Select(fact => fact.Obstacle).FirstOrDefault(obstacle => obstacle is not null);
}
