using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>This data type is deprecated.</summary>
public class ParametersFilter
{
    /// <summary>The name of the filter.</summary>
    [AWSProperty(Required = true)]
    public ParametersFilterKey Key { get; set; }

    /// <summary>The filter values.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 50)]
    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
