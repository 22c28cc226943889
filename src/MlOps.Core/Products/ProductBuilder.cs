using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps.Products;

/// <summary>Makes products from configs.</summary>
internal static class ProductBuilder
{
    /// <summary>The names of a config's product; null where the config does not say enough to name it.</summary>
    public static ProductNames? Name(ProductConfig config) => Identify(config) is { } identity && ProductChoices.Of(config) is { } choices
        ? ProductNames.For(identity, TierCatalog.RowsOf(choices))
        : null;

    /// <summary>The product of a config that says enough to name it.</summary>
    /// <param name="config">The config.</param>
    /// <param name="names">Its names.</param>
    /// <param name="file">The file that it was read from; null where there is none.</param>
    /// <param name="places">Where its values stand.</param>
    /// <param name="findings">What the checks found.</param>
    public static MlProduct Build(ProductConfig config, ProductNames names, string? file, IReadOnlyDictionary<string, MlConfigPlace> places, ImmutableArray<MlFinding> findings) => new()
    {
        Name = names.Identity.Name,
        Tier = config.Tier!,
        SourceControl = config.SourceControl!,
        AccountId = config.AccountId!,
        Region = config.Region!,
        Partition = RegionRules.PartitionOf(config.Region!),
        StackName = names.StackName,
        Path = file is null ? null : Path.GetFullPath(file),
        Environment = config.Env!,
        CompanyName = config.CompanyName ?? "",
        CompanyPrefix = config.CompanyPrefix!,
        TenantId = config.TenantId!,
        UseCase = config.UseCase!,
        Workload = config.Workload,
        S3Prefix = config.S3Prefix,
        ConnectionArn = config.ConnectionArn,
        ModelBuildRepository = config.ModelBuildRepository,
        ModelDeployRepository = config.ModelDeployRepository,
        Branch = config.SourceControl == SourceControls.S3 ? null : config.Branch ?? "main",
        AlertsEmail = config.AlertsEmail,
        LogRetentionDays = config.LogRetentionDays,
        VpcIntegration = config.Vpc is { } vpc ? BuildVpc(vpc, names.Identity) : null,
        PermissionsBoundaryArn = config.Iam.PermissionsBoundaryArn,
        IamPath = config.Iam.Path,
        Extras = config.Extras.Chosen,
        Schedule = config.Extras.Schedule,
        DriftRules = [.. config.DriftRules.Select(rule => rule.Rule)],
        Tags = InOrder(config.Tags),
        ResourceNames = names.Resources,
        Places = places,
        Findings = findings,
    };

    private static ProductIdentity? Identify(ProductConfig config) => config is
    {
        CompanyPrefix: { } prefix, Env: { } env, TenantId: { } tenant, Region: { } region, UseCase: { } useCase, AccountId: not null,
    }
        ? new ProductIdentity(prefix, env, tenant, region, useCase, config.Workload)
        : null;

    /// <summary>
    /// Parameter paths that the config leaves out are those that the sister products publish to
    /// (docs.axontechlabs.com/ml/INTEGRATION_EXAMPLES): <c>/vpc/{vpc_name}/VPCId</c> and so on.
    /// </summary>
    private static MlVpcIntegration BuildVpc(VpcConfig vpc, ProductIdentity identity)
    {
        var neighbour = $"{identity.CompanyPrefix}-{identity.Environment}-{identity.TenantId}-{identity.Region}";
        var isDirect = vpc.Source == VpcSources.Direct;
        return new MlVpcIntegration
        {
            VpcMode = vpc.Mode ?? "",
            VpcSource = vpc.Source ?? "",
            VpcId = vpc.VpcId,
            SubnetIds = vpc.SubnetIds,
            RouteTableIds = vpc.RouteTableIds,
            VpcCidr = vpc.Cidr,
            PrivateDns = vpc.PrivateDns ?? PrivateDnsModes.Auto,
            EndpointPolicy = vpc.EndpointPolicy ?? EndpointPolicies.Open,
            VpcParameter = isDirect ? null : vpc.VpcParameter ?? $"/vpc/{neighbour}-vpc/VPCId",
            SubnetsParameter = isDirect ? null : vpc.SubnetsParameter ?? $"/vpc/{neighbour}-vpc/PrivateSubnetIds",
            SecurityGroupParameter = vpc.Mode == VpcModes.SecurityGroupProvisioner
                ? vpc.SecurityGroupParameter ?? $"/sg/{neighbour}-sg/app/SecurityGroupId"
                : null,
        };
    }

    /// <summary>A dictionary that nothing is ever removed from enumerates in the order of insertion.</summary>
    private static ReadOnlyDictionary<string, string> InOrder(ImmutableArray<KeyValuePair<string, string>> tags) =>
        new(new Dictionary<string, string>(tags, StringComparer.Ordinal));
}
