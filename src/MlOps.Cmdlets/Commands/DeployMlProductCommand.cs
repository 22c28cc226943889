using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Deploys products: works out the changes, has CloudFormation make them, and waits until it has.</summary>
/// <remarks>
/// <para>For each product there is one change set, its execution, and one deployment with outputs, changes and times. Where there is nothing to
/// change the deployment says so; that is no error. Events are shown as they happen, on the progress stream and with -Verbose.</para>
/// <para>A deployment that fails is an error that names the first resource that really failed and why; the stack is rolled back. A run that
/// was interrupted is continued by the next: it finds its own change set or operation. Ctrl+C only stops the wait.</para>
/// <para>Two configs that make the same product (ProductTwice), or whose products would share a name (NameTaken), are not deployed one over the
/// other: the later one is refused before anything is changed.</para>
/// <para>A stack of that name that no product made is refused (StackNotOurs), unless -Adopt takes it over. In production the stack is protected
/// from deletion, and what holds data from being replaced.</para>
/// <para>A deployment that would delete or replace what holds data, a repository say, is refused (DataWouldBeLost) unless -Force is given.
/// In production the stack's policy forbids it also then (StackPolicyForbids), until somebody who may set that policy lifts it.</para>
/// <para>With -TestDeployment a copy of the product is deployed beside it, that Remove-MlProduct removes without a trace; Get-MlDeployment -Test -Expired
/// finds those whose time is over.</para>
/// <para>With -WhatIf only calls that read are made; the changes are shown, and the deployment that is written has the status PLANNED.</para>
/// <para>How the run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// </remarks>
/// <example>
/// <title>See what would change, then deploy</title>
/// <code>
/// $product = Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml
/// $product | Deploy-MlProduct -ProfileName ml-admin -WhatIf
/// $product | Deploy-MlProduct -ProfileName ml-admin -Seed -Verbose
/// </code>
/// <remarks>The first writes a planned deployment and lists its changes. The second deploys, shows each event, and gives the new repositories a first commit.</remarks>
/// </example>
/// <example>
/// <title>Deploy all products and keep the outputs</title>
/// <code>
/// $deployments = Get-MlProduct ./configs/*.yaml | Deploy-MlProduct -Seed -Timeout 30
/// $deployments | ForEach-Object { $_.Outputs }
/// </code>
/// <remarks>A product that fails does not stop the others. None is waited for longer than thirty minutes.</remarks>
/// </example>
/// <example>
/// <title>Try a config in the account, and leave nothing</title>
/// <code>
/// $test = Deploy-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml -TestDeployment -Seed
/// $test | Test-MlDrift
/// $test | Remove-MlProduct -Confirm:$false
/// </code>
/// <remarks>The stack, its names and its data are apart from the product's own.</remarks>
/// </example>
/// <example>
/// <title>Rehearse it in the sandbox</title>
/// <code>
/// Start-MlSandbox
/// Deploy-MlProduct ./configs/*.yaml -Seed | Test-MlDrift
/// Stop-MlSandbox
/// </code>
/// <remarks>The same cmdlets, the same objects, and no account.</remarks>
/// </example>
/// <seealso cref="CompareMlProductCommand"/>
/// <seealso cref="TestMlDriftCommand"/>
/// <seealso cref="RemoveMlProductCommand"/>
[Cmdlet("Deploy", "MlProduct", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MlDeployment))]
public sealed class DeployMlProductCommand : MlChangeCmdlet
{
    private readonly ProductSet _products = new();

    /// <summary>
    /// Deploys a copy beside the product itself, to try its config: all names have a t and a suffix of their own, nobody is mailed, all data goes with the stack whatever the
    /// environment, a key is gone after 7 days, and the tag mlops:expires says when it may be removed. Remove-MlProduct leaves nothing of it.
    /// </summary>
    [Parameter(ParameterSetName = ProductSetName)]
    [Parameter(ParameterSetName = PathSetName)]
    [Parameter(ParameterSetName = LiteralPathSetName)]
    public SwitchParameter TestDeployment { get; set; }

    /// <summary>The suffix of a test deployment: four lower-case letters or digits. With the one of an earlier run its deployment is gone on with. Implies -TestDeployment.</summary>
    [Parameter(ParameterSetName = ProductSetName)]
    [Parameter(ParameterSetName = PathSetName)]
    [Parameter(ParameterSetName = LiteralPathSetName)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [ValidatePattern("^[a-z0-9]{4}$")]
    [PSDefaultValue(Help = "Made up")]
    public string? TestSuffix { get; set; }

    /// <summary>How long a test deployment is wanted: minutes, or a TimeSpan; 90 days at most. Nothing removes it by itself; Get-MlDeployment -Test -Expired finds it. Implies -TestDeployment.</summary>
    [Parameter(ParameterSetName = ProductSetName)]
    [Parameter(ParameterSetName = PathSetName)]
    [Parameter(ParameterSetName = LiteralPathSetName)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "One day, or what the deployment has already")]
    public TimeSpan? ExpiresAfter { get; set; }

