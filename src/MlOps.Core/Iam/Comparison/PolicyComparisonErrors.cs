namespace MlOps.Iam.Comparison;

/// <summary>What a comparison of policies is refused for.</summary>
public static class PolicyComparisonErrors
{
    private const string OneOfThree = "Give one of -ReferenceName, -ReferencePath and -ReferenceObject; each takes several policies.";

    /// <summary>Sees to it that policies to compare with are named in one way.</summary>
    /// <param name="given">Whether each way is used.</param>
    /// <exception cref="MlOpsException"><c>ReferenceMissing</c> or <c>ReferenceAmbiguous</c>.</exception>
    public static void RequireOneReference(params bool[] given)
    {
        ArgumentNullException.ThrowIfNull(given);
        switch (given.Count(isGiven => isGiven))
        {
            case 0:
                throw new MlOpsException("ReferenceMissing", MlErrorCategory.InvalidArgument, "No policies are named to compare with.") { RecommendedAction = OneOfThree };
            case > 1:
                throw new MlOpsException("ReferenceAmbiguous", MlErrorCategory.InvalidArgument, "Policies to compare with are named in more than one way.") { RecommendedAction = OneOfThree };
        }
    }
}
