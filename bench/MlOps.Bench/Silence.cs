using MlOps.Aws;

namespace MlOps.Bench;

/// <summary>Watches and says nothing.</summary>
internal sealed class Silence : IOperationObserver
{
    /// <summary>The one of its kind.</summary>
    public static Silence Instance { get; } = new();

    public void Verbose(string message)
    {
    }

    public void Warning(string message)
    {
    }

    public void Information(string message)
    {
    }

    public void Progress(string activity, string status, int percent)
    {
    }
}
