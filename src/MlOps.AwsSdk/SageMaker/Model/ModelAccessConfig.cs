using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The access configuration file to control access to the ML model.</summary>
public class ModelAccessConfig
{
    /// <summary>Specifies agreement to the model end-user license agreement (EULA).</summary>
    [AWSProperty(Required = true)]
    public bool? AcceptEula { get; set; }
}
