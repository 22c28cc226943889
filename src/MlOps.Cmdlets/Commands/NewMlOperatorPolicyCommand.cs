using System.Management.Automation;
using MlOps.CloudFormation.Templates;
using MlOps.Cmdlets.Completion;
using MlOps.Deployments;
using MlOps.Documents;
using MlOps.Iam;
using MlOps.OperatorPolicies;

namespace MlOps.Cmdlets;

/// <summary>Works out the least-privilege IAM policy of whoever deploys, changes, checks and removes a product, or a stack of any template.</summary>
/// <remarks>
/// <para>Nothing has to be deployed for it. The actions are those that CloudFormation's handlers call for the caller, by the properties that the template sets, and
/// those that MlOps calls itself. Each is granted on the narrowest resource that it takes: the product's own names, else a pattern as tight as can be known, and
/// everything only where AWS lets an action be granted on nothing less, then within the region.</para>
/// <para>A managed policy takes 6,144 characters. Where that is not enough there are several policies, to be attached together: nothing is made wider to fit.
/// The same template gives the same policies.</para>
/// <para>Each statement says what it is for and which resources need it (Statements, Reason). Notes says what holds the operator back and what does not: whoever may
/// write roles, their boundary and the template is an administrator in effect. Findings names the resources of which nobody knows what they need.</para>
/// <para>With -Explain there is an object for each action of each statement in place of the policies: who needs it, for what, and where the fact is from that says so.</para>
/// <para>It is sufficient and minimal against what is known: docs/permission-evidence.md says which actions have evidence besides CloudFormation's registry.
/// AWS is called for a stack's template only, and only to read. Only -OutFile changes anything: it writes or replaces files.</para>
/// </remarks>
/// <example>
/// <title>See what the operator of a product needs, and why</title>
/// <code>(Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy).Statements | Format-List Sid, Actions, Resources, Reason</code>
/// <remarks>Shows each statement with the resources that need it.</remarks>
/// </example>
/// <example>
/// <title>See why an action is there</title>
/// <code>
/// Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy -Explain |
///     Where-Object Action -eq iam:PassRole | Format-List
/// </code>
/// <remarks>Shows who needs it, for what, and the source of each fact.</remarks>
/// </example>
/// <example>
/// <title>Write the policies of all products</title>
/// <code>Get-MlProduct ./configs/*.yaml | New-MlOperatorPolicy -OutFile ./policies</code>
/// <remarks>Each goes to a file with the conventional name, {ml_name}-{scenario}-iam-policy.json, in the folder policies; several of one product are numbered.</remarks>
/// </example>
/// <example>
/// <title>Let somebody check for drift, and nothing else</title>
/// <code>New-MlOperatorPolicy ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -For Drift</code>
/// <remarks>The policy reads the stack and its resources.</remarks>
/// </example>
/// <example>
/// <title>Let CloudFormation make the resources with a role of its own</title>
/// <code>New-MlOperatorPolicy ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -ServiceRole churn-deployment</code>
/// <remarks>Gives the policies of the role churn-deployment, its trust policy, and those of whoever hands it to CloudFormation, with what MlOps itself calls: to see, to repair and to seed repositories. Holder says which is whose.</remarks>
/// </example>
/// <example>
/// <title>A policy for any template</title>
/// <code>New-MlOperatorPolicy ./templates/network.yaml -Name network -AccountId 123456789012 -Region eu-west-1</code>
/// <remarks>The stack is to be called network.</remarks>
/// </example>
/// <seealso cref="NewMlTemplateCommand"/>
/// <seealso cref="NewMlReviewReportCommand"/>
[Cmdlet(VerbsCommon.New, "MlOperatorPolicy", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlPolicy), typeof(MlPolicyReason))]
public sealed class NewMlOperatorPolicyCommand : MlAwsCmdlet
{
    private const string TemplateSetName = "Template";
    private const string DeploymentSetName = "Deployment";
    private const string StackNameSetName = "StackName";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly WrittenFiles _written = new("policy", "another policy");

    /// <summary>Templates, from New-MlTemplate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = TemplateSetName)]
    public MlTemplate[] Template { get; set; } = [];

    /// <summary>Deployments, from Deploy-MlProduct or Get-MlDeployment.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = DeploymentSetName)]
    public MlDeployment[] Deployment { get; set; } = [];

