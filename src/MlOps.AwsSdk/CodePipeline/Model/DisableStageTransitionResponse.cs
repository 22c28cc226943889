using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>The output of <c>DisableStageTransition</c>.</summary>
public class DisableStageTransitionResponse : AmazonWebServiceResponse;
