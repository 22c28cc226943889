using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A structure describing the current state of the model in its life cycle.</summary>
public class ModelLifeCycle
{
    /// <summary>The current stage in the model life cycle.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string Stage { get; set; }

    /// <summary>The current status of a stage in model life cycle.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string StageStatus { get; set; }

    /// <summary>Describes the stage related details.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string StageDescription { get; set; }
}
