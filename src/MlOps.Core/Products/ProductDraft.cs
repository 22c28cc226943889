using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>The values of a config that is to be written. Nothing is checked here: the config's reader does that once it is written out.</summary>
public sealed record ProductDraft
{
    /// <summary>The company in full.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The company's prefix in names.</summary>
    public string? CompanyPrefix { get; init; }

    /// <summary>The account's twelve digits.</summary>
    public string? AccountId { get; init; }

    /// <summary>The tenant's four characters.</summary>
    public string? TenantId { get; init; }

    /// <summary>The environment.</summary>
    public string Environment { get; init; } = ProductEnvironments.Production;

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The tier.</summary>
    public string Tier { get; init; } = ProductTiers.Starter;

    /// <summary>What the models are for.</summary>
    public string? UseCase { get; init; }

    /// <summary>What tells two products of one use case apart; null where there is one.</summary>
    public string? Workload { get; init; }

    /// <summary>Where the source lies.</summary>
    public string SourceControl { get; init; } = SourceControls.CodeCommit;

    /// <summary>Bucket and prefix of the source archives.</summary>
    public string? S3Prefix { get; init; }

    /// <summary>The connection to a source outside AWS.</summary>
    public string? ConnectionArn { get; init; }

    /// <summary>The repository that trains the model.</summary>
    public string? ModelBuildRepository { get; init; }

    /// <summary>The repository that deploys the model.</summary>
    public string? ModelDeployRepository { get; init; }

    /// <summary>The branch that pipelines follow.</summary>
    public string? Branch { get; init; }

    /// <summary>Who gets the alerts.</summary>
    public string? AlertsEmail { get; init; }

    /// <summary>Days that logs are kept.</summary>
    public int? LogRetentionDays { get; init; }

    /// <summary>Whether the product makes its security group (<c>standalone</c>) or finds one (<c>sgprov</c>); null where it joins no VPC.</summary>
    public string? VpcMode { get; init; }

    /// <summary>Whether ids come from SSM parameters (<c>ssm</c>) or stand in the config (<c>direct</c>).</summary>
    public string? VpcSource { get; init; }

    /// <summary>The VPC.</summary>
    public string? VpcId { get; init; }

    /// <summary>Its private subnets.</summary>
    public ImmutableArray<string> SubnetIds { get; init; } = [];

    /// <summary>Route tables of the S3 endpoint.</summary>
    public ImmutableArray<string> RouteTableIds { get; init; } = [];

    /// <summary>The SSM parameter with the VPC's id; null for the conventional one.</summary>
    public string? VpcParameter { get; init; }

    /// <summary>The SSM parameter with the subnets' ids; null for the conventional one.</summary>
    public string? SubnetsParameter { get; init; }

    /// <summary>The SSM parameter with the security group's id; null for the conventional one.</summary>
    public string? SecurityGroupParameter { get; init; }

    /// <summary>The VPC's range; null where it is not said.</summary>
    public string? VpcCidr { get; init; }

    /// <summary>Whether endpoints take over the services' own names: auto, true or false; null for auto.</summary>
    public string? PrivateDns { get; init; }

    /// <summary>What the endpoints let through: <c>open</c> or <c>product</c>; null for <c>open</c>.</summary>
    public string? EndpointPolicy { get; init; }

    /// <summary>The boundary that all roles get; null for the product's own, where its tier has one.</summary>
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>The path of roles and managed policies; null for <c>/</c>.</summary>
    public string? IamPath { get; init; }

    /// <summary>The extras that are switched on.</summary>
    public ImmutableArray<string> Extras { get; init; } = [];

    /// <summary>When the build pipeline is started; null where the clock does not start it.</summary>
    public string? Schedule { get; init; }

    /// <summary>Drift that is expected.</summary>
    public ImmutableArray<MlDriftRule> DriftRules { get; init; } = [];

    /// <summary>The tag <c>cost_center</c>.</summary>
    public string? CostCenter { get; init; }

    /// <summary>The tag <c>project</c>.</summary>
    public string? Project { get; init; }

    /// <summary>The tag <c>owner</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>The other tags, in their order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Where an editor finds the JSON Schema of configs, as a path from the file or an address; null for no hint.</summary>
    public string? SchemaPath { get; init; }
}
