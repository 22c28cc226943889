using System.Management.Automation;
using MlOps.Aws;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Shows what deploying products would change, property by property, with replacement marked.</summary>
/// <remarks>
/// <para>Compares each product's template with the one that is deployed. Only calls that read are made. What was changed in the account
/// beside CloudFormation is drift, which Test-MlDrift finds.</para>
/// <para>Where nothing would change nothing is written.</para>
/// </remarks>
/// <example>
/// <title>See the changes of one product</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | Compare-MlProduct -ProfileName ml-admin</code>
/// <remarks>Lists what would be added, modified and removed.</remarks>
/// </example>
/// <example>
/// <title>Find what would be replaced, in all products</title>
/// <code>
/// Compare-MlProduct ./configs/*.yaml | Where-Object Replacement -in True, Conditional |
///     Format-List StackName, LogicalId, Replacement, Properties
/// </code>
/// <remarks>A replaced resource is made anew and the old one deleted.</remarks>
/// </example>
/// <seealso cref="DeployMlProductCommand"/>
/// <seealso cref="TestMlDriftCommand"/>
[Cmdlet(VerbsData.Compare, "MlProduct", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlChange))]
public sealed class CompareMlProductCommand : MlChangeCmdlet
{
    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        var changes = await new CompareOperation(session, Observer).CompareAsync(product, Options, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(changes, enumerate: true).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessTemplateAsync(MlTemplate template, AwsSession session, CancellationToken cancellationToken)
    {
        var changes = await new CompareOperation(session, Observer).CompareAsync(template, Options, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(changes, enumerate: true).ConfigureAwait(false);
    }
}
