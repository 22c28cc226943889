using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The base of every request to AWS CodeBuild.</summary>
public class AmazonCodeBuildRequest : AmazonWebServiceRequest;
