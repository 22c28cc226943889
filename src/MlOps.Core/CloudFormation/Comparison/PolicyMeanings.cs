namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// Where IAM takes one value in place of a list, by the grammar of its policy language
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). Each such list is a set: policies are evaluated without
/// regard to order.
/// </summary>
internal static class PolicyMeanings
{
    private static readonly string[][] Sets =
    [
        ["Statement"],
        ["Statement", "*", "Action"],
        ["Statement", "*", "NotAction"],
        ["Statement", "*", "Resource"],
        ["Statement", "*", "NotResource"],
        ["Statement", "*", "Principal", "*"],
        ["Statement", "*", "NotPrincipal", "*"],
        ["Statement", "*", "Condition", "*", "*"],
    ];

    /// <summary>What a list in a policy document means.</summary>
    /// <param name="steps">The way to it from the document.</param>
    public static ListMeaning Of(ReadOnlySpan<string> steps)
    {
        foreach (var set in Sets)
        {
            if (set.Length == steps.Length && Steps.Begin(steps, set))
            {
                return ListMeaning.OneOrSet;
            }
        }

        return ListMeaning.Sequence;
    }
}
