using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>A resource of a template.</summary>
public sealed class MlTemplateResource
{
    internal MlTemplateResource()
    {
    }

    /// <summary>Its logical id.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>Its CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>
    /// Its properties as strings, numbers, Booleans, lists and dictionaries. An intrinsic is a dictionary with its long name
    /// as only key, as in a JSON template.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Properties { get; internal init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <inheritdoc/>
    public override string ToString() => LogicalId;
}
