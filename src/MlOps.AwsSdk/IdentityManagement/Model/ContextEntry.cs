using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a condition context key.</summary>
public class ContextEntry
{
    /// <summary>The full name of a condition context key, including the service prefix.</summary>
    [AWSProperty(Min = 5, Max = 256)]
    public string ContextKeyName { get; set; }

    /// <summary>
    /// The value (or values, if the condition context key supports multiple values) to provide to the simulation when the key is referenced
    /// by a <c>Condition</c> element in an input policy.
    /// </summary>
    public List<string> ContextKeyValues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The data type of the value (or values) specified in the <c>ContextKeyValues</c> parameter.</summary>
    public ContextKeyTypeEnum ContextKeyType { get; set; }
}
