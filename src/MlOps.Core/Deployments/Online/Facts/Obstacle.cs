namespace MlOps.Deployments.Online;

/// <summary>Why something could not be read.</summary>
/// <param name="Message">What stood in the way, in a sentence.</param>
/// <param name="Suggestion">What to do about it.</param>
internal sealed record Obstacle(string Message, string Suggestion)
{
    /// <summary>An error of AWS as an obstacle.</summary>
    /// <param name="error">The error.</param>
    public static Obstacle Of(MlOpsException error) => new(error.Message, error.RecommendedAction ?? "Look yourself, or run it again later.");
}
