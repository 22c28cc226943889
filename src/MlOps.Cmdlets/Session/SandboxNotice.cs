using MlOps.Aws;

namespace MlOps.Cmdlets.Session;

/// <summary>Says, once for each sandbox of this process, that it answers and AWS does not.</summary>
internal static class SandboxNotice
{
    private static IAwsTransport? _announced;

    /// <summary>Says it, unless it has been said or there is no sandbox.</summary>
    /// <param name="observer">Who is told.</param>
    public static void Show(IOperationObserver observer)
    {
        var current = AwsTransport.Current;
        if (current is not null && !ReferenceEquals(Interlocked.Exchange(ref _announced, current), current))
        {
            observer.Information($"The {current.Name} of this process answers; nothing reaches AWS. Stop-MlSandbox ends it.");
        }
    }
}
