namespace MlOps.OperatorPolicies;

/// <summary>Why operator policies have their actions.</summary>
public static class OperatorPolicyReasons
{
    /// <summary>The reasons of a policy, by statement and action; none for a policy that was not worked out by <see cref="OperatorPolicy"/>.</summary>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<MlPolicyReason> Of(MlPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Explanations;
    }

    /// <summary>Sees to it that nobody waits for a file where reasons are written in place of policies.</summary>
    /// <param name="outFile">The file that was named; null where none was.</param>
    /// <exception cref="MlOpsException"><c>ReasonsGoToNoFile</c>.</exception>
    public static void RequireNoFile(string? outFile)
    {
        if (outFile is not null)
        {
            throw new MlOpsException("ReasonsGoToNoFile", MlErrorCategory.InvalidArgument, "-Explain writes no policy, so that -OutFile has nothing to take.")
            {
                Resource = outFile,
                RecommendedAction = "Leave out -OutFile, and pipe the reasons to ConvertTo-Json; or leave out -Explain.",
            };
        }
    }
}
