using System.Management.Automation;

namespace MlOps.Cmdlets;

/// <summary>Tells who calls AWS, where, and where each of these came from.</summary>
/// <remarks>
/// <para>Asks AWS who the caller is (sts:GetCallerIdentity, which no policy can refuse) and says which credentials, region and endpoint
/// the cmdlets of this module would use, and which source each came from.</para>
/// <para>Credentials, first that answers: literal keys, -Credential, -ProfileName, $StoredAWSCredentials, then the chain of the AWS SDK:
/// environment, web identity, the profile that AWS_PROFILE names or the default one, container, instance. Region: -Region,
/// $StoredAWSRegion, the region of the profile really used, AWS_REGION, AWS_DEFAULT_REGION, the config's region where a product is given.
/// Where nothing is found the error lists every source tried and what each said.</para>
/// <para>In the sandbox the caller belongs to the product's account and region; without a product, to those of the sandbox's last deployment.</para>
/// <para>Nothing is written to a credential store or a variable, and no secret is shown.</para>
/// </remarks>
/// <example>
/// <title>See who and where you are</title>
/// <code>Get-MlContext</code>
/// <remarks>Shows account, ARN, partition, region and endpoint, and the source of each.</remarks>
/// </example>
/// <example>
/// <title>Make sure that a profile belongs to the right account</title>
/// <code>
/// $context = Get-MlContext -ProfileName ml-admin -Region us-west-2
/// if ($context.AccountId -ne '111122223333') { throw "Wrong account: $($context.Arn)" }
/// </code>
/// <remarks>Deploy-MlProduct makes the same check by itself with each product's account.</remarks>
/// </example>
/// <example>
/// <title>See who would deploy a product</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | Get-MlContext -ProfileName ml-admin</code>
/// <remarks>The region is the product's where nothing else names one. The account is the caller's: whether it is the product's is for you to see.</remarks>
/// </example>
/// <seealso cref="StartMlSandboxCommand"/>
[Cmdlet(VerbsCommon.Get, "MlContext", DefaultParameterSetName = CallerSetName)]
[OutputType(typeof(MlContext))]
public sealed class GetMlContextCommand : MlAwsCmdlet
{
    private const string CallerSetName = "Caller";

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) =>
        WriteAsync(product.AccountId, product.Region, cancellationToken);

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) =>
        ParameterSetName == CallerSetName && !IsPipedTo ? WriteAsync(accountId: null, region: null, cancellationToken) : Task.CompletedTask;

    private async Task WriteAsync(string? accountId, string? region, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId, region, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
