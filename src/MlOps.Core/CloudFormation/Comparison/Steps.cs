namespace MlOps.CloudFormation.Comparison;

/// <summary>Ways through values: keys and indexes.</summary>
internal static class Steps
{
    /// <summary>Whether a way begins as a pattern says.</summary>
    /// <param name="steps">The way.</param>
    /// <param name="pattern">Keys, and <c>*</c> for any.</param>
    public static bool Begin(ReadOnlySpan<string> steps, ReadOnlySpan<string> pattern)
    {
        if (steps.Length < pattern.Length)
        {
            return false;
        }

        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != "*" && pattern[index] != steps[index])
            {
                return false;
            }
        }

        return true;
    }
}
