namespace MlOps.Iam.Evaluation;

/// <summary>Wildcards in texts of policies. Marks stand for them, so that an asterisk which a variable brings in is a plain one.</summary>
internal static class Wildcard
{
    /// <summary>Any run of characters.</summary>
    public const char Many = '\uE000';

    /// <summary>Any character.</summary>
    public const char One = '\uE001';

    /// <summary>Any run of characters without a colon.</summary>
    public const char ManyInSegment = '\uE002';

    /// <summary>Any character but a colon.</summary>
    public const char OneInSegment = '\uE003';

    /// <summary>A pattern with its wildcards as people write them.</summary>
    public static string Plain(string pattern) =>
        pattern.Replace(Many, '*').Replace(ManyInSegment, '*').Replace(One, '?').Replace(OneInSegment, '?');

    /// <summary>Whether a text fits a pattern as a whole.</summary>
    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase) => pattern.Contains(ManyInSegment)
        ? MatchSegments(pattern, text, ignoreCase)
        : MatchRuns(pattern, text, ignoreCase);

    // The usual two-pointer match: on a mismatch go back to the last run and let it take one character more.
    private static bool MatchRuns(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        int at = 0, next = 0, run = -1, mark = 0;
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == Many)
            {
                run = next++;
                mark = at;
            }
            else if (next < pattern.Length && Takes(pattern[next], text[at], ignoreCase))
            {
                next++;
                at++;
            }
            else if (run >= 0)
            {
                next = run + 1;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[next..].TrimStart(Many).IsEmpty;
    }

    // Going back to the last run is not enough where that run may not take a colon and one before it may: all places are followed at once.
    private static bool MatchSegments(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        var places = new bool[pattern.Length + 1];
        places[0] = true;
        PassRuns(places, pattern);
        foreach (var letter in text)
        {
            var reached = new bool[places.Length];
            for (var place = 0; place < pattern.Length; place++)
            {
                if (!places[place])
                {
                    continue;
                }

                if (pattern[place] == Many || (pattern[place] == ManyInSegment && letter != ':'))
                {
                    reached[place] = true;
                }
                else if (pattern[place] != ManyInSegment && Takes(pattern[place], letter, ignoreCase))
                {
                    reached[place + 1] = true;
                }
            }

            PassRuns(reached, pattern);
            places = reached;
        }

        return places[^1];
    }

    // A run may take nothing.
    private static void PassRuns(bool[] places, ReadOnlySpan<char> pattern)
    {
        for (var place = 0; place < pattern.Length; place++)
        {
            places[place + 1] |= places[place] && pattern[place] is (Many or ManyInSegment);
        }
    }

    private static bool Takes(char wanted, char letter, bool ignoreCase) =>
        wanted == letter
        || wanted == One
        || (wanted == OneInSegment && letter != ':')
        || (ignoreCase && char.ToLowerInvariant(wanted) == char.ToLowerInvariant(letter));
}
