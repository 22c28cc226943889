using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>UntagResource</c>.</summary>
public class UntagResourceResponse : AmazonWebServiceResponse;
