using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using MlOps.Access;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.OperatorPolicies;

namespace MlOps.Cmdlets;

/// <summary>Says whether the caller, or a user or role by name, may do something, and what is missing.</summary>
/// <remarks>
/// <para>Asks IAM's policy simulator, which decides by the policies that the user or role has, its groups', its permissions boundary and the organization's service
/// control policies. Nothing is done and nothing is changed. With -AuthorizationDetails nobody is called: the users, roles and policies are read from the file, and
/// the same evaluator decides as in Test-MlPolicy.</para>
/// <para>For a policy it asks for every action on every resource of every statement that allows, with what the conditions of the statement want as condition keys of the call.
/// For a product it asks for the policies of its operator, as New-MlOperatorPolicy makes them. Of a pattern one ARN is asked about, in which "anything" stands for *: that
/// somebody is denied another part of the pattern stays unseen.</para>
/// <para>Of the policies that New-MlOperatorPolicy -ServiceRole makes those of one holder are asked for: Where-Object Holder picks them.</para>
/// <para>The JSON of a policy comes through the pipeline too, as from Get-Content -Raw.</para>
/// <para>Where nobody gives them, a call has the region that it goes to and that it is encrypted (aws:RequestedRegion, aws:SecureTransport). MissingContext says which
/// keys policies look at besides: the answer may hinge on them.</para>
/// <para>What is not looked at: policies of resources, such as those of buckets and keys; policies of a session, also those of IAM Identity Center's sessions; resource control policies; VPC endpoints' policies;
/// access control lists; and global condition keys in service control policies. A file has no policies of the organization at all. So an access that is allowed here can be
/// denied when it counts, and in one's own account a resource's policy can allow what is denied here. docs/access.md has the whole.</para>
/// <para>Needs iam:SimulatePrincipalPolicy on the user or role, and iam:GetRole where the caller is a role's session.</para>
/// </remarks>
/// <returns>An answer for each action and resource; with -Quiet whether everything is allowed.</returns>
/// <example>
/// <title>May I deploy this product, and what do I lack?</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | New-MlOperatorPolicy | Test-MlAccess | Where-Object -Not Allowed</code>
/// <remarks>Nothing is listed where nothing is missing.</remarks>
/// </example>
/// <example>
/// <title>Ask about one action</title>
/// <code>Test-MlAccess -Action s3:GetObject -Resource arn:aws:s3:::churn-data/train.csv | Format-List</code>
/// <remarks>Says why, and what to do where it is denied.</remarks>
/// </example>
/// <example>
/// <title>Stop a pipeline's step where its role may not do what it is for</title>
/// <code>if (-not (Test-MlAccess ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -Quiet)) { Write-Warning 'This role may not deploy the product.' }</code>
/// <remarks>Asks for all that the operator of the product needs.</remarks>
/// </example>
/// <seealso cref="NewMlOperatorPolicyCommand"/>
/// <seealso cref="TestMlPolicyCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlAccess", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlAccess), typeof(bool))]
public sealed class TestMlAccessCommand : MlAwsCmdlet
{
    private const string PolicySetName = "Policy";
    private const string ActionSetName = "Action";

    private readonly List<MlPolicy> _policies = [];
    private readonly PipedPolicies _piped = new();
    private bool _isAllowed = true;
    private bool _isEmpty = true;

    /// <summary>Policies, from New-MlOperatorPolicy: what they allow is asked for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PolicySetName)]
    public MlPolicy[] Policy { get; set; } = [];

    /// <summary>Actions, for example s3:GetObject. Wildcards stand for all actions of a service that fit.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ActionSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ActionNameCompleter))]
    public string[] Action { get; set; } = [];

    /// <summary>The ARNs of what is called.</summary>
    [Parameter(ParameterSetName = ActionSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "*, for actions that take no resource, and for all resources")]
    public string[] Resource { get; set; } = ["*"];

