using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Identifies the foundation model that was used as the starting point for model customization.</summary>
public class BaseModel
{
    /// <summary>The hub content name of the base model.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string HubContentName { get; set; }

    /// <summary>The hub content version of the base model.</summary>
    [AWSProperty(Min = 5, Max = 14)]
    public string HubContentVersion { get; set; }

    /// <summary>The recipe name of the base model.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string RecipeName { get; set; }
}
