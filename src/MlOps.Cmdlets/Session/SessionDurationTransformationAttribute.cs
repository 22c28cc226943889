using System.Globalization;
using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>
/// Takes a plain number as hours, since PowerShell's own conversion would take it as ticks, and holds the time to what IAM takes: 1 to 12 hours
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionDurationTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return Read(value) is { } time && time >= Shortest && time <= Longest
            ? time
            : throw new ArgumentTransformationMetadataException($"'{value}' is no duration of a session: give 1 to 12 hours, as a number or a TimeSpan.");
    }

    private static TimeSpan? Read(object value) => value switch
    {
        TimeSpan time => time,
        int or long or double or decimal => Hours(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) => Hours(hours),
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) => time,
        _ => null,
    };

    private static TimeSpan? Hours(double hours) => hours is >= 1 and <= 12 ? TimeSpan.FromHours(hours) : null;
}
