using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using MlOps.Access;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Documents;
using MlOps.Iam;
using MlOps.Iam.CloudTrail;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Linting;

namespace MlOps.Cmdlets;

/// <summary>Checks IAM policies, or says whether they allow a call and why.</summary>
/// <remarks>
/// <para>Writes a finding for each thing that is wrong, with id, file, line, column and what to do: actions that do not exist, resources that an action does not take,
/// condition keys that no call has, what IAM would refuse, and what grants more than its author can have meant. A policy without findings writes nothing.
/// docs/policy-checks.md lists what is found.</para>
/// <para>With -Action the policies are evaluated in place of that, all together, as those of one user or role: each call is allowed or not, with the statement that decides, or the
/// one that came nearest and what kept it from allowing the call. The rest of AWS's logic is there too: a boundary, a policy of the resource, policies of the organization.
/// A call has that it is encrypted (aws:SecureTransport) and the region that it goes to (aws:RequestedRegion), from the resource's ARN or -Region, unless -Context says otherwise.
/// docs/policy-evaluation.md says what is decided how. Of the policies that New-MlOperatorPolicy -ServiceRole makes one holder's are taken together: Where-Object Holder picks them.</para>
/// <para>What a policy is for counts with -Action too, as -Type says or as the policy shows: one that names principals is that of the resource, or the trust policy of the role that is asked
/// about, as with -ResourcePolicy, and there is one. With -Type ServiceControl or ResourceControl the answer is what the policies let through: the caller is taken for one whose own
/// policies allow everything.</para>
/// <para>With -FromCloudTrail the policies are compared with what CloudTrail logged of whoever has them: which of their actions were used and which were not, what was called that they do
/// not allow, and what AWS denied. Calls that CloudFormation makes in a caller's name are the caller's; what services do by themselves, and with roles of their own, is not. -PrincipalArn says
/// whose calls count. Without it, where several called, those count who called CloudFormation themselves, if the policies are about CloudFormation, and else all; a warning names them.
/// Not everything is logged: iam:PassRole never is, nor are the calls of S3 on objects unless a trail asks for them. Such actions are NotLogged, not Unused. docs/cloudtrail.md says what can
/// be told. The policies are those of users and roles: trust policies are left out with a warning, control policies and those of resources refused.</para>
/// <para>Nothing is called.</para>
/// </remarks>
/// <returns>
/// With -Action a decision for each action and resource; with -FromCloudTrail a line for each action of a statement, and for each that was called and is not allowed; with -Quiet whether all is
/// well: no finding is an error, or as bad as -Severity says, or everything is allowed.
/// </returns>
/// <example>
/// <title>Check policies</title>
/// <code>Test-MlPolicy ./policies/*.json</code>
/// <remarks>Lists the findings of each file. Nothing is listed where all is well.</remarks>
/// </example>
/// <example>
/// <title>Let nothing pass that grants too much</title>
/// <code>if (-not (Test-MlPolicy ./policies/*.json -Quiet -Severity Warning)) { Write-Warning 'A policy needs a look.' }</code>
/// <remarks>Without -Severity only what AWS would refuse, or what can never match, makes the answer False.</remarks>
/// </example>
/// <example>
/// <title>Check the policy that an operator would get</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy | Test-MlPolicy</code>
/// <remarks>A part of a policy is checked by itself.</remarks>
/// </example>
/// <example>
/// <title>Ask whether a call is allowed, and why not</title>
/// <code>
/// Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy |
///     Test-MlPolicy -Action s3:DeleteBucket -Resource arn:aws:s3:::another-bucket | Format-List
/// </code>
/// <remarks>The reason names the statement that came nearest.</remarks>
/// </example>
/// <example>
/// <title>See what was used of a policy, and what is missing in it</title>
/// <code>
/// Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy |
///     Test-MlPolicy -FromCloudTrail ./trail/*.json.gz
/// </code>
/// <remarks>The files are those that CloudTrail put into its bucket, of the days of the deployment.</remarks>
/// </example>
/// <seealso cref="NewMlOperatorPolicyCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlPolicy", DefaultParameterSetName = PolicySetName)]
[OutputType(typeof(MlFinding), typeof(MlPolicyDecision), typeof(MlPolicyUse), typeof(bool))]
public sealed class TestMlPolicyCommand : MlCmdlet
{
    private const string PolicySetName = "Policy";
    private const string PathSetName = "Path";
    private const string LiteralPathSetName = "LiteralPath";
    private const string JsonSetName = "Json";

    private static readonly string[] OfCall = [nameof(Resource), nameof(PrincipalArn), nameof(Context), nameof(Region), nameof(PermissionsBoundary), nameof(ResourcePolicy), nameof(ServiceControlPolicy)];

