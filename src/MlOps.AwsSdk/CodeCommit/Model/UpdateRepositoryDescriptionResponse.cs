using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>UpdateRepositoryDescription</c>.</summary>
public class UpdateRepositoryDescriptionResponse : AmazonWebServiceResponse;
