using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Reads product configs and gives a product for each.</summary>
/// <remarks>
/// <para>A product is a config that has been read, checked and named. What the checks found is in its property Findings; a product with an
/// error can be looked at but not deployed, and there is a warning that says so. A config that does not even say enough to name a
/// product is an error, ProductInvalid. All findings of a file, with line and column: Test-MlProduct.</para>
/// <para>Nothing is called and nothing is changed.</para>
/// </remarks>
/// <example>
/// <title>Read one config</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | Format-List</code>
/// <remarks>Shows the product with its tier, account, region, stack name and the physical names of its resources.</remarks>
/// </example>
/// <example>
/// <title>Work with all products of one region</title>
/// <code>Get-MlProduct ./configs/*.yaml | Where-Object Region -eq us-west-2 | Compare-MlProduct</code>
/// <remarks>Reads all configs and shows what deploying those of one region would change.</remarks>
/// </example>
/// <example>
/// <title>Find configs with Get-ChildItem</title>
/// <code>Get-ChildItem ./teams -Recurse -Filter *-ml-*.yaml | Get-MlProduct</code>
/// <remarks>Files from the pipeline are taken literally, also where a name has brackets in it.</remarks>
/// </example>
/// <seealso cref="TestMlProductCommand"/>
/// <seealso cref="NewMlTemplateCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsCommon.Get, "MlProduct", DefaultParameterSetName = PathSetName)]
[OutputType(typeof(MlProduct))]
public sealed class GetMlProductCommand : MlConfigCmdlet
{
    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken)
    {
        var product = ProductReader.ReadFile(file).Require();
        if (!product.IsValid)
        {
            // Whatever the product is given to tells the findings themselves.
            var errors = product.Findings.Count(finding => finding.Severity == MlSeverity.Error);
            Observer.Warning($"'{product.Name}' cannot be deployed: its config has {(errors == 1 ? "an error" : FormattableString.Invariant($"{errors} errors"))}. To see: Test-MlProduct -LiteralPath '{product.Path}'");
        }

        return Pipeline.WriteObjectAsync(product);
    }
}
