namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// How long to wait before the next look. Short after news, because news come together; longer while nothing happens, so that a fleet
/// of operations does not use up the account's request rate.
/// </summary>
internal sealed class PollingInterval
{
    /// <summary>The shortest wait.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait: the most that waiting adds to CloudFormation's own time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan _next = Shortest;

    /// <summary>The wait after a look.</summary>
    /// <param name="news">Whether the look found something new.</param>
    public TimeSpan After(bool news)
    {
        var wait = news ? Shortest : _next;
        var longer = wait * 1.5;
        _next = longer < Longest ? longer : Longest;
        return wait;
    }
}
