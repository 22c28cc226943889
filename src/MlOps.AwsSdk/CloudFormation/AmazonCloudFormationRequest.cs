using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The base of every request to AWS CloudFormation.</summary>
public class AmazonCloudFormationRequest : AmazonWebServiceRequest;
