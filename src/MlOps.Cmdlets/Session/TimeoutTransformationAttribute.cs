using System.Globalization;
using System.Management.Automation;
using MlOps.Deployments;

namespace MlOps.Cmdlets.Session;

/// <summary>
/// Takes a plain number as minutes. PowerShell's own conversion would take it as ticks, of which there are ten million a second, and one in quotes as days.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeoutTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is int or long or double or decimal or string && WaitTime.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var time)
            ? time
            : value is TimeSpan or int or long or double or decimal or string ? CheckPositive(value, inputData) : inputData;
    }

    private static object CheckPositive(object value, object inputData) => value is TimeSpan time && WaitTime.IsTime(time)
        ? inputData
        : throw new ArgumentTransformationMetadataException($"'{value}' is no time to wait: give minutes, more than 0, or a TimeSpan, of a year at most.");
}
