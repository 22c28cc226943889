using System.Collections.Concurrent;

namespace MlOps.Aws.Requests;

/// <summary>Collects the calls of a piece of work that may change something. Work that runs beside it has its own.</summary>
internal static class WritingCalls
{
    private static readonly AsyncLocal<ConcurrentQueue<WritingCall>?> Collected = new();

    /// <summary>Begins to collect, for the work that follows in the caller's asynchronous flow.</summary>
    /// <returns>What is collected, as it comes.</returns>
    public static IReadOnlyCollection<WritingCall> Collect() => Collected.Value = new ConcurrentQueue<WritingCall>();

    /// <summary>Adds a call to the work that makes it.</summary>
    /// <param name="call">The call.</param>
    public static void Add(WritingCall call) => Collected.Value?.Enqueue(call);
}
