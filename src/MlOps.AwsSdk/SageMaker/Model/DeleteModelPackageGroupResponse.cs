using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>DeleteModelPackageGroup</c>.</summary>
public class DeleteModelPackageGroupResponse : AmazonWebServiceResponse;
