using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Puts the lines of policies together that come one by one, as from Get-Content without -Raw, and lets paths through as they are.</summary>
internal sealed class PipedPolicies
{
    private readonly List<string> _lines = [];

    /// <summary>Takes what came next.</summary>
    /// <param name="values">Paths, whole policies, or lines of policies.</param>
    /// <returns>The paths and the policies that are whole.</returns>
    public IReadOnlyList<string> Take(IEnumerable<string> values) => [.. values.Select(Take).OfType<string>()];

    /// <summary>What began as a policy and did not end; null where nothing is left.</summary>
    public string? TakeRest()
    {
        var rest = _lines.Count == 0 ? null : string.Join('\n', _lines);
        _lines.Clear();
        return rest;
    }

    private string? Take(string value)
    {
        if (_lines.Count == 0 && !BeginsPolicy(value))
        {
            return value;
        }

        _lines.Add(value);
        return value.AsSpan().TrimEnd().EndsWith("}") && IsWhole(string.Join('\n', _lines)) ? TakeRest() : null;
    }

    // One text that has both ends, or several lines, is a policy, well-formed or not.
    private static bool BeginsPolicy(string value) => PolicyReading.IsJson(value) && !value.Contains('\n', StringComparison.Ordinal) && !value.AsSpan().TrimEnd().EndsWith("}");

    private static bool IsWhole(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
