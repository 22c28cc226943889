using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>A product: a config that has been read, checked and named. Products come from a reader only, never from a hashtable.</summary>
public sealed record MlProduct
{
    internal MlProduct()
    {
    }

    /// <summary>The product's name, <c>{company_prefix}-{env}-{tenant_id}-{region}-{use_case}[-{workload}]-ml</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary><c>starter</c>, <c>professional</c> or <c>enterprise</c>.</summary>
    public string Tier { get; internal init; } = "";

    /// <summary><c>codecommit</c>, <c>s3</c> or <c>codeconnections</c>.</summary>
    public string SourceControl { get; internal init; } = "";

    /// <summary>The twelve digits of the account that it belongs to.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The region that it belongs to, for example <c>us-west-2</c>.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The partition of that region, for example <c>aws</c>.</summary>
    public string Partition { get; internal init; } = "";

    /// <summary>The name of its CloudFormation stack.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The config file that it was read from; null where it was read from text.</summary>
    public string? Path { get; internal init; }

    /// <summary><c>dev</c>, <c>test</c>, <c>staging</c> or <c>prod</c>.</summary>
    public string Environment { get; internal init; } = "";

    /// <summary>The company's name in full.</summary>
    public string CompanyName { get; internal init; } = "";

    /// <summary>The company's prefix in names.</summary>
    public string CompanyPrefix { get; internal init; } = "";

    /// <summary>The four characters of the tenant.</summary>
    public string TenantId { get; internal init; } = "";

    /// <summary>What the models are for, for example <c>customer-churn</c>.</summary>
    public string UseCase { get; internal init; } = "";

    /// <summary>What tells two products of one use case apart; null where there is one.</summary>
    public string? Workload { get; internal init; }

    /// <summary>Where the source archives lie, <c>bucket[/prefix]</c>; null unless the source is <c>s3</c>.</summary>
    public string? S3Prefix { get; internal init; }

    /// <summary>The connection to GitHub, GitLab or Bitbucket; null unless the source is <c>codeconnections</c>.</summary>
    public string? ConnectionArn { get; internal init; }

    /// <summary>The repository that trains the model, <c>owner/repository</c>; null unless the source is <c>codeconnections</c>.</summary>
    public string? ModelBuildRepository { get; internal init; }

    /// <summary>The repository that deploys the model, <c>owner/repository</c>; null unless the source is <c>codeconnections</c>.</summary>
    public string? ModelDeployRepository { get; internal init; }

    /// <summary>The branch that pipelines follow; null where the source is <c>s3</c>.</summary>
    public string? Branch { get; internal init; }

    /// <summary>Who gets the alerts; null where nobody is named.</summary>
    public string? AlertsEmail { get; internal init; }

    /// <summary>Days that logs are kept; null where the config does not say.</summary>
    public int? LogRetentionDays { get; internal init; }

    /// <summary>How the product joins a VPC; null below enterprise.</summary>
    public MlVpcIntegration? VpcIntegration { get; internal init; }

    /// <summary>When it may be removed: it is the product of a test deployment. Null for a product of a config.</summary>
    public DateTimeOffset? Expires { get; internal init; }

    /// <summary>The policy that bounds all its roles and is there before it; null where the product makes its own, or its tier has none.</summary>
    public string? PermissionsBoundaryArn { get; internal init; }

    /// <summary>The path of its roles and managed policies, for example <c>/ml/</c>; null for <c>/</c>.</summary>
    public string? IamPath { get; internal init; }

    /// <summary>What it has besides the resources of its tier, by the keys of <c>extras</c>.</summary>
    public IReadOnlyList<string> Extras { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>When the clock starts the build pipeline, an expression of EventBridge; null where it does not.</summary>
    public string? Schedule { get; internal init; }

    /// <summary>Drift that is expected, in the config's order.</summary>
    public IReadOnlyList<MlDriftRule> DriftRules { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Tags of all resources, in the config's order.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Physical names by logical id, after shortening; resources that AWS names are absent.</summary>
    public IReadOnlyDictionary<string, string> ResourceNames { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Where the values of the config stand, by the keys that lead to them.</summary>
    internal IReadOnlyDictionary<string, MlConfigPlace> Places { get; init; } = ReadOnlyDictionary<string, MlConfigPlace>.Empty;

    /// <summary>What the checks found, errors first. A product with an error is never deployed.</summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whether no finding is an error.</summary>
    public bool IsValid => !Findings.Any(finding => finding.Severity == MlSeverity.Error);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
