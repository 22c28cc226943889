using Amazon.Runtime;

namespace Amazon.CodeCommit;

/// <summary>The base of every request to AWS CodeCommit.</summary>
public class AmazonCodeCommitRequest : AmazonWebServiceRequest;
