namespace MlOps.Aws;

/// <summary>Who watches an operation: a cmdlet's streams, a terminal, a test. Calls may come from any thread.</summary>
public interface IOperationObserver
{
    /// <summary>Something that helps to follow the operation.</summary>
    void Verbose(string message);

    /// <summary>Something the user should see even where the operation goes well.</summary>
    void Warning(string message);

    /// <summary>Something that the result says of itself too, in its findings.</summary>
    /// <param name="message">What the user should see.</param>
    /// <param name="findings">What it tells of: whoever shows the result need not tell them again.</param>
    void Warning(string message, IEnumerable<MlFinding> findings) => Warning(message);

    /// <summary>A finding of the result, and what to do about it, that the user should see at once.</summary>
    /// <param name="finding">The finding.</param>
    void Warning(MlFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Warning($"{finding.Message} {finding.Suggestion}".TrimEnd(), [finding]);
    }

    /// <summary>Something the user should see on the host, once.</summary>
    void Information(string message);

    /// <summary>How far the operation is.</summary>
    /// <param name="activity">What is being done, for example <c>Deploying techcorp-…-ml</c>.</param>
    /// <param name="status">What is happening now.</param>
    /// <param name="percent">From 0 to 100; negative where nobody knows.</param>
    void Progress(string activity, string status, int percent);
}
