using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteModelPackage</c>.</summary>
public class DeleteModelPackageResponse : AmazonWebServiceResponse;
