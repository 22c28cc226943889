using System.Management.Automation;
using MlOps.Sandbox.Rehearsals;

namespace MlOps.Cmdlets;

/// <summary>Runs a product's whole life in a sandbox of its own: check, template, deployment, change, drift, removal.</summary>
/// <remarks>
/// <para>The product lives under the policies of its operator alone, those of New-MlOperatorPolicy. PolicyUse says which actions of each statement were called, and Denied
/// what was not allowed. What nobody called may still be needed: a rehearsal changes tags, and not everything that a config can change.</para>
/// <para>Nothing reaches AWS, and no credentials are needed. The sandbox of Start-MlSandbox, if one runs, is left alone. Any surprise fails the rehearsal:
/// its last step then says what was seen, and there is an error, RehearsalFailed.</para>
/// </remarks>
/// <example>
/// <title>Rehearse one product</title>
/// <code>(Invoke-MlRehearsal ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml).Steps</code>
/// <remarks>Lists the steps with what was seen and how long each took.</remarks>
/// </example>
/// <example>
/// <title>See what was used of the operator's policies</title>
/// <code>(Invoke-MlRehearsal ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml).PolicyUse</code>
/// <remarks>Lists the statements with the actions that nobody called.</remarks>
/// </example>
/// <example>
/// <title>Rehearse all products before a release</title>
/// <code>Get-MlProduct ./configs/*.yaml | Invoke-MlRehearsal -ErrorAction Stop</code>
/// <remarks>Ends at the first product whose rehearsal fails.</remarks>
/// </example>
/// <seealso cref="StartMlSandboxCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "MlRehearsal", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlRehearsal))]
public sealed class InvokeMlRehearsalCommand : MlProductCmdlet
{
    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken)
    {
        var rehearsal = await new Rehearsal(Observer).RunAsync(product, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(rehearsal).ConfigureAwait(false);
        if (!rehearsal.Succeeded)
        {
            var step = rehearsal.Steps[^1];
            throw new MlOpsException("RehearsalFailed", MlErrorCategory.OperationStopped, $"The rehearsal of {product.Name} failed at '{step.Name}': {step.Detail}")
            {
                Resource = product.Name,
                RecommendedAction = "Mend what the step says. Where the product is right, the sandbox or this module is wrong: please report it.",
            };
        }
    }
}
