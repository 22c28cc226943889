using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Gets the Amazon EC2 Container Registry path of the docker image of the model that is hosted in this ProductionVariant.
/// </summary>
public class DeployedImage
{
    /// <summary>The image path you specified when you created the model.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string SpecifiedImage { get; set; }

    /// <summary>The specific digest path of the image hosted in this <c>ProductionVariant</c>.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string ResolvedImage { get; set; }

    /// <summary>The date and time when the image path for the model resolved to the <c>ResolvedImage</c>.</summary>
    public DateTime? ResolutionTime { get; set; }
}
