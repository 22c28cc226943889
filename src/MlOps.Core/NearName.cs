namespace MlOps;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class NearName
{
    /// <summary>No known name is longer; longer input is no slip of the finger.</summary>
    private const int LongestName = 64;

    /// <summary>What is shorter is in names by chance.</summary>
    private const int ShortestPart = 4;

    private const int MostNear = 5;

    /// <summary>The known name with the fewest edits from what was written; null where none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names that exist.</param>
    public static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestName)
        {
            return null;
        }

        var normal = Normalize(written);
        return known
            .Select(name => (Name: name, Distance: Distance(normal, Normalize(name))))
            .Where(candidate => candidate.Distance <= Tolerance(candidate.Name))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>
    /// The known names that somebody may have meant: those with the fewest edits from what was written, and those that have it in them; the nearest first.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <returns>At most five; empty where none is near.</returns>
    public static IReadOnlyList<string> FindAll(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestName)
        {
            return [];
        }

        var normal = Normalize(written);
        var candidates = known.Select(name => (Name: name, Normal: Normalize(name)))
            .Select(candidate => (candidate.Name, Distance: Distance(normal, candidate.Normal), IsPart: normal.Length >= ShortestPart && candidate.Normal.Contains(normal, StringComparison.Ordinal)))
            .ToList();
        var fewest = candidates.Select(candidate => candidate.Distance).DefaultIfEmpty().Min();
        return
        [
            .. candidates.Where(candidate => candidate.IsPart || (candidate.Distance == fewest && fewest <= Tolerance(candidate.Name)))
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name).Take(MostNear),
        ];
    }

    /// <summary>What to do about a name that is not known: the one that was probably meant, or else something else.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="otherwise">What to do where none is near.</param>
    public static string Advise(string written, IEnumerable<string> known, string otherwise) => Find(written, known) is { } near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>What to do about a name that is not known: one of those that were probably meant, or else something else.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="otherwise">What to do where none is near.</param>
    public static string AdviseAll(string written, IEnumerable<string> known, string otherwise) => FindAll(written, known) switch
    {
        [] => otherwise,
        [var one] => $"Did you mean '{one}'?",
        var several => $"Did you mean one of {string.Join(", ", several)}?",
    };

    /// <summary>Case and separators are not worth an edit: <c>companyName</c> and <c>company-name</c> are both <c>company_name</c>.</summary>
    private static string Normalize(string name) =>
        string.Concat(name.Where(character => character is not ('_' or '-' or ' ' or '.'))).ToLowerInvariant();

    private static int Tolerance(string name) => Math.Clamp(name.Length / 3, 1, 3);

    /// <summary>Edits between two texts: insert, delete, replace, and swap of neighbours (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 3)
        {
            return int.MaxValue;
        }

        var costs = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            costs[row, 0] = row;
        }

        for (var column = 0; column <= right.Length; column++)
        {
            costs[0, column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                costs[row, column] = Cheapest(costs, left, right, row, column);
            }
        }

        return costs[left.Length, right.Length];
    }

    private static int Cheapest(int[,] costs, string left, string right, int row, int column)
    {
        var replace = costs[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        var insertOrDelete = Math.Min(costs[row - 1, column], costs[row, column - 1]) + 1;
        var cheapest = Math.Min(replace, insertOrDelete);
        var isSwap = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return isSwap ? Math.Min(cheapest, costs[row - 2, column - 2] + 1) : cheapest;
    }
}
