using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Linting;

/// <summary>A YAML comment that hides findings on its line and the next: <c># mlops:ignore WrongType, LimitExceeded the service takes it</c>.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Ids">The ids that it names.</param>
/// <param name="StandsAlone">Whether nothing else is on its line, so that it is about the next one.</param>
internal sealed partial record IgnoreComment(int Line, int Column, ImmutableArray<string> Ids, bool StandsAlone)
{
    /// <summary>The comments of a text.</summary>
    public static ImmutableArray<IgnoreComment> In(string text) => text.Contains("mlops:ignore", StringComparison.Ordinal)
        ? [.. text.Split('\n').SelectMany((line, index) => Pattern().Match(line) is { Success: true } match ? [Read(line, index + 1, match)] : (IgnoreComment[])[])]
        : [];

    private static IgnoreComment Read(string line, int number, Match match) =>
        new(number, match.Groups["sign"].Index + 1, [.. match.Groups["id"].Captures.Select(capture => capture.Value)], line[..match.Groups["sign"].Index].Trim().Length == 0);

    [GeneratedRegex(@"(?:^|\s)(?<sign>#)\s*mlops:ignore\s+(?<id>[A-Za-z]+)(?:\s*,\s*(?<id>[A-Za-z]+))*", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
