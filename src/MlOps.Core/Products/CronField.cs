using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Products;

/// <summary>A field of a cron expression: what it may hold, and what a text of it means.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">Its lowest value.</param>
/// <param name="Last">Its highest value.</param>
internal sealed record CronField(string Name, int First, int Last)
{
    /// <summary>What it can hold, as a message ends.</summary>
    public required string Rule { get; init; }

    /// <summary>Words for its values, from the lowest on; empty where it has numbers only.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether what begins a range may be higher than what ends it, as Friday to Monday.</summary>
    public bool GoesRound { get; init; } = true;

    /// <summary>The values that a text means; null where it means none.</summary>
    /// <param name="text">Values, ranges and steps, with commas between them.</param>
    public ImmutableSortedSet<int>? Read(string text)
    {
        var values = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var (part, index) in text.Split(',').Select((part, index) => (part, index)))
        {
            if (ReadPart(part, isFirst: index == 0) is not { } some)
            {
                return null;
            }

            values.UnionWith(some);
        }

        return values.ToImmutable();
    }

    /// <summary>One value; null where the text is none.</summary>
    public int? ReadValue(string text)
    {
        var word = Words.IndexOf(text);
        return word >= 0 ? First + word
            : text.Length >= 1 && text.Length <= (Last > 99 ? 4 : 2) && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var number && number >= First && number <= Last ? number
            : null;
    }

    private IEnumerable<int>? ReadPart(string part, bool isFirst)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var step = slash < 0 ? 1 : ReadStep(part[(slash + 1)..]);
        var range = slash < 0 ? part : part[..slash];
        var ends = range == "*" && isFirst ? [First, Last] : range.Split('-').Select(ReadValue).ToArray();
        return (step, ends) switch
        {
            (null, _) => null,
            (_, [{ } only]) => Range(only, slash < 0 ? only : Last, step.Value),
            (_, [{ } from, { } to]) => from <= to ? Range(from, to, step.Value) : GoesRound ? Range(from, to + Last - First + 1, step.Value) : [],
            _ => null,
        };
    }

    private IEnumerable<int> Range(int from, int to, int step)
    {
        for (var value = from; value <= to; value += step)
        {
            yield return First + ((value - First) % (Last - First + 1));
        }
    }

    private static int? ReadStep(string text) => text is [>= '1' and <= '9', ..] && text.Length <= 4 && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
