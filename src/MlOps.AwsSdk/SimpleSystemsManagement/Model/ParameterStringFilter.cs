using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>One or more filters.</summary>
public class ParameterStringFilter
{
    /// <summary>The name of the filter.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 132)]
    public string Key { get; set; }

    /// <summary>For all filters used with DescribeParameters, valid options include <c>Equals</c> and <c>BeginsWith</c>.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public string Option { get; set; }

    /// <summary>The value you want to search for.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
