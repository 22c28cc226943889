using System.Collections.Immutable;

namespace MlOps.Iam.CloudTrail;

/// <summary>The calls in CloudTrail's logs: who called what on what, how often, and when last.</summary>
public sealed class Trail
{
    private readonly Dictionary<TrailCall, (int Count, DateTimeOffset? Last)> _calls = [];
    private readonly HashSet<Guid> _seen = [];
    private readonly HashSet<string> _servicesWithData = new(StringComparer.OrdinalIgnoreCase);

    private Trail()
    {
    }

    /// <summary>The calls with how often they were made, and when last.</summary>
    internal IReadOnlyDictionary<TrailCall, (int Count, DateTimeOffset? Last)> Calls => _calls;

    /// <summary>Whether there is a call that only reads: a trail may be set to log changes alone.</summary>
    internal bool HasReads { get; private set; }

    /// <summary>Reads logs. Big files are read event by event.</summary>
    /// <param name="paths">Files, and folders with files.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>; <c>TrailInvalid</c> with the place; <c>TrailEmpty</c>: no user or role calls anything in them.</exception>
    public static Trail Read(IReadOnlyCollection<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var trail = new Trail();
        foreach (var call in paths.SelectMany(path => Directory.Exists(path) ? TrailFile.InFolder(path) : [path]).SelectMany(TrailFile.Read))
        {
            trail.Add(call);
        }

        return trail._calls.Count > 0 ? trail : throw TrailErrors.Empty(string.Join(", ", paths.Select(path => $"'{path}'")));
    }

    /// <summary>Whether it has data events of a service.</summary>
    /// <param name="prefix">What the service's actions begin with.</param>
    internal bool HasDataOf(string prefix) => _servicesWithData.Contains(prefix);

    /// <summary>How many calls each user and role made, most first.</summary>
    internal ImmutableArray<(string Principal, int Count)> Principals() =>
    [
        .. _calls.GroupBy(call => call.Key.Principal, StringComparer.Ordinal).Select(calls => (Principal: calls.Key, Count: calls.Sum(call => call.Value.Count)))
            .OrderByDescending(principal => principal.Count).ThenBy(principal => principal.Principal, StringComparer.Ordinal),
    ];

    // What a service did by itself asks nobody's policy, and several trails, or a log and the event history, have the same event.
    private void Add(TrailEvent call)
    {
        if (!call.IsCall || call.Caller is null || (call.Id is { } id && !_seen.Add(id)))
        {
            return;
        }

        HasReads |= call.IsReadOnly == true;
        if (call.IsData)
        {
            _servicesWithData.Add(TrailFacts.Default.PrefixOf(call.Service));
        }

        foreach (var asked in TrailCall.Of(call))
        {
            var (count, last) = _calls.GetValueOrDefault(asked);
            _calls[asked] = (count + 1, last is null || call.Time > last ? call.Time ?? last : last);
        }
    }
}
