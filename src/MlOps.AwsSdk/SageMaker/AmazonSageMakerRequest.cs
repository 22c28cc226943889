using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The base of every request to Amazon SageMaker.</summary>
public class AmazonSageMakerRequest : AmazonWebServiceRequest;