    private readonly List<MlPolicy> _evaluated = [];
    private readonly PipedPolicies _piped = new();
    private bool _isWell = true;
    private bool _isEmpty = true;

    /// <summary>Policies, from New-MlOperatorPolicy.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PolicySetName)]
    public MlPolicy[] Policy { get; set; } = [];

    /// <summary>Policy files. Wildcards are allowed. What begins with a brace is the JSON of a policy, in one text or line by line, as from Get-Content.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    [AllowEmptyString]
    public string[] Path { get; set; } = [];

    /// <summary>Policy files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The text of a policy, in one piece or in lines.</summary>
    [Parameter(Mandatory = true, ParameterSetName = JsonSetName)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [AllowEmptyString]
    public string[] Json { get; set; } = [];

    /// <summary>What the policies are for; with -Action, where they stand in the decision.</summary>
    [Parameter]
    [ValidateSet("Identity", "Resource", "Trust", "ServiceControl", "ResourceControl")]
    [PSDefaultValue(Help = "Worked out from whom and what a policy names")]
    public string? Type { get; set; }

    /// <summary>Actions to decide on, for example s3:GetObject.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ActionNameCompleter))]
    public string[] Action { get; set; } = [];

    /// <summary>The ARNs of what is called. Needed for actions that take resources, since AWS's answer depends on it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "*, for actions that take no resource")]
    public string[] Resource { get; set; } = ["*"];

    /// <summary>
    /// CloudTrail's logs to compare the policies with, in place of -Action: files from its bucket, packed or not, what aws cloudtrail lookup-events and the console's event history give as JSON, or
    /// an event a line. Wildcards and folders are allowed.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [PSDefaultValue(Help = "None")]
    public string[] FromCloudTrail { get; set; } = [];

    /// <summary>
    /// The ARN of who calls: a user, role, role session or account root, or a service such as sagemaker.amazonaws.com. With -FromCloudTrail whose calls count: a user, role or role session.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "A user of the resource's account; with -FromCloudTrail see there")]
    public string? PrincipalArn { get; set; }

    /// <summary>Condition keys of the call with their values, for example @{ 'aws:RequestedRegion' = 'eu-west-1' }.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public Hashtable Context { get; set; } = [];

    /// <summary>The region that the calls go to, where the ARN of what is called names none: the value of aws:RequestedRegion.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "That of the resource's ARN; for services with one endpoint, such as IAM, that of the endpoint")]
    public string? Region { get; set; }

    /// <summary>The permissions boundary of who calls: a policy, its JSON, or the path of its file.</summary>
    [Parameter]
    [PSDefaultValue(Help = "None")]
    public object? PermissionsBoundary { get; set; }

    /// <summary>The policy of the resource: a policy, its JSON, or the path of its file.</summary>
    [Parameter]
    [PSDefaultValue(Help = "None")]
    public object? ResourcePolicy { get; set; }

    /// <summary>Service control policies of the caller's account, of one level: policies, their JSON, or the paths of their files.</summary>
    [Parameter]
    [PSDefaultValue(Help = "None: the account is in no organization")]
    public object[] ServiceControlPolicy { get; set; } = [];

    /// <summary>Writes one Boolean in place of all else: whether there was a policy, and no finding of any is an error, or as bad as -Severity says, or everything is allowed that was asked or called.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The least severity of a finding that makes the answer of -Quiet False: with Warning, policies that grant too much, such as all actions on everything, do too.</summary>
    [Parameter]
    [ValidateSet(MlSeverity.Error, MlSeverity.Warning, MlSeverity.Information)]
    [PSDefaultValue(Help = MlSeverity.Error)]
    public string Severity { get; set; } = MlSeverity.Error;

    private bool IsDecision => Action.Length > 0;

    private bool IsTrail => FromCloudTrail.Length > 0;

    private bool IsTogether => IsDecision || IsTrail;

    // PowerShell takes its names in any case.
    private string LeastSeverity => SeverityOrder.Find(Severity)!;

    private PolicyType? ChosenType => Type is null ? null : Enum.Parse<PolicyType>(Type, ignoreCase: true);

    /// <inheritdoc/>
    private protected override Task BeginAsync(CancellationToken cancellationToken)
    {
        PolicyTestErrors.RequireOneQuestion(IsDecision, IsTrail);
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Severity)))
        {
            PolicyTestErrors.RequireUseOfSeverity(Quiet, IsTogether);
        }

        if (IsDecision)
        {
            AccessQuestionCheck.Require(Action, MyInvocation.BoundParameters.ContainsKey(nameof(Resource)) ? Resource : []);
        }
        else
        {
            AccessQuestionCheck.RefuseWithoutAction(OfCall.Where(name => MyInvocation.BoundParameters.ContainsKey(name) && !(IsTrail && name == nameof(PrincipalArn))).Select(name => $"-{name}"));
        }

        return base.BeginAsync(cancellationToken);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Policy, policy => ProcessAsync(policy)).ConfigureAwait(false);

        var isLiteral = ParameterSetName == LiteralPathSetName;
        var given = _piped.Take(Path);
        await ForEachFileAsync(isLiteral ? LiteralPath : given.Where(path => !PolicyReading.IsJson(path)), isLiteral, ProcessFileAsync).ConfigureAwait(false);
        await ForEachItemAsync(given.Where(PolicyReading.IsJson), ProcessJsonAsync).ConfigureAwait(false);
        if (ParameterSetName == JsonSetName)
        {
            await ProcessJsonAsync(string.Join('\n', Json)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_piped.TakeRest() is { } rest)
        {
            await ForOneItemAsync(null, () => ProcessJsonAsync(rest)).ConfigureAwait(false);
        }

        if (IsTogether && _evaluated.Count > 0)
        {
            var evaluated = PolicyHolders.RequireOne(_evaluated, "Test-MlPolicy …", trust => Observer.Warning(PolicyHolders.LeftOut(trust)));
            await (IsTrail ? CompareAsync(evaluated) : DecideAsync(evaluated)).ConfigureAwait(false);
        }

        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(_isWell && !_isEmpty).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _isWell = false;

    private Task ProcessFileAsync(string file) => IsTogether ? ProcessAsync(PolicyReading.ReadFile(file)) : ReportAsync(PolicyLint.CheckFile(file, ChosenType));

    private Task ProcessJsonAsync(string json) => IsTogether ? ProcessAsync(PolicyReading.Read(json, "policy")) : ReportAsync(PolicyLint.Check(json, ChosenType));

    private Task ProcessAsync(MlPolicy policy)
    {
        if (!IsTogether)
        {
            return ReportAsync(PolicyLint.Check(policy, ChosenType));
        }

        _isEmpty = false;
        _evaluated.Add(policy);
        return Task.CompletedTask;
    }

    private async Task DecideAsync(IReadOnlyList<MlPolicy> evaluated)
    {
        var context = ContextTable.Read(Context);
        foreach (var warning in ContextKeyCheck.Warnings(Action, context.Keys))
        {
            Observer.Warning(warning);
        }

        var question = PolicyRouting.Route(new AccessQuestion
        {
            Action = "",
            PrincipalArn = PrincipalArn,
            Context = context,
            Boundary = await ReadAsync(PermissionsBoundary).ConfigureAwait(false),
            ResourcePolicy = await ReadAsync(ResourcePolicy).ConfigureAwait(false),
            ServiceControl = await Pipeline.InvokeAsync(() => GivenPolicy.ReadAll(this, ServiceControlPolicy).ToImmutableArray()).ConfigureAwait(false),
        }, evaluated, ChosenType);
        foreach (var decision in Resource.SelectMany(resource => Action.Select(action => RequestDefaults.Add(question with { Action = action, Resource = resource }, Region).Answer())))
        {
            _isWell &= decision.Allowed;
            if (!Quiet)
            {
                await Pipeline.WriteObjectAsync(decision).ConfigureAwait(false);
            }
        }
    }

    private async Task CompareAsync(IReadOnlyList<MlPolicy> evaluated)
    {
        var files = await Pipeline.InvokeAsync(() => FromCloudTrail.SelectMany(TrailFiles).ToList()).ConfigureAwait(false);
        var (policies, leftOut) = ComparedPolicies.Of(evaluated, ChosenType);
        var comparison = new TrailComparison(policies, Trail.Read(files), PrincipalArn);
        foreach (var warning in new[] { leftOut, comparison.Warning }.OfType<string>())
        {
            Observer.Warning(warning);
        }

        _isWell &= comparison.IsSufficient;
        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(comparison.Uses, enumerate: true).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> TrailFiles(string path) =>
        GetUnresolvedProviderPathFromPSPath(path) is var full && Directory.Exists(full) ? [full] : ConfigFiles.Resolve(this, path, isLiteral: false, advice: null);

    private async Task<MlPolicy?> ReadAsync(object? given) => given is null
        ? null
        : await Pipeline.InvokeAsync(() => GivenPolicy.Read(this, given)).ConfigureAwait(false);

    private async Task ReportAsync(ImmutableArray<MlFinding> findings)
    {
        _isEmpty = false;
        _isWell &= !findings.Any(finding => SeverityOrder.Reaches(finding, LeastSeverity));
        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(findings, enumerate: true).ConfigureAwait(false);
        }
    }
}