    /// <summary>Puts a first commit into repositories that are empty, once they are there: a pipeline's first run fails on an empty one.</summary>
    [Parameter]
    public SwitchParameter Seed { get; set; }

    /// <summary>
    /// Returns as soon as CloudFormation has begun. The deployment then has the status that it had at that moment, and what CloudFormation takes out of the stack
    /// and cannot delete is not told of.
    /// </summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>Waits for somebody else's operation on the stack. Otherwise it is an error, StackBusy.</summary>
    [Parameter]
    public SwitchParameter WaitForOther { get; set; }

    /// <summary>How long to wait for a product: minutes, or a TimeSpan. CloudFormation goes on after it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "As long as it takes")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Logical ids of resources that the continuation of a failed rollback leaves as they are. A stack in another state has no use for them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LogicalIdCompleter))]
    public string[] SkipResource { get; set; } = [];

    /// <summary>
    /// Goes on although what holds data is deleted or replaced, or lost by an adoption; changes the stack's service role; deletes a failed stack that
    /// is protected.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override DeployOptions Options => base.Options with
    {
        Force = Force,
        NoWait = NoWait,
        WaitForOther = WaitForOther,
        Seed = Seed,
        Timeout = Timeout,
        ResourcesToSkip = [.. SkipResource],
    };

    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        // Whoever says how a test deployment is to be means no other.
        if (TestDeployment || TestSuffix is not null || ExpiresAfter is not null)
        {
            product = await MakeCopyAsync(product, session, cancellationToken).ConfigureAwait(false);
        }

        _products.Require(product);
        var operation = new DeployOperation(session, Observer);
        await DeployAsync(
            product.Name,
            product.StackName,
            product.AccountId,
            session,
            () => operation.PlanAsync(product, Options, cancellationToken),
            () => operation.ExecuteAsync(product, Options, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<MlProduct> MakeCopyAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        var copy = await new TestProducts(session).MakeAsync(product, TestSuffix, ExpiresAfter, cancellationToken).ConfigureAwait(false);
        Observer.Information(TestProducts.Describe(product, copy));
        return copy;
    }

    /// <inheritdoc/>
    private protected override Task ProcessTemplateAsync(MlTemplate template, AwsSession session, CancellationToken cancellationToken)
    {
        if (template.Product is { } product)
        {
            _products.Require(product);
        }

        var operation = new DeployOperation(session, Observer);
        return DeployAsync(
            template.Product?.Name ?? template.Name,
            template.Product?.StackName ?? template.Name,
            template.Product?.AccountId,
            session,
            () => operation.PlanAsync(template, Options, cancellationToken),
            () => operation.ExecuteAsync(template, Options, cancellationToken));
    }

    private async Task DeployAsync(
        string name, string stackName, string? accountId, AwsSession session, Func<Task<MlDeployment>> plan, Func<Task<MlDeployment>> execute)
    {
        var place = accountId is null ? session.Region : $"account {accountId}, {session.Region}";
        switch (await Pipeline.DecideAsync($"Deploy {stackName} in {place}.", $"Deploy {stackName} in {place}?").ConfigureAwait(false))
        {
            case Decision.Go:
                var deployment = await Recorder.RunAsync("Deploy-MlProduct", session, name, stackName, execute, result => result.Status).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(deployment).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                var planned = await plan().ConfigureAwait(false);
                Show(planned);
                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }

    private void Show(MlDeployment planned)
    {
        if (planned.Changes.Count == 0)
        {
            Observer.Information($"What if: nothing would change in {planned.StackName}.");
        }

        foreach (var change in planned.Changes)
        {
            Observer.Information($"What if: {change} ({change.Type}){(change.Replacement is "True" or "Conditional" ? $", replacement {change.Replacement}" : "")}");
            foreach (var property in change.Properties)
            {
                Observer.Information($"What if:   {property}");
            }
        }

        foreach (var line in FindingLines.Of(planned.Findings))
        {
            Observer.Information($"What if: {line}");
        }

        foreach (var (name, value) in planned.ResolvedParameters)
        {
            Observer.Information($"What if: {name} is {value}");
        }
    }
}
