using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>
/// The values of a config. One that is missing or does not fit is null here and has its finding; the sections stay, so that later checks
/// can say where things stand.
/// </summary>
internal sealed record ProductConfig
{
    /// <summary>The section <c>client</c>.</summary>
    public required ConfigSection Client { get; init; }

    /// <summary>The section <c>environment</c>.</summary>
    public required ConfigSection Environment { get; init; }

    /// <summary>The section <c>ml_product</c>.</summary>
    public required ConfigSection Product { get; init; }

    /// <summary>The section that has <c>vpc_integration</c>: the config itself, or <c>ml_product</c>.</summary>
    public required ConfigSection VpcOwner { get; init; }

    public string? CompanyName { get; init; }

    public string? CompanyPrefix { get; init; }

    public string? AccountId { get; init; }

    public string? TenantId { get; init; }

    public string? Env { get; init; }

    public string? Region { get; init; }

    public string? Partition { get; init; }

    public string? Tier { get; init; }

    public string? UseCase { get; init; }

    public string? Workload { get; init; }

    public string? SourceControl { get; init; }

    public string? S3Prefix { get; init; }

    public string? ConnectionArn { get; init; }

    public string? ModelBuildRepository { get; init; }

    public string? ModelDeployRepository { get; init; }

    public string? Branch { get; init; }

    public string? AlertsEmail { get; init; }

    public int? LogRetentionDays { get; init; }

    public VpcConfig? Vpc { get; init; }

    /// <summary>The section <c>iam</c>.</summary>
    public required IamConfig Iam { get; init; }

    /// <summary>The section <c>extras</c>.</summary>
    public required ExtrasConfig Extras { get; init; }

    public ImmutableArray<KeyValuePair<string, string>> Tags { get; init; } = [];

    public ImmutableArray<DriftRuleConfig> DriftRules { get; init; } = [];

    /// <summary>Reads a config and checks all that needs no other table than its own.</summary>
    /// <param name="node">The document.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="words">How they speak of the config.</param>
    public static ProductConfig Read(MappingNode node, ICollection<MlFinding> findings, ConfigVocabulary words)
    {
        UnknownKeys.Check("", node, findings);
        var root = new ConfigSection(node, findings, words);
        var client = ReadSection(root, ConfigKeys.Client, findings);
        var environment = ReadSection(root, ConfigKeys.Environment, findings);
        var product = ReadSection(root, ConfigKeys.Product, findings);
        var repositories = ReadSection(product, ConfigKeys.Repositories, findings);
        var tags = root.ReadSection(ConfigKeys.Tags);
        var alertsOwner = OwnerOf(ConfigKeys.AlertsEmail, root, product);
        var retentionOwner = OwnerOf(ConfigKeys.LogRetentionDays, root, product);
        var vpcOwner = OwnerOf(ConfigKeys.VpcIntegration, root, product);

        var config = new ProductConfig
        {
            Client = client,
            Environment = environment,
            Product = product,
            VpcOwner = vpcOwner,
            CompanyName = client.ReadText(ConfigKeys.CompanyName),
            CompanyPrefix = client.ReadText(ConfigKeys.CompanyPrefix),
            AccountId = client.ReadText(ConfigKeys.AccountId),
            TenantId = client.ReadText(ConfigKeys.TenantId),
            Env = environment.ReadText(ConfigKeys.Env),
            Region = environment.ReadText(ConfigKeys.Region),
            Partition = environment.ReadText(ConfigKeys.Partition),
            Tier = product.ReadText(ConfigKeys.Tier),
            UseCase = product.ReadText(ConfigKeys.UseCase),
            Workload = product.ReadText(ConfigKeys.Workload),
            SourceControl = product.ReadText(ConfigKeys.SourceControl),
            S3Prefix = product.ReadText(ConfigKeys.S3Prefix),
            ConnectionArn = product.ReadText(ConfigKeys.ConnectionArn),
            ModelBuildRepository = repositories.ReadText(ConfigKeys.ModelBuild),
            ModelDeployRepository = repositories.ReadText(ConfigKeys.ModelDeploy),
            Branch = product.ReadText(ConfigKeys.Branch),
            AlertsEmail = alertsOwner.ReadText(ConfigKeys.AlertsEmail),
            LogRetentionDays = retentionOwner.ReadNumber(ConfigKeys.LogRetentionDays, LogRetention.Days),
            Vpc = VpcConfig.Read(ReadSection(vpcOwner, ConfigKeys.VpcIntegration, findings)),
            Iam = IamConfig.Read(ReadSection(root, ConfigKeys.Iam, findings)),
            Extras = ExtrasConfig.Read(ReadSection(root, ConfigKeys.Extras, findings)),
            Tags = TagRules.Read(tags, findings),
            DriftRules = DriftRuleConfig.ReadAll(ReadSection(root, ConfigKeys.Drift, findings), findings),
        };
        var partition = config.Region is { } region ? RegionRules.PartitionOf(region) : "";
        SourceRules.Check(config);
        SourceRules.CheckConnection(config, partition);
        config.Iam.Check(config.AccountId, partition);
        config.Extras.Check(config.Tier, config.SourceControl);
        TierRules.Check(config, alertsOwner, retentionOwner);
        RegionRules.Check(config);
        return config;
    }

    private static ConfigSection ReadSection(ConfigSection owner, ConfigKey key, ICollection<MlFinding> findings)
    {
        var section = owner.ReadSection(key);
        UnknownKeys.Check(ConfigKeys.SectionOf(key), section.Node, findings);
        return section;
    }

    /// <summary>The section that has a key which is allowed in the document itself and under <c>ml_product</c>; both at once is an error.</summary>
    private static ConfigSection OwnerOf(ConfigKey key, ConfigSection root, ConfigSection product)
    {
        if (!root.Has(key))
        {
            return product;
        }

        if (product.Has(key))
        {
            root.Report(
                MlSeverity.Error,
                "SetTwice",
                key,
                $"{key:name} is here and under 'ml_product'.",
                $"Remove one of the two.");
        }

        return root;
    }
}
