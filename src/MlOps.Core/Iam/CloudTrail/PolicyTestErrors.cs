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

    /// <summary>Sees to it that a severity is given only where it changes the answer: where it is one word about what a check found.</summary>
    /// <param name="isQuiet">Whether the answer is one word.</param>
    /// <param name="isAboutCalls">Whether calls are asked about, of which nothing is found.</param>
    /// <exception cref="MlOpsException"><c>SeverityUnused</c>.</exception>
    public static void RequireUseOfSeverity(bool isQuiet, bool isAboutCalls)
    {
        if (!isQuiet || isAboutCalls)
        {
            throw new MlOpsException("SeverityUnused", MlErrorCategory.InvalidArgument, "-Severity says which findings make the answer of -Quiet False, and goes with that only, and not with -Action or -FromCloudTrail.")
            {
                RecommendedAction = isAboutCalls ? "Leave it out." : "Give -Quiet too; or pick the findings that are listed with Where-Object Severity.",
            };
        }
    }
}
