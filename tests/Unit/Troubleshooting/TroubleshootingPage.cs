using System.Text.RegularExpressions;

namespace MlOps.Unit.Troubleshooting;

/// <summary>A command that docs/troubleshooting.md shows, and the lines that it shows of its answer.</summary>
/// <param name="Arguments">The command line, without the program's name.</param>
/// <param name="Lines">The lines; an ellipsis in one stands for anything.</param>
internal sealed record ShownCommand(string[] Arguments, IReadOnlyList<string> Lines)
{
    /// <summary>Whether it is shown to fail.</summary>
    public bool Fails => Lines.Any(line => line.StartsWith("error ", StringComparison.Ordinal) || line.Contains(": Error ", StringComparison.Ordinal));

    /// <summary>The lines that an answer has not, or not after the line before; how an answer is broken into lines does not count.</summary>
    /// <param name="answer">All that the command wrote.</param>
    public IEnumerable<string> MissingIn(string answer)
    {
        var flat = Flat(answer);
        var from = 0;
        foreach (var line in Lines)
        {
            var found = new Regex(Regex.Escape(Flat(line)).Replace("…", ".*?", StringComparison.Ordinal)).Match(flat, from);
            from = found.Success ? found.Index + found.Length : from;
            if (!found.Success)
            {
                yield return line;
            }
        }
    }

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}

/// <summary>docs/troubleshooting.md: its entries, each with its blocks of commands and answers.</summary>
internal static class TroubleshootingPage
{
    private const string Prompt = "$ mlops ";

    /// <summary>The blocks of each entry, by its title.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<ShownCommand>>> Read() =>
        File.ReadAllText(RepositoryFolder.Combine("docs", "troubleshooting.md")).Split("\n## ").Skip(1).ToDictionary(
            entry => entry[..entry.IndexOf('\n', StringComparison.Ordinal)],
            entry => (IReadOnlyList<IReadOnlyList<ShownCommand>>)[.. entry.Split("```").Where((_, index) => index % 2 == 1).Select(Commands)],
            StringComparer.Ordinal);

    private static IReadOnlyList<ShownCommand> Commands(string block) =>
    [
        .. $"\n{block}".Split($"\n{Prompt}").Skip(1).Select(command => command.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(lines => new ShownCommand(lines[0].Split(' '), lines[1..])),
    ];
}
