namespace MlOps.Aws;

/// <summary>Who watches an operation: a cmdlet's streams, a terminal, a test. Calls may come from any thread.</summary>
public interface IOperationObserver
{
    /// <summary>Something that helps to follow the operation.</summary>
    void Verbose(string message);

    /// <summary>Something the user should see even where the operation goes well.</summary>
    void Warning(string message);

    /// <summary>Something the user should see on the host, once.</summary>
    void Information(string message);

    /// <summary>How far the operation is.</summary>
    /// <param name="activity">What is being done, for example <c>Deploying techcorp-…-ml</c>.</param>
    /// <param name="status">What is happening now.</param>
    /// <param name="percent">From 0 to 100; negative where nobody knows.</param>
    void Progress(string activity, string status, int percent);
}
