using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The base of every request to AWS CodePipeline.</summary>
public class AmazonCodePipelineRequest : AmazonWebServiceRequest;
