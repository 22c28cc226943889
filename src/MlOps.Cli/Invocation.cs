using System.Collections.Immutable;
using MlOps.Documents;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Reports;

namespace MlOps.Cli;

/// <summary>What a command line asks for.</summary>
internal sealed record Invocation
{
    /// <summary>The product config, the template or, of an action that takes them, the files and wildcards; none where a stack was named in their place.</summary>
    public required ImmutableArray<string> ConfigPaths { get; init; }

    /// <summary>The product config, or the template; empty where none was given, or a stack was named in its place.</summary>
    public string ConfigPath => ConfigPaths is [var first, ..] ? first : "";

    /// <summary>The config that is to be written.</summary>
    public required Func<ProductDraft> ReadDraft { get; init; }

    /// <summary>Whether the embedded AWS answers.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Where the embedded AWS keeps its state; null for memory.</summary>
    public string? SandboxFolder { get; init; }

    /// <summary>Whether the caller's own policies decide about calls of the embedded AWS.</summary>
    public bool EnforceIam { get; init; }

    /// <summary>Files with the policies of the embedded AWS's caller; without any it is an administrator.</summary>
    public ImmutableArray<string> PolicyFiles { get; init; } = [];

    /// <summary>The credential profile; null where the usual order decides.</summary>
    public string? Profile { get; init; }

    /// <summary>The region; null where the usual order decides.</summary>
    public string? Region { get; init; }

    /// <summary>Where all calls go; null where each service has its own endpoint.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Whether to do what would otherwise be refused or asked about.</summary>
    public bool Force { get; init; }

    /// <summary><c>text</c> or <c>json</c>.</summary>
    public string OutputFormat { get; init; } = "text";

    /// <summary>Whether to take over a stack that the ML Provisioner made.</summary>
    public bool Adopt { get; init; }

    /// <summary>Whether to check what is deployed for drift.</summary>
    public bool CheckDrift { get; init; }

    /// <summary>The file of findings that are known; null for none.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>Whether to write the findings into the baseline.</summary>
    public bool UpdateBaseline { get; init; }

    /// <summary>Whether to delete what the template retains.</summary>
    public bool DeleteData { get; init; }

    /// <summary>Whether to go on although somebody holds what AWS would refuse to delete.</summary>
    public bool SkipHolderCheck { get; init; }

    /// <summary>Whether to go on without being asked.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether to compare with what is deployed.</summary>
    public bool Deployed { get; init; }

    /// <summary>Whether to take the template that is deployed.</summary>
    public bool DeployedTemplate { get; init; }

    /// <summary>Whether to list test deployments only.</summary>
    public bool Test { get; init; }

    /// <summary>Whether to list test deployments only whose time is over.</summary>
    public bool Expired { get; init; }

    /// <summary>How long a test deployment is wanted; null for what it has already, or a day.</summary>
    public TimeSpan? ExpiresAfter { get; init; }

    /// <summary>Whether to return as soon as CloudFormation has begun.</summary>
    public bool NoWait { get; init; }

    /// <summary>Whether to check against the account too.</summary>
    public bool Online { get; init; }

    /// <summary>The least severity of a finding that makes the input bad.</summary>
    public string Severity { get; init; } = MlSeverity.Error;

    /// <summary>Whether to put a first commit into empty repositories.</summary>
    public bool Seed { get; init; }

    /// <summary>The file or folder to write to; null for the action's own folder.</summary>
    public string? Out { get; init; }

    /// <summary>What an operator is to do.</summary>
    public PolicyPurpose Purposes { get; init; } = PolicyPurpose.All;

    /// <summary>The name of the service role whose policies are wanted; null where CloudFormation acts with the operator's permissions.</summary>
    public string? PolicyServiceRole { get; init; }

    /// <summary>The name of the stack that a template is to be deployed as; null for its own.</summary>
    public string? TemplateStackName { get; init; }

    /// <summary>The account that a template is to be deployed in; null for any.</summary>
    public string? TemplateAccountId { get; init; }

    /// <summary>The file to compare with; null where none is named.</summary>
    public string? ReferencePath { get; init; }

    /// <summary>The stack to compare with; null where none is named.</summary>
    public string? ReferenceStackName { get; init; }

    /// <summary>How a report is written.</summary>
    public ReviewFormat ReviewFormat { get; init; }

    /// <summary>The stack to compare; null where a config or template is.</summary>
    public string? StackName { get; init; }

    /// <summary>The role that CloudFormation works with; null keeps what the stack has.</summary>
    public string? ServiceRoleArn { get; init; }

    /// <summary>How a template is written; null for the format that it has, or YAML.</summary>
    public DocumentFormat? TemplateFormat { get; init; }

    /// <summary>The bucket for templates that no request takes; null where there is none.</summary>
    public string? TemplateBucket { get; init; }

    /// <summary>What the continuation of a failed rollback leaves as it is.</summary>
    public ImmutableArray<string> ResourcesToSkip { get; init; } = [];

    /// <summary>The suffix of a test deployment; null for the product itself, or for one that is made up.</summary>
    public string? TestSuffix { get; init; }

    /// <summary>Whether only to show what would be done.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>What somebody added and is to be taken away.</summary>
    public ImmutableArray<string> Remove { get; init; } = [];

    /// <summary>Drift that is expected, besides what the config says.</summary>
    public ImmutableArray<MlDriftRule> Ignore { get; init; } = [];

    /// <summary>How long to wait; null for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether to wait for somebody else's operation on the stack.</summary>
    public bool WaitForOther { get; init; }
}
