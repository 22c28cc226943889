using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>EnableStageTransition</c>.</summary>
public class EnableStageTransitionResponse : AmazonWebServiceResponse;
