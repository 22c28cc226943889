using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>TagResource</c>.</summary>
public class TagResourceResponse : AmazonWebServiceResponse;