    /// <summary>Names of stacks that are deployed, whoever made them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StackNameSetName)]
    [ArgumentCompleter(typeof(StackNameCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>What the operator is to do: Deploy, Update, Drift, Delete, ReadOnly.</summary>
    [Parameter]
    [ValidateSet("Deploy", "Update", "Drift", "Delete", "ReadOnly")]
    [PSDefaultValue(Help = "All of it")]
    public string[] For { get; set; } = [];

    /// <summary>The name of the stack that a template is to be deployed as. Wildcards stand in the policy as they are.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "A product's own; for a template its name, with hyphens for what no stack's name has")]
    public string? Name { get; set; }

    /// <summary>The account that a template is to be deployed in, twelve digits.</summary>
    [Parameter]
    [ValidatePattern("^[0-9]{12}$")]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "A product's own; for a template any")]
    public string? AccountId { get; set; }

    /// <summary>
    /// The name of a service role of CloudFormation that makes the resources, for -ServiceRoleArn of Deploy-MlProduct. Writes the policies of that role, its trust policy, and the much
    /// smaller policies of whoever hands it over.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "CloudFormation acts with the operator's own permissions")]
    public string? ServiceRole { get; set; }

    /// <summary>The bucket of -TemplateBucket of Deploy-MlProduct, where the template is too large for a request.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None is needed")]
    public string? TemplateBucket { get; set; }

    /// <summary>
    /// A file to write the policy to, or a folder for the conventional file names: one that exists, a path without an extension, or one that ends
    /// in a slash. A file that is there is replaced; several policies are numbered, as policy-1.json and policy-2.json for policy.json.
    /// </summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <summary>Writes why each action is in the policies, in place of the policies. Not with -OutFile.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    private OperatorPolicyOptions Options => new() { Purposes = PolicyPurposes.Parse(For), TemplateBucket = TemplateBucket, ServiceRoleName = ServiceRole };

    /// <inheritdoc/>
    private protected override Task BeginAsync(CancellationToken cancellationToken)
    {
        if (Explain)
        {
            OperatorPolicyReasons.RequireNoFile(OutFile);
        }

        return base.BeginAsync(cancellationToken);
    }

    /// <inheritdoc/>
    private protected override string? MissingFileAdvice(string path) => "A stack is named with -StackName.";

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Template, template => ProcessTemplateAsync(template)).ConfigureAwait(false);
        await ForEachItemAsync(Deployment, deployment => ProcessDeploymentAsync(deployment, cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(StackName, name => ProcessStackAsync(name, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken) =>
        TemplateFile.TryRead(file) is { } template ? ProcessTemplateAsync(template) : base.ProcessFileAsync(file, cancellationToken);

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken)
    {
        TemplatePlace.RefuseFor(product, Name, AccountId, Region);
        return WriteAsync(OperatorPolicy.Of(product, Options), product.Path);
    }

    private Task ProcessTemplateAsync(MlTemplate template)
    {
        var policies = OperatorPolicy.Of(template, Name, AccountId, Region, Options);
        if (policies.Where(policy => !_names.Add(policy.Name)).Select(policy => policy.Name).FirstOrDefault() is { } twice)
        {
            Observer.Warning($"Policies of several templates are called {twice}: published, one would replace the other. Give each template a -Name of its own.");
        }

        return WriteAsync(policies, template.Path);
    }

    private async Task ProcessDeploymentAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(deployment, cancellationToken).ConfigureAwait(false);
        await ProcessTargetAsync(session, DeploymentTarget.Of(deployment), cancellationToken).ConfigureAwait(false);
    }

    private async Task ProcessStackAsync(string stackName, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(null, null, cancellationToken).ConfigureAwait(false);
        await ProcessTargetAsync(session, DeploymentTarget.OfStack(stackName), cancellationToken).ConfigureAwait(false);
    }

    private async Task ProcessTargetAsync(Aws.AwsSession session, DeploymentTarget target, CancellationToken cancellationToken) =>
        await WriteAsync(await new StackOperatorPolicy(session).MakeAsync(target, Options, cancellationToken).ConfigureAwait(false), source: null).ConfigureAwait(false);

    private async Task WriteAsync(IReadOnlyList<MlPolicy> policies, string? source)
    {
        foreach (var finding in policies[0].Findings.Where(finding => finding.Severity != MlSeverity.Information))
        {
            Observer.Warning($"{finding.Message} {finding.Suggestion}");
        }

        if (Explain)
        {
            await Pipeline.WriteObjectAsync(policies.SelectMany(OperatorPolicyReasons.Of).ToList(), enumerate: true).ConfigureAwait(false);
            return;
        }

        var written = OutFile is null ? policies : await WriteFilesAsync(policies, OutFile, source).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(written, enumerate: true).ConfigureAwait(false);
    }

    // Half of an operator's policies is none: nothing is written before each has a file of its own.
    private async Task<IReadOnlyList<MlPolicy>> WriteFilesAsync(IReadOnlyList<MlPolicy> policies, string target, string? source)
    {
        var folder = await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(target)).ConfigureAwait(false);
        var paths = PolicyFiles.PathsOf(policies, folder, source);
        foreach (var path in paths)
        {
            _written.Add(path);
        }

        if (PolicyFiles.NumbersNotice(paths, folder) is { } notice)
        {
            Observer.Information(notice);
        }

        var written = new List<MlPolicy>();
        foreach (var (policy, path) in policies.Zip(paths))
        {
            written.Add(await Pipeline.ShouldProcessAsync(path, "Write the policy").ConfigureAwait(false) ? PolicyFile.Write(policy, path) : policy);
        }

        if (PolicyFiles.OlderWarning(paths) is { } warning)
        {
            Observer.Warning(warning);
        }

        return written;
    }
}
