using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlOps.Products;

namespace MlOps.Cli;

/// <summary>The options of <c>create-config</c>: one for each value of a config, named like the parameter of <c>New-MlProductConfig</c>.</summary>
internal static class ConfigOptions
{
    private static readonly Option<string?> CompanyName = Text("--company-name", "The company in full.");
    private static readonly Option<string?> CompanyPrefix = Text("--company-prefix", "The company as it stands at the beginning of every name.");
    private static readonly Option<string?> AccountId = Text("--account-id", "The account that the product belongs to: twelve digits.");
    private static readonly Option<string?> TenantId = Text("--tenant-id", "The tenant: four lower-case letters or digits.");
    private static readonly Option<string?> Environment = Choice("--environment", "The environment; prod unless given. The data of prod outlives its stack.", ProductEnvironments.All);
    private static readonly Option<string?> Tier = Choice("--tier", "The tier; starter unless given.", ProductTiers.All);
    private static readonly Option<string?> UseCase = Text("--use-case", "What the models are for, as it stands in names.");
    private static readonly Option<string?> Workload = Text("--workload", "What tells two products of one use case apart.");
    private static readonly Option<string?> SourceControl = Choice("--source-control", "Where the source lies; codecommit unless given.", SourceControls.All);
    private static readonly Option<string?> S3Prefix = Text("--s3-prefix", "With s3: bucket[/prefix] of the source archives.");
    private static readonly Option<string?> ConnectionArn = Text("--connection-arn", "With codeconnections: the ARN of the connection.");
    private static readonly Option<string?> ModelBuildRepository = Text("--model-build-repository", "With codeconnections: the repository that trains the model, owner/repository.");
    private static readonly Option<string?> ModelDeployRepository = Text("--model-deploy-repository", "With codeconnections: the repository that deploys the model, owner/repository.");
    private static readonly Option<string?> Branch = Text("--branch", "The branch that pipelines follow; main unless given.");
    private static readonly Option<string?> AlertsEmail = Text("--alerts-email", "Who gets the alerts. An enterprise product needs it.");
    private static readonly Option<int?> LogRetentionDays = new("--log-retention-days")
    {
        Description = "Days that the logs of an enterprise product are kept: 90 or more, of those that CloudWatch Logs takes.",
        HelpName = "DAYS",
        CustomParser = ReadDays,
    };

    private static readonly Option<string?> VpcMode = Choice("--vpc-mode", "Whether an enterprise product makes its own security group or finds one.", VpcModes.All);
    private static readonly Option<string?> VpcSource = Choice("--vpc-source", "Whether the ids of its VPC come from SSM parameters or stand in the config.", VpcSources.All);
    private static readonly Option<string?> VpcId = Text("--vpc-id", "With direct: the VPC.");
    private static readonly Option<string[]> SubnetId = Texts("--subnet-id", "With direct: one of its private subnets, two or more.");
    private static readonly Option<string[]> RouteTableId = Texts("--route-table-id", "A route table of the subnets, for the S3 endpoint.");
    private static readonly Option<string?> VpcParameter = Text("--vpc-parameter", "With ssm: the SSM parameter with the VPC's id.");
    private static readonly Option<string?> SubnetsParameter = Text("--subnets-parameter", "With ssm: the SSM parameter with the subnets' ids.");
    private static readonly Option<string?> SecurityGroupParameter = Text("--security-group-parameter", "With sgprov: the SSM parameter with the security group's id.");
    private static readonly Option<string?> VpcCidr = Text("--vpc-cidr", "With standalone: the VPC's range, from which its security group admits HTTPS.");
    private static readonly Option<string?> PrivateDns = Choice("--private-dns", "Whether the endpoints take over the services' own names in the whole VPC; auto unless given.", PrivateDnsModes.All);
    private static readonly Option<string?> EndpointPolicy = Choice("--endpoint-policy", "What the endpoints let through: whatever the account does, or only what is the product's; open unless given.", EndpointPolicies.All);
    private static readonly Option<string?> PermissionsBoundaryArn = Text("--permissions-boundary-arn", "A managed policy, of the account or of AWS, that bounds all roles of the product.");
    private static readonly Option<string?> IamPath = Text("--iam-path", "The path of roles and managed policies, for example /ml/. It cannot change once the product is deployed.");
    private static readonly Option<string[]> Extra = Texts("--extra", $"What the product has besides what its tier counts, one of {string.Join(", ", ProductExtras.All.Where(extra => extra != ProductExtras.Schedule))}.");
    private static readonly Option<string?> Schedule = Text("--schedule", "When the build pipeline is started, in UTC: cron(0 3 ? * MON *) or rate(1 day).");
    private static readonly Option<string?> CostCenter = Text("--cost-center", "The tag cost_center.");
    private static readonly Option<string?> Project = Text("--project", "The tag project.");
    private static readonly Option<string?> Owner = Text("--owner", "The tag owner.");
    private static readonly Option<string?> SchemaPath = Text("--schema-path", "Where editors find the JSON Schema of configs, as a path from the file or an address.");

