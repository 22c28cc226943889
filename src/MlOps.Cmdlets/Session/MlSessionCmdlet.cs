using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that call AWS in one region.</summary>
public abstract class MlSessionCmdlet : MlCallerCmdlet
{
    /// <summary>
    /// The region, for example eu-west-1. A product that belongs to another region is refused.
    /// </summary>
    [Parameter]
    [Alias("RegionToCall")]
    [RegionTransformation]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "$StoredAWSRegion, the profile's region, AWS_REGION, AWS_DEFAULT_REGION, the product's region")]
    public string? Region { get; set; }

    /// <inheritdoc/>
    private protected override string? RegionToCall => Region;
}
