using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Writes a product config, with comments and the conventional file name.</summary>
/// <remarks>
/// <para>Every scenario can be written: each tier, each kind of source, each way into a VPC. The config is checked as Get-MlProduct checks it before
/// anything is written. What is wrong is told of the parameters that give it, all at once, ProductInvalid; what is needed and missing is named, ConfigIncomplete, or
/// asked for with -Interactive. Words such as those of -Tier and -SourceControl are taken however they are cased.</para>
/// <para>Values come by parameter or from the properties of objects, for example the rows of a CSV file. A file that is there is kept, FileExists, unless
/// -Force is given.</para>
/// </remarks>
/// <example>
/// <title>Write the config of a starter product</title>
/// <code>
/// New-MlProductConfig -CompanyName TechCorp -CompanyPrefix techcorp -AccountId 123456789012 -TenantId a001 -Region us-west-2 `
///     -UseCase customer-churn -CostCenter CC-1234 -Project churn -Owner ml-platform -OutFile ./configs
/// </code>
/// <remarks>Writes techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml in the folder configs, and gives the product.</remarks>
/// </example>
/// <example>
/// <title>Write the configs of many products, and see what they would make</title>
/// <code>
/// Import-Csv ./products.csv | New-MlProductConfig -OutFile ./configs | New-MlTemplate
/// </code>
/// <remarks>Columns are named like the parameters.</remarks>
/// </example>
/// <example>
/// <title>Switch extras on, and bring a boundary and a path for roles along</title>
/// <code>
/// Import-Csv ./products.csv | New-MlProductConfig -OutFile ./configs -Extra bucket_policy, deploy_role -Schedule 'cron(0 3 ? * MON *)' `
///     -PermissionsBoundaryArn arn:aws:iam::123456789012:policy/company-boundary -IamPath /ml/ `
///     -DriftRule 'BuildProject/Environment/Image until 2027-03-31: newer images are tried'
/// </code>
/// <remarks>docs/product-config.md says what each key does, and which parameter gives it.</remarks>
/// </example>
/// <example>
/// <title>Be asked for what is needed</title>
/// <code>New-MlProductConfig -Tier enterprise -VpcMode standalone -VpcSource ssm -Interactive</code>
/// <remarks>Asks for each value that every product must have and that is not given.</remarks>
/// </example>
/// <seealso cref="GetMlProductCommand"/>
/// <seealso cref="TestMlProductCommand"/>
/// <seealso cref="NewMlTemplateCommand"/>
[Cmdlet(VerbsCommon.New, "MlProductConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlProduct))]
public sealed class NewMlProductConfigCommand : MlCmdlet
{
    /// <summary>The company in full.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? CompanyName { get; set; }

    /// <summary>The company as it stands at the beginning of every name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? CompanyPrefix { get; set; }

    /// <summary>The account that the product belongs to: twelve digits.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? AccountId { get; set; }

    /// <summary>The tenant: four lower-case letters or digits.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? TenantId { get; set; }

    /// <summary>The environment: dev, test, staging or prod. The data of prod outlives its stack.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    [PSDefaultValue(Help = "prod")]
    public string? Environment { get; set; }

    /// <summary>The region that the product belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [RegionTransformation]
    public string? Region { get; set; }

    /// <summary>The tier: starter, professional or enterprise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TierNameCompleter))]
    [PSDefaultValue(Help = "starter")]
    public string? Tier { get; set; }

    /// <summary>What the models are for, as it stands in names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? UseCase { get; set; }

    /// <summary>What tells two products of one use case apart.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "There is one product of the use case")]
    public string? Workload { get; set; }

    /// <summary>Where the source lies: codecommit, s3 or codeconnections.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SourceControlCompleter))]
    [PSDefaultValue(Help = "codecommit")]
    public string? SourceControl { get; set; }

    /// <summary>With s3: bucket[/prefix] of the source archives.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? S3Prefix { get; set; }

    /// <summary>With codeconnections: the ARN of the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? ConnectionArn { get; set; }

    /// <summary>With codeconnections: the repository that trains the model, owner/repository.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? ModelBuildRepository { get; set; }

    /// <summary>With codeconnections: the repository that deploys the model, owner/repository.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? ModelDeployRepository { get; set; }

    /// <summary>The branch that pipelines follow.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "main")]
    public string? Branch { get; set; }

    /// <summary>Who gets the alerts. An enterprise product needs it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? AlertsEmail { get; set; }

    /// <summary>Days that the logs of an enterprise product are kept: 90 or more, of those that CloudWatch Logs takes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RetentionDaysCompleter))]
    [PSDefaultValue(Help = "365")]
    [EmptyCellTransformation]
    public int? LogRetentionDays { get; set; }

    /// <summary>Whether an enterprise product makes its own security group (standalone) or finds one (sgprov).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VpcModeCompleter))]
    public string? VpcMode { get; set; }

    /// <summary>Whether the ids of its VPC come from SSM parameters (ssm) or stand in the config (direct).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VpcSourceCompleter))]
    public string? VpcSource { get; set; }

    /// <summary>With direct: the VPC.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? VpcId { get; set; }

    /// <summary>With direct: its private subnets, two or more. One text may have several, with semicolons between them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] SubnetId { get; set; } = [];

    /// <summary>Route tables of the subnets, for the S3 endpoint.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] RouteTableId { get; set; } = [];

    /// <summary>With ssm: the SSM parameter with the VPC's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "/vpc/{company_prefix}-{env}-{tenant_id}-{region}-vpc/VPCId")]
    public string? VpcParameter { get; set; }

    /// <summary>With ssm: the SSM parameter with the subnets' ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "/vpc/{company_prefix}-{env}-{tenant_id}-{region}-vpc/PrivateSubnetIds")]
    public string? SubnetsParameter { get; set; }

    /// <summary>With sgprov: the SSM parameter with the security group's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "/sg/{company_prefix}-{env}-{tenant_id}-{region}-sg/app/SecurityGroupId")]
    public string? SecurityGroupParameter { get; set; }

    /// <summary>With standalone: the VPC's range, from which its security group admits HTTPS, for example 10.20.0.0/16.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "HTTPS is admitted from all private addresses")]
    public string? VpcCidr { get; set; }

    /// <summary>Whether the endpoints take over the services' own names in the whole VPC: auto, true or false. One endpoint of a service in a VPC may.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrivateDnsCompleter))]
    [PSDefaultValue(Help = "auto")]
    public string? PrivateDns { get; set; }

    /// <summary>What the endpoints let through: open (whatever the account does) or product (only what is the product's).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EndpointPolicyCompleter))]
    [PSDefaultValue(Help = "open")]
    public string? EndpointPolicy { get; set; }

    /// <summary>A managed policy, of the account or of AWS, that bounds all roles of the product.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "An enterprise product makes its own, others have none")]
    public string? PermissionsBoundaryArn { get; set; }

    /// <summary>The path of roles and managed policies, for example /ml/. It cannot change once the product is deployed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "/")]
    public string? IamPath { get; set; }

    /// <summary>What the product has besides what its tier counts: bucket_policy, topic_policy, source_trigger, deploy_role, ecr_repository. One text may have several, with semicolons between them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ExtraCompleter))]
    public string[] Extra { get; set; } = [];

    /// <summary>When the build pipeline is started, in UTC: cron(0 3 ? * MON *) or rate(1 day).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The clock starts nothing")]
    public string? Schedule { get; set; }

    /// <summary>
    /// Drift that is expected, with its reason: a text such as 'BuildProject/Environment/* until 2027-03-31: newer images are tried', or a hashtable with LogicalId, Type,
    /// Property, Reason and Until.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [DriftRuleTransformation]
    public MlDriftRule[] DriftRule { get; set; } = [];

    /// <summary>The tag cost_center.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? CostCenter { get; set; }

    /// <summary>The tag project.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? Project { get; set; }

    /// <summary>The tag owner.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? Owner { get; set; }

    /// <summary>More tags, by key.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "No more tags")]
    public IDictionary Tag { get; set; } = new Hashtable();

    /// <summary>The file, or a folder for the conventional file name: one that exists, a path without an extension, or one that ends in a slash.</summary>
    [Parameter]
    [PSDefaultValue(Help = "The current folder")]
    public string OutFile { get; set; } = ".";

    /// <summary>Where editors find the JSON Schema of configs, as a path from the file or an address: the module's is schemas/ml-product.schema.json.</summary>
    [Parameter]
    [PSDefaultValue(Help = "The config names no schema")]
    public string? SchemaPath { get; set; }

    /// <summary>Asks for each value that every product must have and that is not given.</summary>
    [Parameter]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken) => ForOneItemAsync(UseCase ?? "product", WriteAsync);

    private async Task WriteAsync()
    {
        var draft = await CompleteAsync(Draft()).ConfigureAwait(false);
        var config = ProductDraftFile.Check(draft, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(OutFile)).ConfigureAwait(false), TimeProvider.System);
        ProductDraftFile.EnsureAllowed(config, Force);
        foreach (var warning in config.Warnings)
        {
            Observer.Warning($"{warning.Message} {warning.Suggestion}");
        }

        if (await Pipeline.ShouldProcessAsync(config.Product.Path!, "Write the config").ConfigureAwait(false))
        {
            ProductDraftFile.Write(config, Force);
        }

        await Pipeline.WriteObjectAsync(config.Product).ConfigureAwait(false);
    }

    private async Task<ProductDraft> CompleteAsync(ProductDraft draft)
    {
        foreach (var item in Interactive ? DraftRequirement.MissingIn(draft) : [])
        {
            draft = item.With(draft, await new HostPrompt(Host.UI, Pipeline).AskAsync(item.Parameter, item.What).ConfigureAwait(false));
        }

        return draft;
    }

    private ProductDraft Draft() => new()
    {
        CompanyName = CompanyName,
        CompanyPrefix = CompanyPrefix,
        AccountId = AccountId,
        TenantId = TenantId,
        Environment = Given(Environment) ?? ProductEnvironments.Production,
        Region = Region,
        Tier = Given(Tier) ?? ProductTiers.Starter,
        UseCase = UseCase,
        Workload = Given(Workload),
        SourceControl = Given(SourceControl) ?? SourceControls.CodeCommit,
        S3Prefix = Given(S3Prefix),
        ConnectionArn = Given(ConnectionArn),
        ModelBuildRepository = Given(ModelBuildRepository),
        ModelDeployRepository = Given(ModelDeployRepository),
        Branch = Given(Branch),
        AlertsEmail = Given(AlertsEmail),
        LogRetentionDays = LogRetentionDays,
        VpcMode = Given(VpcMode),
        VpcSource = Given(VpcSource),
        VpcId = Given(VpcId),
        SubnetIds = Listed(SubnetId),
        RouteTableIds = Listed(RouteTableId),
        VpcParameter = Given(VpcParameter),
        SubnetsParameter = Given(SubnetsParameter),
        SecurityGroupParameter = Given(SecurityGroupParameter),
        VpcCidr = Given(VpcCidr),
        PrivateDns = Given(PrivateDns),
        EndpointPolicy = Given(EndpointPolicy),
        PermissionsBoundaryArn = Given(PermissionsBoundaryArn),
        IamPath = Given(IamPath),
        Extras = Listed(Extra),
        Schedule = Given(Schedule),
        DriftRules = [.. DriftRule],
        CostCenter = CostCenter,
        Project = Project,
        Owner = Owner,
        Tags = [.. Tag.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create($"{entry.Key}", $"{entry.Value}"))],
        SchemaPath = Given(SchemaPath),
    };

    // A cell of a table has several with semicolons between them.
    private static ImmutableArray<string> Listed(string[] values) =>
        [.. values.SelectMany(value => value.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    // An empty cell of a table is no value.
    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
