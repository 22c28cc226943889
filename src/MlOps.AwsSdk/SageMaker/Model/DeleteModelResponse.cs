using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteModel</c>.</summary>
public class DeleteModelResponse : AmazonWebServiceResponse;
