namespace MlOps.Iam.CloudTrail;

/// <summary>What a test of policies is refused for.</summary>
public static class PolicyTestErrors
{
    /// <summary>Sees to it that policies are asked about calls in one way.</summary>
    /// <param name="hasActions">Whether actions are named.</param>
    /// <param name="hasTrail">Whether a log is.</param>
    /// <exception cref="MlOpsException"><c>PolicyQuestionAmbiguous</c>.</exception>
    public static void RequireOneQuestion(bool hasActions, bool hasTrail)
    {
        if (hasActions && hasTrail)
        {
            throw new MlOpsException("PolicyQuestionAmbiguous", MlErrorCategory.InvalidArgument, "-Action asks about a call, and -FromCloudTrail about those of a log.")
            {
                RecommendedAction = "Give one of the two.",
            };
        }
    }
}
