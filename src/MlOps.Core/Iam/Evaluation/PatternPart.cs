namespace MlOps.Iam.Evaluation;

/// <summary>A piece of a policy's text.</summary>
/// <param name="Text">Plain characters and marks of wildcards; empty for a variable.</param>
/// <param name="Variable">The context key that a variable stands for; null for plain text.</param>
/// <param name="Default">What a variable stands for where its key has no value; null where it says nothing.</param>
internal sealed record PatternPart(string Text, string? Variable, string? Default)
{
    /// <summary>A variable that no request has a value for.</summary>
    public static PatternPart Unknown { get; } = new(string.Empty, string.Empty, null);

    /// <summary>Plain characters and marks of wildcards.</summary>
    public static PatternPart Plain(string text) => new(text, null, null);

    /// <summary>
    /// A variable, from what its braces hold: a key and, after a comma, its default value in single quotes.
    /// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-default-values.
    /// </summary>
    public static PatternPart Read(string inside)
    {
        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        return comma >= 0 && inside[(comma + 1)..].Trim() is ['\'', .. var quoted, '\'']
            ? new PatternPart(string.Empty, inside[..comma].Trim(), quoted)
            : new PatternPart(string.Empty, inside.Trim(), null);
    }
}
