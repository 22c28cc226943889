using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListTags</c>. Returns the tags for the specified SageMaker resource.</summary>
public class ListTagsRequest : AmazonSageMakerRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource whose tags you want to retrieve.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string ResourceArn { get; set; }

    /// <summary>If the response to the previous <c>ListTags</c> request is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>Maximum number of tags to return.</summary>
    [AWSProperty(Min = 50)]
    public int? MaxResults { get; set; }
}
