using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>The lines that differ between two texts, in order, with a minus where they go and a plus where they come.</summary>
internal static class LineDifference
{
    // Beyond that all lines between the first and the last difference are told: the table of the longest common part has as many cells.
    private const int MostCells = 4_000_000;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The former.</param>
    /// <param name="after">The new one.</param>
    public static ImmutableArray<string> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return Compare(old[start..^end], now[start..^end]);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    private static ImmutableArray<string> Compare(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCells)
        {
            return [.. old.Select(Gone), .. now.Select(Come)];
        }

        var common = new int[old.Length + 1, now.Length + 1];
        for (var row = old.Length - 1; row >= 0; row--)
        {
            for (var column = now.Length - 1; column >= 0; column--)
            {
                common[row, column] = old[row] == now[column] ? common[row + 1, column + 1] + 1 : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        return Walk(old, now, common);
    }

    private static ImmutableArray<string> Walk(string[] old, string[] now, int[,] common)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var (row, column) = (0, 0);
        while (row < old.Length || column < now.Length)
        {
            if (row < old.Length && column < now.Length && old[row] == now[column])
            {
                row++;
                column++;
            }
            else if (column == now.Length || (row < old.Length && common[row + 1, column] >= common[row, column + 1]))
            {
                lines.Add(Gone(old[row++]));
            }
            else
            {
                lines.Add(Come(now[column++]));
            }
        }

        return lines.ToImmutable();
    }

    private static string Gone(string line) => $"- {line}";

    private static string Come(string line) => $"+ {line}";
}
