using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The base of every request to AWS Systems Manager.</summary>
public class AmazonSimpleSystemsManagementRequest : AmazonWebServiceRequest;
