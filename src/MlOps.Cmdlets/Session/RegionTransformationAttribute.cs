using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes a region's code, or codes, from the region objects of AWS Tools too, whose property <c>Region</c> holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        LanguagePrimitives.GetEnumerable(inputData) is { } several ? several.Cast<object>().Select(CodeOf).ToArray() : CodeOf(inputData);

    private static object CodeOf(object region) => PSObject.AsPSObject(region).Properties["Region"]?.Value is string code ? code : region;
}
