using System.Collections;
using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes a command for all regions, a string, or a table of regions with a command each, a Hashtable of strings.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProxyCommandTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => null,
        string command => command,
        IDictionary table => new Hashtable(table.Cast<DictionaryEntry>().ToDictionary(entry => Text(entry.Key), entry => Text(entry.Value), StringComparer.Ordinal), StringComparer.Ordinal),
        var other => throw new ArgumentTransformationMetadataException($"An object of type {other.GetType().Name} is no command: give a string, or a table such as @{{ 'us-east-1' = 'ssh -W %h:%p me@jump' }}."),
    };

    private static string Text(object? value) => value is null ? "" : LanguagePrimitives.ConvertTo<string>(value);
}
