using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteTags</c>.</summary>
public class DeleteTagsResponse : AmazonWebServiceResponse;
