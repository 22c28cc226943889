namespace MlOps.Products;

/// <summary>The parameters that give the values of a draft.</summary>
internal static class DraftParameters
{
    /// <summary>All that give the value of one key.</summary>
    public static IReadOnlyList<DraftParameter> All { get; } =
    [
        new(ConfigKeys.CompanyName, "CompanyName"),
        new(ConfigKeys.CompanyPrefix, "CompanyPrefix"),
        new(ConfigKeys.AccountId, "AccountId"),
        new(ConfigKeys.TenantId, "TenantId"),
        new(ConfigKeys.Env, "Environment"),
        new(ConfigKeys.Region, "Region"),
        new(ConfigKeys.Tier, "Tier"),
        new(ConfigKeys.UseCase, "UseCase"),
        new(ConfigKeys.Workload, "Workload"),
        new(ConfigKeys.SourceControl, "SourceControl"),
        new(ConfigKeys.S3Prefix, "S3Prefix"),
        new(ConfigKeys.ConnectionArn, "ConnectionArn"),
        new(ConfigKeys.ModelBuild, "ModelBuildRepository"),
        new(ConfigKeys.ModelDeploy, "ModelDeployRepository"),
        new(ConfigKeys.Branch, "Branch"),
        new(ConfigKeys.AlertsEmail, "AlertsEmail"),
        new(ConfigKeys.LogRetentionDays, "LogRetentionDays"),
        new(ConfigKeys.VpcMode, "VpcMode"),
        new(ConfigKeys.VpcSource, "VpcSource"),
        new(ConfigKeys.VpcId, "VpcId"),
        new(ConfigKeys.SubnetIds, "SubnetId"),
        new(ConfigKeys.RouteTableIds, "RouteTableId"),
        new(ConfigKeys.VpcParameter, "VpcParameter"),
        new(ConfigKeys.SubnetsParameter, "SubnetsParameter"),
        new(ConfigKeys.SecurityGroupParameter, "SecurityGroupParameter"),
        new(ConfigKeys.VpcCidr, "VpcCidr"),
        new(ConfigKeys.PrivateDns, "PrivateDns"),
        new(ConfigKeys.EndpointPolicy, "EndpointPolicy"),
        new(ConfigKeys.CostCenter, "CostCenter"),
        new(ConfigKeys.Project, "Project"),
        new(ConfigKeys.Owner, "Owner"),
        new(ConfigKeys.PermissionsBoundaryArn, "PermissionsBoundaryArn"),
        new(ConfigKeys.IamPath, "IamPath"),
        .. ConfigKeys.Switches.Select(key => new DraftParameter(key, $"Extra {key.Name}")),
        new(ConfigKeys.Schedule, "Schedule"),
        new(ConfigKeys.DriftIgnore, "DriftRule"),
    ];

    // Tags that have no parameter of their own, and rules, are items of one that has them all.
    private static readonly Dictionary<string, string> ByPath = All.Append(new(ConfigKeys.Tags, "Tag")).ToDictionary(row => row.Key.Path, row => row.Name, StringComparer.Ordinal);

    /// <summary>The parameter of a key; null where it has none of its own.</summary>
    public static string? Of(ConfigKey key) => ByPath.GetValueOrDefault(key.Path);

    /// <summary>The parameter by which a key's value is given: its own, or that of the list that it is part of; null where there is none.</summary>
    public static string? Holding(ConfigKey key) => Of(key) ?? ByPath.GetValueOrDefault(key.Section);
}
