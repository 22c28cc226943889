using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;

namespace MlOps.Cmdlets;

/// <summary>Starts the embedded AWS: from now on every cmdlet of this process works in it, and nothing reaches AWS.</summary>
/// <remarks>
/// <para>The sandbox answers the AWS operations that this module uses, for every account and region, as AWS would: change sets, stack events,
/// rollbacks, drift, limits, IAM. It belongs to this process. Thread jobs that import the module share it; a child process refuses to call AWS while it runs.</para>
/// <para>The caller belongs to the account of the product in hand, unless -AccountId says otherwise, and is an administrator. Where no product is in
/// hand, as with a stack's name alone, the account and region are those of the sandbox's last deployment.</para>
/// <para>With -EnforceIam the caller's own policies decide, also for what CloudFormation does on the caller's behalf: those in the files of -Policy,
/// or, without any, those that the state has, an administrator's to begin with. Files of -Policy take the place of all policies that the caller has in a state that was kept, with
/// those of its groups and its boundary, and stay in it.</para>
/// <para>With -Port other tools can use it too, for example the AWS command line with --endpoint-url. Their access key id says which account they
/// see: twelve digits are the account itself. No signature is verified, so any secret will do.</para>
/// </remarks>
/// <example>
/// <title>Deploy a product without an AWS account</title>
/// <code>
/// Start-MlSandbox
/// Get-MlProduct ./configs/*.yaml | Deploy-MlProduct -Seed | Test-MlDrift
/// Stop-MlSandbox
/// </code>
/// <remarks>Waits pass at once: a deployment takes a moment, and all its events come in the order in which AWS would report them.</remarks>
/// </example>
/// <example>
/// <title>Keep the state and let the AWS command line look at it</title>
/// <code>
/// $sandbox = Start-MlSandbox -Path ./sandbox -Port 5000
/// $env:AWS_ACCESS_KEY_ID = '123456789012'
/// $env:AWS_SECRET_ACCESS_KEY = 'any'
/// aws cloudformation describe-stacks --endpoint-url $sandbox.Endpoint --region us-west-2
/// </code>
/// <remarks>The access key id is the account whose stacks are shown. The state is written to the folder, and read from it at the next start.</remarks>
/// </example>
/// <example>
/// <title>Try an enterprise product, which joins a VPC that exists</title>
/// <code>
/// $product = Get-MlProduct ./configs/globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml
/// $product | Start-MlSandbox
/// $product | Test-MlProduct -Online
/// $product | Deploy-MlProduct -Seed
/// </code>
/// <remarks>The sandbox begins with the VPC, its subnets and security group, and the SSM parameters that the config names.</remarks>
/// </example>
/// <seealso cref="StopMlSandboxCommand"/>
/// <seealso cref="GetMlSandboxCommand"/>
[Cmdlet(VerbsLifecycle.Start, "MlSandbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlSandbox))]
public sealed class StartMlSandboxCommand : MlCmdlet
{
    private readonly List<MlProduct> _products = [];

    /// <summary>A folder that keeps the state. It is made where it is missing.</summary>
    [Parameter(Position = 0)]
    [PSDefaultValue(Help = "The state lives in memory only")]
    public string? Path { get; set; }

    /// <summary>A port on the loopback address to listen on; 0 for any that is free.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [ValidateRange(0, 65535)]
    [PSDefaultValue(Help = "Only this process is answered")]
    public int? Port { get; set; }

    /// <summary>The caller's account: twelve digits.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The account of the product in hand")]
    public string? AccountId { get; set; }

    /// <summary>Lets the caller's own policies decide about every call. Without it, and as long as no -Policy is given, the caller is an administrator.</summary>
    [Parameter]
    public SwitchParameter EnforceIam { get; set; }

    /// <summary>Files with the caller's policies, as JSON policy documents: they decide about every call. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [PSDefaultValue(Help = "The caller begins as an administrator whose policies calls of IAM may change")]
    public string[] Policy { get; set; } = [];

    /// <summary>How many times faster than real time its time runs; 0 lets waits pass at once.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [ValidateRange(0, double.MaxValue)]
    [PSDefaultValue(Help = "0")]
    public double Speed { get; set; }

    /// <summary>
    /// Products whose surroundings the sandbox has from the start: what they find in their account and do not make themselves. For an enterprise product
    /// that is a VPC with subnets, route tables, a security group and the SSM parameters that lead to them, for a product whose source is S3 the bucket
    /// with its archives.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public MlProduct[] Product { get; set; } = [];

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken)
    {
        _products.AddRange(Product);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        var options = new EmbeddedAwsOptions
        {
            Path = Path is null ? null : await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(Path)).ConfigureAwait(false),
            Port = Port,
            AccountId = AccountId,
            EnforceIam = EnforceIam || Policy.Length > 0,
            CallerPolicies = CallerPolicyFiles.Read(await ResolvePolicyFilesAsync().ConfigureAwait(false)),
            Speed = Speed,
        };
        if (await Pipeline.ShouldProcessAsync("this process", "Start the sandbox").ConfigureAwait(false))
        {
            var sandbox = EmbeddedAws.Start(options);
            await ForEachItemAsync(_products, product => sandbox.SurroundAsync(product, Observer, cancellationToken)).ConfigureAwait(false);

            await Pipeline.WriteObjectAsync(sandbox.Describe()).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<string>> ResolvePolicyFilesAsync()
    {
        var files = new List<string>();
        foreach (var path in Policy)
        {
            files.AddRange(await Pipeline.InvokeAsync(() => ConfigFiles.Resolve(this, path, isLiteral: false)).ConfigureAwait(false));
        }

        return files;
    }
}
