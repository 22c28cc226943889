namespace MlOps.Aws.Errors;

/// <summary>Says of work that an error ended what is done already, so that nobody has to look.</summary>
internal static class PartialWork
{
    /// <summary>The error, with what was done before it.</summary>
    /// <param name="subject">What was worked on: <c>policy reader</c>.</param>
    /// <param name="changes">What was done.</param>
    /// <param name="error">The error.</param>
    public static MlOpsException After(string subject, IReadOnlyList<string> changes, MlOpsException error) => With(
        error, error.Message, Advice.Join(new[] { Done(subject, changes), error.RecommendedAction, "The same command again goes on from there." }.OfType<string>()));

    /// <summary>What is done already, in a sentence.</summary>
    /// <param name="subject">What was worked on.</param>
    /// <param name="changes">What was done.</param>
    public static string Done(string subject, IReadOnlyList<string> changes) => $"Done already: {subject} {string.Join(", ", changes)}.";

    /// <summary>How things are where nothing more is done: for whoever stops the work.</summary>
    /// <param name="subject">What was worked on.</param>
    /// <param name="changes">What was done.</param>
    public static string StateOf(string subject, IReadOnlyList<string> changes) =>
        changes.Count == 0 ? $"{char.ToUpperInvariant(subject[0])}{subject[1..]} is as it was." : $"{Done(subject, changes)} Run the same command again for the rest.";

    /// <summary>The same error in other words.</summary>
    /// <param name="error">The error.</param>
    /// <param name="message">Its message.</param>
    /// <param name="action">What to do.</param>
    public static MlOpsException With(MlOpsException error, string message, string? action) => new(error.Id, error.Category, message, error.InnerException)
    {
        Resource = error.Resource,
        RecommendedAction = action,
        AwsErrorCode = error.AwsErrorCode,
        RequestId = error.RequestId,
        StatusCode = error.StatusCode,
        Findings = error.Findings,
    };
}
