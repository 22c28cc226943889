using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about an error in CodePipeline.</summary>
public class ErrorDetails
{
    /// <summary>The system ID or number code of the error.</summary>
    [Wire("code")]
    public string Code { get; set; }

    /// <summary>The text of the error message.</summary>
    [AWSProperty(Min = 1, Max = 5000)]
    [Wire("message")]
    public string Message { get; set; }
}
