using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes a region's code from the region objects of AWS Tools too, whose property <c>Region</c> holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        PSObject.AsPSObject(inputData).Properties["Region"]?.Value is string region ? region : inputData;
}
