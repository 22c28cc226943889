using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>UpdateRepositoryName</c>.</summary>
public class UpdateRepositoryNameResponse : AmazonWebServiceResponse;
