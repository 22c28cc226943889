using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Deployments.Publishing;
using MlOps.Iam;

namespace MlOps.Cmdlets;

/// <summary>Creates customer-managed policies in IAM, updates those that are there, and attaches them to roles, users and groups.</summary>
/// <remarks>
/// <para>Each policy gets its own name, parts of one policy too (-1, -2). One that is there and says the same is left alone. One that says something else gets a new version, which is the default from
/// the moment it exists. IAM keeps five versions: where there is no room, the oldest that is not the default is deleted. Whatever fails, the default version stays what it was, and the error says whether
/// a version was deleted.</para>
/// <para>A policy that MlOps made has the tag mlops:policy with its name. Another one of that name is refused (PolicyNotOurs) unless -Adopt takes it over.</para>
/// <para>Policies are checked as by Test-MlPolicy, and all of -AttachTo is looked up, before anything is changed. Policies with errors, policies that name principals
/// and policies of more than 6,144 characters are refused, and the others are published. The trust policy that New-MlOperatorPolicy -ServiceRole writes too is left out, with a warning that has the
/// command by which its role gets it. Policies for different holders, as the service role and whoever hands it over, are not attached together: Where-Object Holder picks one holder's. The same command again goes on where one failed, and changes
/// nothing where all is done.</para>
/// <para>Whom more policies would be attached to than AWS's default quota of 10 is named in a warning, with -WhatIf too; more than any quota lets (25 of a role, 20 of a user, 10 of a group) are refused, and
/// nothing is changed (AttachmentsTooMany).</para>
/// <para>How each publication ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs iam:GetPolicy, iam:GetPolicyVersion, iam:ListPolicyVersions, iam:CreatePolicy, iam:TagPolicy, iam:CreatePolicyVersion and iam:DeletePolicyVersion on the policies; for -AttachTo iam:GetRole,
/// iam:ListAttachedRolePolicies and iam:AttachRolePolicy on roles, and the same of users and groups.</para>
/// </remarks>
/// <example>
/// <title>Publish the policies of an operator, and attach them</title>
/// <code>
/// Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | New-MlOperatorPolicy |
///     Publish-MlPolicy -PolicyPath /ml/ -AttachTo user/operator
/// </code>
/// <remarks>All parts are attached. Once more, after the config has changed, it updates what differs.</remarks>
/// </example>
/// <example>
/// <title>See what would change</title>
/// <code>Get-MlProduct ./configs/techcorp*.yaml | New-MlOperatorPolicy -For Drift | Publish-MlPolicy -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing.</remarks>
/// </example>
/// <example>
/// <title>Attach what whoever hands over a service role needs</title>
/// <code>
/// New-MlOperatorPolicy ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -ServiceRole churn-deployment |
///     Where-Object Holder -eq Caller | Publish-MlPolicy -AttachTo user/operator
/// </code>
/// <remarks>Those of the role itself are picked with Where-Object Holder -eq ServiceRole, and attached to the role.</remarks>
/// </example>
/// <example>
/// <title>Publish a text under a name, with tags</title>
/// <code>
/// $json = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::churn-data/*"}]}'
/// Publish-MlPolicy -Json $json -Name churn-data-reader -Description 'Reads the training data' -Tag @{ team = 'ml' }
/// </code>
/// <remarks>-Path takes policy files in the same way.</remarks>
/// </example>
/// <seealso cref="NewMlOperatorPolicyCommand"/>
/// <seealso cref="TestMlPolicyCommand"/>
/// <seealso cref="CompareMlPolicyCommand"/>
[Cmdlet(VerbsData.Publish, "MlPolicy", DefaultParameterSetName = PolicySetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MlPublishedPolicy))]
public sealed class PublishMlPolicyCommand : MlSessionCmdlet
{
    private const string PolicySetName = "Policy";
    private const string PathSetName = "Path";
    private const string LiteralPathSetName = "LiteralPath";
    private const string JsonSetName = "Json";

    private readonly List<MlPolicy> _given = [];
    private readonly PipedPolicies _piped = new();
    private int _refused;

    /// <summary>Policies, from New-MlOperatorPolicy.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PolicySetName)]
    public MlPolicy[] Policy { get; set; } = [];

    /// <summary>Policy files, JSON; each policy has its file's name without the extension. Wildcards are allowed. What begins with a brace is the JSON of a policy, as from Get-Content, and needs -Name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    [AllowEmptyString]
    public string[] Path { get; set; } = [];

