using System.Text;

namespace MlOps.Iam;

/// <summary>
/// A text with wildcards, of a policy or of the format of an ARN, about which one asks whether some text fits it and another one both, and whether it
/// takes all that another one takes. What a variable stands for is any text.
/// </summary>
internal readonly record struct Glob
{
    // Private-use characters stand for wildcards, so that a literal '*' is none.
    private const char Many = '\uE000';
    private const char One = '\uE001';
    private const char ManyInSegment = '\uE002';
    private const char OneInSegment = '\uE003';

    private readonly string _tokens;

    private Glob(string tokens) => _tokens = tokens;

    /// <summary>Whether it is more than one text.</summary>
    public bool HasWildcards => _tokens.Any(IsWildcard);

    /// <summary>Whether any text fits.</summary>
    public bool IsEverything => _tokens.Length > 0 && _tokens.All(token => token == Many);

    /// <summary>What every text that fits begins with.</summary>
    public string Prefix => _tokens.IndexOfAny([Many, One, ManyInSegment, OneInSegment]) is var end and >= 0 ? _tokens[..end] : _tokens;

    /// <summary>Its text, with <c>*</c> for whatever stands for more than one character.</summary>
    public override string ToString() => _tokens.Replace(Many, '*').Replace(ManyInSegment, '*').Replace(One, '?').Replace(OneInSegment, '?');

    /// <summary>Reads a text of a policy: wildcards, and variables where there are any.</summary>
    public static Glob OfPolicy(string text)
    {
        var tokens = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{' ? text.IndexOf('}', index) : -1;
            if (end < 0)
            {
                tokens.Append(text[index] switch { '*' => Many, '?' => One, var letter => letter });
                continue;
            }

            tokens.Append(text[(index + 2)..end] is "*" or "?" or "$" ? text[index + 2] : Many);
            index = end;
        }

        return new Glob(tokens.ToString());
    }

    /// <summary>
    /// Reads the format of an ARN or of a condition key, in which <c>${Name}</c> and <c>&lt;name&gt;</c> stand for a text that is not empty. The name of a
    /// bucket has no slash (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), which tells buckets from objects.
    /// </summary>
    public static Glob OfFormat(string text)
    {
        var tokens = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = text[index] == '<' ? text.IndexOf('>', index) : text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{' ? text.IndexOf('}', index) : -1;
            if (end < 0)
            {
                tokens.Append(text[index] switch { '*' => Many, var letter => letter });
                continue;
            }

            tokens.Append(text[index..end].EndsWith("BucketName", StringComparison.Ordinal) ? [OneInSegment, ManyInSegment] : [One, Many]);
            index = end;
        }

        return new Glob(tokens.ToString());
    }

    /// <summary>The parts of an ARN; the sixth has all that follows.</summary>
    public Glob[] ArnParts() => [.. _tokens.Split(':', 6).Select(part => new Glob(part))];

    /// <summary>Whether some text fits this one and the other one.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    public bool Meets(Glob other, bool ignoreCase = false)
    {
        // Both are walked at once: a pair of places is reached where some text leads to the one here and to the other there.
        var (left, right) = (_tokens, other._tokens);
        var seen = new bool[left.Length + 1, right.Length + 1];
        var open = new Stack<(int Left, int Right)>([(0, 0)]);
        while (open.TryPop(out var place))
        {
            var (at, beside) = place;
            if (seen[at, beside])
            {
                continue;
            }

            seen[at, beside] = true;
            if (at < left.Length && IsRun(left[at]))
            {
                open.Push((at + 1, beside));
            }

            if (beside < right.Length && IsRun(right[beside]))
            {
                open.Push((at, beside + 1));
            }

            if (at < left.Length && beside < right.Length && ShareCharacter(left[at], right[beside], ignoreCase))
            {
                open.Push((IsRun(left[at]) ? at : at + 1, IsRun(right[beside]) ? beside : beside + 1));
            }
        }

        return seen[left.Length, right.Length];
    }

    /// <summary>Whether some ARN fits this one and the other one, part by part: a wildcard does not reach over the first five colons.</summary>
    /// <param name="other">The other one.</param>
    public bool MeetsArn(Glob other)
    {
        var (parts, others) = (ArnParts(), other.ArnParts());
        return parts.Length == 6 && others.Length == 6 ? parts.Zip(others).All(pair => pair.First.Meets(pair.Second)) : Meets(other);
    }

    /// <summary>Whether whatever fits the other one fits this one; where that is hard to tell, it is said not to.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    public bool Covers(Glob other, bool ignoreCase = false)
    {
        // The other's wildcards are taken for characters that only a wildcard as wide takes.
        int at = 0, pattern = 0, star = -1, mark = 0;
        while (at < other._tokens.Length)
        {
            if (pattern < _tokens.Length && IsRun(_tokens[pattern]) && Takes(_tokens[pattern], other._tokens[at], ignoreCase))
            {
                star = pattern++;
                mark = at;
            }
            else if (pattern < _tokens.Length && !IsRun(_tokens[pattern]) && Takes(_tokens[pattern], other._tokens[at], ignoreCase))
            {
                pattern++;
                at++;
            }
            else if (pattern < _tokens.Length && IsRun(_tokens[pattern]))
            {
                pattern++;
            }
            else if (star >= 0 && Takes(_tokens[star], other._tokens[mark], ignoreCase))
            {
                pattern = star + 1;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }

        return _tokens[pattern..].All(IsRun);
    }

    private static bool IsWildcard(char token) => token is Many or One or ManyInSegment or OneInSegment;

    private static bool IsRun(char token) => token is Many or ManyInSegment;

    private static bool ShareCharacter(char left, char right, bool ignoreCase) => (IsWildcard(left), IsWildcard(right)) switch
    {
        (true, true) => true,
        (true, false) => left is Many or One || right != '/',
        (false, true) => right is Many or One || left != '/',
        _ => Same(left, right, ignoreCase),
    };

    private static bool Takes(char pattern, char token, bool ignoreCase) => (pattern, token) switch
    {
        (Many, _) => true,
        (One, not (Many or ManyInSegment)) => true,
        (ManyInSegment, ManyInSegment or OneInSegment) => true,
        (OneInSegment, OneInSegment) => true,
        (ManyInSegment or OneInSegment, _) => !IsWildcard(token) && token != '/',
        _ => Same(pattern, token, ignoreCase),
    };

    private static bool Same(char left, char right, bool ignoreCase) => left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
