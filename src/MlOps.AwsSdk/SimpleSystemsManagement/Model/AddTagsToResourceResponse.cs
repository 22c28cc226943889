using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>AddTagsToResource</c>.</summary>
public class AddTagsToResourceResponse : AmazonWebServiceResponse;
