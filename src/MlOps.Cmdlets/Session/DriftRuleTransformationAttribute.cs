using System.Collections;
using System.Globalization;
using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes a rule about drift as a text or as a hashtable.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DriftRuleTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrap(inputData) is object?[] items ? items.Select(ReadOne).ToArray() : new[] { ReadOne(inputData) };

    private static MlDriftRule ReadOne(object? item)
    {
        try
        {
            return Unwrap(item) switch
            {
                MlDriftRule rule => rule,
                string text => DriftRules.Parse(text),
                IDictionary values => DriftRules.Of(values.Cast<DictionaryEntry>().ToDictionary(
                    entry => Text(entry.Key) ?? "", entry => Text(entry.Value), StringComparer.OrdinalIgnoreCase)),
                var other => throw new ArgumentTransformationMetadataException(
                    $"'{other}' is no rule about drift: give a text such as BuildProject/Environment/*, or a hashtable with LogicalId, Type, Property, Reason, Until."),
            };
        }
        catch (MlOpsException error)
        {
            throw new ArgumentTransformationMetadataException($"{error.Message} {error.RecommendedAction}", error);
        }
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static string? Text(object? value) => Unwrap(value) switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
