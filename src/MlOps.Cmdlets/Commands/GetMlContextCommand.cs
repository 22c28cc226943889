using System.Management.Automation;

namespace MlOps.Cmdlets;

/// <summary>Tells who calls AWS, where, and where each of these came from.</summary>
/// <remarks>
/// <para>Asks AWS who the caller is (sts:GetCallerIdentity, which no policy can refuse) and says which credentials, region and endpoint
/// the cmdlets of this module would use, and which source each came from.</para>
/// <para>Credentials, first that answers: literal keys, -Credential, -ProfileName, $StoredAWSCredentials, then the chain of the AWS SDK:
/// environment, web identity, the profile that AWS_PROFILE names or the default one, container, instance. Region: -Region,
/// $StoredAWSRegion, the region of the profile really used, AWS_REGION, AWS_DEFAULT_REGION. Where nothing is found the
/// error lists every source tried and what each said.</para>
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
/// <seealso cref="StartMlSandboxCommand"/>
[Cmdlet(VerbsCommon.Get, "MlContext")]
[OutputType(typeof(MlContext))]
public sealed class GetMlContextCommand : MlAwsCmdlet
{
    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
