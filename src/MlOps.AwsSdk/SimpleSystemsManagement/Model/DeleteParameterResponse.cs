using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>DeleteParameter</c>.</summary>
public class DeleteParameterResponse : AmazonWebServiceResponse;
