using System.Management.Automation.Host;

namespace MlOps.Cmdlets.Session;

/// <summary>
/// A table whose last column is prose, with the commands that the prose names below it, from the left edge and whole: a command that a column cuts is copied in parts, and a
/// part of it may act elsewhere than the whole. PowerShell cuts what is wider than the screen whatever a view does, so that such a command goes on in the next line by a
/// backtick: all of it can be pasted, and a part of it does nothing.
/// </summary>
public static class CommandTable
{
    private const string Indent = "  ";

    /// <summary>The headings, underlined.</summary>
    /// <param name="widths">The width of each column but the last; less than zero for one that is aligned to the right.</param>
    /// <param name="labels">The heading of each column.</param>
    /// <param name="host">The host, for its width; null for a usual one.</param>
    public static string Header(int[] widths, string[] labels, PSHost? host)
    {
        ArgumentNullException.ThrowIfNull(widths);
        ArgumentNullException.ThrowIfNull(labels);
        var fitted = Fit(widths, host);
        return $"{Line(fitted, labels)}\n{Line(fitted, [.. labels.Select(label => new string('-', label.Length))])}";
    }

    /// <summary>A row, and the commands of its text.</summary>
    /// <param name="widths">The width of each column but the last; less than zero for one that is aligned to the right.</param>
    /// <param name="cells">What is in those columns.</param>
    /// <param name="text">What is in the last; lines that begin with two spaces are commands.</param>
    /// <param name="host">The host, for its width; null for a usual one.</param>
    public static string Row(int[] widths, object?[] cells, string text, PSHost? host)
    {
        ArgumentNullException.ThrowIfNull(widths);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(text);
        var fitted = Fit(widths, host);
        var lines = new List<string>();
        var columns = cells.Select((cell, index) => Broken($"{cell}", Math.Abs(fitted[index]))).ToList();
        var isFirst = true;
        foreach (var part in Parts(text))
        {
            if (IsCommand(part))
            {
                lines.AddRange(Continued(part, WordWrap.WidthOf(host) - 1));
                continue;
            }

            var prose = Prose(part, Taken(fitted), host);
            var height = isFirst ? columns.Append(prose).Max(column => column.Length) : prose.Length;
            lines.AddRange(Enumerable.Range(0, height).Select(row => Line(
                fitted, [.. columns.Select(column => isFirst ? column.ElementAtOrDefault(row) ?? "" : ""), prose.ElementAtOrDefault(row) ?? ""])));
            isFirst = false;
        }

        return string.Join('\n', lines);
    }

    // The last column has a quarter of the screen at least.
    private static int[] Fit(int[] widths, PSHost? host)
    {
        var most = WordWrap.WidthOf(host) * 3 / 4;
        var taken = Taken(widths);
        return taken <= most ? widths : [.. widths.Select(width => Math.Sign(width) * Math.Max(1, (Math.Abs(width) * most / taken) - 1))];
    }

    private static int Taken(int[] widths) => widths.Sum(width => Math.Abs(width) + 1);

    // Lines of prose that follow each other are one part; a row begins with prose, if only an empty line of it.
    private static List<string> Parts(string text)
    {
        var parts = new List<string> { "" };
        foreach (var line in text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (IsCommand(line) || IsCommand(parts[^1]))
            {
                parts.Add(line);
            }
            else
            {
                parts[^1] = parts[^1].Length == 0 ? line : $"{parts[^1]}\n{line}";
            }
        }

        return parts;
    }

    private static IEnumerable<string> Continued(string command, int width)
    {
        while (command.Length > width && BreakIn(command, width - 2) is > 0 and var at)
        {
            yield return $"{command[..at]} `";
            command = $"{Indent}{Indent}{command[(at + 1)..]}";
        }

        yield return command;
    }

    // The last space of the line, or the first after it: one word that is too wide must not have the others cut with it.
    private static int BreakIn(string command, int most)
    {
        var spaces = Spaces(command).ToList();
        var within = spaces.LastOrDefault(at => at <= most);
        return within > 0 ? within : spaces.FirstOrDefault();
    }

    // In quotes a backtick is a character of the value.
    private static IEnumerable<int> Spaces(string command)
    {
        char? quote = null;
        for (var index = command.Length - command.TrimStart().Length; index < command.Length; index++)
        {
            var character = command[index];
            quote = quote is null ? (character is '\'' or '"' ? character : null) : character == quote ? null : quote;
            if (quote is null && character == ' ')
            {
                yield return index;
            }
        }
    }

    // PowerShell goes on at the left edge with a word that is too wide, in the midst of the columns before.
    private static string[] Prose(string text, int taken, PSHost? host) =>
        [.. WordWrap.Fit(text, taken, host).Split('\n').SelectMany(line => line.Length == 0 ? [line] : Broken(line, WordWrap.WidthOf(host) - taken))];

    private static bool IsCommand(string line) => line.StartsWith(Indent, StringComparison.Ordinal);

    private static string Line(int[] widths, IReadOnlyList<string> cells) => string.Join(
        ' ', cells.Select((cell, index) => index == widths.Length ? cell : widths[index] < 0 ? cell.PadLeft(-widths[index]) : cell.PadRight(widths[index]))).TrimEnd();

    private static string[] Broken(string cell, int width) => [.. cell.Chunk(width).Select(characters => new string(characters))];
}
