using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The base of every request to Amazon EC2.</summary>
public class AmazonEC2Request : AmazonWebServiceRequest;