    /// <summary>The user or role: its ARN, the ARN of a role's session, or role/NAME or user/NAME of the caller's account. A path belongs to the name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The caller")]
    public string? Principal { get; set; }

    /// <summary>Condition keys of the calls with their values, for example @{ 'aws:SourceIp' = '203.0.113.7' }.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "What the conditions of a policy want, the region, and that the call is encrypted")]
    public Hashtable Context { get; set; } = [];

    /// <summary>A file that aws iam get-account-authorization-details wrote. Nobody is called then; -Principal is needed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "IAM is asked")]
    public string? AuthorizationDetails { get; set; }

    /// <summary>Writes one Boolean in place of the answers: whether something was asked, nothing was left out, and everything is allowed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        _policies.AddRange(Policy);
        var given = _piped.Take(Path);
        await ForEachItemAsync(given.Where(PolicyReading.IsJson), AddJsonAsync).ConfigureAwait(false);
        Path = [.. given.Where(path => !PolicyReading.IsJson(path))];
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) =>
        AskAsync(product, product.AccountId, product.Region, check => check.AskAsync(OperatorPolicy.Of(product, new OperatorPolicyOptions()), ContextKeys(), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_piped.TakeRest() is { } rest)
        {
            await ForOneItemAsync(null, () => AddJsonAsync(rest)).ConfigureAwait(false);
        }

        // All policies at once: those of a product are parts of one.
        await ForOneItemAsync(null, () => AskAsync(cancellationToken)).ConfigureAwait(false);
        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(_isAllowed && !_isEmpty).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _isAllowed = false;

    private Task AddJsonAsync(string json)
    {
        _policies.Add(PolicyReading.Read(json, "policy"));
        return Task.CompletedTask;
    }

    private Task AskAsync(CancellationToken cancellationToken)
    {
        if (ParameterSetName == ActionSetName)
        {
            foreach (var warning in ContextKeyCheck.Warnings(Action, ContextKeys().Keys))
            {
                Observer.Warning(warning);
            }

            return AskAsync(null, null, null, check => check.AskAsync(Action, Resource, ContextKeys(), cancellationToken), cancellationToken);
        }

        var policies = PolicyHolders.RequireOne(_policies, "Test-MlAccess -Principal …", trust => Observer.Warning(PolicyHolders.LeftOut(trust)));
        var home = PolicyHome.Of(policies);
        return policies.Count == 0
            ? Task.CompletedTask
            : AskAsync(null, home.AccountId, home.Region, check => check.AskAsync(policies, ContextKeys(), cancellationToken), cancellationToken);
    }

    private async Task AskAsync(MlProduct? product, string? accountId, string? region, Func<AccessCheck, Task<AccessReport>> ask, CancellationToken cancellationToken)
    {
        var check = AuthorizationDetails is null
            ? await OpenAsync(product, accountId, region, cancellationToken).ConfigureAwait(false)
            : AccessCheck.Offline(await FullPathAsync(AuthorizationDetails).ConfigureAwait(false), Principal, accountId, Region ?? region, Observer);
        var report = await ask(check).ConfigureAwait(false);
        foreach (var reason in report.NotAsked)
        {
            Observer.Warning(reason);
        }

        _isEmpty &= report.Answers.IsEmpty;
        _isAllowed &= report.NotAsked.IsEmpty && report.Answers.All(answer => answer.Allowed);
        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(report.Answers, enumerate: true).ConfigureAwait(false);
        }
    }

    private async Task<AccessCheck> OpenAsync(MlProduct? product, string? accountId, string? region, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId, region, cancellationToken).ConfigureAwait(false);
        if (product is not null)
        {
            await session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        }

        return await AccessCheck.OnlineAsync(session, Principal, cancellationToken).ConfigureAwait(false);
    }

    private Task<string> FullPathAsync(string path) => Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(path));

    private ImmutableDictionary<string, ImmutableArray<string>> ContextKeys() => ContextTable.Read(Context);
}