    /// <summary>Policy files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The text of a policy. Needs -Name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = JsonSetName)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [ValidateNotNullOrEmpty]
    public string Json { get; set; } = "";

    /// <summary>The policy's name in IAM. For one policy only.</summary>
    [Parameter(ParameterSetName = PolicySetName)]
    [Parameter(ParameterSetName = PathSetName)]
    [Parameter(ParameterSetName = LiteralPathSetName)]
    [Parameter(Mandatory = true, ParameterSetName = JsonSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "Each policy's own")]
    public string? Name { get; set; }

    /// <summary>The path in IAM, for example /ml/; a policy's ARN has it. Not -Path, which means files here as everywhere in PowerShell.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string PolicyPath { get; set; } = "/";

    /// <summary>What is said of policies that are created. IAM lets nobody change it afterwards.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string? Description { get; set; }

    /// <summary>Tags of the policies, for example @{ team = 'ml' }. Tags that a policy has besides stay.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None besides mlops:policy")]
    public Hashtable Tag { get; set; } = [];

    /// <summary>Whom to attach the policies to: role/NAME, user/NAME or group/NAME, or ARNs. Who has a policy already keeps it, and nobody loses one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "Nobody")]
    public string[] AttachTo { get; set; } = [];

    /// <summary>Takes over policies of that name that MlOps did not make.</summary>
    [Parameter]
    public SwitchParameter Adopt { get; set; }

    private PublishOptions Options => new()
    {
        Name = Name,
        Path = PolicyPath,
        Description = Description,
        Tags = Tag.Cast<DictionaryEntry>().ToImmutableSortedDictionary(
            entry => LanguagePrimitives.ConvertTo<string>(entry.Key), entry => LanguagePrimitives.ConvertTo<string>(entry.Value), StringComparer.Ordinal),
        AttachTo = [.. AttachTo],
        Adopt = Adopt,
    };

    /// <inheritdoc/>
    private protected override string? MissingFileAdvice(string path) => null;

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        _given.AddRange(Policy);

        var isLiteral = ParameterSetName == LiteralPathSetName;
        var given = _piped.Take(Path);
        await ForEachItemAsync(given.Where(PolicyReading.IsJson), AddJsonAsync).ConfigureAwait(false);
        await ForEachFileAsync(isLiteral ? LiteralPath : given.Where(path => !PolicyReading.IsJson(path)), isLiteral, file => AddAsync(PolicyAdmission.ReadFile(file))).ConfigureAwait(false);
        if (ParameterSetName == JsonSetName)
        {
            await AddAsync(PolicyAdmission.Read(Json, Name!)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_piped.TakeRest() is { } rest)
        {
            await ForOneItemAsync(null, () => AddJsonAsync(rest)).ConfigureAwait(false);
        }

        // All are known only now, and whom they are attached to is looked up once.
        if (_given.Count == 0)
        {
            return;
        }

        var chosen = PublishHolders.Choose(_given, AttachTo, Observer.Warning);
        PublishNames.Check(chosen, Name, _refused);
        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        var operation = new PublishOperation(session, Observer);
        var entities = await operation.FindEntitiesAsync(Options, cancellationToken).ConfigureAwait(false);
        var plans = new List<PublishPlan>();
        await ForEachItemAsync(chosen, async policy => plans.Add(await operation.PlanAsync(policy, Options, entities, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
        operation.CheckAttachments(plans);
        foreach (var plan in plans)
        {
            await ForOneItemAsync(plan.Policy, () => PublishAsync(session, operation, plan, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _refused++;

    private Task AddJsonAsync(string json) => AddAsync(PolicyAdmission.ReadUnnamed(json, Name));

    private Task AddAsync(MlPolicy policy)
    {
        _given.Add(policy);
        return Task.CompletedTask;
    }

    private async Task PublishAsync(AwsSession session, PublishOperation operation, PublishPlan plan, CancellationToken cancellationToken)
    {
        var planned = plan.Planned;
        if (planned.Changes.Count == 0)
        {
            await Pipeline.WriteObjectAsync(await operation.ExecuteAsync(plan, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        var title = $"Publish policy {planned.Arn}: {string.Join("; ", planned.Changes)}.";
        switch (await Pipeline.DecideAsync(title, title).ConfigureAwait(false))
        {
            case Decision.Go:
                var published = await Recorder.PublishAsync("Publish-MlPolicy", session, planned.Arn, () => operation.ExecuteAsync(plan, cancellationToken)).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(published).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }
}