    private static readonly Option<MlDriftRule[]> DriftRule = new("--drift-rule")
    {
        Description = "Drift that is expected, for example 'BuildProject/Environment/* until 2027-03-31: newer images are tried'. Can be given more than once.",
        HelpName = "RULE",
        CustomParser = ActionOptions.ReadRules,
    };

    private static readonly Option<KeyValuePair<string, string>[]> Tag = new("--tag")
    {
        Description = "One more tag. Can be given more than once.",
        HelpName = "KEY=VALUE",
        CustomParser = ReadTags,
    };

    /// <summary>All of them; the region is an option of every action.</summary>
    public static ImmutableArray<Option> All { get; } =
    [
        CompanyName, CompanyPrefix, AccountId, TenantId, Environment, Tier, UseCase, Workload, SourceControl, S3Prefix, ConnectionArn, ModelBuildRepository,
        ModelDeployRepository, Branch, AlertsEmail, LogRetentionDays, VpcMode, VpcSource, VpcId, SubnetId, RouteTableId, VpcParameter, SubnetsParameter,
        SecurityGroupParameter, VpcCidr, PrivateDns, EndpointPolicy, PermissionsBoundaryArn, IamPath, Extra, Schedule, DriftRule, CostCenter, Project, Owner, Tag, SchemaPath,
    ];

    /// <summary>The config that a command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="region">Its region.</param>
    public static ProductDraft Read(ParseResult parsed, string? region) => new()
    {
        CompanyName = parsed.GetValue(CompanyName),
        CompanyPrefix = parsed.GetValue(CompanyPrefix),
        AccountId = parsed.GetValue(AccountId),
        TenantId = parsed.GetValue(TenantId),
        Environment = parsed.GetValue(Environment) ?? ProductEnvironments.Production,
        Region = region,
        Tier = parsed.GetValue(Tier) ?? ProductTiers.Starter,
        UseCase = parsed.GetValue(UseCase),
        Workload = parsed.GetValue(Workload),
        SourceControl = parsed.GetValue(SourceControl) ?? SourceControls.CodeCommit,
        S3Prefix = parsed.GetValue(S3Prefix),
        ConnectionArn = parsed.GetValue(ConnectionArn),
        ModelBuildRepository = parsed.GetValue(ModelBuildRepository),
        ModelDeployRepository = parsed.GetValue(ModelDeployRepository),
        Branch = parsed.GetValue(Branch),
        AlertsEmail = parsed.GetValue(AlertsEmail),
        LogRetentionDays = parsed.GetValue(LogRetentionDays),
        VpcMode = parsed.GetValue(VpcMode),
        VpcSource = parsed.GetValue(VpcSource),
        VpcId = parsed.GetValue(VpcId),
        SubnetIds = [.. parsed.GetValue(SubnetId) ?? []],
        RouteTableIds = [.. parsed.GetValue(RouteTableId) ?? []],
        VpcParameter = parsed.GetValue(VpcParameter),
        SubnetsParameter = parsed.GetValue(SubnetsParameter),
        SecurityGroupParameter = parsed.GetValue(SecurityGroupParameter),
        VpcCidr = parsed.GetValue(VpcCidr),
        PrivateDns = parsed.GetValue(PrivateDns),
        EndpointPolicy = parsed.GetValue(EndpointPolicy),
        PermissionsBoundaryArn = parsed.GetValue(PermissionsBoundaryArn),
        IamPath = parsed.GetValue(IamPath),
        Extras = [.. parsed.GetValue(Extra) ?? []],
        Schedule = parsed.GetValue(Schedule),
        DriftRules = [.. parsed.GetValue(DriftRule) ?? []],
        CostCenter = parsed.GetValue(CostCenter),
        Project = parsed.GetValue(Project),
        Owner = parsed.GetValue(Owner),
        Tags = [.. parsed.GetValue(Tag) ?? []],
        SchemaPath = parsed.GetValue(SchemaPath),
    };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "VALUE" };

    private static Option<string?> Choice(string name, string description, IReadOnlyList<string> words) => new(name) { Description = description, HelpName = string.Join('|', words) };

    private static Option<string[]> Texts(string name, string description) => new(name) { Description = $"{description} Can be given more than once.", HelpName = "VALUE" };

    private static int? ReadDays(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return days;
        }

        result.AddError($"'{text}' is no number of days. --log-retention-days takes one of {string.Join(", ", LogRetention.Days)}.");
        return null;
    }

    private static KeyValuePair<string, string>[] ReadTags(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
        {
            result.AddError($"'{token.Value}' is no tag: --tag takes KEY=VALUE.");
            return [];
        }

        return [.. result.Tokens.Select(token => token.Value.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))];
    }
}
